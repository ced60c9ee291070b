//! The order in which events are read: the list, the table, the two ends side by side, and how events are related.

mod facing;
mod folds;
mod links;
mod rows;
mod sections;
mod titles;

pub use facing::{Facing, Pair, Thread, comparable_topics, faced_topic, facing, then_and_now};
pub use folds::{Fold, Folds, Lead};
pub use links::{Link, related};
pub use rows::{Heading, Row, rows};
pub use sections::{Frame, Part, Sections};
pub use titles::TitleOrder;

use crate::order::sort_by_key;
use crate::session::{Column, Sort};
use crate::story::{Event, EventIx, Kind, Story, VocabularyWord};
use crate::time::{Certainty, Precision};

/// Events in the order of the table; equal ones stay chronological. `titles` is asked only where titles are what they
/// are sorted by. O(n log n).
#[must_use]
pub fn sorted(
    story: &Story,
    titles: &TitleOrder,
    events: impl Iterator<Item = EventIx>,
    sort: Sort,
) -> Vec<EventIx> {
    let mut events: Vec<EventIx> = events.collect();
    let facts = |event: &EventIx| story.event(*event);
    match sort.column {
        Column::Date => {}
        Column::Title => sort_by_key(&mut events, |event| titles.place(*event)),
        Column::Topic => {
            sort_by_key(&mut events, |event| facts(event).and_then(|event| event.topics.first().copied()));
        }
        Column::Status => sort_by_key(&mut events, |event| facts(event).map(|event| event.status.word())),
        Column::Source => {
            sort_by_key(&mut events, |event| facts(event).and_then(|event| event.sources.first().copied()));
        }
    }
    if sort.descending {
        events.reverse();
    }
    events
}

/// Whether the list names the kind of an event: not where it has none, nor where its quotations show it to be a statement.
#[must_use]
pub fn tells_kind(event: &Event) -> bool {
    match event.kind {
        Kind::Other => false,
        Kind::Statement => event.quotes.is_empty(),
        _ => true,
    }
}

/// Whether an event's date is anything but a day or finer, without doubt.
#[must_use]
pub fn is_fuzzy(event: &Event) -> bool {
    event.date.certainty() != Certainty::Exact || event.date.precision() > Precision::Day
}
