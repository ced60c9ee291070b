//! What a reader asks for: chosen facet values, how they are joined, and words to look for.
//!
//! Knows: the filter as a value and how its parts are joined. Refuses to know: any event; the index applies it.

use super::facet::{Facet, FacetValue};
use super::words::query_words;

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

/// A set of facet values, in order. Few are ever chosen: a sorted list is quicker than a tree, and 8 KB lighter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<FacetValue>);

impl Chosen {
    /// Whether a value is in the set.
    #[must_use]
    pub fn contains(&self, value: &FacetValue) -> bool {
        self.0.binary_search(value).is_ok()
    }

    /// Adds a value.
    pub fn insert(&mut self, value: FacetValue) {
        if let Err(place) = self.0.binary_search(&value) {
            self.0.insert(place, value);
        }
    }

    /// Removes a value; whether it was there.
    pub fn remove(&mut self, value: &FacetValue) -> bool {
        let found = self.0.binary_search(value);
        found.is_ok_and(|place| {
            self.0.remove(place);
            true
        })
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, FacetValue> {
        self.0.iter()
    }
}

impl FromIterator<FacetValue> for Chosen {
    fn from_iter<I: IntoIterator<Item = FacetValue>>(values: I) -> Self {
        let mut chosen = Self::default();
        values.into_iter().for_each(|value| chosen.insert(value));
        chosen
    }
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
    pub selected: Chosen,
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
        self.selected.is_empty() && !self.has_words()
    }

    /// Chooses a value, or drops it if it is chosen.
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
        self.selected.0.retain(|value| value.facet() != facet);
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

    /// Whether the text asks for anything.
    pub(super) fn has_words(&self) -> bool {
        !query_words(&self.text).is_empty()
    }
}
