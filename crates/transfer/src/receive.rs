//! From frames, in any order and with any missing, to the bytes.

use crate::blocks::{Blocks, add};
use crate::check::crc32;
use crate::frame::Frame;

/// What came of the bytes of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing new: something else, or what was known already.
    Nothing,
    /// One step further.
    Step,
    /// Everything is there.
    Whole(Vec<u8>),
}

/// Takes the frames of a transfer. Once frames of another transfer come, it is that one.
#[derive(Clone, Debug, Default)]
pub struct Receiver {
    transfer: u32,
    length: u32,
    block: usize,
    /// For each rank, a combination whose lowest block it is.
    rows: Vec<Option<Row>>,
}

#[derive(Clone, Debug)]
struct Row {
    of: Blocks,
    block: Vec<u8>,
}

impl Receiver {
    /// A receiver that has nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many steps were made, and how many there are. Zero of zero before the first frame.
    pub fn steps(&self) -> (usize, usize) {
        (self.rows.iter().flatten().count(), self.rows.len())
    }

    /// Takes the bytes of a code.
    pub fn take(&mut self, bytes: &[u8]) -> Taken {
        let Some(frame) = Frame::read(bytes) else { return Taken::Nothing };
        if (self.transfer, self.length, self.block) != (frame.transfer, frame.length, frame.block.len()) {
            self.begin(&frame);
        }
        if !self.add(&frame) {
            return Taken::Nothing;
        }
        if self.rows.iter().any(Option::is_none) {
            return Taken::Step;
        }
        let payload = self.solved();
        if crc32(&payload) == self.transfer {
            return Taken::Whole(payload);
        }
        // A code was read wrongly: which one cannot be told.
        self.begin(&frame);
        Taken::Nothing
    }

    fn begin(&mut self, frame: &Frame<'_>) {
        self.transfer = frame.transfer;
        self.length = frame.length;
        self.block = frame.block.len();
        self.rows = vec![None; frame.count()];
    }

    /// One step of Gauss's elimination; false where the frame brings nothing new.
    fn add(&mut self, frame: &Frame<'_>) -> bool {
        let of = Blocks::of_frame(frame.transfer, frame.number, self.rows.len());
        let mut row = Row { of, block: frame.block.to_vec() };
        while let Some(place) = row.of.first().and_then(|rank| self.rows.get_mut(rank)) {
            match place {
                Some(known) => {
                    row.of = row.of.xor(known.of);
                    add(&mut row.block, &known.block);
                }
                None => {
                    *place = Some(row);
                    return true;
                }
            }
        }
        false
    }

    /// The payload, once there is a row for every block: the last row is a block, and leads to the one before.
    fn solved(&self) -> Vec<u8> {
        let mut blocks = vec![vec![]; self.rows.len()];
        for (rank, row) in self.rows.iter().enumerate().rev() {
            let Some(row) = row else { continue };
            let mut block = row.block.clone();
            for other in row.of.ranks().skip(1) {
                add(&mut block, blocks.get(other).map(Vec::as_slice).unwrap_or_default());
            }
            if let Some(place) = blocks.get_mut(rank) {
                *place = block;
            }
        }
        let mut payload = blocks.concat();
        payload.truncate(self.length as usize);
        payload
    }
}
