//! What the ticks leave unsaid.
//!
//! Knows where a reader who sees "9:00" or "16" needs to be told the day, the month or the year: at the left
//! edge and after each break. Refuses to know how that is written.

use super::super::viewport::Viewport;
use super::{TickMetrics, interval_for};
use crate::time::{Time, Unit};

/// The date at a place where the axis begins or begins again. For a row of its own: the text starts at `x`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// The start of the unit the place lies in; it may itself be out of view.
    pub time: Time,
    /// The place, in px: the left edge, or the right edge of a break.
    pub x: f64,
    /// How much to say: the day (with month and year) if the ticks are hours, the month (with its year) if
    /// they are days, the year otherwise.
    pub unit: Unit,
}

/// What to write at the left edge, which is always the first, and after each break in view.
///
/// A break is left without if it is too close to the one before, or to the right edge, for `metrics.context`
/// px, or if the same has just been said; the left edge never is.
///
/// ```
/// use summitline_core::scale::{Scale, TickMetrics, Viewport, Window, contexts};
/// use summitline_core::time::{Time, Unit};
/// let day = |d| Time::from_date(2018, 7, d).unwrap();
/// let viewport = Viewport::new(Scale::linear(), Window::new(day(10), day(30)), 1000.0);
/// let contexts = contexts(&viewport, &TickMetrics::default());
/// assert_eq!((contexts[0].unit, contexts[0].time), (Unit::Month, day(1)));
/// ```
pub fn contexts(viewport: &Viewport, metrics: &TickMetrics) -> Vec<Context> {
    let metrics = metrics.sane();
    let unit = match interval_for(viewport.pixels_per_second(), &metrics).unit() {
        Unit::Hour => Unit::Day,
        Unit::Day => Unit::Month,
        Unit::Month | Unit::Year | Unit::Decade | Unit::Century => Unit::Year,
    };
    let breaks = viewport.breaks_in_view().map(|seen| (seen.span.end(), seen.x1));
    // If the left edge lies in a break, what begins there begins after it.
    let edge = viewport.time_from_x(0.0);
    let cut = viewport.breaks_in_view().next().filter(|seen| seen.span.contains(edge));
    let start = cut.map_or((edge, 0.0), |seen| (seen.span.end(), seen.x1.max(0.0)));

    let mut contexts: Vec<Context> = vec![];
    for (time, x) in [start].into_iter().chain(breaks) {
        let context = Context { time: unit.floor(time), x, unit };
        let is_due = contexts.last().is_none_or(|last| {
            let has_room =
                last.x + metrics.context + metrics.gap <= x && x + metrics.context <= viewport.width();
            has_room && last.time != context.time
        });
        if is_due {
            contexts.push(context);
        }
    }
    contexts
}
