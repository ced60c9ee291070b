//! What the ticks leave unsaid.
//!
//! Knows where a reader who sees "9:00" or "16" needs to be told the day, the month or the year: at the left
//! edge, after each break, and where one begins that no tick had room to name. Refuses to know how that is written.

use super::super::viewport::Viewport;
use super::{Tick, TickMetrics, interval_for};
use crate::time::{Interval, Span, Time, Unit};

/// The day, month or year that the ticks from a place on lie in. For a row of its own: the text starts at `x`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// The start of the unit; it may itself be out of view.
    pub time: Time,
    /// The place, in px: the left edge, the right edge of a break, where the unit begins, or the first room after that.
    pub x: f64,
    /// How much to say: the day (with month and year) if the ticks are hours, the month (with its year) if
    /// they are days, the year otherwise.
    pub unit: Unit,
}

/// What to write at the left edge, which is always the first, after each break in view, and where a day, month or year
/// begins that none of `ticks` names ([`ticks`](super::ticks) of the same viewport and metrics).
///
/// Nothing is said twice in a row. What has no room beside the text before it stands a little further right; where there
/// is none before the next break, it is left out.
///
/// ```
/// use summitline_core::scale::{Scale, TickMetrics, Viewport, Window, contexts, ticks};
/// use summitline_core::time::{Time, Unit};
/// let day = |d| Time::from_date(2018, 7, d).unwrap();
/// let viewport = Viewport::new(Scale::linear(), Window::new(day(10), day(30)), 1000.0);
/// let metrics = TickMetrics::default();
/// let contexts = contexts(&viewport, &ticks(&viewport, &metrics), &metrics);
/// assert_eq!((contexts[0].unit, contexts[0].time), (Unit::Month, day(1)));
/// ```
pub fn contexts(viewport: &Viewport, ticks: &[Tick], metrics: &TickMetrics) -> Vec<Context> {
    let metrics = metrics.sane();
    let ticked = interval_for(viewport.pixels_per_second(), &metrics).unit();
    let (unit, text) = match ticked {
        Unit::Hour => (Unit::Day, metrics.context),
        Unit::Day => (Unit::Month, metrics.context),
        Unit::Month | Unit::Year | Unit::Decade | Unit::Century => (Unit::Year, metrics.year),
    };
    let mut row = Row { unit, text, room: text + metrics.gap, width: viewport.width(), contexts: vec![] };
    let is_named = |time: Time| {
        ticks.iter().any(|tick| tick.time == time && tick.label_fits(viewport.width(), &metrics))
    };
    // Where the ticks are years or more, those between them go without names.
    let begins = Interval::new(unit, 1).filter(|_| ticked < unit);
    let seen = Span::new(viewport.time_from_x(0.0), viewport.time_from_x(viewport.width()));
    for stretch in viewport.scale().stretches(seen) {
        // Times are whole seconds: the first may lie a fraction of a pixel inside.
        let x = if stretch.start() == seen.start() {
            0.0
        } else {
            viewport.x_from_time(stretch.start()).max(0.0)
        };
        let end = viewport.x_from_time(stretch.end());
        row.say(stretch.start(), x, end);
        let Some(begins) = begins else { continue };
        for time in begins.range(stretch) {
            let begin = viewport.x_from_time(time);
            let named = is_named(time);
            if !row.renames(time, begin, x, named) && !named {
                row.say(time, begin, end);
            }
        }
    }
    if row.contexts.is_empty() {
        // All in view is one break: what follows it begins here.
        let after = viewport.breaks_in_view().next().map_or(seen.start(), |seen| seen.span.end());
        row.contexts.push(Context { time: unit.floor(after), x: 0.0, unit });
    }
    row.contexts
}

struct Row {
    unit: Unit,
    /// Width of a text, and the same with the gap after it.
    text: f64,
    room: f64,
    width: f64,
    contexts: Vec<Context>,
}

impl Row {
    /// Says what an instant lies in, as near to `x` as there is room before `end`.
    fn say(&mut self, time: Time, x: f64, end: f64) {
        let (unit, time) = (self.unit, self.unit.floor(time));
        let x = match self.contexts.last() {
            Some(last) if last.time == time => return,
            Some(last) => x.max(last.x + self.room),
            None => x,
        };
        let fits = x < end && x + self.text <= self.width;
        if fits || self.contexts.is_empty() {
            self.contexts.push(Context { time, x, unit });
        }
    }

    /// Where a stretch, from `start`, has only just begun at `x`, nearly all of it lies in what begins there, and the text at
    /// its edge says so, over a tick that says it too.
    fn renames(&mut self, time: Time, x: f64, start: f64, named: bool) -> bool {
        let room = self.room;
        let from = |last: &Context| last.x >= start && (!named || last.x <= start || x <= last.x);
        let last = self.contexts.last_mut().filter(|last| from(last) && x < last.x + room / 2.0);
        last.map(|last| last.time = self.unit.floor(time)).is_some()
    }
}
