//! The numbers beside facet values: how many results choosing one would leave. One more value narrows the result or
//! widens it, depending on how the values of its facet are joined.

use super::constraints::Constraints;
use super::facet::{Facet, FacetValue};
use super::filter::Filter;
use super::matches::Matches;
use super::per_facet::PerFacet;
use super::postings::Postings;

/// The numbers of one facet value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The number for the value's chip. Not chosen yet: how many events there would be if it were added to the
    /// filter, which is `index.matches(&filter.with(value)).len()`. Chosen already, where adding it changes nothing:
    /// how many present results carry it, the same as [`Count::carried`].
    pub if_added: usize,
    /// How many present results carry the value.
    pub carried: usize,
}

/// The numbers of every facet value of a story, under one filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(PerFacet<Vec<Count>>);

impl Counts {
    /// The numbers of a value; zeros for a value of another story.
    #[must_use]
    pub fn get(&self, value: FacetValue) -> Count {
        self.0.of(value.facet()).get(value.position()).copied().unwrap_or_default()
    }

    /// All values of a facet with their numbers, zeros too, in the order of the story.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = (FacetValue, Count)> {
        let counts = self.0.of(facet).iter().enumerate();
        counts.filter_map(move |(position, count)| Some((FacetValue::at(facet, position)?, *count)))
    }
}

/// What choosing a value offers, as its chip says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// So many results, all of them carrying the value.
    Results(usize),
    /// So many more results than now, in addition to those of the values chosen already.
    More {
        /// How many more.
        more: usize,
        /// How many then altogether.
        results: usize,
    },
}

impl Counts {
    /// What choosing a value offers: where other values of its facet are chosen and one more would widen the
    /// result, how much wider it would be; else how many results there would be (or are, for a chosen value).
    #[must_use]
    pub fn offer(&self, value: FacetValue, filter: &Filter, matches: &Matches) -> Offer {
        let results = self.get(value).if_added;
        let facet = value.facet();
        let beside_others = filter.values_of(facet).next().is_some() && !filter.selected.contains(&value);
        if beside_others && !filter.requires_each(facet) {
            Offer::More { more: results.saturating_sub(matches.len()), results }
        } else {
            Offer::Results(results)
        }
    }
}

/// See [`Index::counts`](super::Index::counts). `constraints` are those of the filter, made only if they are needed.
pub(super) fn of_all_values(
    filter: &Filter,
    matches: &Matches,
    postings: &Postings,
    constraints: impl FnOnce() -> Constraints,
) -> Counts {
    let widens = |facet| filter.values_of(facet).next().is_some() && !filter.requires_each(facet);
    let constraints = Facet::ALL.into_iter().any(widens).then(constraints);
    Counts(PerFacet::new(|facet| {
        // Events that only this facet rules out: one more of its values lets in those of them that carry it.
        let ruled_out = constraints.as_ref().filter(|_| widens(facet)).map(|constraints| {
            let mut events = constraints.all_but(|constraint| constraint.facet == Some(facet));
            events.subtract(matches.bits());
            events
        });
        let count = |(position, events): (usize, &Vec<u32>)| {
            let carried = matches.bits().count_of(events);
            let is_chosen =
                FacetValue::at(facet, position).is_some_and(|value| filter.selected.contains(&value));
            let if_added = match &ruled_out {
                Some(ruled_out) if !is_chosen => matches.len() + ruled_out.count_of(events),
                _ => carried,
            };
            Count { if_added, carried }
        };
        postings.lists(facet).iter().enumerate().map(count).collect()
    }))
}
