//! Reading a document into a story, with all its problems reported at once.

mod event;
mod fields;
mod ids;
mod object;
mod part;

use super::document::Document;
use super::{Event, EventIx, Path, Problems, Story, Value};
use crate::order::sort_by_key;
use crate::time::{Offset, Span, Time};
use ids::{Known, ids};
use object::{Found, Object};

pub(super) fn story(document: &Value) -> Result<Story, Problems> {
    let mut found = Found::new();
    let story = read(&mut found, document);
    Problems::none_or(story, found)
}

fn read(found: &mut Found, document: &Value) -> Option<Story> {
    let mut object = Object::of::<Document>(document, Path::ROOT, found)?;
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
    object.each("topics", |value, path, _, found| topics.extend(part::topic(value, path, found)));
    object.each("people", |value, path, _, found| people.extend(part::person(value, path, found)));
    object.each("places", |value, path, _, found| places.extend(part::place(value, path, found)));
    object.each("sources", |value, path, _, found| sources.extend(part::source(value, path, found)));
    match object.get("events") {
        None => object.missing("events", "a list of events"),
        Some(Value::List(items)) if items.is_empty() => {
            object.refuse("events", "is empty; a story needs at least one event");
        }
        Some(_) => object.each("events", |value, path, _, found| {
            events.extend(event::read(value, path, found, &known));
        }),
    }
    // With problems, events are missing from what was read, and relations would point at the wrong ones.
    if !found.is_empty() {
        return None;
    }
    let clock = most_frequent_offset(&events);
    let (events, spans, extent) = in_order(events, clock.unwrap_or(Offset::UTC));
    let event_ids =
        events.iter().enumerate().map(|(at, event)| (event.id.clone(), EventIx::at(at))).collect();
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
        clock,
        missing: Vec::new(),
    };
    story.ends = story.find_ends();
    Some(story)
}

/// The offset from UTC that most of the times with one have; the first of several.
fn most_frequent_offset(events: &[Event]) -> Option<Offset> {
    let mut found: Vec<(Offset, usize)> = Vec::new();
    for offset in events.iter().filter_map(|event| event.date.offset()) {
        match found.iter_mut().find(|(known, _)| known.seconds() == offset.seconds()) {
            Some((_, count)) => *count += 1,
            None => found.push((offset, 1)),
        }
    }
    found.into_iter().rev().max_by_key(|(_, count)| *count).map(|(offset, _)| offset)
}

/// Sorts events, closes their open ends by the extent of all, and points relations at the new positions.
fn in_order(events: Vec<Event>, clock: Offset) -> (Vec<Event>, Vec<Span>, Span) {
    let known = events.iter().flat_map(|event| {
        let bounds = event.date.bounds(clock);
        [bounds.earliest, bounds.latest].into_iter().flatten()
    });
    let extent = known.map(|time| Span::new(time, time)).reduce(Span::union);
    // A story whose only dates are open at both ends has no extent; the epoch's first day stands in.
    let extent = extent.unwrap_or(Span::new(Time::from_seconds(0), Time::from_seconds(86_400)));
    let mut placed: Vec<(Span, EventIx, Event)> = events
        .into_iter()
        .enumerate()
        .map(|(before, event)| (event.date.span_within(extent, clock), EventIx::at(before), event))
        .collect();
    sort_by_key(&mut placed, |(span, before, _)| (*span, *before));
    let mut now_at = vec![EventIx::at(0); placed.len()];
    for (now, (_, before, _)) in placed.iter().enumerate() {
        if let Some(slot) = now_at.get_mut(before.index()) {
            *slot = EventIx::at(now);
        }
    }
    let (spans, mut events): (Vec<Span>, Vec<Event>) =
        placed.into_iter().map(|(span, _, event)| (span, event)).unzip();
    for related in events.iter_mut().flat_map(|event| &mut event.related) {
        related.event = now_at.get(related.event.index()).copied().unwrap_or(related.event);
    }
    // An open end may reach beyond all known bounds, if the only date is open.
    let extent = spans.iter().copied().reduce(Span::union).unwrap_or(extent);
    (events, spans, extent)
}
