//! A set of events as one bit each: at 100,000 events 12.5 KB, which fits into the processor's first cache.
//!
//! Handles do not say which story they belong to, so sets of different stories may be combined: then positions beyond
//! the shorter one are in neither, and nothing fails.

const WORD: usize = u64::BITS as usize;

/// A set of positions below `universe`; bits beyond it are always zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
    universe: usize,
}

/// The word a position is in, and its bit there.
const fn place(position: usize) -> (usize, u64) {
    (position / WORD, 1 << (position % WORD))
}

impl Bits {
    /// No position.
    pub fn none(universe: usize) -> Self {
        Self { words: vec![0; universe.div_ceil(WORD)], universe }
    }

    /// Every position.
    pub fn all(universe: usize) -> Self {
        let mut words = vec![u64::MAX; universe.div_ceil(WORD)];
        let unused = words.len() * WORD - universe;
        if let Some(last) = words.last_mut() {
            *last >>= unused;
        }
        Self { words, universe }
    }

    /// Adds positions; those beyond the universe are left out.
    pub fn insert(&mut self, positions: &[u32]) {
        for position in
            positions.iter().map(|position| *position as usize).filter(|each| *each < self.universe)
        {
            let (word, bit) = place(position);
            if let Some(word) = self.words.get_mut(word) {
                *word |= bit;
            }
        }
    }

    /// Keeps what is in `other` too.
    pub fn intersect(&mut self, other: &Self) {
        let theirs = other.words.iter().copied().chain(std::iter::repeat(0));
        self.words.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine &= theirs);
    }

    /// Drops what is in `other`.
    pub fn subtract(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    /// Whether a position is in the set.
    pub fn contains(&self, position: usize) -> bool {
        let (word, bit) = place(position);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Number of positions in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Number of `positions` that are in the set: O(positions), without a branch for the processor to guess wrong.
    pub fn count_of(&self, positions: &[u32]) -> usize {
        let bit = |position: &u32| {
            let position = *position as usize;
            let word = self.words.get(position / WORD).copied().unwrap_or(0);
            (word >> (position % WORD) & 1) as usize
        };
        positions.iter().map(bit).sum()
    }

    /// Number of positions in the set below `position`.
    pub fn rank(&self, position: usize) -> usize {
        let (word, bit) = place(position);
        let whole: usize = self.words.iter().take(word).map(|each| each.count_ones() as usize).sum();
        whole + self.words.get(word).map_or(0, |last| (last & (bit - 1)).count_ones() as usize)
    }

    /// The position with `rank` others of the set below it.
    pub fn select(&self, mut rank: usize) -> Option<usize> {
        for (at, word) in self.words.iter().enumerate() {
            let ones = word.count_ones() as usize;
            if rank < ones {
                // Clearing the lowest bit `rank` times leaves the bit asked for lowest.
                let rest = (0..rank).fold(*word, |rest, _| rest & (rest - 1));
                return Some(at * WORD + rest.trailing_zeros() as usize);
            }
            rank -= ones;
        }
        None
    }

    /// The words, lowest positions first.
    pub fn words(&self) -> &[u64] {
        &self.words
    }
}
