//! Level of detail: which events of a stretch of time are shown individually and which are counted together.
//!
//! Time is cut into cells whose length is a power of two in seconds, so that the cells of one zoom nest in those of
//! the next and do not depend on where the window is.

use super::lanes::Lane;
use crate::order::sort_by_key;
use crate::scale::real;
use crate::story::{EventIx, Story};
use crate::time::{Span, Time};

/// Smallest width of a cell, in CSS pixels; the largest is twice that.
const CELL: f64 = 48.0;
/// A cell of more events than this becomes one cluster, whatever the weights of its events.
const CROWD: usize = 64;
/// Cells of at most this length may have more rows, so that zooming in always opens a cluster.
const CLOSE_UP: i64 = 86_400;
/// Rows that a lane may then have.
const CLOSE_UP_ROWS: usize = 24;

/// The grid of a zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Length of a cell, in seconds.
    seconds: i64,
    /// Rows a lane may have.
    pub rows: usize,
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// One event.
    Event(EventIx, Span),
    /// Several events counted together.
    Cluster(Cluster),
}

/// Events counted together: `count` of them from the first on, in the chronological order of the lane, without those
/// that are shown individually.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The earliest of them.
    pub first: EventIx,
    /// How many.
    pub count: usize,
    /// From the earliest start to the latest start of them, so that zooming to it pulls them apart.
    pub span: Span,
    /// The latest of them; an event between the first and the last may be in the cluster.
    pub last: EventIx,
}

impl Cluster {
    /// Both clusters as one.
    pub fn join(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
            count: self.count + other.count,
            span: self.span.union(other.span),
        }
    }

    pub const fn one(event: EventIx, span: Span) -> Self {
        Self { first: event, last: event, count: 1, span }
    }
}

/// Sorts by weight, the heaviest first, and the earlier first of two that are equal.
pub fn weightiest_first(story: &Story, events: &mut [(EventIx, Span)]) {
    let weight = |event: EventIx| story.event(event).map_or(0, |event| event.weight);
    sort_by_key(events, |(event, _)| (std::cmp::Reverse(weight(*event)), *event));
}

/// The smallest power of two that is not less than a number, between 1 and 2^40 (as seconds 35,000 years, longer than
/// the range of [`Time`]).
pub fn power_of_two(at_least: f64) -> i64 {
    let enough = |exponent: &u32| real(1 << exponent) >= at_least;
    1 << (0..40).find(enough).unwrap_or(40)
}

impl Grid {
    /// The grid for a zoom, in pixels per second.
    pub fn new(pixels_per_second: f64, max_rows: usize) -> Self {
        let wanted = CELL / pixels_per_second.max(f64::MIN_POSITIVE);
        let seconds = power_of_two(wanted);
        let rows = if seconds <= CLOSE_UP { max_rows.max(CLOSE_UP_ROWS) } else { max_rows };
        Self { seconds, rows }
    }

    fn end_of_cell(self, time: Time) -> Time {
        let cell = time.seconds().div_euclid(self.seconds);
        Time::from_seconds(cell.saturating_add(1).saturating_mul(self.seconds))
    }

    /// The content of the events that start in a span, cell by cell, and chronological within a cell:
    /// O(cells with events · log n).
    pub fn contents(self, story: &Story, lane: &Lane, starts_in: Span) -> Vec<Content> {
        let mut out = Vec::new();
        let last = lane.first_from(starts_in.end());
        let mut position = lane.first_from(starts_in.start());
        while position < last {
            let Some((_, span)) = lane.entry(position) else { break };
            let next = lane.first_from(self.end_of_cell(span.start())).clamp(position + 1, last);
            self.cell(story, lane, position..next, &mut out);
            position = next;
        }
        out
    }

    fn cell(self, story: &Story, lane: &Lane, positions: std::ops::Range<usize>, out: &mut Vec<Content>) {
        let entries = || positions.clone().filter_map(|position| lane.entry(position));
        if positions.len() <= self.rows {
            out.extend(entries().map(|(event, span)| Content::Event(event, span)));
            return;
        }
        let Some((first, first_span)) = lane.entry(positions.start) else { return };
        if positions.len() > CROWD {
            let Some((last, last_span)) = lane.entry(positions.end - 1) else { return };
            let span = Span::new(first_span.start(), last_span.end().max(first_span.end()));
            out.push(Content::Cluster(Cluster { first, last, count: positions.len(), span }));
            return;
        }
        // The heaviest are shown individually; one row is left for the others.
        let mut kept: Vec<(EventIx, Span)> = entries().collect();
        weightiest_first(story, &mut kept);
        kept.truncate(self.rows.saturating_sub(1));
        let mut rest: Option<Cluster> = None;
        for (event, span) in entries() {
            if kept.contains(&(event, span)) {
                out.push(Content::Event(event, span));
            } else {
                let one = Cluster::one(event, span);
                rest = Some(rest.map_or(one, |rest| rest.join(one)));
            }
        }
        if let Some(rest) = rest {
            out.push(Content::Cluster(rest));
        }
    }
}
