//! From a story back to its document.

use super::document::{
    Document, EventDocument, PersonDocument, PlaceDocument, QuoteDocument, RelatedDocument, Slug,
    SourceDocument, TopicDocument,
};
use super::{Event, Person, PersonIx, Place, Quote, Related, Source, SourceIx, Story, Topic};

pub(super) fn document(story: &Story) -> Document {
    Document {
        schema: String::new(),
        title: story.title().into(),
        description: story.description().into(),
        language: story.language().into(),
        span: story.main.as_ref().map(|span| span.to_string().into()),
        topics: story.topics().iter().map(topic).collect(),
        people: story.people().iter().map(person).collect(),
        places: story.places().iter().map(place).collect(),
        sources: story.sources().iter().map(source).collect(),
        events: story.events().iter().map(|each| event(story, each)).collect(),
    }
}

fn topic(topic: &Topic) -> TopicDocument {
    TopicDocument {
        id: topic.id.as_str().into(),
        label: topic.label.as_str().into(),
        description: topic.description.as_str().into(),
    }
}

fn person(person: &Person) -> PersonDocument {
    PersonDocument {
        id: person.id.as_str().into(),
        name: person.name.as_str().into(),
        role: person.role.as_str().into(),
    }
}

fn place(place: &Place) -> PlaceDocument {
    PlaceDocument {
        id: place.id.as_str().into(),
        name: place.name.as_str().into(),
        country: place.country.as_str().into(),
        latitude: place.coordinates.map(|(latitude, _)| latitude),
        longitude: place.coordinates.map(|(_, longitude)| longitude),
    }
}

fn source(source: &Source) -> SourceDocument {
    SourceDocument {
        id: source.id.as_str().into(),
        title: source.title.as_str().into(),
        publisher: source.publisher.as_str().into(),
        author: source.author.as_str().into(),
        published: source.published.as_ref().map(|date| date.to_string().into()),
        published_note: source.published_note.as_str().into(),
        url: source.url.as_deref().map(Into::into),
    }
}

fn event(story: &Story, event: &Event) -> EventDocument {
    EventDocument {
        id: event.id.as_str().into(),
        title: event.title.as_str().into(),
        summary: event.summary.as_str().into(),
        kind: event.kind,
        date: event.date.to_string().into(),
        date_basis: event.date_basis,
        date_note: event.date_note.as_str().into(),
        status: event.status,
        topics: event.topics.iter().map(|ix| id(story.topic(*ix).map(|topic| &topic.id))).collect(),
        people: event.people.iter().map(|ix| person_id(story, *ix)).collect(),
        place: event.place.map(|ix| id(story.place(ix).map(|place| &place.id))),
        quotes: event.quotes.iter().map(|each| quote(story, each)).collect(),
        sources: event.sources.iter().map(|ix| source_id(story, *ix)).collect(),
        related: event.related.iter().map(|each| related(story, each)).collect(),
        weight: event.weight,
    }
}

fn quote(story: &Story, quote: &Quote) -> QuoteDocument {
    QuoteDocument {
        speaker: person_id(story, quote.speaker),
        text: quote.text.as_str().into(),
        source: source_id(story, quote.source),
        to: quote.to.as_str().into(),
    }
}

fn related(story: &Story, related: &Related) -> RelatedDocument {
    RelatedDocument {
        event: id(story.event(related.event).map(|event| &event.id)),
        relation: related.relation,
    }
}

fn person_id(story: &Story, ix: PersonIx) -> Slug {
    id(story.person(ix).map(|person| &person.id))
}

fn source_id(story: &Story, ix: SourceIx) -> Slug {
    id(story.source(ix).map(|source| &source.id))
}

/// The id behind a handle. The handles of a story are its own, so there always is one.
fn id(id: Option<&String>) -> Slug {
    id.map(String::as_str).unwrap_or_default().into()
}
