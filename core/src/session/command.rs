//! Everything that can happen to a session.

use super::{Bookmark, Column, Dialog, Notice, ScaleMode, Theme, View};
use crate::layout::Grouping;
use crate::query::{FacetValue, Match, Part};
use crate::story::{EventIx, TopicIx};
use crate::time::{Span, Toward};

/// One input. Lengths are CSS pixels from the left edge of the axis.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Changes the view, to one that the story offers.
    Show(View),
    /// Changes the scale; the window keeps its ends.
    SetScale(ScaleMode),
    /// Changes what lanes represent.
    Group(Grouping),
    /// Adds a value to the filter, or removes it.
    Toggle(FacetValue),
    /// Removes a part of the filter.
    Drop(Part),
    /// Sets whether events have to match any or all of the chosen values.
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
        /// The factor.
        factor: f64,
        /// The point.
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
    /// Opens a cluster: fits its span, or shows the list where that would not zoom in.
    Enter(Span),
    /// Shows exactly a span: the brush.
    Window(Span),
    /// Pans until an event is in the window.
    Reveal(EventIx),
    /// Moves the keyboard's focus to an event on the axis, and brings it into view.
    Focus(EventIx),
    /// The axis was measured: its width.
    Resize(f64),
    /// The timeline was measured: its width, which decides whether it starts with the list, and the size of its text.
    Measure {
        /// In CSS pixels.
        width: f64,
        /// 1 is the usual size; 2 where a reader has asked for 200 %.
        text: f64,
    },
    /// Opens a dialog.
    Open(Dialog),
    /// Closes the dialog.
    CloseDialog,
    /// Changes the colours.
    SetTheme(Theme),
    /// Sorts the table by a column, or reverses the order if it is sorted by it already.
    SortBy(Column),
    /// Shows a topic in "then and now".
    Compare(TopicIx),
    /// Records which parts of an address were not understood.
    Notice(Vec<Notice>),
    /// Goes to a bookmark: back, forward, a link.
    Go(Box<Bookmark>),
}

impl Command {
    /// Whether the command can only change the window. Such commands come many times a second, and whatever depends
    /// on the rest of the session does not have to be computed again.
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
