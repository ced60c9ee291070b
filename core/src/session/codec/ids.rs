//! The values of facets by their ids in a story.

use crate::query::{Facet, FacetValue};
use crate::story::{Kind, PersonIx, PlaceIx, SourceIx, Status, Story, TopicIx, VocabularyWord};

/// The id of a value; `None` for a value of another story.
pub fn id_of(value: FacetValue, story: &Story) -> Option<&str> {
    Some(match value {
        FacetValue::Topic(ix) => &story.topic(ix)?.id,
        FacetValue::Person(ix) => &story.person(ix)?.id,
        FacetValue::Place(ix) => &story.place(ix)?.id,
        FacetValue::Source(ix) => &story.source(ix)?.id,
        FacetValue::Kind(kind) => kind.word(),
        FacetValue::Status(status) => status.word(),
    })
}

/// The value of a facet with an id.
pub fn value_of(facet: Facet, id: &str, story: &Story) -> Option<FacetValue> {
    Some(match facet {
        Facet::Topic => FacetValue::Topic(find_topic(id, story)?),
        Facet::Person => FacetValue::Person(PersonIx::at(position(story.people(), id, |each| &each.id)?)),
        Facet::Place => FacetValue::Place(PlaceIx::at(position(story.places(), id, |each| &each.id)?)),
        Facet::Source => FacetValue::Source(SourceIx::at(position(story.sources(), id, |each| &each.id)?)),
        Facet::Kind => FacetValue::Kind(Kind::from_word(id)?),
        Facet::Status => FacetValue::Status(Status::from_word(id)?),
    })
}

/// The topic with an id.
pub fn find_topic(id: &str, story: &Story) -> Option<TopicIx> {
    position(story.topics(), id, |each| &each.id).map(TopicIx::at)
}

fn position<T>(items: &[T], id: &str, id_of: impl Fn(&T) -> &str) -> Option<usize> {
    items.iter().position(|item| id_of(item) == id)
}
