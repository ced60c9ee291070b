//! How many pixels lie between two positions: the widths of a second and of a break at one zoom.

use super::mapping::{Position, Scale};

/// The widths of a second and of a break at one zoom, in CSS pixels. Both are finite and positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metric {
    pub(super) second_px: f64,
    pub(super) break_px: f64,
}

impl Metric {
    /// How wide breaks are on a scale, on a screen of this width.
    ///
    /// It does not depend on the zoom, so breaks keep their width while the reader zooms. All breaks together take at
    /// most 0.3 of the width as long as that gives each of them 8 px, and at most 0.6 in any case, so that some of
    /// the width is always left for time.
    pub(super) fn break_px(scale: &Scale, width: f64) -> f64 {
        let count = scale.breaks().len().max(1) as f64;
        within(0.3 * width / count, 8.0, 36.0).min(0.6 * width / count)
    }

    /// Pixels from one position to another; negative to the left.
    pub(super) fn distance(self, from: Position, to: Position) -> f64 {
        (to.seconds - from.seconds) * self.second_px + (to.breaks - from.breaks) * self.break_px
    }

    /// The position so many pixels to the right of another (to the left, if negative). The inverse of
    /// [`distance`](Self::distance).
    pub(super) fn walk(self, scale: &Scale, from: Position, px: f64) -> Position {
        let passed = scale.cuts().partition_point(|cut| self.distance(from, cut.at) < px);
        let last = scale.cut_before(passed);
        if let Some(cut) = last {
            let into = px - self.distance(from, cut.at);
            if into < self.break_px {
                return Position { breaks: cut.at.breaks + into / self.break_px, ..cut.at };
            }
        }
        let breaks = last.map_or(0.0, |cut| cut.at.breaks + 1.0);
        let seconds = from.seconds + (px - (breaks - from.breaks) * self.break_px) / self.second_px;
        // Rounding must not move it past the breaks that it lies between.
        let seconds = last.map_or(seconds, |cut| seconds.max(cut.at.seconds));
        let seconds = scale.cuts().get(passed).map_or(seconds, |cut| seconds.min(cut.at.seconds));
        Position { seconds, breaks }
    }
}

/// Clamps a number to a range; NaN becomes the lower limit. (`f64::clamp` would keep NaN, and panics if rounding has
/// swapped the limits; here the upper limit wins then.)
pub(crate) fn within(number: f64, low: f64, high: f64) -> f64 {
    number.max(low).min(high)
}
