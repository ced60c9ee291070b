//! The sections of the reading list: what it is about, and what lies before and after that.

use crate::scale::Window;
use crate::session::View;
use crate::story::{EventIx, Story};
use crate::time::Span;

/// What the reading list is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// All of the story.
    #[default]
    All,
    /// The main span that the story's document has.
    Story(Span),
    /// What the axis above the list shows, where the reader has moved it.
    Window(Span),
}

impl Frame {
    /// What the list of a view is about; `window` is that of the bookmark.
    #[must_use]
    pub fn new(story: &Story, view: View, window: Option<Window>) -> Self {
        match window.filter(|_| view == View::Axis) {
            Some(window) => Self::Window(window.span()),
            None if story.main().is_some() => Self::Story(story.main_span()),
            None => Self::All,
        }
    }

    /// The section that an event belongs to.
    ///
    /// A story's own span is a matter of where an event starts, so that the list begins with the span's first event: a range
    /// that began earlier and reaches into the span is background. A window holds all that it shows a part of.
    #[must_use]
    pub fn part(self, event: Span) -> Part {
        let (frame, begun_before) = match self {
            Self::All => return Part::Main,
            Self::Story(span) => (span, event.start() < span.start()),
            Self::Window(span) => (span, event.start() < span.start() && event.end() <= span.start()),
        };
        match begun_before {
            true => Part::Before,
            false if event.start() < frame.end() => Part::Main,
            false => Part::After,
        }
    }
}

/// A section of the reading list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What comes before, folded up.
    Before,
    /// What the list is about.
    Main,
    /// What comes after, folded up.
    After,
}

impl Part {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 3] = [Self::Before, Self::Main, Self::After];

    /// The name in markup.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Main => "main",
            Self::After => "after",
        }
    }
}

/// Events by section, each section in chronological order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sections {
    /// What the list is about.
    pub frame: Frame,
    before: Vec<EventIx>,
    main: Vec<EventIx>,
    after: Vec<EventIx>,
}

impl Sections {
    /// Sections of events that are in chronological order. O(n).
    #[must_use]
    pub fn new(story: &Story, events: impl Iterator<Item = EventIx>, frame: Frame) -> Self {
        let mut sections = Self { frame, ..Self::default() };
        for event in events {
            let part = match frame.part(story.span_of(event)) {
                Part::Before => &mut sections.before,
                Part::Main => &mut sections.main,
                Part::After => &mut sections.after,
            };
            part.push(event);
        }
        sections
    }

    /// The events of a section.
    #[must_use]
    pub fn of(&self, part: Part) -> &[EventIx] {
        match part {
            Part::Before => &self.before,
            Part::Main => &self.main,
            Part::After => &self.after,
        }
    }
}
