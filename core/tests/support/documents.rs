//! Small stories with dates of one's choice: the shapes that people's stories have and the compiled-in one has not.

#![allow(dead_code)] // Each test binary uses its own part of this.

use std::sync::Arc;
use summitline_core::query::HostLetters;
use summitline_core::session::Atlas;
use summitline_core::story::{Story, Value};
use summitline_core::time::{Edtf, Offset, Span, Time};

/// The entries of an event.
pub type Entries = Vec<(&'static str, Value)>;

/// An event with the least that it needs.
pub fn event(id: &str, date: &str) -> Entries {
    vec![
        ("id", Value::text(id)),
        ("title", Value::text(format!("Event {id}"))),
        ("date", Value::text(date)),
        ("sources", Value::List(vec![Value::text("src")])),
    ]
}

/// A document of events, with more entries of its own.
pub fn document(events: Vec<Entries>, more: Entries) -> Value {
    let source = [("id", "src"), ("title", "A source"), ("publisher", "Public data")];
    let entries = vec![
        ("title", Value::text("Shapes")),
        ("language", Value::text("en")),
        ("sources", Value::List(vec![Value::map(source.map(|(key, value)| (key, Value::text(value))))])),
        ("events", Value::List(events.into_iter().map(Value::map).collect())),
    ];
    Value::map(entries.into_iter().chain(more))
}

/// A story of events on these dates, called "a", "b", "c", …
pub fn dated(dates: &[&str]) -> Story {
    let events = dates.iter().zip('a'..).map(|(date, id)| event(&id.to_string(), date));
    Story::read(&document(events.collect(), vec![])).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The atlas of a story.
pub fn atlas(story: &Story) -> Atlas {
    Atlas::new(story.clone(), Arc::new(HostLetters))
}

/// An instant as it is written, to the minute: "2003-04-01T18:00".
pub fn at(text: &str) -> Time {
    let date: Edtf = text.parse().unwrap();
    date.bounds(Offset::UTC).earliest.unwrap()
}

/// From one instant to another.
pub fn from_to(from: &str, to: &str) -> Span {
    Span::new(at(from), at(to))
}
