//! What a reader asks for: chosen facet values, how they are joined, and words to look for. A filter is a
//! plain value; the [`Index`](super::Index) applies it.

use super::facet::{Facet, FacetValue};
use super::typed::has_words;
use std::collections::BTreeSet;

/// How several chosen values of one multi-valued facet are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// An event carries at least one of them.
    #[default]
    Any,
    /// An event carries each of them.
    All,
}

/// A part of a filter that can be dropped on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// One chosen value.
    Value(FacetValue),
    /// All chosen values of a facet.
    Facet(Facet),
    /// The words.
    Text,
}

/// What a reader asks for. The default asks for everything.
///
/// - Values of one facet are joined by [`Filter::matching`] where an event can carry several (topics, people,
///   sources), and by *or* where it carries one at most (kind, status, place).
/// - Facets are joined by *and*, and so is the text: each of its words begins some word of the event.
///
/// A value of another story is carried by no event here; it narrows, and never fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Chosen values.
    pub selected: BTreeSet<FacetValue>,
    /// How values of a multi-valued facet are joined.
    pub matching: Match,
    /// Words to look for, as typed; see [`super::MAX_QUERY_WORDS`] for how much of it is read.
    pub text: String,
}

impl Filter {
    /// Whether this asks for everything: nothing chosen, and no word in the text.
    ///
    /// ```
    /// use summitline_core::query::Filter;
    /// assert!(Filter { text: " … ".to_owned(), ..Filter::default() }.is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.selected.is_empty() && !has_words(&self.text)
    }

    /// Adds a value, or drops it if it is chosen.
    pub fn toggle(&mut self, value: FacetValue) {
        if !self.selected.remove(&value) {
            self.selected.insert(value);
        }
    }

    /// This filter with a value chosen.
    #[must_use]
    pub fn with(&self, value: FacetValue) -> Self {
        let mut filter = self.clone();
        filter.selected.insert(value);
        filter
    }

    /// This filter without a value.
    #[must_use]
    pub fn without(&self, value: FacetValue) -> Self {
        self.without_part(Part::Value(value))
    }

    /// This filter without one of its parts: what a click on a suggestion leaves.
    #[must_use]
    pub fn without_part(&self, part: Part) -> Self {
        let mut filter = self.clone();
        match part {
            Part::Value(value) => {
                filter.selected.remove(&value);
            }
            Part::Facet(facet) => filter.clear_facet(facet),
            Part::Text => filter.text.clear(),
        }
        filter
    }

    /// Drops all values of a facet.
    pub fn clear_facet(&mut self, facet: Facet) {
        self.selected.retain(|value| value.facet() != facet);
    }

    /// The chosen values of a facet, in order.
    pub fn values_of(&self, facet: Facet) -> impl Iterator<Item = FacetValue> {
        self.selected.iter().copied().filter(move |value| value.facet() == facet)
    }

    /// Whether each chosen value of a facet must be carried, so that one more narrows the result. Otherwise one is
    /// enough, and one more widens it.
    pub(super) fn requires_each(&self, facet: Facet) -> bool {
        self.matching == Match::All && facet.is_multi_valued()
    }
}
