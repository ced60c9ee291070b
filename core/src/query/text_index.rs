//! The inverted index: for each word of the story the events it occurs in, and how much it says about them.

mod build;

use super::bits::Bits;
use super::folding::Folding;
use crate::story::Story;
use std::ops::Range;

/// Terms (folded words) in alphabetical order, so that those with the same beginning are neighbours. The
/// occurrences of all terms lie in one list, term by term, those of a term by event.
#[derive(Clone, Debug, Default)]
pub(super) struct TextIndex {
    terms: Vec<Box<str>>,
    /// For each term the end of its occurrences.
    ends: Vec<usize>,
    /// For each occurrence the position of its event.
    events: Vec<u32>,
    /// For each occurrence the weights of the fields the term occurs in, added up.
    scores: Vec<u8>,
    event_count: usize,
}

impl TextIndex {
    /// Reads every searched field of a story. Linear in its words, but for sorting the terms.
    pub fn new(story: &Story, folding: &Folding) -> Self {
        build::from_story(story, folding)
    }

    /// Number of events of the story.
    pub const fn event_count(&self) -> usize {
        self.event_count
    }

    /// The events in which each of some folded words begins some term; `None` if there is no word.
    pub fn matching(&self, words: &[String]) -> Option<Bits> {
        let with_word = |word: &String| {
            let mut events = Bits::none(self.event_count);
            events.insert(self.events.get(self.occurrences(&self.terms_beginning(word))).unwrap_or_default());
            events
        };
        let (first, others) = words.split_first()?;
        let mut shared = with_word(first);
        others.iter().for_each(|word| shared.intersect(&with_word(word)));
        Some(shared)
    }

    /// Calls `each` with every event in which a term begins with `beginning`, once for each such term, and
    /// with the term's score in that event, which is doubled if the term is `beginning` itself.
    pub fn for_each_occurrence(&self, beginning: &str, mut each: impl FnMut(u32, u16)) {
        let terms = self.terms_beginning(beginning);
        // Among terms with one beginning, the beginning itself sorts first.
        let is_exact = self.terms.get(terms.start).is_some_and(|term| **term == *beginning);
        let exact = terms.start..terms.start + usize::from(is_exact);
        for (terms, factor) in [(exact.clone(), 2), (exact.end..terms.end, 1)] {
            let range = self.occurrences(&terms);
            let events = self.events.get(range.clone()).unwrap_or_default();
            let scores = self.scores.get(range).unwrap_or_default();
            for (event, score) in events.iter().zip(scores) {
                each(*event, u16::from(*score) * factor);
            }
        }
    }

    /// The terms that begin so: two binary searches.
    fn terms_beginning(&self, beginning: &str) -> Range<usize> {
        let start = self.terms.partition_point(|term| **term < *beginning);
        let others = self.terms.get(start..).unwrap_or_default();
        start..start + others.partition_point(|term| term.starts_with(beginning))
    }

    /// The occurrences of a range of terms.
    fn occurrences(&self, terms: &Range<usize>) -> Range<usize> {
        let start_of = |term: usize| term.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        start_of(terms.start).unwrap_or(0)..start_of(terms.end).unwrap_or(0)
    }
}
