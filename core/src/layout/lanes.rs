//! Which lane each event belongs to. Depends on the grouping and the filter, not on the zoom.

use super::max_tree::MaxTree;
use crate::query::{FacetValue, Filter};
use crate::story::{EventIx, Story};
use crate::time::{Span, Time};

/// What lanes represent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// One lane per topic.
    #[default]
    Topic,
    /// One lane per person.
    Person,
    /// One lane per place.
    Place,
    /// One lane per source.
    Source,
    /// One lane for all events.
    None,
}

/// One lane: what it represents, and its events in chronological order.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What the lane represents; `None` for events without a value of the grouping.
    pub value: Option<FacetValue>,
    /// The lines that its name takes: more than there is room for ([`MOST_LINES`](super::MOST_LINES)), if it is cut.
    pub name_lines: usize,
    events: Vec<EventIx>,
    spans: Vec<Span>,
    ends: MaxTree,
}

impl Lane {
    fn new(value: Option<FacetValue>, events: Vec<EventIx>, story: &Story) -> Self {
        let spans: Vec<Span> = events.iter().map(|ix| story.span_of(*ix)).collect();
        let ends = MaxTree::new(spans.iter().map(|span| span.end()).collect());
        Self { value, name_lines: 1, events, spans, ends }
    }

    /// Events of the lane, in chronological order.
    #[must_use]
    pub fn events(&self) -> &[EventIx] {
        &self.events
    }

    pub(super) fn entry(&self, position: usize) -> Option<(EventIx, Span)> {
        Some((*self.events.get(position)?, *self.spans.get(position)?))
    }

    /// Position of the first event that starts at `time` or later; O(log n).
    pub(super) fn first_from(&self, time: Time) -> usize {
        self.spans.partition_point(|span| span.start() < time)
    }

    /// The events that start before `time` and end after it.
    pub(super) fn going_on_at(&self, time: Time) -> Vec<(EventIx, Span)> {
        let positions = self.ends.later_than(time, self.first_from(time));
        positions.into_iter().filter_map(|position| self.entry(position)).collect()
    }
}

/// The lanes of a grouping that have events, in the story's order; the lane of events without a value comes last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    lanes: Vec<Lane>,
    total: usize,
}

impl Lanes {
    /// Sorts events (chronological, as [`crate::query::Matches`] gives them) into lanes: O(n).
    ///
    /// An event is in one lane only, so that nothing is read out or counted twice: the lane of the first of its
    /// values that the filter asks for, else of its first value.
    #[must_use]
    pub fn new(
        story: &Story,
        events: impl Iterator<Item = EventIx>,
        grouping: Grouping,
        filter: &Filter,
    ) -> Self {
        let values = match grouping {
            Grouping::Topic => story.topics().len(),
            Grouping::Person => story.people().len(),
            Grouping::Place => story.places().len(),
            Grouping::Source => story.sources().len(),
            Grouping::None => 0,
        };
        let mut buckets: Vec<(Option<FacetValue>, Vec<EventIx>)> = vec![(None, Vec::new()); values + 1];
        let mut total = 0;
        for event in events {
            let home = lane_of(story, event, grouping, filter);
            let position = home.map_or(values, |(position, _)| position);
            if let Some((value, events)) = buckets.get_mut(position) {
                *value = home.map(|(_, value)| value);
                events.push(event);
                total += 1;
            }
        }
        let filled = buckets.into_iter().filter(|(_, events)| !events.is_empty());
        let lanes = filled.map(|(value, events)| Lane::new(value, events, story)).collect();
        Self { lanes, total }
    }

    /// The lanes with names that take so many lines.
    #[must_use]
    pub fn named(mut self, lines: impl Fn(Option<FacetValue>) -> usize) -> Self {
        for lane in &mut self.lanes {
            lane.name_lines = lines(lane.value);
        }
        self
    }

    /// The lanes, from the top.
    #[must_use]
    pub fn as_slice(&self) -> &[Lane] {
        &self.lanes
    }

    /// Number of the lane that an event is in; O(lanes · log n).
    #[must_use]
    pub fn home_of(&self, event: EventIx) -> Option<usize> {
        // Chronological order is the order of the handles.
        self.lanes.iter().position(|lane| lane.events.binary_search(&event).is_ok())
    }

    /// Number of events in all lanes.
    #[must_use]
    pub const fn events(&self) -> usize {
        self.total
    }
}

fn lane_of(
    story: &Story,
    event: EventIx,
    grouping: Grouping,
    filter: &Filter,
) -> Option<(usize, FacetValue)> {
    let facts = story.event(event)?;
    match grouping {
        Grouping::Topic => pick(filter, facts.topics.iter().map(|ix| (ix.index(), FacetValue::Topic(*ix)))),
        Grouping::Person => pick(filter, facts.people.iter().map(|ix| (ix.index(), FacetValue::Person(*ix)))),
        Grouping::Place => facts.place.map(|ix| (ix.index(), FacetValue::Place(ix))),
        Grouping::Source => {
            pick(filter, facts.sources.iter().map(|ix| (ix.index(), FacetValue::Source(*ix))))
        }
        Grouping::None => None,
    }
}

/// The first value that the filter asks for, else the first one.
fn pick(
    filter: &Filter,
    mut values: impl Iterator<Item = (usize, FacetValue)> + Clone,
) -> Option<(usize, FacetValue)> {
    let first = values.clone().next();
    if filter.selected.is_empty() {
        return first;
    }
    values.find(|(_, value)| filter.selected.contains(value)).or(first)
}
