//! The index of a story: every question a reader can ask, answered by the module that knows how.

use super::constraints::Constraints;
use super::counts::{self, Counts};
use super::filter::{Filter, Part};
use super::folding::Folding;
use super::highlight;
use super::letters::Letters;
use super::matches::Matches;
use super::postings::Postings;
use super::search::{self, Hit};
use super::suggest;
use super::text_index::TextIndex;
use super::typed::query_words;
use crate::story::Story;
use std::ops::Range;
use std::sync::Arc;

/// What is worked out once for a story to answer every question about it.
///
/// Building takes O(memberships + words), and one sort of the different words. Memory is linear in
/// memberships and words: 4 bytes for each value an event carries, 5 bytes for each different word of an
/// event. It borrows nothing; asked about another story than its own it gives wrong answers, but does not
/// fail.
#[derive(Clone, Debug)]
pub struct Index {
    postings: Postings,
    text: TextIndex,
    /// Weights of all events.
    weights: Vec<u8>,
    folding: Arc<Folding>,
}

impl Index {
    /// Reads a whole story. `letters` are asked for characters outside ASCII only, and once for each.
    #[must_use]
    pub fn new(story: &Story, letters: Arc<dyn Letters>) -> Self {
        let folding = Arc::new(Folding::new(letters));
        Self {
            postings: Postings::new(story),
            text: TextIndex::new(story, &folding),
            weights: story.events().iter().map(|event| event.weight).collect(),
            folding,
        }
    }

    /// The events a filter lets through.
    ///
    /// Takes O(events / 64 + events that carry a chosen value + occurrences of words the text begins).
    #[must_use]
    pub fn matches(&self, filter: &Filter) -> Matches {
        Matches::new(self.constraints(filter).all_but(|_| false))
    }

    /// The numbers of every facet value. `matches` are those of the same filter, which callers have already;
    /// with those of another one the numbers mean nothing.
    ///
    /// Takes O(memberships) at most twice, and the cost of [`Index::matches`] where the filter has a facet
    /// that one more value would widen.
    #[must_use]
    pub fn counts(&self, filter: &Filter, matches: &Matches) -> Counts {
        counts::of_all_values(filter, matches, &self.postings, || self.constraints(filter))
    }

    /// Each single part of a filter that hides events on its own, with how many there would be without it,
    /// most first: `(part, index.matches(&filter.without_part(part)).len())`. Where several values of a facet
    /// are chosen, the facet as a whole is a part too. Parts of equal gain come in the order values, facets,
    /// text.
    ///
    /// Empty if no single part is to blame: then only dropping several, or all, helps. Takes O(parts² ·
    /// events / 64), and the cost of [`Index::matches`].
    #[must_use]
    pub fn suggestions(&self, filter: &Filter) -> Vec<(Part, usize)> {
        suggest::suggestions(filter, &self.constraints(filter))
    }

    /// The events in which each word of a text begins some word, best first: by score, then by the events'
    /// own weight, then chronologically.
    ///
    /// Searched are title, people, topics, place, quotes, summary and the digits of the date, which weigh in
    /// this order. A word of the text scores by the best word it begins, twice as much if it is that whole
    /// word; the words' scores are added up.
    ///
    /// A text without a word asks nothing and has no hits, while [`Index::matches`] lets everything through;
    /// otherwise the two agree. Takes O(occurrences of words the text begins + events · words), and a look
    /// into a small map for each hit.
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Hit> {
        search::search(&query_words(text, &self.folding), &self.text, &self.weights)
    }

    /// The words of `text` that begin with a word of `query`: byte ranges of the text, in order, disjoint,
    /// never inside what a reader sees as one character. Whole words, because screen readers break a word in two where a
    /// mark ends inside it; in scripts without spaces between words, as many letters as were looked for.
    ///
    /// Works for any text, not only those of the story. O(characters · words of the query).
    #[must_use]
    pub fn highlights(&self, text: &str, query: &str) -> Vec<Range<usize>> {
        highlight::highlights(text, &query_words(query, &self.folding), &self.folding)
    }

    /// A text as a search compares it: in lower case, without accents. Also a key to sort texts by, whatever
    /// their case. O(characters).
    #[must_use]
    pub fn fold(&self, text: &str) -> String {
        self.folding.fold(text)
    }

    fn constraints(&self, filter: &Filter) -> Constraints {
        Constraints::new(filter, &query_words(&filter.text, &self.folding), &self.postings, &self.text)
    }
}
