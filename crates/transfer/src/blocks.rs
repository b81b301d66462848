//! Which blocks a frame is made of.

/// The most blocks of a transfer.
pub const MOST_BLOCKS: usize = 200;

/// A set of blocks by their rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Blocks([u64; 4]);

impl Blocks {
    /// The blocks in the frame of this number, of a transfer of `count` blocks. The first frames are one block each; every
    /// later one combines about half of them, drawn from its number, which both devices know.
    pub fn of_frame(transfer: u32, number: u16, count: usize) -> Self {
        let number = usize::from(number);
        if number < count {
            return Self::one(number);
        }
        let mut state = (u64::from(transfer) << 32) ^ number as u64;
        let mut drawn = Self([0; 4].map(|_: u64| split_mix(&mut state)));
        for rank in count..drawn.0.len() * 64 {
            drawn.0[rank / 64] &= !(1 << (rank % 64));
        }
        if drawn.first().is_some() { drawn } else { Self::one(number % count.max(1)) }
    }

    fn one(rank: usize) -> Self {
        let mut one = Self::default();
        if let Some(word) = one.0.get_mut(rank / 64) {
            *word = 1 << (rank % 64);
        }
        one
    }

    /// The lowest rank in the set.
    pub fn first(self) -> Option<usize> {
        self.ranks().next()
    }

    /// Every rank in the set, lowest first.
    pub fn ranks(self) -> impl Iterator<Item = usize> {
        (0..self.0.len() * 64).filter(move |rank| self.0[rank / 64] >> (rank % 64) & 1 == 1)
    }

    /// The ranks that are in one of the two sets and not in both.
    #[must_use]
    pub fn xor(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine ^= theirs;
        }
        self
    }
}

/// The next of a row of well mixed numbers (SplitMix64, Steele, Lea and Flood 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Adds `other` to `bytes`, bit by bit.
pub fn add(bytes: &mut [u8], other: &[u8]) {
    for (mine, theirs) in bytes.iter_mut().zip(other) {
        *mine ^= theirs;
    }
}
