//! From a document to a story. Knows: the shape of each part and how parts refer to each other.
//! Refuses to know: file formats; single fields are read in [`fields`].

mod event;
mod fields;

use super::index::IdTable;
use super::{Event, EventIx, Path, Person, Place, Problem, Problems, Source, Step, Story, Topic, Value};
use crate::order::{positions, sort_by_key};
use crate::time::{Edtf, Span, Time};
use fields::{Fields, Reader};

/// Ids of one kind of thing with their positions, sorted by id; the earlier position first of an id that stands twice.
#[derive(Default)]
struct Ids<'a>(Vec<(&'a str, usize)>);

impl Ids<'_> {
    /// The first position of an id.
    fn get(&self, id: &str) -> Option<usize> {
        let found = self.0.partition_point(|(each, _)| *each < id);
        self.0.get(found).filter(|(each, _)| *each == id).map(|(_, position)| *position)
    }
}

/// What events may refer to.
struct Known<'a> {
    topics: Ids<'a>,
    people: Ids<'a>,
    places: Ids<'a>,
    sources: Ids<'a>,
    events: Ids<'a>,
}

pub(super) fn story(document: &Value) -> Result<Story, Problems> {
    let mut reader = Reader::default();
    let story = read(&mut reader, document);
    Problems::none_or(story, reader.problems)
}

const STORY_FIELDS: &[&str] = &[
    "$schema",
    "title",
    "description",
    "language",
    "span",
    "topics",
    "people",
    "places",
    "sources",
    "events",
];

fn read(reader: &mut Reader, document: &Value) -> Option<Story> {
    let fields = reader.fields(document, Path::ROOT, STORY_FIELDS)?;
    let title = reader.text(&fields, "title");
    let description = reader.optional_text(&fields, "description");
    let language = reader.language(&fields, "language");
    let main: Option<Option<Edtf>> = reader.date(&fields, "span");
    if let Some(Some(date)) = &main
        && !date.is_interval()
    {
        reader.refuse::<()>(&fields, "span", "is not an EDTF interval: two dates with a slash between them");
    }
    let known = Known {
        topics: ids(reader, &fields, "topics"),
        people: ids(reader, &fields, "people"),
        places: ids(reader, &fields, "places"),
        sources: ids(reader, &fields, "sources"),
        events: ids(reader, &fields, "events"),
    };
    let topics = list(reader, &fields, "topics", topic);
    let people = list(reader, &fields, "people", person);
    let places = list(reader, &fields, "places", place);
    let sources = list(reader, &fields, "sources", source);
    if fields.get("events").is_none() {
        reader.missing::<()>(&fields, "events", "a list of events");
    }
    let events =
        list(reader, &fields, "events", |reader, value, path| event::read(reader, value, path, &known));
    if let Some(Value::List(items)) = fields.get("events")
        && items.is_empty()
    {
        reader.refuse::<()>(&fields, "events", "holds no event; a story needs one at least");
    }
    let events = events?;
    let (events, spans, extent) = in_order(events)?;
    let event_ids = IdTable::new(events.iter().map(|event| event.id.as_str()));
    let mut story = Story {
        title: title?,
        description: description?,
        language: language?,
        main: main?,
        topics: topics?,
        people: people?,
        places: places?,
        sources: sources?,
        events,
        spans,
        extent,
        event_ids,
        ends: [None; 2],
    };
    story.ends = story.find_ends();
    Some(story)
}

/// Sorts events, closes their open ends by the extent of all, and points relations at the new positions.
fn in_order(mut events: Vec<Event>) -> Option<(Vec<Event>, Vec<Span>, Span)> {
    let bounds = events.iter().map(|event| event.date.bounds());
    let known: Vec<Time> = bounds.flat_map(|bounds| [bounds.earliest, bounds.latest]).flatten().collect();
    // A story whose only dates are open at both ends has no extent; the epoch's first day stands in.
    let start = known.iter().min().copied().unwrap_or(Time::from_seconds(0));
    let end = known.iter().max().copied().unwrap_or(Time::from_seconds(86_400));
    let extent = Span::new(start, end);
    let spans: Vec<Span> = events.iter().map(|event| event.date.span_within(extent)).collect();
    // An open end may reach beyond all known bounds, where the only date is open.
    let extent = spans.iter().copied().reduce(Span::union).unwrap_or(extent);
    let order = positions(events.len(), &|a, b| spans.get(a).cmp(&spans.get(b)));
    let mut now_at = vec![EventIx::new(0); events.len()];
    for (position, before) in order.iter().enumerate() {
        *now_at.get_mut(*before)? = EventIx::at(position);
    }
    for related in events.iter_mut().flat_map(|event| &mut event.related) {
        related.event = *now_at.get(related.event.index())?;
    }
    let mut slots: Vec<Option<Event>> = events.into_iter().map(Some).collect();
    let events: Vec<Event> = order.iter().filter_map(|before| slots.get_mut(*before)?.take()).collect();
    let spans = order.iter().filter_map(|before| spans.get(*before).copied()).collect();
    Some((events, spans, extent))
}

