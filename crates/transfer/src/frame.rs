//! One frame: what a single code holds.

use crate::blocks::MOST_BLOCKS;

/// What a frame begins with: ours, version 2, which is packed after words that both sides know.
const MARK: &[u8; 3] = b"PT2";
/// Bytes before the block.
const HEAD: usize = MARK.len() + 4 + 4 + 2;
/// The most bytes of a code of version 11 with error correction L (ISO/IEC 18004): 61 modules a side. Held so that it fills
/// three quarters of a picture of 540 points, 19 of 20 are read; of version 14, which holds half as much again, 10 of 20.
const MOST_BYTES: usize = 321;
/// The most bytes of a block.
pub const MOST_BLOCK: usize = MOST_BYTES - HEAD;

/// A part of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Which transfer: the CRC-32 of all that travels.
    pub transfer: u32,
    /// How many bytes travel.
    pub length: u32,
    /// Which frame of the transfer.
    pub number: u16,
    /// A block, or several combined.
    pub block: &'a [u8],
}

impl<'a> Frame<'a> {
    /// The frame as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + self.block.len());
        bytes.extend(MARK);
        bytes.extend(self.transfer.to_le_bytes());
        bytes.extend(self.length.to_le_bytes());
        bytes.extend(self.number.to_le_bytes());
        bytes.extend(self.block);
        bytes
    }

    /// Reads a frame; nothing where the bytes are something else, or of a transfer that cannot be.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MARK)?;
        let (transfer, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (number, block) = rest.split_first_chunk()?;
        let frame = Self {
            transfer: u32::from_le_bytes(*transfer),
            length: u32::from_le_bytes(*length),
            number: u16::from_le_bytes(*number),
            block,
        };
        let is_possible = (1..=MOST_BLOCK).contains(&block.len()) && (1..=MOST_BLOCKS).contains(&frame.count());
        is_possible.then_some(frame)
    }

    /// How many blocks the transfer has.
    pub fn count(&self) -> usize {
        (self.length as usize).div_ceil(self.block.len().max(1))
    }
}
