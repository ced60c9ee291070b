//! A small story for the tests of the phrases.

use crate::story::{EventIx, Story, Value};

pub(super) fn story() -> Story {
    let ids = |ids: &[&str]| Value::List(ids.iter().map(|id| Value::text(*id)).collect());
    let quote = |to: &str| {
        let entries = [("speaker", "jane"), ("text", "Well."), ("source", "paper"), ("to", to)];
        Value::map(
            entries
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(key, text)| (key, Value::text(text))),
        )
    };
    let document = Value::map([
        ("title", Value::text("Two summits")),
        ("language", Value::text("en")),
        ("span", Value::text("2017-07-07/2018-07-16")),
        (
            "topics",
            Value::List(vec![Value::map([
                ("id", Value::text("summits")),
                ("label", Value::text("Summits")),
            ])]),
        ),
        (
            "people",
            Value::List(vec![Value::map([("id", Value::text("jane")), ("name", Value::text("Jane Doe"))])]),
        ),
        (
            "places",
            Value::List(vec![Value::map([("id", Value::text("hamburg")), ("name", Value::text("Hamburg"))])]),
        ),
        (
            "sources",
            Value::List(vec![
                Value::map([
                    ("id", Value::text("paper")),
                    ("title", Value::text("The summit")),
                    ("publisher", Value::text("The Paper")),
                    ("author", Value::text("A. Author")),
                    ("published", Value::text("2018-07~")),
                ]),
                Value::map([
                    ("id", Value::text("post")),
                    ("title", Value::text("Another")),
                    ("publisher", Value::text("The Post")),
                ]),
            ]),
        ),
        (
            "events",
            Value::List(vec![
                Value::map([
                    ("id", Value::text("hamburg")),
                    ("title", Value::text("A meeting")),
                    ("date", Value::text("2017-07-07")),
                    ("topics", ids(&["summits"])),
                    ("place", Value::text("hamburg")),
                    ("sources", ids(&["post", "paper"])),
                ]),
                Value::map([
                    ("id", Value::text("some-time")),
                    ("title", Value::text("Some time that year")),
                    ("date", Value::text("2018-XX")),
                    ("sources", ids(&["paper"])),
                ]),
                Value::map([
                    ("id", Value::text("helsinki")),
                    ("title", Value::text("A summit in Helsinki")),
                    ("date", Value::text("2018-07-16")),
                    ("sources", ids(&["paper"])),
                    ("quotes", Value::List(vec![quote("the press"), quote("")])),
                ]),
            ]),
        ),
    ]);
    Story::read(&document).unwrap()
}

/// The event with an id.
pub(super) fn event(story: &Story, id: &str) -> EventIx {
    story.find_event(id).unwrap()
}
