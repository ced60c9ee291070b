//! The order in which events are read: list, table, neighbours, and the two ends side by side.
//! Refuses to know words and markup.

use crate::order::{positions, sort_by_key};
use crate::query::fold;
use crate::session::{Column, Sort};
use crate::story::{EventIx, Story, TopicIx, VocabularyWord};
use crate::time::{Span, Unit, days_between};

/// Days without events from which the list says so.
const GAP: i64 = 21;
/// What counts as one of the story's ends: this fraction of the main span.
const END: i64 = 50;

/// A row of the reading list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The event.
    pub event: EventIx,
    /// The year it starts, where it is the first row of that year.
    pub opens_year: bool,
    /// The time since the row before it ended, where that is worth saying.
    pub gap: Option<Span>,
}

/// Rows of the reading list for events in chronological order.
#[must_use]
pub fn rows(story: &Story, events: impl Iterator<Item = EventIx>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut before: Option<Span> = None;
    for event in events {
        let span = story.span_of(event);
        let year = |span: Span| Unit::Year.floor(span.start());
        let opens_year = before.is_none_or(|before| year(before) != year(span));
        let quiet = before.filter(|before| days_between(before.end(), span.start()) >= GAP);
        rows.push(Row { event, opens_year, gap: quiet.map(|before| Span::new(before.end(), span.start())) });
        // A long range does not hide the quiet after the events in it, so the latest start counts, not the latest end.
        let last_day = Span::new(span.start(), span.end().min(span.start().plus_seconds(86_400)));
        before = Some(last_day);
    }
    rows
}

/// Events in the order of the table; equal ones stay chronological.
#[must_use]
pub fn sorted(story: &Story, events: impl Iterator<Item = EventIx>, sort: Sort) -> Vec<EventIx> {
    let mut events: Vec<EventIx> = events.collect();
    let facts = |event: &EventIx| story.event(*event);
    let title = |event: EventIx| story.event(event).map(|event| fold(&event.title)).unwrap_or_default();
    match sort.column {
        Column::Date => {}
        Column::Title => {
            let titles: Vec<String> = events.iter().map(|event| title(*event)).collect();
            let order = positions(events.len(), &|a, b| titles.get(a).cmp(&titles.get(b)));
            events = order.into_iter().filter_map(|at| events.get(at).copied()).collect();
        }
        Column::Topic => {
            sort_by_key(&mut events, |event| facts(event).and_then(|event| event.topics.first().copied()))
        }
        Column::Status => sort_by_key(&mut events, |event| facts(event).map(|event| event.status.word())),
        Column::Source => {
            sort_by_key(&mut events, |event| facts(event).and_then(|event| event.sources.first().copied()))
        }
    }
    if sort.descending {
        events.reverse();
    }
    events
}

/// Events on a topic at the story's two ends: those that start within a fiftieth of the main span of either end (a
/// week, for the compiled-in story).
#[must_use]
pub fn then_and_now(story: &Story, topic: TopicIx) -> [Vec<EventIx>; 2] {
    let main = story.main_span();
    let week = main.seconds() / END;
    let then = Span::new(main.start(), main.start().plus_seconds(week));
    let now = Span::new(main.end().plus_seconds(-week), main.end());
    [then, now].map(|end| {
        let here = |event: &EventIx| {
            end.contains(story.span_of(*event).start())
                && story.event(*event).is_some_and(|facts| facts.topics.contains(&topic))
        };
        story.event_handles().filter(here).collect()
    })
}

/// Topics that have something at both ends, in the story's order.
#[must_use]
pub fn comparable_topics(story: &Story) -> Vec<TopicIx> {
    let topics = (0..story.topics().len()).map(TopicIx::at);
    topics.filter(|topic| then_and_now(story, *topic).iter().all(|side| !side.is_empty())).collect()
}

/// Events that point at an event, with the relation they give.
#[must_use]
pub fn pointing_at(story: &Story, target: EventIx) -> Vec<crate::story::Related> {
    let handles = story.event_handles().zip(story.events());
    let pointing = handles.flat_map(|(event, facts)| {
        let here = facts.related.iter().filter(move |related| related.event == target);
        here.map(move |related| crate::story::Related { event, relation: related.relation })
    });
    pointing.collect()
}
