//! The rows of all lanes at one zoom. They depend on the zoom and the blocks in view, not on the window.

pub use super::block::BlockRange;
use super::block::WHOLE;
use super::cell::{Grid, weightiest_first};
use super::ends::end_lines;
use super::rows::{Context, Crossing, Placed, is_bar, pack};
use super::{LabelWidths, Lane, Lanes, MOST_LINES, Metrics};
use crate::scale::{Position, Scale, Viewport};
use crate::story::{EventIx, Story};
use crate::time::{Span, Time};

/// Rows of a lane in a story that is cut into blocks. The lane always has this height, so that it does not jump.
const CUT_ROWS: usize = 4;

/// Height of a line of a lane's name, and of the space above and below a name beside its lane, as a multiple of the size of
/// its letters: two lines are as high as a lane of one row.
const NAME_LINE: f64 = 1.2;
const NAME_PADDING: f64 = 0.6;

/// Where few lanes leave room, a lane may have more rows than [`Metrics::max_rows`], up to this many in all lanes.
const ALL_ROWS: usize = 40;

/// A scale at a zoom: times to content pixels, which do not move while the window pans.
///
/// Two zooms are equal if a packing for one is a packing for the other, to the last bit: then nothing is packed anew.
/// A pan keeps both widths bit by bit, so they are compared as bits and not as numbers. That makes equality exact,
/// and the same in both directions for any value.
#[derive(Clone, Copy, Debug)]
pub struct Zoom<'a> {
    scale: &'a Scale,
    pixels_per_second: f64,
    break_width: f64,
}

impl<'a> Zoom<'a> {
    /// The zoom of a viewport.
    #[must_use]
    pub fn of(viewport: &'a Viewport) -> Self {
        Self {
            scale: viewport.scale(),
            pixels_per_second: viewport.pixels_per_second(),
            break_width: viewport.break_width(),
        }
    }

    /// Content pixel of a time.
    #[must_use]
    pub fn x(&self, time: Time) -> f64 {
        self.x_of(self.scale.position_from_time(time))
    }

    /// Content pixel of a position.
    pub(super) fn x_of(&self, position: Position) -> f64 {
        position.seconds() * self.pixels_per_second + position.breaks() * self.break_width
    }

    /// The scale.
    pub(super) const fn scale(&self) -> &'a Scale {
        self.scale
    }

    /// CSS pixels per second, outside breaks.
    #[must_use]
    pub const fn pixels_per_second(&self) -> f64 {
        self.pixels_per_second
    }
}

impl PartialEq for Zoom<'_> {
    fn eq(&self, other: &Self) -> bool {
        let bits = |zoom: &Self| (zoom.pixels_per_second.to_bits(), zoom.break_width.to_bits());
        bits(self) == bits(other) && self.scale == other.scale
    }
}

impl Eq for Zoom<'_> {}

/// One lane, packed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PackedLane {
    pub rows: usize,
    /// Lines of the lane's name.
    pub name_lines: usize,
    /// Block by block; the items of a block are sorted by their left edge.
    pub placed: Vec<Placed>,
}

/// All lanes, packed for one zoom and range of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packing {
    pub(super) lanes: Vec<PackedLane>,
    pub(super) metrics: Option<Metrics>,
    /// The events at the story's two ends, and the content pixels of their lines.
    pub(super) lines: [Option<(EventIx, f64)>; 2],
}

impl Packing {
    /// Packs the events of `blocks`: O(lanes · (items in the blocks + log n)).
    #[must_use]
    pub fn new(
        story: &Story,
        lanes: &Lanes,
        zoom: &Zoom<'_>,
        blocks: BlockRange,
        metrics: &Metrics,
        labels: &LabelWidths,
    ) -> Self {
        let whole = lanes.events() <= WHOLE;
        let most = metrics.max_rows.max(ALL_ROWS / lanes.as_slice().len().max(1));
        let rows = if whole { most } else { metrics.max_rows.min(CUT_ROWS) };
        let grid = Grid::new(zoom.pixels_per_second(), rows);
        let lines = end_lines(story, |time| zoom.x(time), metrics);
        let lines_x = lines.map(|line| line.map(|(_, x)| x));
        let blocks = blocks.spans(zoom);
        let mut packed = Vec::with_capacity(lanes.as_slice().len());
        for lane in lanes.as_slice() {
            let crossing = |border| crossing(zoom, story, metrics, lane, border, grid.rows);
            let pack_block = |block: &Span| {
                let edges = (zoom.x(block.start()), zoom.x(block.end()));
                let crossings = [crossing(block.start()), crossing(block.end())];
                let context =
                    Context { story, zoom, metrics, labels, lines: lines_x, block: *block, edges, crossings };
                pack(&context, grid.contents(story, lane, *block), grid.rows)
            };
            let placed: Vec<Placed> = blocks.iter().flat_map(pack_block).collect();
            let used = placed.iter().map(|item| item.row + 1).max().unwrap_or(1);
            let rows = if whole { used } else { grid.rows };
            packed.push(PackedLane { rows, name_lines: lane.name_lines, placed });
        }
        Self { lanes: packed, metrics: Some(*metrics), lines }
    }

