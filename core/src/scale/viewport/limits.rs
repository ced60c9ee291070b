//! Where a viewport has to stop: how far out and how close it may zoom, and how far it may pan.

use super::super::mapping::{Position, Scale, real};
use super::super::metric::within;
use super::super::window::Window;
use super::Viewport;
use crate::time::{Span, Time};

/// Pixels by which a viewport may exceed its limits, so that rounding does not make it move again.
const SLACK: f64 = 0.01;

impl Viewport {
    /// The nearest viewport that shows nothing outside `extent`, and no less than `min_seconds` of uncut time
    /// over the width of a screen without breaks.
    ///
    /// It zooms around the middle if necessary, then shifts. An `extent` with less uncut time than `min_seconds` is
    /// widened around its middle; `min_seconds` is at least [`Window::SHORTEST`]. Clamping a second time changes
    /// nothing.
    #[must_use]
    pub fn clamp(&self, extent: Span, min_seconds: i64) -> Self {
        let (loosest, tightest) = self.zoom_limits(extent, min_seconds);
        let second_px = within(self.metric.second_px, loosest, tightest);
        let zoomed = if second_px == self.metric.second_px {
            self.clone()
        } else {
            self.with_second_px(second_px, self.width / 2.0)
        };
        let reach = Reach::of_span(&self.scale, extent, min_seconds.max(Window::SHORTEST));
        if zoomed.x_from_position(reach.from) > SLACK {
            zoomed.with_origin(reach.from)
        } else if zoomed.x_from_position(reach.to) < self.width - SLACK {
            zoomed.with_origin(zoomed.metric.walk(&self.scale, reach.to, -self.width))
        } else {
            zoomed
        }
    }

    /// The part of a zoom factor that [`clamp`](Self::clamp) allows. A zoom by the whole factor would be partly
    /// undone around the middle, and what is under the pointer would move; a zoom by this factor keeps it in place.
    ///
    /// ```
    /// use summitline_core::scale::{Scale, Viewport, Window};
    /// use summitline_core::time::Time;
    /// let day = |d| Time::from_date(2018, 7, d).unwrap();
    /// let viewport = Viewport::new(Scale::linear(), Window::new(day(1), day(11)), 1000.0);
    /// let extent = viewport.window().span();
    /// assert_eq!(viewport.limit_zoom(100.0, extent, 86_400), 10.0);
    /// assert_eq!(viewport.limit_zoom(0.5, extent, 86_400), 1.0);
    /// ```
    pub fn limit_zoom(&self, factor: f64, extent: Span, min_seconds: i64) -> f64 {
        if factor.is_nan() || factor < 0.0 {
            return 1.0;
        }
        let (loosest, tightest) = self.zoom_limits(extent, min_seconds);
        within(self.metric.second_px * factor, loosest, tightest) / self.metric.second_px
    }

    /// The limits of every viewport: nothing outside the range of `Time`, and at least [`Window::SHORTEST`].
    pub(super) fn in_range(&self) -> Self {
        self.clamp(Span::ALL, Window::SHORTEST)
    }

    /// The smallest and the largest width of a second, in px.
    fn zoom_limits(&self, extent: Span, min_seconds: i64) -> (f64, f64) {
        let reach = Reach::of_span(&self.scale, extent, min_seconds.max(Window::SHORTEST));
        (self.second_px_over(reach, self.width), self.tightest(min_seconds))
    }

    /// The largest width of a second, in px, at which so many fit on the screen.
    pub(super) fn tightest(&self, min_seconds: i64) -> f64 {
        self.width / real(min_seconds.max(Window::SHORTEST)).min(Reach::all(&self.scale).uncut())
    }
}

/// A stretch of a scale with some uncut time in it, so that it can fill a screen.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub(super) from: Position,
    pub(super) to: Position,
}

impl Reach {
    /// The whole scale.
    fn all(scale: &Scale) -> Self {
        Self { from: scale.position_from_time(Time::MIN), to: scale.position_from_time(Time::MAX) }
    }

    /// A span, widened around its middle if it has less uncut time than `min_seconds`, or none at all.
    pub(super) fn of_span(scale: &Scale, span: Span, min_seconds: i64) -> Self {
        let reach =
            Self { from: scale.position_from_time(span.start()), to: scale.position_from_time(span.end()) };
        // For a span without any uncut time, its length is the amount of time to show.
        let wanted = if reach.uncut() > 0.0 { min_seconds } else { min_seconds.max(span.seconds()).max(1) };
        let all = Self::all(scale);
        let wanted = real(wanted).min(all.uncut());
        if wanted <= reach.uncut() {
            return reach;
        }
        let start = (reach.from.seconds + reach.to.seconds - wanted) / 2.0;
        let start = within(start, all.from.seconds, all.to.seconds - wanted);
        Self { from: before_break(scale, start), to: after_break(scale, start + wanted) }
    }

    /// Seconds that are not cut.
    pub(super) fn uncut(self) -> f64 {
        self.to.seconds - self.from.seconds
    }
}

/// The position at so many uncut seconds; if a break lies exactly there, its left edge.
fn before_break(scale: &Scale, seconds: f64) -> Position {
    Position { seconds, breaks: scale.cuts().partition_point(|cut| cut.at.seconds < seconds) as f64 }
}

/// The position at so many uncut seconds; if a break lies exactly there, its right edge.
fn after_break(scale: &Scale, seconds: f64) -> Position {
    Position { seconds, breaks: scale.cuts().partition_point(|cut| cut.at.seconds <= seconds) as f64 }
}
