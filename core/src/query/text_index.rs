//! The inverted index: for each word of the story the events it stands in, and how much it says about them.
//!
//! Knows: terms, sorted, so that all words with one beginning lie side by side. Refuses to know: filters and ranking.

mod build;
mod terms;

use super::bits::Bits;
use super::words::query_words;
use crate::story::Story;
use std::ops::Range;

/// Terms in alphabetical order; the occurrences of all of them in one row, term by term, each term's by event.
#[derive(Clone, Debug, Default)]
pub(super) struct TextIndex {
    /// All terms, one after the other.
    letters: String,
    /// Where each term ends in `letters`.
    letter_ends: Vec<usize>,
    /// Where the occurrences of each term end.
    ends: Vec<usize>,
    /// Positions of events.
    events: Vec<u32>,
    /// For each occurrence the weights of the fields the term stands in, added up.
    scores: Vec<u8>,
    event_count: usize,
}

/// The end of the run before `at`, which is where the run at `at` starts.
fn start_of(ends: &[usize], at: usize) -> usize {
    at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0)
}

impl TextIndex {
    /// Reads every searched field of a story. Linear in its words, but for sorting the terms.
    pub fn new(story: &Story) -> Self {
        build::from_story(story)
    }

    /// Number of events of the story.
    pub const fn event_count(&self) -> usize {
        self.event_count
    }

    /// The events in which each word of a text begins some word; `None` if the text has no word.
    pub fn matching(&self, text: &str) -> Option<Bits> {
        let with_word = |word: &String| {
            let mut events = Bits::none(self.event_count);
            events.insert(self.events.get(self.occurrences(&self.terms_beginning(word))).unwrap_or_default());
            events
        };
        let words = query_words(text);
        let (first, others) = words.split_first()?;
        let mut shared = with_word(first);
        others.iter().for_each(|word| shared.intersect(&with_word(word)));
        Some(shared)
    }

    /// Hands every event in which a word begins with `beginning` to `each`, once for each such word, with the
    /// word's score in it; a word that is `beginning` to the last letter counts twice as much.
    pub fn each_occurrence(&self, beginning: &str, mut each: impl FnMut(u32, u16)) {
        let terms = self.terms_beginning(beginning);
        // Among terms with one beginning, the beginning itself sorts first.
        let exact = terms.start..terms.start + usize::from(self.term(terms.start) == Some(beginning));
        for (terms, factor) in [(exact.clone(), 2), (exact.end..terms.end, 1)] {
            let range = self.occurrences(&terms);
            let events = self.events.get(range.clone()).unwrap_or_default();
            let scores = self.scores.get(range).unwrap_or_default();
            for (event, score) in events.iter().zip(scores) {
                each(*event, u16::from(*score) * factor);
            }
        }
    }

    fn term(&self, at: usize) -> Option<&str> {
        self.letters.get(start_of(&self.letter_ends, at)..*self.letter_ends.get(at)?)
    }

    /// The terms that begin so: two binary searches.
    fn terms_beginning(&self, beginning: &str) -> Range<usize> {
        let first_where = |from: usize, past: &dyn Fn(&str) -> bool| {
            let (mut low, mut high) = (from, self.letter_ends.len());
            while low < high {
                let middle = low.midpoint(high);
                if self.term(middle).is_some_and(past) { high = middle } else { low = middle + 1 }
            }
            low
        };
        let start = first_where(0, &|term| term >= beginning);
        start..first_where(start, &|term| !term.starts_with(beginning))
    }

    fn occurrences(&self, terms: &Range<usize>) -> Range<usize> {
        start_of(&self.ends, terms.start)
            ..start_of(&self.ends, terms.end).max(start_of(&self.ends, terms.start))
    }
}