    /// Height of all lanes, in CSS pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.metrics.map_or(0.0, |metrics| {
            self.lanes.iter().map(|lane| metrics.lane_height(lane.rows, lane.name_lines)).sum()
        })
    }
}

impl Metrics {
    /// Height of a lane: of its rows, and of its name above or beside them.
    pub(super) fn lane_height(&self, rows: usize, name_lines: usize) -> f64 {
        // Rows and lines are few: exact in f64.
        let height = self.name_height(name_lines) + self.lane_padding * 2.0 + self.row * rows as f64;
        let beside = self.lines(name_lines) * self.name_line() + NAME_PADDING * self.name_size;
        if self.lane_head > 0.0 { height } else { height.max(beside) }
    }

    /// Height of a lane's name above its rows.
    pub(super) fn name_height(&self, name_lines: usize) -> f64 {
        if self.lane_head > 0.0 {
            self.lane_head + (self.lines(name_lines) - 1.0) * self.name_line()
        } else {
            0.0
        }
    }

    fn lines(&self, name_lines: usize) -> f64 {
        name_lines.clamp(1, MOST_LINES) as f64
    }

    fn name_line(&self) -> f64 {
        self.name_size * NAME_LINE
    }
}

/// The bars that cross a border, with the rows they cross it in, the same for the blocks on both sides. Only the
/// heaviest of them, so that half of the rows are left for what starts there.
fn crossing(
    zoom: &Zoom<'_>,
    story: &Story,
    metrics: &Metrics,
    lane: &Lane,
    border: Time,
    rows: usize,
) -> Crossing {
    let mut bars = lane.going_on_at(border);
    weightiest_first(story, &mut bars);
    let mut found = Crossing::new();
    // A bar that ends within the gap after the border is drawn as ending at the border.
    let reach = zoom.x(border) + metrics.gap;
    for (event, span) in bars {
        let (left, right) = (zoom.x(span.start()), zoom.x(span.end()));
        if found.len() < rows / 2 && right > reach && is_bar((left, right), metrics) {
            // The row follows from the event, so that a bar keeps its row from border to border; else the next free
            // one.
            let mut row = event.index() % rows;
            while found.iter().any(|(taken, ..)| *taken == row) {
                row = (row + 1) % rows;
            }
            found.push((row, event, span));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Window;
    use proptest::prelude::*;

    const YEAR: i64 = 31_556_952;

    fn viewport(breaks: &[(i64, i64)], length: i64, width: f64) -> Viewport {
        let span = |(from, length)| Span::new(Time::from_seconds(from), Time::from_seconds(from + length));
        let scale = Scale::compressed(breaks.iter().map(|each| span(*each)));
        Viewport::new(scale, Window::from(span((0, length))), width)
    }

    /// Equality that holds for each value and itself, which the equality of floating-point numbers does not promise.
    const fn is_exact<T: Eq>() {}

    #[test]
    fn a_zoom_has_an_exact_identity() {
        is_exact::<Zoom<'_>>();
        let (a, b) = (viewport(&[(9, YEAR)], YEAR, 900.0), viewport(&[(9, YEAR)], YEAR, 900.0));
        // Two scales with the same breaks are one.
        assert_eq!(Zoom::of(&a), Zoom::of(&b));
        let other_break = viewport(&[(9, YEAR + 1)], YEAR, 900.0);
        assert_ne!(Zoom { scale: other_break.scale(), ..Zoom::of(&a) }, Zoom::of(&a));
        // The next number is another zoom.
        let next = f64::from_bits(a.pixels_per_second().to_bits() + 1);
        assert_ne!(Zoom { pixels_per_second: next, ..Zoom::of(&a) }, Zoom::of(&a));
        assert_ne!(Zoom { break_width: 0.0, ..Zoom::of(&a) }, Zoom { break_width: -0.0, ..Zoom::of(&a) });
        let no_number = Zoom { break_width: f64::NAN, ..Zoom::of(&a) };
        assert_eq!(no_number, no_number);
    }

    proptest! {
        #[test]
        fn panning_keeps_the_zoom(
            breaks in prop::collection::vec((0..9 * YEAR, 0..YEAR), 0..6),
            length in 21_600..9 * YEAR,
            width in 240.0..3000.0,
            pans in prop::collection::vec(-3000.0..3000.0, 1..20),
        ) {
            let start = viewport(&breaks, length, width);
            let end = pans.into_iter().fold(start.clone(), |viewport, px| viewport.pan(px));
            prop_assert_eq!(Zoom::of(&start), Zoom::of(&end));
        }
    }
}
