//! Which part of a filter to drop when it leaves too little. Says nothing about how a suggestion is worded.

use super::constraints::Constraints;
use super::facet::Facet;
use super::filter::{Filter, Part};
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// See [`Index::suggestions`](super::Index::suggestions).
pub(super) fn suggestions(filter: &Filter, constraints: &Constraints) -> Vec<(Part, usize)> {
    let now = constraints.all_but(|_| false).count();
    let single = constraints.iter().map(|constraint| constraint.part);
    // Where each value must be carried, values are parts one by one; the facet they share is one more.
    let several = |facet: &Facet| filter.requires_each(*facet) && filter.values_of(*facet).nth(1).is_some();
    let whole = Facet::ALL.into_iter().filter(several).map(Part::Facet);
    let without = |part: Part| {
        let events = constraints.all_but(|constraint| match part {
            Part::Facet(facet) => constraint.facet == Some(facet),
            Part::Value(_) | Part::Text => constraint.part == part,
        });
        (part, events.count())
    };
    let mut gains: Vec<(Part, usize)> =
        single.chain(whole).map(without).filter(|(_, then)| *then > now).collect();
    sort_by_key(&mut gains, |(part, then)| (Reverse(*then), *part));
    gains
}
