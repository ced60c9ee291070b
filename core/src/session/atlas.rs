//! Everything that follows from a story alone, computed once: its search index and its scales.

use super::ScaleMode;
use super::activity::{Activity, DAY};
use super::inventory::Inventory;
use crate::query::{Index, Letters};
use crate::scale::{BreakRule, Scale, Window, find_breaks, within};
use crate::story::Story;
use crate::time::{Interval, Precision, Span, Unit};
use std::sync::Arc;

/// Which empty stretches the compressed scale cuts: at most ten, each longer than a twentieth of what is left. How much is
/// left follows from how long the story's dates are.
const BREAKS: BreakRule = BreakRule {
    min_share: 0.05,
    min_loose_share: 0.5,
    min_seconds: 7 * DAY,
    keep_share: 0.012,
    least_left: 0,
    keep_loose: 0,
    max_count: 10,
};
/// So many of its dates the compressed scale shows at least: on an axis of up to 2,160 px each of them is a dot then.
const DATES: i64 = 120;
/// The room around a story is its length divided by this.
const ROOM: i64 = 20;
/// An instant so many seconds from 1970 divided by this is placed exactly enough to be shown in a window of that length.
const EXACT: i64 = 1 << 40;

/// A story with its index and its scales.
#[derive(Debug)]
pub struct Atlas {
    story: Story,
    index: Index,
    compressed: Scale,
    true_time: Scale,
    /// The breaks under a range that bounds a date.
    doubtful: Vec<Span>,
    /// How many seconds the story lasts if it is a single moment.
    moment: Option<i64>,
    closest: i64,
    inventory: Inventory,
}

impl Atlas {
    /// Prepares a story: O(n log n).
    #[must_use]
    pub fn new(story: Story, letters: Arc<dyn Letters>) -> Self {
        let index = Index::new(&story, letters);
        let Activity { busy, loose, bounds, date } = Activity::of(&story);
        let rule = BreakRule { least_left: date.saturating_mul(DATES), keep_loose: date, ..BREAKS };
        let compressed = Scale::compressed(find_breaks(&busy, &loose, story.extent(), rule));
        let in_doubt = |cut: &Span| bounds.iter().any(|span| span.overlaps(*cut));
        let doubtful: Vec<Span> = compressed.breaks().filter(in_doubt).collect();
        let inventory = Inventory::of(&story, &index, &compressed, &doubtful);
        let (moment, closest) = (moment(&story), closest(&story));
        Self { index, compressed, true_time: Scale::linear(), doubtful, moment, closest, inventory, story }
    }

    /// The story.
    #[must_use]
    pub const fn story(&self) -> &Story {
        &self.story
    }

    /// Its search and facet index.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// One of its scales.
    #[must_use]
    pub const fn scale(&self, mode: ScaleMode) -> &Scale {
        match mode {
            ScaleMode::Compressed => &self.compressed,
            ScaleMode::True => &self.true_time,
        }
    }

    /// What the story has.
    #[must_use]
    pub const fn inventory(&self) -> &Inventory {
        &self.inventory
    }

    /// The breaks in which something may have happened, at a time that is not known; in the others nothing has.
    #[must_use]
    pub fn doubtful_breaks(&self) -> &[Span] {
        &self.doubtful
    }

    /// How far a window can go: the story's extent, with some room around it so that no mark is at the very edge. On
    /// the true scale the room is a share of the extent, on the compressed scale, where most of that is cut, a share
    /// of the main span or of what is not cut, whichever is less.
    #[must_use]
    pub fn reach(&self, mode: ScaleMode) -> Span {
        let extent = self.story.extent();
        if let Some(moment) = self.moment {
            return extent.pad(if moment < DAY { DAY } else { moment.saturating_mul(DATES / 2) });
        }
        let uncut = |scale: &Scale| scale.stretches(extent).map(Span::seconds).sum::<i64>();
        let whole = match mode {
            ScaleMode::Compressed => self.story.main_span().seconds().min(uncut(&self.compressed)),
            ScaleMode::True => extent.seconds(),
        };
        extent.pad((whole / ROOM).max(self.closest))
    }

    /// What to show of a stretch of the story, on an axis on which so many dates of it are dots side by side: the stretch
    /// itself; around a date that is alone, so much that it is a dot, and around a moment of a day, that day.
    #[must_use]
    pub fn surroundings(&self, span: Span, dots: f64) -> Span {
        match self.moment {
            None => span,
            Some(moment) if moment < DAY => {
                let days = Interval::every(Unit::Day);
                Span::new(days.floor(span.start()), days.ceil(span.end()))
            }
            Some(moment) => {
                let most = (DATES / 2) as f64;
                span.pad((moment as f64 * within(dots / 2.0, 0.0, most)) as i64)
            }
        }
    }

    /// The length of the shortest window, in seconds.
    #[must_use]
    pub const fn closest(&self) -> i64 {
        self.closest
    }
}

/// How many seconds a story lasts in which everything is on one date, or in one range shorter than a day.
fn moment(story: &Story) -> Option<i64> {
    let extent = story.extent();
    let one = story.spans().iter().all(|span| *span == extent);
    let lasts = || story.events().iter().any(|event| event.date.is_interval());
    let length = extent.seconds();
    (one && (length < DAY || !lasts())).then_some(length)
}

/// How far a reader may zoom in: as far as the finest date of the story asks for, and no farther than the axis is exact.
fn closest(story: &Story) -> i64 {
    let closest = match story.finest() {
        Precision::Second => Window::SHORTEST,
        Precision::Minute => 3_600,
        _ => 6 * 3_600,
    };
    let [start, end] = [story.extent().start(), story.extent().end()].map(|time| time.seconds().abs());
    closest.max(start.max(end) / EXACT)
}
