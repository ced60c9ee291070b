//! The rows of all lanes at one zoom. Depends on the zoom and the blocks in view, not on the window.

pub use super::block::BlockRange;
use super::block::WHOLE;
use super::cell::{Content, Grid};
use super::rows::{Context, Placed, pack};
use super::{LabelWidths, Lane, Lanes, Metrics};
use crate::scale::{Position, Scale, Viewport};
use crate::story::{EventIx, Story};
use crate::time::{Span, Time};

/// Rows of a lane in a story that is cut into blocks; the lane is always this high, so that it never jumps.
const CUT_ROWS: usize = 4;

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
        let rows = if whole { metrics.max_rows } else { metrics.max_rows.min(CUT_ROWS) };
        let grid = Grid::new(zoom.pixels_per_second(), rows);
        let middle = |span: Span| f64::midpoint(zoom.x(span.start()), zoom.x(span.end()));
        let lines = story.ends().map(|end| end.map(|event| (event, middle(story.span_of(event)))));
        let context = Context { story, zoom, metrics, labels, lines: lines.map(|line| line.map(|(_, x)| x)) };
        let mut packed = Vec::new();
        for lane in lanes.as_slice() {
            let mut placed: Vec<Placed> = Vec::new();
            for block in blocks.spans() {
                let contents = block_contents(story, lane, grid, block, blocks);
                let edges = (blocks != BlockRange::Whole)
                    .then(|| (zoom.x(block.start()), zoom.x(block.end()) - metrics.gap));
                placed.append(&mut pack(&context, contents, grid.rows, edges));
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

fn block_contents(
    story: &Story,
    lane: &Lane,
    grid: Grid,
    block: Span,
    blocks: BlockRange,
) -> Vec<(Content, bool)> {
    let mut contents = Vec::new();
    if blocks != BlockRange::Whole {
        let going_on =
            lane.going_on_at(block.start()).into_iter().filter_map(|position| lane.entry(position));
        contents.extend(going_on.map(|(event, span)| {
            (Content::Event(event, Span::new(block.start(), span.end().min(block.end()))), true)
        }));
    }
    let started = grid.contents(story, lane, block).into_iter();
    contents.extend(started.map(|content| (content, false)));
    contents
}
