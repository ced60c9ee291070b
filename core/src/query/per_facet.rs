//! One of something for each facet: an array that is indexed by facets, so that no index can be out of bounds.

use super::facet::Facet;

/// One `T` for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PerFacet<T> {
    topic: T,
    person: T,
    place: T,
    kind: T,
    status: T,
    source: T,
}

impl<T> PerFacet<T> {
    /// Makes each of them.
    pub fn new(mut make: impl FnMut(Facet) -> T) -> Self {
        Self {
            topic: make(Facet::Topic),
            person: make(Facet::Person),
            place: make(Facet::Place),
            kind: make(Facet::Kind),
            status: make(Facet::Status),
            source: make(Facet::Source),
        }
    }

    /// The one of a facet.
    pub const fn of(&self, facet: Facet) -> &T {
        match facet {
            Facet::Topic => &self.topic,
            Facet::Person => &self.person,
            Facet::Place => &self.place,
            Facet::Kind => &self.kind,
            Facet::Status => &self.status,
            Facet::Source => &self.source,
        }
    }

    /// The one of a facet, to change.
    pub const fn of_mut(&mut self, facet: Facet) -> &mut T {
        match facet {
            Facet::Topic => &mut self.topic,
            Facet::Person => &mut self.person,
            Facet::Place => &mut self.place,
            Facet::Kind => &mut self.kind,
            Facet::Status => &mut self.status,
            Facet::Source => &mut self.source,
        }
    }
}
