//! Everything that follows from a story alone, computed once: its search index and its scales.

use super::ScaleMode;
use crate::query::{Index, Letters};
use crate::scale::{BreakRule, Scale, Window, find_breaks};
use crate::story::Story;
use crate::time::{Precision, Span};
use std::sync::Arc;

/// Which empty stretches the compressed scale cuts: at most ten, each longer than a twentieth of what is left.
const BREAKS: BreakRule =
    BreakRule { min_share: 0.05, min_seconds: 7 * 86_400, keep_share: 0.012, max_count: 10 };
/// A range longer than the main span divided by this does not count as activity between the events in it.
const LONG: i64 = 10;
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
    closest: i64,
}

impl Atlas {
    /// Prepares a story: O(n log n).
    #[must_use]
    pub fn new(story: Story, letters: Arc<dyn Letters>) -> Self {
        let index = Index::new(&story, letters);
        let breaks = find_breaks(&busy(&story), story.extent(), BREAKS);
        let closest = closest(&story);
        Self { index, compressed: Scale::compressed(breaks), true_time: Scale::linear(), story, closest }
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

    /// How far a window can go: the story's extent, with some room around it so that no mark is at the very edge. On
    /// the true scale the room is a share of the extent, on the compressed scale, where most of that is cut, a share
    /// of the main span.
    #[must_use]
    pub fn reach(&self, mode: ScaleMode) -> Span {
        let whole = match mode {
            ScaleMode::Compressed => self.story.main_span(),
            ScaleMode::True => self.story.extent(),
        };
        self.story.extent().pad((whole.seconds() / ROOM).max(self.closest))
    }

    /// The length of the shortest window, in seconds.
    #[must_use]
    pub const fn closest(&self) -> i64 {
        self.closest
    }
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

/// When something happens: the spans of all events, except for long ranges that other events lie in. "Some time in
/// 2018" is no reason to draw a spring without events at its full length.
fn busy(story: &Story) -> Vec<Span> {
    let longest = story.main_span().seconds() / LONG;
    let short: Vec<Span> = story.spans().iter().copied().filter(|span| span.seconds() <= longest).collect();
    let holds_another = |span: &Span| {
        let next = short.partition_point(|each| each.start() < span.start());
        short.get(next).is_some_and(|each| each.start() < span.end())
    };
    story.spans().iter().copied().filter(|span| span.seconds() <= longest || !holds_another(span)).collect()
}
