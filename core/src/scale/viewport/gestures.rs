//! What a reader does to a viewport: pan, zoom, fit.
//!
//! These operations only stop at the range of `Time`. To keep a viewport on a story, clamp it afterwards (see
//! `limits`).

use super::super::metric::{Metric, within};
use super::super::window::Window;
use super::{Reach, Viewport};
use crate::time::Span;

impl Viewport {
    /// Shows what lies so many pixels further right (left, if negative), at the same zoom.
    ///
    /// Two pans are the same as one by their sum, as far as the range of [`Time`](crate::time::Time) allows.
    #[must_use]
    pub fn pan(&self, px: f64) -> Self {
        self.with_origin(self.position_from_x(px)).in_range()
    }

    /// Zooms in by a factor (out, if less than 1) and keeps what lies at `x` where it is.
    ///
    /// An `x` outside the screen counts as the nearest edge, NaN as the left one. A factor that is NaN or negative
    /// changes nothing. See [`limit_zoom`](Self::limit_zoom) for a zoom that has to stop somewhere.
    ///
    /// ```
    /// use summitline_core::scale::{Scale, Viewport, Window};
    /// use summitline_core::time::Time;
    /// let day = |d| Time::from_date(2018, 7, d).unwrap();
    /// let viewport = Viewport::new(Scale::linear(), Window::new(day(1), day(11)), 1000.0);
    /// let closer = viewport.zoom_at(500.0, 10.0);
    /// assert_eq!(closer.x_from_time(day(6)), 500.0);
    /// assert_eq!(closer.window().span().seconds(), 86_400);
    /// ```
    #[must_use]
    pub fn zoom_at(&self, x: f64, factor: f64) -> Self {
        if factor.is_nan() || factor < 0.0 {
            return self.clone();
        }
        let factor = self.limit_zoom(factor, Span::ALL, Window::SHORTEST);
        self.with_second_px(self.metric.second_px * factor, within(x, 0.0, self.width)).in_range()
    }

    /// Shows a span, with so many pixels free on each side.
    ///
    /// The padding is at most a quarter of the width that breaks leave. A span too short to fill the screen is shown
    /// in its middle; one that lies entirely in a break is widened on both sides until it shows as much uncut time as
    /// it is long.
    #[must_use]
    pub fn fit(&self, span: Span, padding: f64) -> Self {
        let reach = Reach::of_span(&self.scale, span, 0);
        let padding = within(padding, 0.0, (self.width - self.breaks_px(reach)) / 4.0);
        let filling = self.second_px_over(reach, self.width - 2.0 * padding);
        let tightest = self.tightest(Window::SHORTEST);
        let metric = Metric { second_px: filling.min(tightest), ..self.metric };
        let free = if filling <= tightest {
            padding
        } else {
            (self.width - metric.distance(reach.from, reach.to)) / 2.0
        };
        let origin = metric.walk(&self.scale, reach.from, -free);
        Self { scale: self.scale.clone(), metric, origin, ..*self }.in_range()
    }
}
