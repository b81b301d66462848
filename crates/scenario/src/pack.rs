//! Packs: exercises that a mediator has written, checked on the device and kept beside those that the app brings.
//!
//! These are the words that the page and the kernel that checks a pack say to each other; see `author::check_pack`.

use crate::bundle::IndexEntry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the form of a pack.
pub const PACK_SCHEMA: u32 = 1;

/// The most bytes that a pack may have. It is texts: some hundred exercises fit.
pub const PACK_SIZE: u32 = 2_000_000;

/// What the name of every exercise of a pack begins with, which no installed one does.
pub(crate) const PREFIX: &str = "pack.";

/// The pack that an exercise belongs to, by its short name; `None` for one that the app brings.
pub fn pack_of(exercise: &str) -> Option<&str> {
    Some(exercise.strip_prefix(PREFIX)?.split_once('/')?.0)
}

/// What a pack is, at a glance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PackHead {
    /// Its name, as its author wrote it.
    pub name: String,
    /// Its exercises, by language.
    pub exercises: BTreeMap<String, Vec<IndexEntry>>,
}

/// Why a file is no pack that can be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotAPack {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than [`PACK_SIZE`].
    TooLarge,
    /// It is a compressed archive.
    Compressed,
    /// It is no text: a picture, a document of an office program.
    NotText,
    /// It breaks off.
    CutShort,
    /// It is no JSON, from this line and column on.
    NotJson(usize, usize),
    /// It is JSON of another form: why, in the reader's words.
    OtherForm(String),
    /// Its name is empty, longer than 60 signs, or on several lines.
    BadName,
    /// It is written for a newer app: the version of its form.
    Newer(u64),
}

/// Something to mend in a pack, or to make better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    /// The file, from the pack on.
    pub file: String,
    /// The line, where it is known.
    pub line: Option<usize>,
    /// What is wrong and how to mend it, in French.
    pub french: String,
    /// The same in English.
    pub english: String,
}

/// One exercise of a pack in one language, as the app plays it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackExercise {
    /// The language.
    pub language: String,
    /// Its name in the app.
    pub id: String,
    /// The shipped exercise, as text.
    pub text: String,
}

/// A pack that was read, and what was found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckedPack {
    /// Its short name in the app: another pack of the same name takes its place.
    pub id: String,
    /// What it is.
    pub head: PackHead,
    /// What is wrong: with any of these it cannot be kept.
    pub wrong: Vec<Remark>,
    /// What could be better.
    pub advice: Vec<Remark>,
    /// Its exercises; none where something is wrong.
    pub exercises: Vec<PackExercise>,
}

/// What came of looking at a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is no pack.
    NotAPack(NotAPack),
    /// Its traces type secrets: ask how many guesses each takes, from the secret and the persona's own words, and come
    /// again with the answers.
    AskStrength(Vec<(String, Vec<String>)>),
    /// It was read.
    Checked(Box<CheckedPack>),
}

#[cfg(test)]
mod tests {
    use super::pack_of;

    #[test]
    fn only_a_name_of_a_pack_has_a_pack() {
        assert_eq!(pack_of("pack.library-abcd/mail/first"), Some("library-abcd"));
        for installed in ["mail/reply", "pack/mail", "pack.", "pack.library"] {
            assert_eq!(pack_of(installed), None, "{installed}");
        }
    }
}
