//! The order in which events are read: the list, the table, the two ends side by side, and how events are related.

mod facing;
mod links;
mod titles;

pub use facing::{Facing, Pair, Thread, comparable_topics, faced_topic, facing, then_and_now};
pub use links::{Link, related};
pub use titles::TitleOrder;

use crate::order::sort_by_key;
use crate::session::{Column, Sort};
use crate::story::{Event, EventIx, Story, VocabularyWord};
use crate::time::{Certainty, Precision, Span, Time, Unit, days_between};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Days without events that the list mentions at least.
const GAP: i64 = 21;
const DAY: i64 = 86_400;

/// A row of the reading list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The event.
    pub event: EventIx,
    /// Whether it is the first row of the year it starts in, or of the decade or century if no more is known.
    pub opens_year: bool,
    /// The time since the row before it ended, if that is long enough to mention.
    pub gap: Option<Span>,
}

/// Rows of the reading list for events in chronological order. O(n log n).
#[must_use]
pub fn rows(story: &Story, events: impl Iterator<Item = EventIx>) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut year, mut reached, mut row_before) = (None, None::<Time>, None::<Time>);
    // Where the ranges end that bound the date of an event and are not over.
    let mut bounds: BinaryHeap<Reverse<Time>> = BinaryHeap::new();
    for event in events {
        let (facts, span) = (story.event(event), story.span_of(event));
        let start = facts.and_then(|facts| facts.date.start().date());
        let opened =
            (Unit::Year.floor(span.start()), start.map(|date| date.precision().max(Precision::Year)));
        let opens_year = year.replace(opened) != Some(opened);
        // Something may have happened up to the end of such a range, once that is over.
        while let Some(Reverse(end)) = bounds.peek().copied().filter(|Reverse(end)| *end <= span.start()) {
            reached = reached.max(Some(end));
            bounds.pop();
        }
        let quiet = reached.map(|reached| Span::new(reached.min(span.start()), span.start()));
        // "Some time in 2018" may be later than what follows it: nothing is known to lie between the two.
        let follows = row_before.is_none_or(|end| end <= span.start());
        let gap = quiet.filter(|quiet| follows && days_between(quiet.start(), quiet.end()) >= GAP);
        rows.push(Row { event, opens_year, gap });
        // As long as it is not over, it does not hide the quiet after the events in it: its first day counts. What goes on
        // does hide it.
        let lasts = facts.is_some_and(Event::lasts);
        let last = if lasts { span.end() } else { span.end().min(span.start().plus_seconds(DAY)) };
        if last < span.end() {
            bounds.push(Reverse(span.end()));
        }
        row_before = Some(span.end());
        reached = reached.max(Some(last));
    }
    rows
}

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

/// Whether an event's date is anything but a day or finer, without doubt.
#[must_use]
pub fn is_fuzzy(event: &Event) -> bool {
    event.date.certainty() != Certainty::Exact || event.date.precision() > Precision::Day
}
