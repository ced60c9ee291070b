//! The result of a filter: a set of events in chronological order, with ranks and neighbours.

use super::bits::Bits;
use crate::story::EventIx;

/// A set of events, in chronological order. Takes one bit for each event of the story, however few are in the set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    bits: Bits,
    len: usize,
}

impl Matches {
    pub(super) fn new(bits: Bits) -> Self {
        let len = bits.count();
        Self { bits, len }
    }

    pub(super) const fn bits(&self) -> &Bits {
        &self.bits
    }

    /// Number of events in the set. O(1).
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether no event is in the set.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether an event is in the set. O(1).
    #[must_use]
    pub fn contains(&self, event: EventIx) -> bool {
        self.bits.contains(event.index())
    }

    /// Number of events of the set before `event`, which need not be in it itself: "result 3 of 17" is
    /// `rank(event) + 1` of `len()`. O(events of the story / 64).
    #[must_use]
    pub fn rank(&self, event: EventIx) -> usize {
        self.bits.rank(event.index())
    }

    /// The event at a position of the set, counted from 0. O(events of the story / 64).
    #[must_use]
    pub fn nth(&self, position: usize) -> Option<EventIx> {
        self.bits.select(position).map(EventIx::at)
    }

    /// The earliest event of the set.
    #[must_use]
    pub fn first(&self) -> Option<EventIx> {
        self.nth(0)
    }

    /// The last event of the set.
    #[must_use]
    pub fn last(&self) -> Option<EventIx> {
        self.nth(self.len.checked_sub(1)?)
    }

    /// The nearest event of the set after `event`, which need not be in it itself.
    #[must_use]
    pub fn next_after(&self, event: EventIx) -> Option<EventIx> {
        self.nth(self.rank(event) + usize::from(self.contains(event)))
    }

    /// The nearest event of the set before `event`, which need not be in it itself.
    #[must_use]
    pub fn previous_before(&self, event: EventIx) -> Option<EventIx> {
        self.nth(self.rank(event).checked_sub(1)?)
    }

    /// The events, earliest first.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        let mut words = self.bits.words().iter();
        let word = words.next().copied().unwrap_or(0);
        Iter { words, word, base: 0, left: self.len }
    }
}

impl<'a> IntoIterator for &'a Matches {
    type Item = EventIx;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// The events of [`Matches`], earliest first.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    words: std::slice::Iter<'a, u64>,
    /// What is left of the current word.
    word: u64,
    /// Position of that word's first bit.
    base: usize,
    left: usize,
}

impl Iterator for Iter<'_> {
    type Item = EventIx;

    fn next(&mut self) -> Option<EventIx> {
        while self.word == 0 {
            self.word = *self.words.next()?;
            self.base += u64::BITS as usize;
        }
        let lowest = self.word.trailing_zeros() as usize;
        self.word &= self.word - 1;
        self.left = self.left.saturating_sub(1);
        Some(EventIx::at(self.base + lowest))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Iter<'_> {}
