//! Facets and their values: the properties of events by which a reader can narrow a story, and which values an event
//! carries. How chosen values are joined is up to [`filter`](super::filter).

use crate::order::sort_by;
use crate::story::{Event, Kind, PersonIx, PlaceIx, Quote, SourceIx, Status, TopicIx, VocabularyWord};

/// A property of events by which a story can be filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What it is about.
    Topic,
    /// Who acts or speaks.
    Person,
    /// Where.
    Place,
    /// What sort of thing.
    Kind,
    /// How far it is established.
    Status,
    /// Who reports it.
    Source,
}

impl Facet {
    /// Every facet, in the order of [`FacetValue`]'s order.
    pub const ALL: [Self; 6] =
        [Self::Topic, Self::Person, Self::Place, Self::Kind, Self::Status, Self::Source];

    /// Whether one event can carry several values of this facet. Where it cannot, "all of these values" could never
    /// be met, so such a facet is joined by *or* whatever the filter says.
    #[must_use]
    pub const fn is_multi_valued(self) -> bool {
        matches!(self, Self::Topic | Self::Person | Self::Source)
    }
}

/// One value of a facet: something a reader can click to filter by. Ordered by facet, then as in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetValue {
    /// Filed under this topic.
    Topic(TopicIx),
    /// This person acts, speaks or is quoted.
    Person(PersonIx),
    /// Happened here.
    Place(PlaceIx),
    /// Is of this kind.
    Kind(Kind),
    /// Has this status.
    Status(Status),
    /// Is reported, or a quote of it is, by this source.
    Source(SourceIx),
}

impl FacetValue {
    /// The facet this is a value of.
    #[must_use]
    pub const fn facet(self) -> Facet {
        match self {
            Self::Topic(_) => Facet::Topic,
            Self::Person(_) => Facet::Person,
            Self::Place(_) => Facet::Place,
            Self::Kind(_) => Facet::Kind,
            Self::Status(_) => Facet::Status,
            Self::Source(_) => Facet::Source,
        }
    }

    /// Every value an event carries, sorted, each once.
    ///
    /// A quote's speaker counts as a person of the event, and its source as a source of it, even where the document
    /// does not list them again: whoever asks for a person wants what that person said.
    #[must_use]
    pub fn carried_by(event: &Event) -> Vec<Self> {
        let quoted = |quote: &Quote| [Self::Person(quote.speaker), Self::Source(quote.source)];
        let mut values: Vec<Self> = [Self::Kind(event.kind), Self::Status(event.status)]
            .into_iter()
            .chain(event.topics.iter().copied().map(Self::Topic))
            .chain(event.people.iter().copied().map(Self::Person))
            .chain(event.place.map(Self::Place))
            .chain(event.sources.iter().copied().map(Self::Source))
            .chain(event.quotes.iter().flat_map(quoted))
            .collect();
        sort_by(&mut values, Ord::cmp);
        values.dedup();
        values
    }

    /// Position among the values of its facet.
    pub(super) const fn position(self) -> usize {
        match self {
            Self::Topic(ix) => ix.index(),
            Self::Person(ix) => ix.index(),
            Self::Place(ix) => ix.index(),
            // A test checks that the vocabularies list their words in the order of their declaration.
            Self::Kind(kind) => kind as usize,
            Self::Status(status) => status as usize,
            Self::Source(ix) => ix.index(),
        }
    }

    /// The value at a position of a facet; `None` beyond the end of a closed vocabulary.
    pub(super) fn at(facet: Facet, position: usize) -> Option<Self> {
        Some(match facet {
            Facet::Topic => Self::Topic(TopicIx::at(position)),
            Facet::Person => Self::Person(PersonIx::at(position)),
            Facet::Place => Self::Place(PlaceIx::at(position)),
            Facet::Kind => Self::Kind(*Kind::ALL.get(position)?),
            Facet::Status => Self::Status(*Status::ALL.get(position)?),
            Facet::Source => Self::Source(SourceIx::at(position)),
        })
    }
}
