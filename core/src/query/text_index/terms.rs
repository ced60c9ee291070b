//! Numbers for terms, in the order they are met: an open hash table, linear probing.
//!
//! Why own code: the standard library's map for this one use weighs 1 KB (brotli) in the page. Refuses to know what is
//! numbered.

/// Terms by number.
#[derive(Default)]
pub struct Terms {
    terms: Vec<Box<str>>,
    /// A power of two of them, at most half of them used: a term's number plus one, or 0.
    slots: Vec<u32>,
}

/// FNV-1a. It has no random state, and nothing is ever read in the table's own order, so the same story gives the same
/// index everywhere. A story written to make words collide slows down the page that asked for it, once.
fn hash(term: &str) -> usize {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = term.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    // The table looks at the lowest bits; a short word differs in the highest as well.
    (hash ^ hash.rotate_left(32)) as usize
}

impl Terms {
    /// The number of a term, and whether it is a new one.
    pub fn number(&mut self, term: &str) -> (usize, bool) {
        if self.slots.len() <= self.terms.len() * 2 {
            self.grow();
        }
        let slot = self.slot(term);
        match self.slots.get(slot).copied().unwrap_or(0) {
            0 => {
                let number = self.terms.len();
                self.terms.push(term.into());
                self.fill(slot, number);
                (number, true)
            }
            taken => (taken as usize - 1, false),
        }
    }

    /// All terms, by number.
    pub fn into_terms(self) -> Vec<Box<str>> {
        self.terms
    }

    /// Where a term stands, or would stand: there is always a free slot.
    fn slot(&self, term: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(term) & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or(0) {
                0 => return slot,
                taken if self.terms.get(taken as usize - 1).is_some_and(|other| **other == *term) => {
                    return slot;
                }
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn fill(&mut self, slot: usize, number: usize) {
        if let Some(slot) = self.slots.get_mut(slot) {
            // A story has far fewer than 2^32 words.
            *slot = number as u32 + 1;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for number in 0..self.terms.len() {
            let slot = self.terms.get(number).map_or(0, |term| self.slot(term));
            self.fill(slot, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn numbers_are_those_of_a_map(terms in prop::collection::vec("[a-d]{0,6}", 0..3000)) {
            let (mut own, mut map) = (Terms::default(), HashMap::new());
            for term in &terms {
                let next = map.len();
                let expected = *map.entry(term.clone()).or_insert(next);
                prop_assert_eq!(own.number(term), (expected, expected == next));
            }
            prop_assert!(own.into_terms().iter().enumerate().all(|(number, term)| map.get(&**term) == Some(&number)));
        }
    }
}
