//! Blocks: stretches of time that are packed separately, so that the work for a large story depends on what is
//! visible.
//!
//! Block borders are multiples of a power of two in uncut seconds, so they do not depend on the window. A block is
//! never narrow, and a break lies in one block however long it is. A story of up to 512 events is one block: it is
//! packed as a whole at each zoom, and no border ever shows. In a larger story, a range that crosses a border
//! continues in the next block.

use super::Zoom;
use super::cell::power_of_two;
use crate::scale::real;
use crate::time::{Span, Time};

/// Up to this many events, everything is one block.
pub const WHOLE: usize = 512;
/// Smallest width of a block, in CSS pixels; the largest is twice that, plus the breaks in it.
const BLOCK: f64 = 2048.0;

/// The blocks that a window touches at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockRange {
    /// Uncut seconds of a block; 0 where all of time is one block.
    seconds: i64,
    /// Number of the first block.
    first: i64,
    /// Number after that of the last block.
    end: i64,
}

impl BlockRange {
    /// The blocks for a window, `events` in all lanes.
    #[must_use]
    pub fn new(events: usize, zoom: &Zoom<'_>, window: Span) -> Self {
        if events <= WHOLE {
            return Self { seconds: 0, first: 0, end: 1 };
        }
        let seconds = power_of_two(BLOCK / zoom.pixels_per_second().max(f64::MIN_POSITIVE));
        // A float cast saturates; the seconds of a position are whole where a time lies there.
        let number =
            |time: Time| (zoom.scale().position_from_time(time).seconds() as i64).div_euclid(seconds);
        Self { seconds, first: number(window.start()), end: number(window.end()) + 1 }
    }

    /// Spans of the blocks on the zoom's scale, in order.
    pub(super) fn spans(self, zoom: &Zoom<'_>) -> Vec<Span> {
        let border = |number: i64| zoom.scale().time_from_uncut(real(number.saturating_mul(self.seconds)));
        if self.seconds == 0 {
            return vec![Span::ALL];
        }
        let block = |number: i64| Span::new(border(number), border(number.saturating_add(1)));
        (self.first..self.end).map(block).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::{Scale, Viewport, Window};
    use proptest::prelude::*;

    const YEARS: i64 = 1_000_000_000;

    proptest! {
        #[test]
        fn blocks_are_wide_and_adjacent_and_cover_the_window(
            breaks in prop::collection::vec((0..YEARS, 0..YEARS), 0..6),
            start in 0..YEARS,
            length in 21_600..YEARS,
            width in 240.0..3000.0,
        ) {
            let span = |(from, length)| Span::new(Time::from_seconds(from), Time::from_seconds(from + length));
            let window = Window::from(span((start, length)));
            let scale = Scale::compressed(breaks.into_iter().map(|(from, length)| span((from, length / 4))));
            let viewport = Viewport::new(scale, window, width);
            let (zoom, window) = (Zoom::of(&viewport), viewport.window().span());
            let blocks: Vec<Span> = BlockRange::new(WHOLE + 1, &zoom, window).spans(&zoom);
            prop_assert!(blocks.first().is_some_and(|block| block.start() <= window.start()));
            prop_assert!(blocks.last().is_some_and(|block| block.end() > window.end()));
            prop_assert!(blocks.windows(2).all(|pair| pair[0].end() == pair[1].start()));
            prop_assert!(blocks.len() <= 3, "{blocks:?}");
            for block in blocks {
                let wide = zoom.x(block.end()) - zoom.x(block.start());
                prop_assert!(wide >= BLOCK - zoom.pixels_per_second(), "{wide}");
                let [first, last] = [block.start(), block.end().plus_seconds(-1)]
                    .map(|time| BlockRange::new(WHOLE + 1, &zoom, Span::new(time, time)));
                prop_assert_eq!(first, last);
            }
        }
    }
}
