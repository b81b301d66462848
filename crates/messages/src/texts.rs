//! The texts of one language, and the list of languages.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use crate::fill::fill;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A language that the app can speak.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 code, for `lang` attributes and file names.
    pub code: &'static str,
    /// Its name in itself, as the list of languages shows it.
    pub name: &'static str,
    /// Which way it is written.
    pub direction: Direction,
}

impl Language {
    /// Every language there is, French first.
    pub fn all() -> &'static [Language] {
        &LANGUAGES
    }

    /// The language with this code.
    pub fn by_code(code: &str) -> Option<&'static Language> {
        LANGUAGES.iter().find(|language| language.code == code)
    }
}

/// Direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As French.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// The interface texts in one language. Small to copy; equal when it is the same language.
#[derive(Clone, Copy)]
pub struct Texts {
    language: &'static Language,
    /// The texts of a pack; none for French, which each text brings along, so that a module of the app holds no other
    /// French than what it shows.
    pack: Option<&'static [&'static str; COUNT]>,
}

/// Why a pack was not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum PackRefused {
    /// It is not the JSON of a pack; the reason given by the reader.
    Unreadable(String),
    /// It is of a language that this version does not know.
    UnknownLanguage(String),
    /// It was made for another version of the app, and would mix texts up.
    OtherVersion,
}

impl Texts {
    /// The texts in French, compiled in.
    pub fn french() -> Self {
        Self { language: &LANGUAGES[0], pack: None }
    }

    /// The texts of a pack.
    ///
    /// They stay in memory for as long as the app runs; reading the same pack again costs no further memory.
    ///
    /// # Errors
    /// Refuses what is not a pack, is of an unknown language, or was made for another list of texts.
    pub fn from_json(json: &str) -> Result<Self, PackRefused> {
        let (code, checksum, texts): (String, String, Vec<String>) =
            serde_json::from_str(json).map_err(|error| PackRefused::Unreadable(error.to_string()))?;
        let language = Language::by_code(&code).ok_or(PackRefused::UnknownLanguage(code))?;
        if checksum != CHECKSUM {
            return Err(PackRefused::OtherVersion);
        }
        let texts: [String; COUNT] = texts.try_into().map_err(|_| PackRefused::OtherVersion)?;
        Ok(Self { language, pack: Some(keep(texts)) })
    }

    /// The text of this number, or its French.
    fn text(&self, number: usize, french: &'static str) -> &'static str {
        self.pack.and_then(|pack| pack.get(number)).map_or(french, |text| text)
    }

    /// The language of these texts.
    pub fn language(&self) -> &'static Language {
        self.language
    }
}

/// Keeps the texts for as long as the app runs, once: equal texts that are already kept are given back.
fn keep(texts: [String; COUNT]) -> &'static [&'static str; COUNT] {
    static KEPT: Mutex<Vec<&[&str; COUNT]>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| texts.iter().eq(known.iter())) {
        return known;
    }
    let texts = Box::leak(Box::new(texts.map(|text| &*text.leak())));
    kept.push(texts);
    texts
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        let pack = |texts: &Self| texts.pack.map(std::ptr::from_ref);
        self.language == other.language && pack(self) == pack(other)
    }
}

impl Eq for Texts {}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Texts").field(&self.language.code).finish()
    }
}
