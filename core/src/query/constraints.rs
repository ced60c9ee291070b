//! A filter taken apart into constraints that hold at once, each with the events that meet it.
//!
//! The result of a filter is the intersection of all its constraints; what it would be without one of its
//! parts is the intersection of the others. Matches, counts and suggestions are all such intersections, so
//! what a filter means is written down here only.

use super::bits::Bits;
use super::facet::{Facet, FacetValue};
use super::filter::{Filter, Part};
use super::postings::Postings;
use super::text_index::TextIndex;

/// A condition that every event of the result meets.
pub(super) struct Constraint {
    /// The part of the filter to drop to be rid of it.
    pub part: Part,
    /// The facet it is about; none for the text.
    pub facet: Option<Facet>,
    events: Bits,
}

/// All constraints of a filter.
pub(super) struct Constraints {
    list: Vec<Constraint>,
    event_count: usize,
}

impl Constraints {
    /// Takes a filter apart; `words` are those of its text, folded.
    ///
    /// Cost: the postings of the chosen values and of the words' terms, and one bit per event for each constraint.
    pub fn new(filter: &Filter, words: &[String], postings: &Postings, text: &TextIndex) -> Self {
        let event_count = text.event_count();
        let of_values = |part, facet, values: &[FacetValue]| {
            let mut events = Bits::none(event_count);
            values.iter().for_each(|value| events.insert(postings.of(*value)));
            Constraint { part, facet: Some(facet), events }
        };
        let mut list = Vec::new();
        for facet in Facet::ALL {
            let values: Vec<FacetValue> = filter.values_of(facet).collect();
            if values.len() > 1 && !filter.requires_each(facet) {
                list.push(of_values(Part::Facet(facet), facet, &values));
            } else {
                list.extend(values.iter().map(|value| of_values(Part::Value(*value), facet, &[*value])));
            }
        }
        list.extend(text.matching(words).map(|events| Constraint { part: Part::Text, facet: None, events }));
        Self { list, event_count }
    }

    /// The constraints: those of facets, in the order of the facets, then that of the text.
    pub fn iter(&self) -> impl Iterator<Item = &Constraint> {
        self.list.iter()
    }

    /// The events that meet every constraint but those that `is_dropped` picks.
    pub fn all_but(&self, is_dropped: impl Fn(&Constraint) -> bool) -> Bits {
        let mut kept = self.list.iter().filter(|constraint| !is_dropped(constraint));
        let Some(first) = kept.next() else { return Bits::all(self.event_count) };
        let mut shared = first.events.clone();
        kept.for_each(|constraint| shared.intersect(&constraint.events));
        shared
    }
}
