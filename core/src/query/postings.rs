//! Which events carry which facet value. Takes 4 bytes for each value of each event.

use super::facet::{Facet, FacetValue};
use super::per_facet::PerFacet;
use crate::story::{Kind, Status, Story, VocabularyWord};

/// For each facet value the positions of the events that carry it, ascending.
#[derive(Clone, Debug)]
pub(super) struct Postings(PerFacet<Vec<Vec<u32>>>);

impl Postings {
    /// One pass over the story: linear in its memberships.
    pub fn new(story: &Story) -> Self {
        let mut lists = PerFacet::new(|facet| {
            let values = match facet {
                Facet::Topic => story.topics().len(),
                Facet::Person => story.people().len(),
                Facet::Place => story.places().len(),
                Facet::Kind => Kind::ALL.len(),
                Facet::Status => Status::ALL.len(),
                Facet::Source => story.sources().len(),
            };
            vec![Vec::new(); values]
        });
        for (position, event) in (0u32..).zip(story.events()) {
            for value in FacetValue::carried_by(event) {
                if let Some(list) = lists.of_mut(value.facet()).get_mut(value.position()) {
                    list.push(position);
                }
            }
        }
        Self(lists)
    }

    /// The events that carry a value; none for a value of another story.
    pub fn of(&self, value: FacetValue) -> &[u32] {
        self.lists(value.facet()).get(value.position()).map_or(&[], Vec::as_slice)
    }

    /// The lists of all values of a facet, in the order of the story.
    pub fn lists(&self, facet: Facet) -> &[Vec<u32>] {
        self.0.of(facet)
    }
}
