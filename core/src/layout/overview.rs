//! The overview strip: how many events there are in each stretch of the whole story, and the SVG path that shows it.

use crate::scale::Viewport;
use crate::story::{EventIx, Story};

/// Counts events by the pixel column of `columns` that their middle falls in; `viewport` shows the whole story. O(n).
#[must_use]
pub fn overview(
    story: &Story,
    events: impl Iterator<Item = EventIx>,
    viewport: &Viewport,
    columns: usize,
) -> Vec<u32> {
    let mut counts = vec![0u32; columns];
    let column_width = viewport.width() / columns.max(1) as f64;
    for event in events {
        let span = story.span_of(event);
        let middle = f64::midpoint(viewport.x_from_time(span.start()), viewport.x_from_time(span.end()));
        // A cast to an integer saturates, and `get_mut` gives nothing for a column outside the strip.
        if middle >= 0.0
            && let Some(count) = counts.get_mut((middle / column_width) as usize)
        {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// Height of the picture that [`overview_path`] draws; it is as wide as there are columns.
pub const OVERVIEW_HEIGHT: u32 = 24;
/// Height of a column with one event.
const LOWEST: u32 = 6;

/// Columns for a strip of a width: one every four pixels.
#[must_use]
pub fn overview_columns(width: f64) -> usize {
    // A cast to an integer saturates; no screen is wider than the limit.
    ((width / 4.0) as usize).clamp(1, 4096)
}

/// The counts as bars of an SVG path, the highest as high as the picture. Heights grow with the square root of the
/// count, so that a single event can be seen beside many.
#[must_use]
pub fn overview_path(counts: &[u32]) -> String {
    use std::fmt::Write;
    let most = f64::from(counts.iter().max().copied().unwrap_or(1).max(1));
    let mut path = String::new();
    for (column, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let share = (f64::from(*count) / most).sqrt();
        let height = LOWEST + (share * f64::from(OVERVIEW_HEIGHT - LOWEST)) as u32;
        // Writing to a String cannot fail.
        let _ = write!(path, "M{column} {OVERVIEW_HEIGHT}v-{height}h.6v{height}z");
    }
    path
}
