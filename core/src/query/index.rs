//! The index: all that is worked out once a story, so that a question costs no more than its answer.
//!
//! Knows: which parts answer which question. Refuses to know how they do it.

use super::constraints::Constraints;
use super::filter::Filter;
use super::matches::Matches;
use super::postings::Postings;
use super::text_index::TextIndex;
use crate::story::Story;

/// What is worked out once a story to answer every question about it.
///
/// Building takes O(memberships + words), and one sort of the different words. Memory is linear in memberships and
/// words: 4 bytes for each value an event carries, 5 bytes for each different word of an event. It borrows nothing, so it lives where its
/// owner wants; asked about another story than its own it gives wrong answers, but does not fail.
#[derive(Clone, Debug)]
pub struct Index {
    postings: Postings,
    text: TextIndex,
    weights: Vec<u8>,
}

impl Index {
    /// Reads a whole story.
    #[must_use]
    pub fn new(story: &Story) -> Self {
        let weights = story.events().iter().map(|event| event.weight).collect();
        Self { postings: Postings::new(story), text: TextIndex::new(story), weights }
    }

    /// The events a filter lets through.
    ///
    /// Takes O(events / 64 + events that carry a chosen value + occurrences of words the text begins).
    #[must_use]
    pub fn matches(&self, filter: &Filter) -> Matches {
        Matches::new(Constraints::of(filter, self).all_but(|_| false))
    }

    pub(super) const fn event_count(&self) -> usize {
        self.weights.len()
    }

    pub(super) const fn postings(&self) -> &Postings {
        &self.postings
    }

    pub(super) const fn text(&self) -> &TextIndex {
        &self.text
    }

    /// Weights of all events.
    pub(super) fn weights(&self) -> &[u8] {
        &self.weights
    }
}
