//! Which sections of the reading list are unfolded: as the reader left them, or because something leads into them.

use super::{Frame, Part, Sections};
use crate::query::Filter;
use crate::story::EventIx;
use std::sync::Arc;

/// What can lead into a section that is folded up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// The open event.
    pub selected: Option<EventIx>,
    /// What is asked for: topics, people, a search.
    pub filter: Arc<Filter>,
    /// What the list is about.
    pub frame: Frame,
}

/// Whether one section is unfolded.
///
/// An event that is opened in it unfolds it, and so does a filter that finds something in it, as long as it is set. What the
/// reader has unfolded stays so; what the reader has folded up stays so until the next event or filter leads into it. A
/// window on the axis is the reader's own choice: a filter unfolds what lies outside it only where nothing is found inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// As the reader left it.
    by_hand: Option<bool>,
    /// An event has been opened in it.
    entered: bool,
    /// The filter finds something in it.
    found: bool,
}

impl Fold {
    /// Whether it is unfolded.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.by_hand.unwrap_or(self.entered || self.found)
    }

    fn follow(&mut self, before: &Lead, now: &Lead, events: &[EventIx], main_is_empty: bool) {
        let inside = now.selected.is_some_and(|event| events.binary_search(&event).is_ok());
        let entered = inside && now.selected != before.selected;
        // Where the window has moved, what was opened by stepping on may be in the section no more.
        self.entered = entered || (self.entered && (inside || now.frame == before.frame));
        let everywhere = main_is_empty || !matches!(now.frame, Frame::Window(_));
        self.found = everywhere && !now.filter.is_empty() && !events.is_empty();
        let asked = self.found && now.filter != before.filter;
        if (entered || asked) && self.by_hand == Some(false) {
            self.by_hand = None;
        }
    }
}

/// The two sections that can be folded up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folds {
    before: Fold,
    after: Fold,
    seen: Lead,
}

impl Folds {
    /// Follows what the reader opens and asks for.
    pub fn follow(&mut self, sections: &Sections, now: Lead) {
        let main_is_empty = sections.of(Part::Main).is_empty();
        for (fold, part) in [(&mut self.before, Part::Before), (&mut self.after, Part::After)] {
            fold.follow(&self.seen, &now, sections.of(part), main_is_empty);
        }
        self.seen = now;
    }

    /// A section was folded or unfolded, maybe by what it follows: only what is not so already is by hand.
    pub fn toggle(&mut self, part: Part, open: bool) {
        let fold = match part {
            Part::Before => &mut self.before,
            Part::After => &mut self.after,
            Part::Main => return,
        };
        if fold.is_open() != open {
            fold.by_hand = Some(open);
        }
    }

    /// Whether a section is unfolded; the main one always is.
    #[must_use]
    pub fn is_open(&self, part: Part) -> bool {
        match part {
            Part::Before => self.before.is_open(),
            Part::Main => true,
            Part::After => self.after.is_open(),
        }
    }
}
