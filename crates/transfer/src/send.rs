//! From bytes to frames.

use crate::blocks::{Blocks, MOST_BLOCKS, add};
use crate::check::crc32;
use crate::frame::{Frame, MOST_BLOCK};

/// The most bytes that codes carry, in half a minute at seven codes a second.
pub const MOST: usize = 60_000;

/// There are more than [`MOST`] bytes, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

/// Makes the frames of a transfer, as many as are asked for.
#[derive(Clone, Debug)]
pub struct Sender {
    payload: Vec<u8>,
    transfer: u32,
    block: usize,
}

impl Sender {
    /// A sender of these bytes.
    ///
    /// # Errors
    /// [`TooMuch`] where they are more than codes carry.
    pub fn new(payload: Vec<u8>) -> Result<Self, TooMuch> {
        if payload.is_empty() || payload.len() > MOST.min(MOST_BLOCK * MOST_BLOCKS) {
            return Err(TooMuch);
        }
        let transfer = crc32(&payload);
        // Equal blocks, so that no code is denser than it need be.
        let block = payload.len().div_ceil(payload.len().div_ceil(MOST_BLOCK));
        Ok(Self { payload, transfer, block })
    }

    /// How many blocks there are: one code holds everything where it is 1.
    pub fn count(&self) -> usize {
        self.payload.len().div_ceil(self.block)
    }

    /// The frame of this number, for a code.
    pub fn frame(&self, number: u16) -> Vec<u8> {
        let mut block = vec![0; self.block];
        for rank in Blocks::of_frame(self.transfer, number, self.count()).ranks() {
            add(&mut block, self.payload.chunks(self.block).nth(rank).unwrap_or_default());
        }
        let length = u32::try_from(self.payload.len()).unwrap_or(u32::MAX);
        Frame { transfer: self.transfer, length, number, block: &block }.to_bytes()
    }
}
