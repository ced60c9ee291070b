//! How many pixels lie between two positions.
//!
//! Knows the two widths, of a second and of a break, and how to walk a number of pixels along a scale.
//! Refuses to know where the screen begins and ends: that is the viewport's.

use super::mapping::{Position, Scale};

/// The width of things at one zoom, in CSS pixels. Both are finite and positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metric {
    pub(super) second_px: f64,
    pub(super) break_px: f64,
}

impl Metric {
    /// How wide breaks are on a scale, on a screen of this width.
    ///
    /// Depends on nothing else, so that breaks keep their width while somebody zooms. All breaks together
    /// take at most 0.3 of the width while that leaves each of them 8 px, and at most 0.6 in any case: some
    /// of the width is always left for time.
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
        // Rounding must not carry it past the breaks it lies between.
        let seconds = last.map_or(seconds, |cut| seconds.max(cut.at.seconds));
        let seconds = scale.cuts().get(passed).map_or(seconds, |cut| seconds.min(cut.at.seconds));
        Position { seconds, breaks }
    }
}

/// Holds a number between two others; NaN becomes the lower one. (`f64::clamp` keeps NaN, and panics if
/// rounding has put the limits the wrong way round; here the upper one wins. It also brings the formatting of floats for
/// its message: 15 KB of the module.)
pub(crate) fn within(number: f64, low: f64, high: f64) -> f64 {
    number.max(low).min(high)
}
