//! The part of a session that does not change while the reader pans, zooms or types. Most of a page depends only on
//! this.

use super::{Dialog, ScaleMode, Session, Sort, Theme, View};
use crate::layout::{Grouping, Metrics};
use crate::story::{EventIx, TopicIx};

/// The settled part of a [`Session`]; see there and in [`Bookmark`](super::Bookmark) for the fields.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settled {
    /// The view that is shown.
    pub view: View,
    /// The scale.
    pub scale: ScaleMode,
    /// What lanes represent.
    pub grouping: Grouping,
    /// The open event.
    pub selected: Option<EventIx>,
    /// The event that has the keyboard's focus on the axis.
    pub active: Option<EventIx>,
    /// How the table is sorted.
    pub sort: Sort,
    /// The topic of "then and now" that was asked for.
    pub compare: Option<TopicIx>,
    /// The colours.
    pub theme: Theme,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Width of the axis, in CSS pixels.
    pub width: f64,
    /// Sizes to lay out with.
    pub metrics: Metrics,
}

impl Settled {
    /// The settled part of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let bookmark = &session.bookmark;
        Self {
            view: session.view(),
            scale: bookmark.scale,
            grouping: bookmark.grouping,
            selected: bookmark.selected,
            active: session.active,
            sort: bookmark.sort,
            compare: bookmark.compare,
            theme: session.theme,
            dialog: session.dialog,
            width: session.width,
            metrics: session.metrics(),
        }
    }
}

impl Default for Settled {
    fn default() -> Self {
        Self::of(&Session::default())
    }
}
