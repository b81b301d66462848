//! Packs: the files from which the app loads a language at run time.

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The pack of a language by its code, to be written as a file and given to
/// [`Texts::from_json`](crate::Texts::from_json). `None` if there is no such language.
pub fn pack(code: &str) -> Option<String> {
    PACKS.iter().find(|(known, _)| *known == code).map(|(_, pack)| (*pack).to_owned())
}
