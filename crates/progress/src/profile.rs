//! Who a log belongs to. A profile is kept beside the log, never in it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::ProfileId;
use crate::slug::Slug;
use crate::upgrade::{self, Part, Unreadable};

/// Longest nickname, in characters.
pub const NICKNAME_LENGTH: usize = 24;

/// How a learner is called on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its id, the same on every device that it is taken to.
    pub id: ProfileId,
    /// What the learner wants to be called.
    pub nickname: Nickname,
    /// The drawn picture chosen.
    pub avatar: Slug,
    /// When it was made, in milliseconds since 1970-01-01 UTC.
    pub created: u64,
    /// When the learner last changed it, in milliseconds since 1970-01-01 UTC; 0 where it is from version 1.
    #[serde(default)]
    pub changed: u64,
    /// What its picture code opens; `None`: whoever touches its name opens it.
    #[serde(default)]
    pub lock: Option<Lock>,
}

/// What a picture code opens. The code itself is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Random bytes that the code is mixed with, in base64.
    pub salt: String,
    /// Rounds of PBKDF2 that make a key of the code.
    pub rounds: u32,
    /// The key of what is private, itself encrypted with the key of the code, in base64. It begins with the name of the
    /// key, which serves as the nonce too: a salt makes a key that encrypts once.
    pub wrapped: String,
}

/// Length of a key's name, in characters of base64: 12 bytes.
pub const KEY_NAME: usize = 16;

impl Lock {
    /// The name of the key that it holds. Two locks of the same name hold the same key, under whatever codes.
    pub fn key_name(&self) -> &str {
        self.wrapped.get(..KEY_NAME).unwrap_or(&self.wrapped)
    }
}

impl Profile {
    /// The profile as one row of a store: JSON with its version.
    pub fn to_row(&self) -> String {
        upgrade::to_row(self)
    }

    /// The profile of a stored row of any version so far.
    ///
    /// # Errors
    /// Says why the row cannot be read.
    pub fn from_row(row: &str) -> Result<Self, Unreadable> {
        upgrade::from_row(Part::Profile, row)
    }

    /// This profile, which lies on a device, as it was last changed on another. What is private here is sealed with the
    /// key of the lock here: that lock gives way only to one that holds the same key, under a newer code. A profile without
    /// a lock takes over theirs.
    #[must_use]
    pub fn updated(&self, other: &Self) -> Self {
        let latest = self.clone().latest(other.clone());
        let gives_way = match (&self.lock, &latest.lock) {
            (Some(here), Some(there)) => here.key_name() == there.key_name(),
            (Some(_), None) => false,
            (None, _) => true,
        };
        if gives_way { latest } else { Self { lock: self.lock.clone(), ..latest } }
    }

    /// Of two states of one profile, the one that was changed last.
    #[must_use]
    pub fn latest(self, other: Self) -> Self {
        let rank = |profile: &Self| (profile.changed, profile.to_row());
        if rank(&self) >= rank(&other) { self } else { other }
    }
}

/// A nickname: 1 to [`NICKNAME_LENGTH`] characters in any script, with at least one letter or digit, without spaces at
/// its ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nickname(String);

/// Why a nickname was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NicknameRefused {
    /// Nothing was written.
    Empty,
    /// It is longer than [`NICKNAME_LENGTH`].
    TooLong,
    /// There is neither a letter nor a digit in it.
    NoLetter,
}

impl Nickname {
    /// What was written, as a nickname: several spaces become one, characters that cannot be seen are left out.
    ///
    /// # Errors
    /// Refuses what is empty, too long, or has no letter.
    pub fn new(written: &str) -> Result<Self, NicknameRefused> {
        let seen: String = written.chars().filter(|letter| letter.is_whitespace() || !is_invisible(*letter)).collect();
        let nickname = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        if nickname.is_empty() {
            return Err(NicknameRefused::Empty);
        }
        if nickname.chars().count() > NICKNAME_LENGTH {
            return Err(NicknameRefused::TooLong);
        }
        if !nickname.contains(char::is_alphanumeric) {
            return Err(NicknameRefused::NoLetter);
        }
        Ok(Self(nickname))
    }

    /// The nickname as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, and those that turn the direction of the text around them. Joiners stay: names need them.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl TryFrom<String> for Nickname {
    type Error = NicknameRefused;

    fn try_from(written: String) -> Result<Self, NicknameRefused> {
        Self::new(&written)
    }
}

impl From<Nickname> for String {
    fn from(nickname: Nickname) -> Self {
        nickname.0
    }
}

impl fmt::Display for Nickname {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for NicknameRefused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            NicknameRefused::Empty => "the nickname is empty",
            NicknameRefused::TooLong => "the nickname is too long",
            NicknameRefused::NoLetter => "the nickname has no letter",
        })
    }
}

impl std::error::Error for NicknameRefused {}
