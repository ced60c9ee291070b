//! Everything that follows from a story alone, made once. Refuses to know any session.

use super::ScaleMode;
use crate::query::Index;
use crate::scale::{BreakRule, Scale, find_breaks};
use crate::story::Story;
use crate::time::Span;

/// Which empty stretches the compressed scale cuts: at most ten, each longer than a twentieth of what is left.
const BREAKS: BreakRule =
    BreakRule { min_share: 0.05, min_seconds: 7 * 86_400, keep_share: 0.012, max_count: 10 };
/// A range longer than this fraction of the main span does not fill the quiet between the events in it.
const LONG: i64 = 10;
/// The room around a story, as a fraction of it.
const ROOM: i64 = 20;
/// Seconds that the window can show at least: six hours.
pub const CLOSEST: i64 = 6 * 3600;

/// A story with its index and its scales.
#[derive(Debug)]
pub struct Atlas {
    story: Story,
    index: Index,
    compressed: Scale,
    true_time: Scale,
}

impl Atlas {
    /// Prepares a story: O(n log n).
    #[must_use]
    pub fn new(story: Story) -> Self {
        let index = Index::new(&story);
        let breaks = find_breaks(&busy(&story), story.extent(), BREAKS);
        Self { index, compressed: Scale::compressed(breaks), true_time: Scale::linear(), story }
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

    /// How far a window can go: the story's extent, and some room around it so that no mark sits on the edge. On the true
    /// scale that is a share of all of it, on the compressed one, where most of it is cut, a share of the main span.
    #[must_use]
    pub fn reach(&self, mode: ScaleMode) -> Span {
        let whole = match mode {
            ScaleMode::Compressed => self.story.main_span(),
            ScaleMode::True => self.story.extent(),
        };
        self.story.extent().pad((whole.seconds() / ROOM).max(CLOSEST))
    }
}

/// When something happens: all events, but for long ranges that other events lie in. "Some time in 2018" is no reason to
/// draw a quiet spring of 2018 to its full length.
fn busy(story: &Story) -> Vec<Span> {
    let longest = story.main_span().seconds() / LONG;
    let short: Vec<Span> = story.spans().iter().copied().filter(|span| span.seconds() <= longest).collect();
    let holds_another = |span: &Span| {
        let next = short.partition_point(|each| each.start() < span.start());
        short.get(next).is_some_and(|each| each.start() < span.end())
    };
    story.spans().iter().copied().filter(|span| span.seconds() <= longest || !holds_another(span)).collect()
}
