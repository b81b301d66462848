//! Names given by authors, never by learners.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of an exercise, skill, step, motif…, as authors write it: `portals/family-move`.
///
/// Small letters a to z, digits, `-`, `/` and `.`, beginning with a letter, at most [`Slug::MAX_LENGTH`] long and
/// with at most [`Slug::MAX_DIGITS`] digits. So no sentence, address, telephone number, one-time code or
/// identification number can pass for one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Box<str>);

/// What was given does not have the form of a [`Slug`]. What was given is not repeated: it may be private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASlug;

impl Slug {
    /// Longest slug, in characters.
    pub const MAX_LENGTH: usize = 64;
    /// Most digits in a slug: a year fits, a code of six digits does not.
    pub const MAX_DIGITS: usize = 4;

    /// The text as a slug.
    ///
    /// # Errors
    /// [`NotASlug`] if it has another form.
    pub fn new(text: &str) -> Result<Self, NotASlug> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/.".contains(&byte);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let good = text.len() <= Self::MAX_LENGTH
            && digits <= Self::MAX_DIGITS
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(allowed);
        if good { Ok(Self(text.into())) } else { Err(NotASlug) }
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.into()
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for NotASlug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a name of the corpus")
    }
}

impl std::error::Error for NotASlug {}
