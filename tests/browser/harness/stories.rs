//! Story documents of the tests' own.

use serde_json::{Value, json};

/// A story of one topic with so many events, on consecutive days, with ids `event-1`, `event-2` ….
pub fn small(title: &str, events: usize) -> Value {
    let event = |number: usize| {
        json!({
            "id": format!("event-{number}"), "title": format!("Event {number} of {title}"),
            "date": format!("2020-{:02}-{:02}", 1 + number / 28 % 12, 1 + number % 28),
            "summary": "It happened.", "sources": ["paper"], "topics": ["things"],
        })
    };
    let events: Vec<Value> = (1..=events).map(event).collect();
    json!({
        "title": title, "description": "A story of a test.", "language": "en",
        "topics": [{ "id": "things", "label": "Things", "description": "All of it." }],
        "people": [], "places": [],
        "sources": [{ "id": "paper", "title": "A paper", "publisher": "A publisher", "url": "https://example.org/", "published": "2020-01-01" }],
        "events": events,
    })
}
