//! Components: what every place is built from. Their looks are in `style/components/`.

pub mod art;
pub mod bar;
pub mod button;
pub mod gallery;
pub mod giving;
pub mod guide;
pub mod motif;
pub mod notices;
pub mod outcome;
pub mod planks;
pub mod printing;
pub mod qr;
pub mod scanner;
pub mod sheet;
pub mod words;
