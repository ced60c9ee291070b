//! Properties of queries, most of them checked against the simplest implementation that could work.

mod facets;
mod folding;
mod random;
mod searching;
mod sets;
mod unspaced;
mod words;

use super::folding::Folding;
use super::{HostLetters, Index};
use crate::story::{Story, Value};
use std::sync::{Arc, OnceLock};

/// The index of a story, with the letters of the host.
fn index(story: &Story) -> Index {
    Index::new(story, Arc::new(HostLetters))
}

/// The index of a story of one event, to ask it for what does not depend on the story.
fn any_index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| index(&smallest_story()))
}

fn smallest_story() -> Story {
    let source =
        Value::map([("id", Value::text("s")), ("title", Value::text("S")), ("publisher", Value::text("P"))]);
    let event = Value::map([
        ("id", Value::text("e")),
        ("title", Value::text("E")),
        ("date", Value::text("2018-01-01")),
        ("sources", Value::List(vec![Value::text("s")])),
    ]);
    let document = Value::map([
        ("title", Value::text("T")),
        ("language", Value::text("en")),
        ("sources", Value::List(vec![source])),
        ("events", Value::List(vec![event])),
    ]);
    Story::read(&document).unwrap()
}

fn folding() -> &'static Folding {
    static FOLDING: OnceLock<Folding> = OnceLock::new();
    FOLDING.get_or_init(|| Folding::new(Arc::new(HostLetters)))
}
