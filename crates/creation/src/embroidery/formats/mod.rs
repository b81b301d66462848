//! The files of embroidery machines. What they hold was learnt from the readers and writers of `pyembroidery` 1.5.1 and `pystitch` 1.0.1, and from
//! the pages on PEC of libpes and of the EduTech wiki of the University of Geneva.

pub mod dst;
pub mod exp;
pub mod jef;
mod pec;
pub mod pes;
mod reading;
mod records;
mod thumbnail;

use super::pattern::Pattern;
use serde::{Deserialize, Serialize};

/// A format of embroidery machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Tajima: every machine reads it; it has no colours.
    Dst,
    /// Brother and Babylock, version 1.
    Pes,
    /// Melco and Bernina; it has no colours.
    Exp,
    /// Janome and Elna.
    Jef,
}

/// Why a pattern cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormatError {
    /// Nothing is sewn.
    Nothing,
    /// There is not one thread for each colour block.
    Threads,
    /// More colour blocks than the format can count.
    TooManyColours,
    /// A stitch farther from the middle, or more stitches, than the format can say.
    TooLarge,
}

/// Why bytes cannot be read as a file of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    /// They do not begin as such a file does.
    NotThisFormat,
    /// They end before the stitches do.
    Unfinished,
    /// The machine would not know what to do at this byte.
    Unknown {
        /// Offset of the byte.
        at: usize,
    },
    /// There is not one thread for each colour block.
    Threads,
}

impl Format {
    /// All formats, the commonest first.
    pub const ALL: [Self; 4] = [Self::Dst, Self::Pes, Self::Exp, Self::Jef];

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Dst => "dst",
            Self::Pes => "pes",
            Self::Exp => "exp",
            Self::Jef => "jef",
        }
    }

    /// The pattern as a file; `name` is shown by machines whose format holds one. Stitches longer than the format can say are divided.
    ///
    /// # Errors
    /// When the format cannot hold the pattern, or nothing is sewn.
    pub fn write(self, pattern: &Pattern, name: &str) -> Result<Vec<u8>, FormatError> {
        match self {
            Self::Dst => dst::write(pattern, name),
            Self::Pes => pes::write(pattern, name),
            Self::Exp => exp::write(pattern),
            Self::Jef => jef::write(pattern),
        }
    }

    /// The pattern of a file. Successive jumps are one; threads that the file does not name, or that we do not offer, are black.
    ///
    /// # Errors
    /// When the bytes are no such file.
    pub fn read(self, bytes: &[u8]) -> Result<Pattern, ReadError> {
        match self {
            Self::Dst => dst::read(bytes),
            Self::Pes => pes::read(bytes),
            Self::Exp => exp::read(bytes),
            Self::Jef => jef::read(bytes),
        }
    }
}
