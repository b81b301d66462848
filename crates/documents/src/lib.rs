//! Pages to print: from what is to be read to the bytes of a PDF file (ISO 32000-1), A4, in the letters of the app.
//!
//! **API boundary:** [`Paper`] says what stands on it, [`pdf`] makes the file. Deliberately absent: any drawing, any choice of
//! layout. It reads nothing: its fonts are part of it.

mod font;
mod layout;
mod paper;
mod pdf;

pub use font::FontError;
pub use paper::{Paper, Row, Section};
pub use pdf::pdf;
