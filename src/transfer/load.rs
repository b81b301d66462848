//! What is carried by codes.

use progress::{Creation, Learner};
use transfer::{MOST, Sender, pack};

/// What is carried, and what is too heavy.
pub struct Load {
    /// Makes the codes.
    pub sender: Sender,
    /// How many creations have to travel by file.
    pub left: usize,
}

impl Load {
    /// Everything of the learner, with as many creations as codes carry, the newest first. Nothing where not even the log
    /// fits.
    pub fn of(learner: Learner) -> Option<Self> {
        let mut creations: Vec<Creation> = learner.latest_creations().into_values().cloned().collect();
        creations.sort_by_key(|creation| std::cmp::Reverse(creation.at));
        let count = creations.len();
        let mut some = learner;
        let mut packed = |taken: usize| {
            some.creations = creations.iter().take(taken).cloned().collect();
            Some(pack(some.to_file().as_bytes())).filter(|packed| packed.len() <= MOST)
        };
        let (taken, payload) = match packed(count) {
            Some(payload) => (count, payload),
            None => fewer(count, &mut packed)?,
        };
        Some(Self { sender: Sender::new(payload).ok()?, left: count - taken })
    }
}

/// The most, below `count`, that is carried, and how: each look halves what is left to look at.
fn fewer(count: usize, packed: &mut impl FnMut(usize) -> Option<Vec<u8>>) -> Option<(usize, Vec<u8>)> {
    let mut best = (0, packed(0)?);
    let mut too_many = count;
    while too_many - best.0 > 1 {
        let middle = best.0.midpoint(too_many);
        match packed(middle) {
            Some(payload) => best = (middle, payload),
            None => too_many = middle,
        }
    }
    Some(best)
}
