//! Reading one event. Knows: its fields and its references. Refuses to know: the order of events.

use super::fields::{Fields, Reader};
use super::{Ids, Known, list};
use crate::story::{
    Event, EventIx, Path, PersonIx, PlaceIx, Problem, Quote, Related, SourceIx, Step, TopicIx, Value,
};

const EVENT_FIELDS: &[&str] = &[
    "id",
    "title",
    "summary",
    "kind",
    "date",
    "date_basis",
    "date_note",
    "status",
    "topics",
    "people",
    "place",
    "quotes",
    "sources",
    "related",
    "weight",
];

/// Reads an event; handles in `related` are positions in the document until all events are sorted.
pub fn read(reader: &mut Reader, value: &Value, path: Path<'_>, known: &Known<'_>) -> Option<Event> {
    let fields = reader.fields(value, path, EVENT_FIELDS)?;
    let id = reader.id(&fields);
    let (title, summary) = (reader.text(&fields, "title"), reader.optional_text(&fields, "summary"));
    let kind = reader.word(&fields, "kind");
    let date = match reader.date(&fields, "date") {
        Some(None) => reader.missing(&fields, "date", "an EDTF date"),
        read => read.flatten(),
    };
    let (date_basis, date_note) =
        (reader.word(&fields, "date_basis"), reader.optional_text(&fields, "date_note"));
    let status = reader.word(&fields, "status");
    let topics = references(reader, &fields, "topics", "topic", &known.topics);
    let people = references(reader, &fields, "people", "person", &known.people);
    let place = reference(reader, &fields, "place", "place", &known.places);
    let sources = references(reader, &fields, "sources", "source", &known.sources);
    if sources.as_ref().is_some_and(Vec::is_empty) {
        reader.refuse::<()>(&fields, "sources", "names no source; an event needs one at least");
    }
    let quotes = list(reader, &fields, "quotes", |reader, value, path| quote(reader, value, path, known));
    let related = list(reader, &fields, "related", |reader, value, path| {
        let related = relation(reader, value, path, known)?;
        let itself = id.as_deref().and_then(|id| known.events.get(id)) == Some(related.event.index());
        if itself {
            reader.problems.push(Problem::new(
                &path.then(Step::Key("event")),
                value.get("event"),
                "is the event itself",
            ));
        }
        Some(related)
    });
    let weight = weight(reader, &fields);
    Some(Event {
        id: id?,
        title: title?,
        summary: summary?,
        kind: kind?,
        date: date?,
        date_basis: date_basis?,
        date_note: date_note?,
        status: status?,
        topics: topics?.into_iter().map(TopicIx::at).collect(),
        people: people?.into_iter().map(PersonIx::at).collect(),
        place: place?.map(PlaceIx::at),
        quotes: quotes?,
        sources: sources?.into_iter().map(SourceIx::at).collect(),
        related: related?,
        weight: weight?,
    })
}

fn weight(reader: &mut Reader, fields: &Fields<'_>) -> Option<u8> {
    const RANGE: &str = "1 to 5, without a fraction";
    let number = reader.number(fields, "weight", 1.0..=5.0, RANGE)?.unwrap_or(1.0);
    match (1..=5u8).find(|each| f64::from(*each) == number) {
        Some(weight) => Some(weight),
        None => reader.refuse(fields, "weight", format!("is not a number of {RANGE}")),
    }
}

fn quote(reader: &mut Reader, value: &Value, path: Path<'_>, known: &Known<'_>) -> Option<Quote> {
    let fields = reader.fields(value, path, &["speaker", "text", "source", "to"])?;
    let speaker = required(reader, &fields, "speaker", "person", &known.people);
    let text = reader.text(&fields, "text");
    let source = required(reader, &fields, "source", "source", &known.sources);
    let to = reader.optional_text(&fields, "to");
    Some(Quote { speaker: PersonIx::at(speaker?), text: text?, source: SourceIx::at(source?), to: to? })
}

fn relation(reader: &mut Reader, value: &Value, path: Path<'_>, known: &Known<'_>) -> Option<Related> {
    let fields = reader.fields(value, path, &["event", "relation"])?;
    let event = required(reader, &fields, "event", "event", &known.events);
    let relation = reader.word(&fields, "relation");
    Some(Related { event: EventIx::at(event?), relation: relation? })
}

/// One id that may be missing.
fn reference(
    reader: &mut Reader,
    fields: &Fields<'_>,
    key: &str,
    what: &str,
    ids: &Ids<'_>,
) -> Option<Option<usize>> {
    if fields.get(key).is_none() { Some(None) } else { required(reader, fields, key, what, ids).map(Some) }
}

/// One id that must be there.
fn required(reader: &mut Reader, fields: &Fields<'_>, key: &str, what: &str, ids: &Ids<'_>) -> Option<usize> {
    let id = reader.text(fields, key)?;
    match ids.get(&id) {
        Some(position) => Some(position),
        None => reader.refuse(fields, key, format!("is not the id of a {what} of this story")),
    }
}

/// A list of ids, each at most once.
fn references(
    reader: &mut Reader,
    fields: &Fields<'_>,
    key: &str,
    what: &str,
    ids: &Ids<'_>,
) -> Option<Vec<usize>> {
    let items = reader.items(fields, key)?;
    let list = fields.path(key);
    let mut out = Vec::with_capacity(items.len());
    let mut whole = true;
    for (position, item) in items.iter().enumerate() {
        let rule = match item {
            Value::Text(id) => match ids.get(id.trim()) {
                Some(found) if out.contains(&found) => {
                    format!("names a {what} that stands in this list already")
                }
                Some(found) => {
                    out.push(found);
                    continue;
                }
                None => format!("is not the id of a {what} of this story"),
            },
            other => format!("is {}, not a text", other.what()),
        };
        whole = false;
        reader.problems.push(Problem::new(&list.then(Step::Item(position)), Some(item), rule));
    }
    whole.then_some(out)
}
