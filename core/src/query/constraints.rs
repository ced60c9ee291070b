//! A filter taken apart into what must hold at once, each with the events for which it holds.
//!
//! The result of a filter is what all constraints share; what a filter would give without one of its parts is what the
//! others share. Matches, counts and suggestions are all such intersections, so this is the one place that says what a
//! filter means. Refuses to know what the intersections are for.

use super::bits::Bits;
use super::facet::{Facet, FacetValue};
use super::filter::{Filter, Part};
use super::index::Index;

/// Something that must hold for an event to be in the result.
pub(super) struct Constraint {
    /// What to drop to be rid of it.
    pub part: Part,
    /// The facet it speaks of; none for the text.
    pub facet: Option<Facet>,
    holds: Bits,
}

/// All of a filter's constraints.
pub(super) struct Constraints {
    each: Vec<Constraint>,
    universe: usize,
}

impl Constraints {
    /// Cost: the postings of the chosen values and of the words' terms, and one bit an event for each constraint.
    pub fn of(filter: &Filter, index: &Index) -> Self {
        let universe = index.event_count();
        let mut each = Vec::new();
        for facet in Facet::ALL {
            let values: Vec<FacetValue> = filter.values_of(facet).collect();
            let mut constrain = |part, values: &[FacetValue]| {
                let mut holds = Bits::none(universe);
                values.iter().for_each(|value| holds.insert(index.postings().of(*value)));
                each.push(Constraint { part, facet: Some(facet), holds });
            };
            match values.as_slice() {
                [] => {}
                [only] => constrain(Part::Value(*only), &values),
                several if filter.requires_each(facet) => {
                    several
                        .iter()
                        .for_each(|value| constrain(Part::Value(*value), std::slice::from_ref(value)));
                }
                several => constrain(Part::Facet(facet), several),
            }
        }
        if let Some(holds) = index.text().matching(&filter.text) {
            each.push(Constraint { part: Part::Text, facet: None, holds });
        }
        Self { each, universe }
    }

    /// The constraints, facets first, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Constraint> {
        self.each.iter()
    }

    /// The events for which every constraint holds but those that `dropped` names.
    pub fn all_but(&self, dropped: impl Fn(&Constraint) -> bool) -> Bits {
        let mut kept = self.each.iter().filter(|constraint| !dropped(constraint));
        let Some(first) = kept.next() else { return Bits::all(self.universe) };
        let mut shared = first.holds.clone();
        kept.for_each(|constraint| shared.intersect(&constraint.holds));
        shared
    }
}
