//! Blocks: the stretches of time that are packed on their own, so that a scene of a large story costs what is visible.
//!
//! Block borders are multiples of a power of two in seconds, so they do not depend on the window. A story of up to
//! 512 events is one block: packed whole at each zoom, no border ever shows. In a larger one a range that crosses a
//! border is drawn on in the next block. Refuses to know rows and labels.

use super::cell::power_of_two;
use crate::time::{Span, Time};

/// Up to this many events everything is one block.
pub const WHOLE: usize = 512;
/// Smallest width of a block, in CSS pixels; the largest is twice that.
const BLOCK: f64 = 2048.0;

/// The blocks that a window touches at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockRange {
    /// All of time.
    Whole,
    /// Blocks of this many seconds, from the first to the last number.
    Cut {
        /// Length of a block, in seconds.
        seconds: i64,
        /// Number of the first block.
        first: i64,
        /// Number of the last block.
        last: i64,
    },
}

impl BlockRange {
    /// The blocks for a window, `events` in all lanes.
    #[must_use]
    pub fn new(events: usize, pixels_per_second: f64, window: Span) -> Self {
        if events <= WHOLE {
            return Self::Whole;
        }
        let seconds = power_of_two(BLOCK / pixels_per_second.max(f64::MIN_POSITIVE));
        let number = |time: Time| time.seconds().div_euclid(seconds);
        Self::Cut { seconds, first: number(window.start()), last: number(window.end()) }
    }

    /// Spans of the blocks, in order.
    pub(super) fn spans(self) -> impl Iterator<Item = Span> {
        let (seconds, first, last) = match self {
            Self::Whole => (0, 0, 0),
            Self::Cut { seconds, first, last } => (seconds, first, last),
        };
        (first..=last).map(move |number| {
            if seconds == 0 {
                return Span::new(Time::MIN, Time::MAX);
            }
            let start = number.saturating_mul(seconds);
            Span::new(Time::from_seconds(start), Time::from_seconds(start.saturating_add(seconds)))
        })
    }
}
