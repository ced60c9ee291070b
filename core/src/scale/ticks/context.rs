//! What the ticks leave unsaid: a reader who sees "9:00" or "16 Jul" has to be told the day or the year at the left
//! edge, after each break, and where a new one begins that no tick has room to name.

use super::super::viewport::Viewport;
use super::{Tick, TickMetrics, interval_for};
use crate::time::{Interval, Span, Time, Unit};

/// The day or year that the ticks from a place on lie in. Drawn in a row of its own, where the text starts at
/// `x`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// The start of the unit; it may itself be out of view.
    pub time: Time,
    /// Where the text starts, in px: at the left edge, at the right edge of a break, where the unit begins, or at the
    /// first place with room after that.
    pub x: f64,
    /// What to write: the day (with month and year) if the ticks are hours or finer, the year otherwise; a round one if the
    /// ticks are thousands of years apart.
    pub unit: Unit,
}

/// What to write at the left edge (always the first), after each break in view, and where a day or year begins
/// that none of `ticks` names. `ticks` are those of the same viewport and metrics ([`ticks`](super::ticks)). Nothing
/// is written twice in a row. A text that has no room next to the one before it is moved to the right; if there is no
/// room before the next break either, it is left out.
///
/// ```
/// use summitline_core::scale::{Scale, TickMetrics, Viewport, Window, contexts, ticks};
/// use summitline_core::time::{Time, Unit};
/// let day = |d| Time::from_date(2018, 7, d).unwrap();
/// let viewport = Viewport::new(Scale::linear(), Window::new(day(10), day(30)), 1000.0);
/// let metrics = TickMetrics::default();
/// let contexts = contexts(&viewport, &ticks(&viewport, &metrics), &metrics);
/// assert_eq!((contexts[0].unit, contexts[0].time), (Unit::Year, Time::from_date(2018, 1, 1).unwrap()));
/// ```
pub fn contexts(viewport: &Viewport, ticks: &[Tick], metrics: &TickMetrics) -> Vec<Context> {
    let metrics = metrics.sane();
    let ticked = interval_for(viewport.pixels_per_second(), &metrics).unit();
    let (unit, text) = match ticked {
        Unit::Second | Unit::Minute | Unit::Hour => (Unit::Day, metrics.context),
        // "16 Jul" names its month.
        Unit::Day | Unit::Month | Unit::Year | Unit::Decade | Unit::Century => (Unit::Year, metrics.year),
        Unit::Millennium => (Unit::Century, metrics.century),
        Unit::Megayear => (Unit::Millennium, metrics.millennium),
    };
    let mut row = Row { unit, text, room: text + metrics.gap, width: viewport.width(), contexts: vec![] };
    let is_named = |time: Time| {
        ticks.iter().any(|tick| tick.time == time && tick.label_fits(viewport.width(), &metrics))
    };
    // Where the ticks are years or coarser units, the years between them are not named.
    let begins = Interval::new(unit, 1).filter(|_| ticked < unit);
    let seen = Span::new(viewport.time_from_x(0.0), viewport.time_from_x(viewport.width()));
    for stretch in viewport.scale().stretches(seen) {
        // Times are whole seconds, so the first may be a fraction of a pixel inside the edge.
        let x = if stretch.start() == seen.start() {
            0.0
        } else {
            viewport.x_from_time(stretch.start()).max(0.0)
        };
        let end = viewport.x_from_time(stretch.end());
        row.write(stretch.start(), x, end);
        let Some(begins) = begins else { continue };
        for time in begins.range(stretch) {
            let begin = viewport.x_from_time(time);
            let named = is_named(time);
            if !row.rename(time, begin, x, named) && !named {
                row.write(time, begin, end);
            }
        }
    }
    if row.contexts.is_empty() {
        // Only a break is in view: name what follows it.
        let after = viewport.breaks_in_view().next().map_or(seen.start(), |seen| seen.span.end());
        row.contexts.push(Context { time: unit.floor(after), x: 0.0, unit });
    }
    row.contexts
}

struct Row {
    unit: Unit,
    /// Width of a text, without and with the gap after it.
    text: f64,
    room: f64,
    width: f64,
    contexts: Vec<Context>,
}

impl Row {
    /// Writes which unit an instant lies in, as close to `x` as there is room before `end`.
    fn write(&mut self, time: Time, x: f64, end: f64) {
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

    /// Renames the last text if a unit begins at `x` shortly after it, in the same stretch (which starts at `start`):
    /// nearly all of what is in view lies in the new unit, so that is what the text should name, even if a tick names
    /// it too. Returns whether it did.
    fn rename(&mut self, time: Time, x: f64, start: f64, named: bool) -> bool {
        let room = self.room;
        let from = |last: &Context| last.x >= start && (!named || last.x <= start || x <= last.x);
        let last = self.contexts.last_mut().filter(|last| from(last) && x < last.x + room / 2.0);
        last.map(|last| last.time = self.unit.floor(time)).is_some()
    }
}
