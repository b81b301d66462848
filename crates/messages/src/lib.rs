//! Interface texts, typed and checked when the program is built.
//!
//! Each text of `locales/*.toml` is a function of [`Texts`]: `go-on` in the table `[town]` is
//! [`Texts::town_go_on`]. Words in braces become arguments. A text that is missing, or that has other words in
//! braces than its French, stops the build with file, line and key.
//!
//! French is compiled in. Other languages are fetched as packs and read with [`Texts::from_json`].

mod fill;
#[cfg(feature = "pack")]
mod pack;
mod texts;

#[cfg(feature = "pack")]
pub use pack::pack;
pub use texts::{Direction, Language, PackRefused, Texts};
