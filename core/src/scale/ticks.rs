//! The ticks along the axis: which calendar interval suits a zoom, and which labels have room.
//!
//! The caller measures the labels ([`TickMetrics`]) and writes them. The interval depends on the zoom alone, and
//! which of its ticks have room does not depend on what is in view, so nothing flickers while the reader pans.

mod context;
mod labels;
mod metrics;

pub use context::{Context, contexts};
pub use metrics::TickMetrics;

use self::labels::Label;
use super::viewport::Viewport;
use crate::time::{Interval, Span, Time, Unit};

/// A mark on the axis, with room for its label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The instant.
    pub time: Time,
    /// Where it is, in px; the middle of its label.
    pub x: f64,
    /// What to call it: the coarsest unit that begins there. 1 January is a year, not a month or a day.
    pub unit: Unit,
}

impl Tick {
    /// Whether the whole label, centred on the tick, lies within a width, so that no label is cut off at an edge.
    #[must_use]
    pub fn label_fits(&self, width: f64, metrics: &TickMetrics) -> bool {
        let half = metrics.label(self.unit) / 2.0;
        self.x >= half && self.x <= width - half
    }
}

/// The intervals to choose from, the finest first: steps that people count in.
const CANDIDATES: [(Unit, u16); 48] = [
    (Unit::Second, 1),
    (Unit::Second, 5),
    (Unit::Second, 15),
    (Unit::Second, 30),
    (Unit::Minute, 1),
    (Unit::Minute, 5),
    (Unit::Minute, 15),
    (Unit::Minute, 30),
    (Unit::Hour, 1),
    (Unit::Hour, 3),
    (Unit::Hour, 6),
    (Unit::Hour, 12),
    (Unit::Day, 1),
    (Unit::Day, 2),
    (Unit::Day, 7),
    (Unit::Day, 14),
    (Unit::Month, 1),
    (Unit::Month, 3),
    (Unit::Month, 6),
    (Unit::Year, 1),
    (Unit::Year, 2),
    (Unit::Year, 5),
    (Unit::Decade, 1),
    (Unit::Decade, 2),
    (Unit::Decade, 5),
    (Unit::Century, 1),
    (Unit::Century, 2),
    (Unit::Century, 5),
    (Unit::Millennium, 1),
    (Unit::Millennium, 2),
    (Unit::Millennium, 5),
    (Unit::Millennium, 10),
    (Unit::Millennium, 20),
    (Unit::Millennium, 50),
    (Unit::Millennium, 100),
    (Unit::Millennium, 200),
    (Unit::Millennium, 500),
    (Unit::Megayear, 1),
    (Unit::Megayear, 2),
    (Unit::Megayear, 5),
    (Unit::Megayear, 10),
    (Unit::Megayear, 20),
    (Unit::Megayear, 50),
    (Unit::Megayear, 100),
    (Unit::Megayear, 200),
    (Unit::Megayear, 500),
    (Unit::Megayear, 1_000),
    (Unit::Megayear, 2_000),
];

/// For a screen so narrow that not even the coarsest of them has room: a handful of marks in all.
const COARSEST: (Unit, u16) = (Unit::Megayear, 5_000);

/// The ticks in view, from left to right.
///
/// Labels are centred on their ticks and keep `metrics.gap` from each other and from the labels of breaks; where two
/// want the same place, the coarser unit gets it. There are no ticks inside a break. A label may extend past the edge
/// of the screen while its tick is still in view. The cost depends on what is visible.
///
/// ```
/// use summitline_core::scale::{Scale, TickMetrics, Viewport, Window, ticks};
/// use summitline_core::time::{Time, Unit};
/// let date = |y, m| Time::from_date(y, m, 1).unwrap();
/// let viewport = Viewport::new(Scale::linear(), Window::new(date(2017, 7), date(2018, 8)), 1000.0);
/// let ticks = ticks(&viewport, &TickMetrics::default());
/// assert_eq!(ticks.len(), 14);
/// assert_eq!(ticks[6].unit, Unit::Year);
/// assert_eq!(ticks[7].time, date(2018, 2));
/// ```
pub fn ticks(viewport: &Viewport, metrics: &TickMetrics) -> Vec<Tick> {
    let metrics = metrics.sane();
    let interval = interval_for(viewport.pixels_per_second(), &metrics);
    // A label out of view can take the place of one in view, and lose its own place to one further out: once for
    // every unit. Labels beyond that make no difference.
    let margin = Unit::ALL.len() as f64 * (metrics.widest() + metrics.gap);
    let (from, to) = (-margin, viewport.width() + margin);
    let span = Span::new(viewport.time_from_x(from), viewport.time_from_x(to));

    let marks = viewport.scale().stretches(span).flat_map(|stretch| interval.range(stretch));
    let candidates = marks.map(|time| {
        let unit = Unit::coarsest_at(time);
        Label::new(Tick { time, x: viewport.x_from_time(time), unit }, metrics.label(unit))
    });
    let taken: Vec<_> = viewport.breaks_between(from, to).map(|seen| metrics.around_break(seen)).collect();
    let ticks = labels::place(candidates.collect(), &taken, metrics.gap);
    ticks.into_iter().filter(|tick| (0.0..=viewport.width()).contains(&tick.x)).collect()
}

/// The finest interval whose labels have room.
fn interval_for(pixels_per_second: f64, metrics: &TickMetrics) -> Interval {
    let has_room = |interval: &Interval| {
        interval.shortest_seconds() as f64 * pixels_per_second >= metrics.spacing(interval.unit())
    };
    // A linear search, not a bisection: a coarser interval may have wider labels, so having room is not monotonic.
    let mut intervals = CANDIDATES.iter().filter_map(|(unit, step)| Interval::new(*unit, *step));
    let (unit, step) = COARSEST;
    intervals.find(has_room).or(Interval::new(unit, step)).unwrap_or(Interval::every(unit))
}
