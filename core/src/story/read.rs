//! From a document to a story. Knows: the shape of each part and how parts refer to each other.
//! Refuses to know: file formats; single fields are read in [`object`].

mod event;
mod object;

use super::index::IdTable;
use super::{Event, EventIx, Path, Person, Place, Problem, Problems, Source, Step, Story, Topic, Value};
use crate::order::{arrange, positions, sort_by_key};
use crate::time::{Span, Time};
use object::{Found, Object};

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
    let mut found = Found::new();
    let story = read(&mut found, document);
    Problems::none_or(story, found)
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

fn read(found: &mut Found, document: &Value) -> Option<Story> {
    let mut object = Object::new(document, Path::ROOT, STORY_FIELDS, found)?;
    let title = object.text("title");
    let description = object.optional_text("description");
    let language = object.language("language");
    let main = object.date("span");
    if main.is_some_and(|date| !date.is_interval()) {
        object.refuse("span", "is not an EDTF interval: two dates with a slash between them");
    }
    let known = Known {
        topics: ids(&mut object, "topics"),
        people: ids(&mut object, "people"),
        places: ids(&mut object, "places"),
        sources: ids(&mut object, "sources"),
        events: ids(&mut object, "events"),
    };
    let (mut topics, mut people, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let (mut sources, mut events) = (Vec::new(), Vec::new());
    object.each("topics", &mut |value, path, _, found| topics.extend(topic(value, path, found)));
    object.each("people", &mut |value, path, _, found| people.extend(person(value, path, found)));
    object.each("places", &mut |value, path, _, found| places.extend(place(value, path, found)));
    object.each("sources", &mut |value, path, _, found| sources.extend(source(value, path, found)));
    match object.get("events") {
        None => object.missing("events", "a list of events"),
        Some(Value::List(items)) if items.is_empty() => {
            object.refuse("events", "holds no event; a story needs one at least");
        }
        Some(_) => object.each("events", &mut |value, path, _, found| {
            events.extend(event::read(value, path, found, &known));
        }),
    }
    // What was read with problems is not whole: relations would lead astray.
    if !found.is_empty() {
        return None;
    }
    let (events, spans, extent) = in_order(events)?;
    let event_ids = IdTable::new(events.iter().map(|event| event.id.as_str()));
    let mut story = Story {
        title,
        description,
        language,
        main,
        topics,
        people,
        places,
        sources,
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
    let mut known: Option<Span> = None;
    for event in &events {
        let bounds = event.date.bounds();
        for time in [bounds.earliest, bounds.latest].into_iter().flatten() {
            let moment = Span::new(time, time);
            known = Some(known.map_or(moment, |known| known.union(moment)));
        }
    }
    // A story whose only dates are open at both ends has no extent; the epoch's first day stands in.
    let extent = known.unwrap_or(Span::new(Time::from_seconds(0), Time::from_seconds(86_400)));
    let mut spans: Vec<Span> = events.iter().map(|event| event.date.span_within(extent)).collect();
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
    arrange(order, &mut |a, b| {
        events.swap(a, b);
        spans.swap(a, b);
    });
    Some((events, spans, extent))
}

/// The ids of a list of things, with every one that stands twice reported.
fn ids<'a>(object: &mut Object<'a, '_>, key: &'static str) -> Ids<'a> {
    // Anything but a list is reported when its items are read.
    let Some(Value::List(items)) = object.get(key) else { return Ids::default() };
    let texts = items.iter().enumerate().filter_map(|(place, item)| match item.get("id") {
        // As they are kept: without blanks around them.
        Some(Value::Text(id)) => Some((id.trim(), place)),
        _ => None,
    });
    let mut texts: Vec<(&str, usize)> = texts.collect();
    sort_by_key(&mut texts, |(id, _)| *id);
    let ids = Ids(texts);
    object.each(key, &mut |item, path, place, found| {
        let Some(Value::Text(id)) = item.get("id") else { return };
        let first = ids.get(id.trim()).unwrap_or(place);
        if first != place {
            let rule = format!("is the id of {key}[{first}] already");
            found.push(Problem::new(&path.then(Step::Key("id")), Some(&Value::text(id.trim())), rule));
        }
    });
    ids
}

fn topic(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Topic> {
    let mut object = Object::new(value, path, &["id", "label", "description"], found)?;
    let (id, label) = (object.id(), object.text("label"));
    Some(Topic { id, label, description: object.optional_text("description") })
}

fn person(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Person> {
    let mut object = Object::new(value, path, &["id", "name", "role"], found)?;
    let (id, name) = (object.id(), object.text("name"));
    Some(Person { id, name, role: object.optional_text("role") })
}

fn place(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Place> {
    let mut object = Object::new(value, path, &["id", "name", "country", "latitude", "longitude"], found)?;
    let (id, name) = (object.id(), object.text("name"));
    let country = object.optional_text("country");
    let latitude = object.number("latitude", -90.0..=90.0, "degrees from -90 to 90");
    let longitude = object.number("longitude", -180.0..=180.0, "degrees from -180 to 180");
    for (key, other) in [("longitude", "latitude"), ("latitude", "longitude")] {
        if object.get(key).is_none() && object.get(other).is_some() {
            object.missing(key, &format!("a number, as {other} is there"));
        }
    }
    Some(Place { id, name, country, coordinates: latitude.zip(longitude) })
}

const SOURCE_FIELDS: &[&str] = &["id", "title", "publisher", "author", "published", "published_note", "url"];

fn source(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Source> {
    let mut object = Object::new(value, path, SOURCE_FIELDS, found)?;
    let (id, title) = (object.id(), object.text("title"));
    let (publisher, author) = (object.text("publisher"), object.optional_text("author"));
    let (published, published_note) = (object.date("published"), object.optional_text("published_note"));
    Some(Source { id, title, publisher, author, published, published_note, url: object.url("url") })
}
