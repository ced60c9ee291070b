//! The part of a session that stays while somebody pans, zooms and types: what most of a page follows.
//! Refuses to know the window and the text.

use super::{Dialog, ScaleMode, Session, Sort, Theme, View};
use crate::layout::{Grouping, Metrics};
use crate::story::{EventIx, TopicIx};

/// See [`Session`] and [`super::Bookmark`] for the parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settled {
    /// The view shown.
    pub view: View,
    /// The scale.
    pub scale: ScaleMode,
    /// What lanes stand for.
    pub grouping: Grouping,
    /// The open event.
    pub selected: Option<EventIx>,
    /// The event the keyboard is at.
    pub active: Option<EventIx>,
    /// How the table is sorted.
    pub sort: Sort,
    /// The topic of "then and now".
    pub compare: Option<TopicIx>,
    /// The colours.
    pub theme: Theme,
    /// What lies over the page.
    pub dialog: Option<Dialog>,
    /// Width of the axis, in CSS pixels.
    pub width: f64,
    /// Sizes to lay out with.
    pub metrics: Metrics,
}

impl Settled {
    /// The part of a session.
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
