//! What the readers share.

use super::ReadError;
use crate::embroidery::pattern::{Kind, Pattern, Stitch};
use crate::embroidery::thread::{Thread, UNKNOWN};

/// A pattern as a file tells it, step by step.
#[derive(Default)]
pub struct Reading {
    stitches: Vec<Stitch>,
    x: i32,
    y: i32,
}

impl Reading {
    /// The needle goes down `across` and `down` tenths of a mm from here.
    pub fn sew(&mut self, across: i32, down: i32) {
        self.step(across, down);
        self.push(Kind::Sew);
    }

    /// The frame moves; a jump right after another lengthens it.
    pub fn jump(&mut self, across: i32, down: i32) {
        self.step(across, down);
        match self.stitches.last_mut() {
            Some(last) if last.kind == Kind::Jump => (last.x, last.y) = (self.x, self.y),
            _ => self.push(Kind::Jump),
        }
    }

    /// The thread is cut, once.
    pub fn trim(&mut self) {
        if self.stitches.last().is_none_or(|last| last.kind != Kind::Trim) {
            self.push(Kind::Trim);
        }
    }

    /// The next thread.
    pub fn colour_change(&mut self) {
        self.push(Kind::ColourChange);
    }

    fn step(&mut self, across: i32, down: i32) {
        self.x = self.x.saturating_add(across);
        self.y = self.y.saturating_add(down);
    }

    fn push(&mut self, kind: Kind) {
        self.stitches.push(Stitch { x: self.x, y: self.y, kind });
    }

    /// The pattern, of a file that names no threads.
    pub fn without_threads(self) -> Pattern {
        let mut pattern = Pattern { stitches: self.stitches, threads: Vec::new() };
        if !pattern.stitches.is_empty() {
            pattern.threads = vec![UNKNOWN; pattern.colour_changes() + 1];
        }
        pattern
    }

    /// The pattern, of a file that names the thread of each colour block.
    pub fn with_threads(self, threads: Vec<&'static Thread>) -> Result<Pattern, ReadError> {
        let pattern = Pattern { stitches: self.stitches, threads };
        if pattern.threads.len() == pattern.colour_changes() + 1 { Ok(pattern) } else { Err(ReadError::Threads) }
    }
}

/// A byte as a step.
pub fn signed(byte: u8) -> i32 {
    i32::from(i8::from_le_bytes([byte]))
}

/// The number of four bytes at `at`, the lowest first.
pub fn long_at(bytes: &[u8], at: usize) -> Result<usize, ReadError> {
    let four = at.checked_add(4).and_then(|end| bytes.get(at..end)).ok_or(ReadError::Unfinished)?;
    four.iter()
        .rev()
        .try_fold(0_usize, |number, byte| number.checked_mul(256)?.checked_add(usize::from(*byte)))
        .ok_or(ReadError::Unfinished)
}
