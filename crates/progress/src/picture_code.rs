//! A code of three pictures instead of a password, and the card that it is written on.

use std::fmt;

use crate::id::ProfileId;

/// How many pictures there are to choose from.
pub const PICTURES: usize = 12;
/// How many codes there are: twelve pictures, then eleven, then ten.
pub const CODES: u64 = 12 * 11 * 10;

/// Three different pictures in their order. As text three letters, one a picture, from `a` to `l`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PictureCode([u8; 3]);

impl PictureCode {
    /// The code of these pictures, counted from 0; `None` where one is unknown or comes twice.
    pub fn new(pictures: [u8; 3]) -> Option<Self> {
        let [first, second, third] = pictures;
        let are_known = pictures.iter().all(|picture| usize::from(*picture) < PICTURES);
        (are_known && first != second && first != third && second != third).then_some(Self(pictures))
    }

    /// The code that a lot draws, each as often as any other.
    pub fn drawn(lot: u64) -> Self {
        let rank = lot % CODES;
        let mut left: Vec<u8> = (0..PICTURES as u8).collect();
        let mut take = |place: u64| left.remove(place as usize % left.len());
        Self([take(rank / 110), take(rank / 10 % 11), take(rank % 10)])
    }

    /// Every code, each once.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES).map(Self::drawn)
    }

    /// The pictures in their order, counted from 0.
    pub fn pictures(self) -> [u8; 3] {
        self.0
    }

    /// The code of three letters.
    fn read(letters: &str) -> Option<Self> {
        let places = letters.bytes().map(|letter| letter.wrapping_sub(b'a')).collect::<Vec<_>>();
        Self::new(places.try_into().ok()?)
    }
}

impl fmt::Display for PictureCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|picture| write!(formatter, "{}", char::from(b'a' + picture)))
    }
}

/// What the QR code of a learner's card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Whose card it is.
    pub profile: ProfileId,
    /// What opens the profile.
    pub code: PictureCode,
}

/// How the text of a card begins: what it is, and the version of its form.
const CARD: &str = "passerelle-card 1 ";

impl Card {
    /// The card of a text that a camera read; `None` where it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let (profile, letters) = text.strip_prefix(CARD)?.split_once(' ')?;
        Some(Self { profile: profile.parse().ok()?, code: PictureCode::read(letters)? })
    }
}

impl fmt::Display for Card {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{CARD}{} {}", self.profile, self.code)
    }
}
