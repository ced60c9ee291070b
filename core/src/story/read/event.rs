//! Reading one event, with its quotes and its links to other events.

use super::ids::{Ids, Known};
use super::object::{Found, Object};
use crate::story::document::{EventDocument, QuoteDocument, RelatedDocument};
use crate::story::{
    Event, EventIx, Path, PersonIx, PlaceIx, Problem, Quote, Related, SourceIx, Step, TopicIx, Value,
};

/// Reads an event. Until all events are sorted, the handles in `related` are positions in the document.
pub fn read(value: &Value, path: Path<'_>, found: &mut Found, known: &Known<'_>) -> Option<Event> {
    let mut object = Object::of::<EventDocument>(value, path, found)?;
    let id = object.id();
    let (title, summary) = (object.text("title"), object.optional_text("summary"));
    let kind = object.word("kind");
    if object.get("date").is_none() {
        object.missing("date", "an EDTF date");
    }
    let date = object.date("date");
    let (date_basis, date_note) = (object.word("date_basis"), object.optional_text("date_note"));
    let status = object.word("status");
    let topics = references(&mut object, "topics", "topic", &known.topics);
    let people = references(&mut object, "people", "person", &known.people);
    let place = object.get("place").and_then(|_| reference(&mut object, "place", "place", &known.places));
    let sources = references(&mut object, "sources", "source", &known.sources);
    if sources.is_empty() && is_empty_or_missing(object.get("sources")) {
        object.refuse("sources", "names no source; an event needs at least one");
    }
    let (mut quotes, mut related) = (Vec::new(), Vec::new());
    object.each("quotes", |value, path, _, found| quotes.extend(quote(value, path, found, known)));
    let itself = known.events.get(id.as_str()).copied();
    object.each("related", |value, path, _, found| {
        let Some(relation) = relation(value, path, found, known) else { return };
        if itself == Some(relation.event.index()) {
            let path = path.then(Step::Key("event"));
            found.push(Problem::new(&path, value.get("event"), "is the event itself"));
        }
        related.push(relation);
    });
    let weight = weight(&mut object);
    Some(Event {
        id,
        title,
        summary,
        kind,
        date: date?,
        date_basis,
        date_note,
        status,
        topics: topics.into_iter().map(TopicIx::at).collect(),
        people: people.into_iter().map(PersonIx::at).collect(),
        place: place.map(PlaceIx::at),
        quotes,
        sources: sources.into_iter().map(SourceIx::at).collect(),
        related,
        weight,
    })
}

fn is_empty_or_missing(value: Option<&Value>) -> bool {
    match value {
        None => true,
        Some(Value::List(items)) => items.is_empty(),
        Some(_) => false,
    }
}

fn weight(object: &mut Object<'_, '_>) -> u8 {
    const WHAT: &str = "a whole number from 1 to 5";
    let number = object.number("weight", 1.0..=5.0, WHAT).unwrap_or(1.0);
    (1..=5u8).find(|each| f64::from(*each) == number).unwrap_or_else(|| {
        object.refuse("weight", &format!("is not {WHAT}"));
        1
    })
}

fn quote(value: &Value, path: Path<'_>, found: &mut Found, known: &Known<'_>) -> Option<Quote> {
    let mut object = Object::of::<QuoteDocument>(value, path, found)?;
    let speaker = reference(&mut object, "speaker", "person", &known.people);
    let text = object.text("text");
    let source = reference(&mut object, "source", "source", &known.sources);
    let to = object.optional_text("to");
    Some(Quote { speaker: PersonIx::at(speaker?), text, source: SourceIx::at(source?), to })
}

fn relation(value: &Value, path: Path<'_>, found: &mut Found, known: &Known<'_>) -> Option<Related> {
    let mut object = Object::of::<RelatedDocument>(value, path, found)?;
    let event = reference(&mut object, "event", "event", &known.events);
    let relation = object.word("relation");
    Some(Related { event: EventIx::at(event?), relation })
}

/// The position of what a field refers to by its id.
fn reference(object: &mut Object<'_, '_>, key: &str, what: &str, ids: &Ids<'_>) -> Option<usize> {
    let id = object.text(key);
    let place = ids.get(id.as_str()).copied();
    if place.is_none() && !id.is_empty() {
        object.refuse(key, &unknown(what));
    }
    place
}

fn unknown(what: &str) -> String {
    format!("is not the id of any {what} of this story")
}

/// The positions of what a list refers to by ids, each at most once.
fn references(object: &mut Object<'_, '_>, key: &str, what: &str, ids: &Ids<'_>) -> Vec<usize> {
    let mut out = Vec::new();
    object.each(key, |item, path, _, found| {
        let rule = match item {
            Value::Text(id) => match ids.get(id.trim()).copied() {
                Some(place) if out.contains(&place) => {
                    format!("names a {what} that is already in this list")
                }
                Some(place) => return out.push(place),
                None => unknown(what),
            },
            other => format!("is {}, not a string", other.what()),
        };
        found.push(Problem::new(&path, Some(item), rule));
    });
    out
}
