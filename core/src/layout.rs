//! From matching events to what is drawn: lanes, rows, clusters.
//!
//! There are three stages, so that each change only costs what it has to: [`Lanes`] (which lane an event is in; once
//! per filter and grouping, O(n)), [`Packing`] (which row, which side the label is on, which cluster; once per zoom,
//! for the blocks in view), [`Scene`] (what is visible where; once per frame). Panning only changes the scene, so
//! items never jump to another row while the reader pans.
//!
//! Lengths are CSS pixels, as `f64`.

mod block;
mod cell;
mod ends;
mod lanes;
mod lines;
mod max_tree;
mod names;
mod overview;
mod packing;
mod rows;
mod scene;

pub use ends::{Flag, FlagWidths, end_lines, flags};
pub use lanes::{Grouping, Lane, Lanes};
pub use lines::tick_lines;
pub use names::{MOST_LINES, wrapped};
pub use overview::{OVERVIEW_HEIGHT, overview, overview_columns, overview_path};
pub use packing::{BlockRange, Packing, Zoom};
pub use scene::{Band, Edge, Item, ItemKey, Scene};

/// Sizes that layout works with, in CSS pixels, as the style sheet draws them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// Height of a row: at least 24, the smallest target WCAG 2.2 allows.
    pub row: f64,
    /// Space for the lane's name above its rows; 0 where the names are beside the lanes.
    pub lane_head: f64,
    /// Size of the lane's name, and the width of its lines.
    pub name_size: f64,
    /// See `name_size`.
    pub name_room: f64,
    /// Space above the first and below the last row of a lane.
    pub lane_padding: f64,
    /// Side of a point event's target; its dot is drawn in the middle.
    pub mark: f64,
    /// Width of a cluster's badge.
    pub cluster: f64,
    /// Space between a mark and its label, and at least between two items of a row.
    pub gap: f64,
    /// Widest label.
    pub label: f64,
    /// Rows that a lane may have before it clusters, where there are many lanes.
    pub max_rows: usize,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            row: 25.0,
            lane_head: 0.0,
            name_size: 13.0,
            name_room: 115.0,
            lane_padding: 7.0,
            mark: 24.0,
            cluster: 40.0,
            gap: 6.0,
            label: 340.0,
            max_rows: 8,
        }
    }
}

/// Widths of the events' labels in CSS pixels, by position of the event in the story; 0 hides a label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelWidths {
    drawn: Vec<f32>,
    room: Vec<f32>,
}

impl LabelWidths {
    /// Widths as measured, in the order of the story's events.
    #[must_use]
    pub fn new(drawn: Vec<f32>) -> Self {
        Self { room: drawn.clone(), drawn }
    }

    /// Widths as measured, with at least so much room kept for each. Two fonts that both fit into the room are laid out
    /// alike: so a live axis has its marks where the picture of the built page has them.
    #[must_use]
    pub fn with_room(drawn: Vec<f32>, least: &Self) -> Self {
        let least = least.room.iter().copied().chain(std::iter::repeat(0.0));
        Self { room: drawn.iter().zip(least).map(|(drawn, least)| drawn.max(least)).collect(), drawn }
    }

    /// The room that is kept for one event's label; 0 where none was measured.
    #[must_use]
    pub fn of(&self, event: crate::story::EventIx) -> f64 {
        self.room.get(event.index()).copied().map_or(0.0, f64::from)
    }

    /// Width of one event's label as it is drawn; 0 where none was measured.
    #[must_use]
    pub fn drawn(&self, event: crate::story::EventIx) -> f64 {
        self.drawn.get(event.index()).copied().map_or(0.0, f64::from)
    }
}
