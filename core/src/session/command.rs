//! Everything that can happen to a session. Refuses to know which key or button stands for it.

use super::{Bookmark, Column, Dialog, Notice, ScaleMode, Theme, View};
use crate::layout::Grouping;
use crate::query::{FacetValue, Match, Part};
use crate::story::{EventIx, TopicIx};
use crate::time::Span;

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The past.
    Earlier,
    /// The future.
    Later,
}

/// One input. Lengths are CSS pixels from the left edge of the axis.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Changes the view.
    Show(View),
    /// Changes the scale; the window keeps its ends.
    SetScale(ScaleMode),
    /// Changes what lanes stand for.
    Group(Grouping),
    /// Adds a value to the filter, or removes it.
    Toggle(FacetValue),
    /// Removes a part of the filter.
    Drop(Part),
    /// Sets how values of a facet are joined.
    SetMatch(Match),
    /// Sets the text searched for.
    Search(String),
    /// Removes all filters.
    ClearFilter,
    /// Opens an event.
    Select(EventIx),
    /// Closes the event that is open.
    Deselect,
    /// Opens the next matching event in a direction.
    Step(Toward),
    /// Moves the window by a length: positive shows later times.
    Pan(f64),
    /// Moves the window by most of its width.
    Page(Toward),
    /// Zooms by a factor (above 1: in) around a point that stays where it is.
    Zoom {
        /// How much.
        factor: f64,
        /// Around what.
        x: f64,
    },
    /// Zooms by a factor around the middle of the window.
    ZoomMiddle(f64),
    /// Fits the main span.
    Fit,
    /// Fits everything.
    FitAll,
    /// Fits a span, with some room around it.
    Frame(Span),
    /// Opens a cluster: fits its span, or, where that brings nothing nearer, shows the list.
    Enter(Span),
    /// Shows exactly a span: the brush.
    Window(Span),
    /// Pans so far that an event is in the window.
    Reveal(EventIx),
    /// The keyboard goes to an event on the axis, which is brought into view.
    Focus(EventIx),
    /// The axis was measured: its width.
    Resize(f64),
    /// The timeline was measured: its width, which decides whether the list comes first, and how much larger than usual
    /// (1) its text is.
    Measure {
        /// In CSS pixels.
        width: f64,
        /// 2 where a reader has asked for 200 %.
        text: f64,
    },
    /// Opens a dialog.
    Open(Dialog),
    /// Closes the dialog.
    CloseDialog,
    /// Changes the colours.
    SetTheme(Theme),
    /// Sorts the table by a column; again turns the order around.
    SortBy(Column),
    /// Sets the topic of "then and now".
    Compare(TopicIx),
    /// Says what of an address was not understood.
    Notice(Vec<Notice>),
    /// Goes to a bookmark: back, forward, a link.
    Go(Box<Bookmark>),
}

impl Command {
    /// Whether it can change nothing but the window: these come many times a second, and what follows from the rest of
    /// the session need not be looked at.
    #[must_use]
    pub const fn only_moves(&self) -> bool {
        matches!(
            self,
            Self::Pan(_)
                | Self::Page(_)
                | Self::Zoom { .. }
                | Self::ZoomMiddle(_)
                | Self::Fit
                | Self::FitAll
                | Self::Frame(_)
                | Self::Window(_)
                | Self::Reveal(_)
        )
    }
}
