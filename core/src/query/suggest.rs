//! What to drop when a filter leaves too little: "an empty result says which filter to drop".
//!
//! Knows: what each single part of a filter costs. Refuses to know how a suggestion is worded.

use super::constraints::Constraints;
use super::facet::Facet;
use super::filter::{Filter, Part};
use super::index::Index;
use crate::order::sort_by_key;

impl Index {
    /// Each single part of a filter that hides events on its own, with how many there would be without it, most
    /// first: `(part, index.matches(&filter.without_part(part)).len())`. A facet as a whole stands in the list where
    /// several of its values are chosen. Parts of equal gain stand in the order values, facets, text.
    ///
    /// Empty if no single part is to blame: then only dropping several, or all, helps.
    #[must_use]
    pub fn suggestions(&self, filter: &Filter) -> Vec<(Part, usize)> {
        let constraints = Constraints::of(filter, self);
        let now = constraints.all_but(|_| false).count();
        let mut parts: Vec<Part> = constraints.iter().map(|constraint| constraint.part).collect();
        for facet in Facet::ALL {
            // Values that must each be carried are parts one by one; the facet they share is one more.
            if filter.requires_each(facet) && filter.values_of(facet).nth(1).is_some() {
                parts.push(Part::Facet(facet));
            }
        }
        let mut gains = Vec::new();
        for part in parts {
            let then = constraints.all_but(|constraint| match part {
                Part::Facet(facet) => constraint.facet == Some(facet),
                one => constraint.part == one,
            });
            if then.count() > now {
                gains.push((part, then.count()));
            }
        }
        sort_by_key(&mut gains, |(part, then)| (std::cmp::Reverse(*then), *part));
        gains
    }
}
