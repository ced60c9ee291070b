//! Where a viewport has to stop.
//!
//! Knows how far out, how close and how far aside a viewport may go. Refuses to know what the extent is: the
//! story's, or the whole range of `Time`.

use super::super::mapping::{Position, Scale, real};
use super::super::metric::within;
use super::super::window::Window;
use super::Viewport;
use crate::time::{Span, Time};

/// Pixels by which a viewport may overlap its limits: rounding must not make it move again.
const SLACK: f64 = 0.01;

impl Viewport {
    /// The nearest viewport that shows nothing outside `extent`, and no less than `min_seconds` of uncut time
    /// over the width of a screen without breaks.
    ///
    /// Zooms about the middle if it must, then shifts. An `extent` with less uncut time than `min_seconds` is
    /// opened about its middle; `min_seconds` is at least [`Window::SHORTEST`]. Clamping twice changes
    /// nothing more.
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

    /// The part of a zoom factor that [`clamp`](Self::clamp) allows. A zoom by this much keeps what lies
    /// under the pointer, where a zoom by the whole factor would be taken back about the middle.
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

    /// What holds for every viewport: it shows nothing outside the range of `Time`, and an hour at least.
    pub(super) fn in_range(&self) -> Self {
        self.clamp(Span::ALL, Window::SHORTEST)
    }

    /// The narrowest and the widest a second may be, in px.
    fn zoom_limits(&self, extent: Span, min_seconds: i64) -> (f64, f64) {
        let reach = Reach::of_span(&self.scale, extent, min_seconds.max(Window::SHORTEST));
        (self.second_px_over(reach, self.width), self.tightest(min_seconds))
    }

    /// The widest a second may be, in px, if so many must fit on the screen.
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
    /// Everything.
    fn all(scale: &Scale) -> Self {
        Self { from: scale.position_from_time(Time::MIN), to: scale.position_from_time(Time::MAX) }
    }

    /// A span, opened about its middle if it has less uncut time than `min_seconds`, or none at all.
    pub(super) fn of_span(scale: &Scale, span: Span, min_seconds: i64) -> Self {
        let reach =
            Self { from: scale.position_from_time(span.start()), to: scale.position_from_time(span.end()) };
        // Without any uncut time, the length of the span still says how much time somebody wanted to see.
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
