//! A window on a scale, on a screen of a certain width: which pixel an instant falls on and back, and which breaks
//! are in view.
//!
//! A viewport is immutable: a gesture gives a new one (see `gestures`, `limits`).

mod gestures;
mod limits;

use self::limits::Reach;
use super::mapping::{Position, Scale};
use super::metric::{Metric, within};
use super::window::Window;
use crate::order::{sort_by, sort_by_key};
use crate::time::{Span, Time};

/// The mapping between time and the horizontal axis of the screen, in CSS pixels from its left edge.
///
/// Whatever it is made from and whatever is done to it, a viewport shows at least ten seconds and at most the whole
/// range of [`Time`], and none of its numbers is infinite or NaN.
///
/// ```
/// use summitline_core::scale::{Scale, Viewport, Window};
/// use summitline_core::time::Time;
/// let day = |d| Time::from_date(2018, 7, d).unwrap();
/// let viewport = Viewport::new(Scale::linear(), Window::new(day(1), day(11)), 1000.0);
/// assert_eq!(viewport.x_from_time(day(6)), 500.0);
/// assert_eq!(viewport.time_from_x(500.0), day(6));
/// assert_eq!(viewport.pan(100.0).x_from_time(day(6)), 400.0);
/// assert_eq!(viewport.window(), Window::new(day(1), day(11)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Viewport {
    scale: Scale,
    width: f64,
    metric: Metric,
    /// The position at x = 0, with its fraction of a second, so that a gesture does not accumulate rounding errors.
    origin: Position,
}

/// A break that is at least partly visible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakInView {
    /// The stretch that is cut.
    pub span: Span,
    /// Its left edge, in px; negative if that is out of view.
    pub x0: f64,
    /// Its right edge, in px.
    pub x1: f64,
}

impl Viewport {
    /// The viewport that shows a window over a width in CSS pixels.
    ///
    /// The width is clamped to 1 to 100,000; NaN counts as 1. A window that lies entirely in a break is widened on
    /// both sides until it shows as much uncut time as it is long.
    pub fn new(scale: Scale, window: Window, width: f64) -> Self {
        let width = within(width, 1.0, 100_000.0);
        let metric = Metric { second_px: 1.0, break_px: Metric::break_px(&scale, width) };
        let origin = scale.position_from_time(window.start());
        Self { scale, width, metric, origin }.fit(window.span(), 0.0)
    }

    /// What is visible, rounded to seconds: this is what to store.
    pub fn window(&self) -> Window {
        Window::new(self.time_from_x(0.0), self.time_from_x(self.width))
    }

    /// The scale.
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }

    /// The width of the screen, in px.
    pub const fn width(&self) -> f64 {
        self.width
    }

    /// The width of a break, in px. The same at every zoom.
    pub const fn break_width(&self) -> f64 {
        self.metric.break_px
    }

    /// The width of a second that is not cut, in px.
    pub const fn pixels_per_second(&self) -> f64 {
        self.metric.second_px
    }

    /// The pixel of an instant; outside 0 to `width` if it is out of view.
    pub fn x_from_time(&self, time: Time) -> f64 {
        self.x_from_position(self.scale.position_from_time(time))
    }

    /// The pixel of a position on this viewport's scale.
    pub fn x_from_position(&self, position: Position) -> f64 {
        self.metric.distance(self.origin, position)
    }

    /// The instant at a pixel, rounded to seconds; the nearest end of the range if there is none.
    pub fn time_from_x(&self, x: f64) -> Time {
        self.scale.time_from_position(self.position_from_x(x))
    }

    /// The position at a pixel: the inverse of [`x_from_position`](Self::x_from_position).
    pub fn position_from_x(&self, x: f64) -> Position {
        self.metric.walk(&self.scale, self.origin, sane(x))
    }

    /// The breaks that are at least partly visible, from left to right. The cost depends on what is visible.
    ///
    /// ```
    /// use summitline_core::scale::{Scale, Viewport, Window};
    /// use summitline_core::time::{Span, Time};
    /// let day = |d| Time::from_date(2018, 7, d).unwrap();
    /// let cut = Span::new(day(6), day(26));
    /// let viewport = Viewport::new(Scale::compressed([cut]), Window::new(day(1), day(31)), 1036.0);
    /// let breaks: Vec<_> = viewport.breaks_in_view().collect();
    /// assert_eq!((breaks[0].span, breaks[0].x0.round(), breaks[0].x1.round()), (cut, 500.0, 536.0));
    /// ```
    pub fn breaks_in_view(&self) -> impl Iterator<Item = BreakInView> + '_ {
        self.breaks_between(0.0, self.width)
    }

    /// The breaks whose labels are to be shown, from left to right: those whose label (`label` px wide, centred) is
    /// entirely in view, at least `gap` px apart. Where there is not enough room, longer breaks take precedence.
    #[must_use]
    pub fn labelled_breaks(&self, label: f64, gap: f64) -> Vec<BreakInView> {
        let middle = |seen: &BreakInView| (seen.x0 + seen.x1) / 2.0;
        // Cut off at the edge, "37 days" would read "7 days".
        let whole = |seen: &BreakInView| (middle(seen) - self.width / 2.0).abs() * 2.0 + label <= self.width;
        let mut seen: Vec<BreakInView> = self.breaks_in_view().filter(whole).collect();
        sort_by_key(&mut seen, |seen| std::cmp::Reverse(seen.span.seconds()));
        let mut kept: Vec<BreakInView> = Vec::new();
        for each in seen {
            if kept.iter().all(|other| (middle(other) - middle(&each)).abs() >= label + gap) {
                kept.push(each);
            }
        }
        sort_by(&mut kept, |a, b| a.x0.total_cmp(&b.x0));
        kept
    }

    /// The breaks that are at least partly between two pixels.
    pub(super) fn breaks_between(&self, from: f64, to: f64) -> impl Iterator<Item = BreakInView> + '_ {
        let cuts = self.scale.cuts();
        let first = cuts.partition_point(|cut| self.x_from_position(cut.at) + self.metric.break_px <= from);
        let seen = cuts.get(first..).unwrap_or_default().iter().map(|cut| {
            let x0 = self.x_from_position(cut.at);
            BreakInView { span: cut.span, x0, x1: x0 + self.metric.break_px }
        });
        seen.take_while(move |seen| seen.x0 < to)
    }

    /// How wide a second is if `reach` takes up so many pixels, breaks included.
    fn second_px_over(&self, reach: Reach, px: f64) -> f64 {
        (px - self.breaks_px(reach)) / reach.uncut()
    }

    /// The pixels that breaks take up.
    fn breaks_px(&self, reach: Reach) -> f64 {
        (reach.to.breaks - reach.from.breaks) * self.metric.break_px
    }

    /// The viewport with another zoom and the same position at a pixel.
    fn with_second_px(&self, second_px: f64, x: f64) -> Self {
        let metric = Metric { second_px, ..self.metric };
        let origin = metric.walk(&self.scale, self.position_from_x(x), -x);
        Self { scale: self.scale.clone(), metric, origin, ..*self }
    }

    /// The viewport with another position at its left edge.
    fn with_origin(&self, origin: Position) -> Self {
        Self { scale: self.scale.clone(), origin, ..*self }
    }
}

/// A distance on the screen that is safe to calculate with: neither NaN nor infinite, nor so large that it would lead
/// to either. The range of `Time` at the closest zoom of the widest screen is less than 2⁷⁴ pixels.
fn sane(px: f64) -> f64 {
    if px.is_nan() { 0.0 } else { within(px, -1e23, 1e23) }
}