/// The ids of a list of things, with every one that is no slug or stands twice reported.
fn ids<'a>(reader: &mut Reader, fields: &Fields<'a>, key: &'static str) -> Ids<'a> {
    let Some(Value::List(items)) = fields.get(key) else { return Ids::default() };
    let found = items.iter().enumerate().filter_map(|(position, item)| match item.get("id") {
        // As they are kept: without blanks around them.
        Some(Value::Text(id)) => Some((id.trim(), position)),
        _ => None,
    });
    let mut found: Vec<(&str, usize)> = found.collect();
    sort_by_key(&mut found, |(id, _)| *id);
    let list = fields.path(key);
    let ids = Ids(found);
    for (id, position) in &ids.0 {
        let first = ids.get(id).unwrap_or(*position);
        if first != *position {
            let path = list.then(Step::Item(*position));
            let rule = format!("is the id of {key}[{first}] already");
            reader.problems.push(Problem::new(&path.then(Step::Key("id")), Some(&Value::text(*id)), rule));
        }
    }
    ids
}

/// Reads each item of an optional list; `None` if any of them has a problem.
fn list<T>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    key: &'static str,
    mut item: impl FnMut(&mut Reader, &Value, Path<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = reader.items(fields, key)?;
    let path = fields.path(key);
    let mut out = Vec::with_capacity(items.len());
    let mut whole = true;
    for (position, value) in items.iter().enumerate() {
        match item(reader, value, path.then(Step::Item(position))) {
            Some(value) => out.push(value),
            None => whole = false,
        }
    }
    whole.then_some(out)
}

fn topic(reader: &mut Reader, value: &Value, path: Path<'_>) -> Option<Topic> {
    let fields = reader.fields(value, path, &["id", "label", "description"])?;
    let (id, label) = (reader.id(&fields), reader.text(&fields, "label"));
    let description = reader.optional_text(&fields, "description");
    Some(Topic { id: id?, label: label?, description: description? })
}

fn person(reader: &mut Reader, value: &Value, path: Path<'_>) -> Option<Person> {
    let fields = reader.fields(value, path, &["id", "name", "role"])?;
    let (id, name) = (reader.id(&fields), reader.text(&fields, "name"));
    let role = reader.optional_text(&fields, "role");
    Some(Person { id: id?, name: name?, role: role? })
}

fn place(reader: &mut Reader, value: &Value, path: Path<'_>) -> Option<Place> {
    let fields = reader.fields(value, path, &["id", "name", "country", "latitude", "longitude"])?;
    let (id, name) = (reader.id(&fields), reader.text(&fields, "name"));
    let country = reader.optional_text(&fields, "country");
    let latitude = reader.number(&fields, "latitude", -90.0..=90.0, "degrees from -90 to 90");
    let longitude = reader.number(&fields, "longitude", -180.0..=180.0, "degrees from -180 to 180");
    let coordinates = match (latitude?, longitude?) {
        (Some(latitude), Some(longitude)) => Some((latitude, longitude)),
        (None, None) => None,
        (Some(_), None) => return reader.missing(&fields, "longitude", "a number, as latitude is there"),
        (None, Some(_)) => return reader.missing(&fields, "latitude", "a number, as longitude is there"),
    };
    Some(Place { id: id?, name: name?, country: country?, coordinates })
}

const SOURCE_FIELDS: &[&str] = &["id", "title", "publisher", "author", "published", "published_note", "url"];

fn source(reader: &mut Reader, value: &Value, path: Path<'_>) -> Option<Source> {
    let fields = reader.fields(value, path, SOURCE_FIELDS)?;
    let (id, title) = (reader.id(&fields), reader.text(&fields, "title"));
    let (publisher, author) = (reader.text(&fields, "publisher"), reader.optional_text(&fields, "author"));
    let published = reader.date(&fields, "published");
    let published_note = reader.optional_text(&fields, "published_note");
    let url = reader.url(&fields, "url");
    Some(Source {
        id: id?,
        title: title?,
        publisher: publisher?,
        author: author?,
        published: published?,
        published_note: published_note?,
        url: url?,
    })
}
