//! The rows of the reading list: events, the headings between them, and the quiet.

use crate::story::{Event, EventIx, Story};
use crate::time::{Precision, Span, Time, Unit, days_between};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Days without events that the list mentions at least.
const GAP: i64 = 21;
const DAY: i64 = 86_400;
/// A section whose events begin within so many seconds has a heading for each month, a longer one for each year.
const MONTHLY: i64 = 4 * 365 * DAY;

/// A heading of the reading list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// The month in which an event starts.
    Month,
    /// The year, or the decade or century if no more is known.
    Year,
}

/// A row of the reading list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The event.
    pub event: EventIx,
    /// The heading above it, where one begins.
    pub heading: Option<Heading>,
    /// The time since the row before it ended, if that is long enough to mention.
    pub gap: Option<Span>,
}

/// The first rows, so many at most, of a section of the reading list; its events are in chronological order. What the rows
/// are does not depend on how many are asked for. O(n log n).
#[must_use]
pub fn rows(story: &Story, events: &[EventIx], most: usize) -> Vec<Row> {
    let start = |event: Option<&EventIx>| event.map(|event| story.span_of(*event).start());
    let length = start(events.last()).zip(start(events.first()));
    let monthly = length.is_some_and(|(last, first)| last.seconds_since(first) < MONTHLY);
    let mut rows = Vec::new();
    let (mut opened, mut reached, mut row_before) = (None, None::<Time>, None::<Time>);
    // Where the ranges end that bound the date of an event and are not over.
    let mut bounds: BinaryHeap<Reverse<Time>> = BinaryHeap::new();
    for event in events.iter().copied().take(most) {
        let (facts, span) = (story.event(event), story.span_of(event));
        let (place, named) = heading(facts, span.start(), monthly);
        // Of events that start together the finer dates come first: a year's heading does not come after that of its January.
        let opens = opened.is_none_or(|before| before < place);
        opened = opened.max(Some(place));
        // Something may have happened up to the end of such a range, once that is over.
        while let Some(Reverse(end)) = bounds.peek().copied().filter(|Reverse(end)| *end <= span.start()) {
            reached = reached.max(Some(end));
            bounds.pop();
        }
        let quiet = reached.map(|reached| Span::new(reached.min(span.start()), span.start()));
        // "Some time in 2018" may be later than what follows it: nothing is known to lie between the two.
        let follows = row_before.is_none_or(|end| end <= span.start());
        let gap = quiet.filter(|quiet| follows && days_between(quiet.start(), quiet.end()) >= GAP);
        rows.push(Row { event, heading: opens.then_some(named), gap });
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

/// The heading that an event belongs under, and its place among the headings: a later one is greater.
fn heading(event: Option<&Event>, start: Time, monthly: bool) -> ((Time, Reverse<Precision>), Heading) {
    let known = event.and_then(|event| event.date.start().date());
    let precision = known.map_or(Precision::Year, |date| date.precision());
    if monthly && precision < Precision::Year {
        return ((Unit::Month.floor(start), Reverse(Precision::Month)), Heading::Month);
    }
    ((Unit::Year.floor(start), Reverse(precision.max(Precision::Year))), Heading::Year)
}
