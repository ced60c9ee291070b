//! Stories laid out, and what the laws of layout look at in them.

#![allow(dead_code)] // Each test binary uses its own part of this.

use crate::stories::{self, grouping};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use summitline_core::layout::{
    BlockRange, Grouping, Item, ItemKey, LabelWidths, Lanes, Metrics, Packing, Scene, Zoom,
};
use summitline_core::query::{Filter, HostLetters};
use summitline_core::scale::{Viewport, Window};
use summitline_core::session::{Atlas, ScaleMode, Session};
use summitline_core::story::{EventIx, Story};
use summitline_core::time::{Span, Time};

/// Tolerance for rounding, in pixels.
pub const ROUNDING: f64 = 1e-3;

/// Everything that a scene is made from.
pub struct Laid {
    pub atlas: Atlas,
    pub lanes: Lanes,
    pub metrics: Metrics,
    pub labels: LabelWidths,
    pub matches: BTreeSet<EventIx>,
}

impl Laid {
    pub fn new(story: &Story, grouping: Grouping, filter: &Filter, label: f32) -> Self {
        let atlas = Atlas::new(story.clone(), Arc::new(HostLetters));
        let matches = atlas.index().matches(filter);
        let lanes = Lanes::new(story, matches.iter(), grouping, filter);
        let metrics = Session::default().metrics();
        Self {
            lanes,
            metrics,
            labels: stories::labels(story, label),
            matches: matches.iter().collect(),
            atlas,
        }
    }

    pub fn blocks(&self, viewport: &Viewport, window: Span) -> BlockRange {
        BlockRange::new(self.lanes.events(), &Zoom::of(viewport), window)
    }

    pub fn packing(&self, viewport: &Viewport, window: Span) -> Packing {
        let blocks = self.blocks(viewport, window);
        Packing::new(
            self.atlas.story(),
            &self.lanes,
            &Zoom::of(viewport),
            blocks,
            &self.metrics,
            &self.labels,
        )
    }

    pub fn scene(&self, packing: &Packing, viewport: &Viewport) -> Scene {
        Scene::new(self.atlas.story(), &self.lanes, packing, viewport)
    }

    /// What the page draws: the packing of the blocks in view.
    pub fn seen(&self, viewport: &Viewport) -> Scene {
        self.scene(&self.packing(viewport, viewport.window().span()), viewport)
    }

    /// A viewport that shows a share of the story; `from` is where it starts, as a share of the rest.
    pub fn viewport(&self, mode: ScaleMode, share: f64, from: f64, width: f64) -> Viewport {
        let all = Window::from(self.atlas.reach(mode));
        let all = Viewport::new(self.atlas.scale(mode).clone(), all, width);
        let left = from * (1.0 - share) * width;
        let window = Window::new(all.time_from_x(left), all.time_from_x(left + share * width));
        Viewport::new(all.scale().clone(), window, width)
    }

    /// Adjacent screens that show the whole story at the zoom of a viewport, with their distances from it.
    pub fn sweep(&self, viewport: &Viewport) -> Vec<(f64, Viewport)> {
        let extent = self.atlas.story().extent();
        let width = viewport.width();
        let far = |time: Time| (viewport.x_from_time(time) / width).floor();
        let (first, last) = (far(extent.start()) as i32 - 1, far(extent.end()) as i32 + 1);
        (first..=last).map(|screen| f64::from(screen) * width).map(|by| (by, viewport.pan(by))).collect()
    }

    /// All items at the zoom of a viewport, relative to it, each from the screen that shows most of its label.
    pub fn all_items(&self, viewport: &Viewport) -> BTreeMap<ItemKey, Item> {
        let packing = self.packing(viewport, self.atlas.story().extent());
        let mut items = BTreeMap::new();
        for (by, screen) in self.sweep(viewport) {
            let half = viewport.width() / 2.0;
            for (by, screen) in [(by, screen.clone()), (by + half, screen.pan(half))] {
                for mut item in self.scene(&packing, &screen).items {
                    item.left += by;
                    let seen = items.entry(item.key).or_insert_with(|| item.clone());
                    if seen.width < item.width {
                        *seen = item;
                    }
                }
            }
        }
        items
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub mode: ScaleMode,
    pub grouping: Grouping,
    pub share: f64,
    pub from: f64,
    pub width: f64,
    pub label: f32,
}

impl Look {
    pub fn viewport(&self, laid: &Laid) -> Viewport {
        laid.viewport(self.mode, self.share, self.from, self.width)
    }
}

pub fn look() -> impl Strategy<Value = Look> {
    let mode = prop_oneof![Just(ScaleMode::Compressed), Just(ScaleMode::True)];
    let label = prop_oneof![1 => Just(0.0f32), 3 => 4.0f32..40.0];
    // At most about thirty screens, so that the whole story can be checked.
    (mode, grouping(), prop_oneof![Just(1.0), 0.03..1.0], 0.0..1.0, 240.0..2600.0, label).prop_map(
        |(mode, grouping, share, from, width, label)| Look { mode, grouping, share, from, width, label },
    )
}

/// No two items in a row are closer to each other than the gap; pieces of one bar may touch.
pub fn apart<'a>(items: impl Iterator<Item = &'a Item>, gap: f64) -> Result<(), TestCaseError> {
    let mut rows: BTreeMap<(usize, i64), Vec<&Item>> = BTreeMap::new();
    for item in items {
        rows.entry((item.lane, item.top as i64)).or_default().push(item);
    }
    for row in rows.values_mut() {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        for pair in row.windows(2) {
            let (end, start) = (pair[0].left + pair[0].width, pair[1].left);
            let gap = if pair[0].event == pair[1].event { 0.0 } else { gap };
            prop_assert!(
                end + gap <= start + ROUNDING,
                "{:?} to {end} meets {:?} at {start}",
                pair[0].key,
                pair[1].key
            );
        }
    }
    Ok(())
}

/// Checks that a mark moved by a number of pixels and did not change otherwise. Its label may be cut off at the edges
/// of the screen, or missing.
pub fn only_moved(item: &Item, moved: &Item, pan: f64) -> Result<(), TestCaseError> {
    let mark = |item: &Item| item.left + item.body_left;
    prop_assert!((mark(item) - mark(moved) - pan).abs() < ROUNDING, "{item:?} to {moved:?}");
    prop_assert!((item.body_width - moved.body_width).abs() < ROUNDING, "{item:?} to {moved:?}");
    prop_assert_eq!((item.top, item.count), (moved.top, moved.count));
    if side(item) != "none" && side(moved) != "none" {
        prop_assert_eq!(side(item), side(moved));
        if item.label_cut.is_none() && moved.label_cut.is_none() {
            prop_assert!((item.left - moved.left - pan).abs() < ROUNDING, "{} to {}", item.left, moved.left);
            prop_assert!((item.width - moved.width).abs() < ROUNDING);
        }
    }
    Ok(())
}

/// Where the label is: none, inside, before or after the mark.
pub fn side(item: &Item) -> &'static str {
    match item.label_left {
        None => "none",
        Some(_) if item.label_inside => "inside",
        Some(left) if left < item.body_left => "before",
        Some(_) => "after",
    }
}
