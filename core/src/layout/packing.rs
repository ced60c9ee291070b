//! The rows of all lanes at one zoom. Depends on the zoom and the blocks in view, not on the window.

pub use super::block::BlockRange;
use super::block::WHOLE;
use super::cell::{Grid, weightiest_first};
use super::rows::{Context, Crossing, Placed, is_bar, pack};
use super::{LabelWidths, Lane, Lanes, Metrics};
use crate::scale::{Position, Scale, Viewport};
use crate::story::{EventIx, Story};
use crate::time::{Span, Time};

/// Rows of a lane in a story that is cut into blocks; the lane is always this high, so that it never jumps.
const CUT_ROWS: usize = 4;

/// Rows of all lanes together up to which lanes may have more of them than [`Metrics::max_rows`] says.
const ALL_ROWS: usize = 40;

/// A scale at a zoom: times to content pixels, which do not move while the window pans.
#[derive(Clone, Copy, Debug, PartialEq)]
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

    /// CSS pixels a second, outside breaks.
    #[must_use]
    pub const fn pixels_per_second(&self) -> f64 {
        self.pixels_per_second
    }
}

/// One lane, packed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PackedLane {
    pub rows: usize,
    /// Block by block, each sorted by its items' left edge.
    pub placed: Vec<Placed>,
}

/// All lanes, packed for one zoom and range of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packing {
    pub(super) lanes: Vec<PackedLane>,
    pub(super) metrics: Option<Metrics>,
    /// The events at the story's two ends, and the content pixels of their middles.
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
        // Where lanes are few, each may have more of the height that many would take.
        let most = metrics.max_rows.max(ALL_ROWS / lanes.as_slice().len().max(1));
        let rows = if whole { most } else { metrics.max_rows.min(CUT_ROWS) };
        let grid = Grid::new(zoom.pixels_per_second(), rows);
        let middle = |span: Span| f64::midpoint(zoom.x(span.start()), zoom.x(span.end()));
        let lines = story.ends().map(|end| end.map(|event| (event, middle(story.span_of(event)))));
        let lines_x = lines.map(|line| line.map(|(_, x)| x));
        let blocks = blocks.spans(zoom);
        let mut packed = Vec::new();
        for lane in lanes.as_slice() {
            let mut placed: Vec<Placed> = Vec::new();
            for block in blocks.iter().copied() {
                let edges = (zoom.x(block.start()), zoom.x(block.end()));
                let crossing = |border| crossing(zoom, story, metrics, lane, border, grid.rows);
                let crossings = [crossing(block.start()), crossing(block.end())];
                let context =
                    Context { story, zoom, metrics, labels, lines: lines_x, block, edges, crossings };
                placed.append(&mut pack(&context, grid.contents(story, lane, block), grid.rows));
            }
            let used = placed.iter().map(|item| item.row + 1).max().unwrap_or(1);
            packed.push(PackedLane { rows: if whole { used } else { grid.rows }, placed });
        }
        Self { lanes: packed, metrics: Some(*metrics), lines }
    }

    /// Height of all lanes, in CSS pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.metrics.map_or(0.0, |metrics| self.lanes.iter().map(|lane| metrics.lane_height(lane.rows)).sum())
    }
}

impl Metrics {
    pub(super) fn lane_height(&self, rows: usize) -> f64 {
        // Rows are few: exact in f64.
        self.lane_head + self.lane_padding * 2.0 + self.row * rows as f64
    }
}

/// The bars that go on over a border, with the rows they cross it in, the same for the blocks on both sides: the weightiest
/// of them, so that half of the rows are left to what starts there.
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
    // What would be hidden by the gap after the border ends at it.
    let reach = zoom.x(border) + metrics.gap;
    for (event, span) in bars {
        let (left, right) = (zoom.x(span.start()), zoom.x(span.end()));
        if found.len() < rows / 2 && right > reach && is_bar((left, right), metrics) {
            // A row of its own, so that it stays in it from border to border; else the next that is free.
            let mut row = event.index() % rows;
            while found.iter().any(|(taken, ..)| *taken == row) {
                row = (row + 1) % rows;
            }
            found.push((row, event, span));
        }
    }
    found
}
