//! The part of a session that an address can hold. How it is written there is decided in `codec`.

use crate::layout::Grouping;
use crate::query::Filter;
use crate::scale::Window;
use crate::story::{EventIx, TopicIx};

/// The views of the events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The zoomable axis.
    #[default]
    Axis,
    /// "Then and now": one topic at the two ends of the story, side by side. Not every story offers it
    /// ([`Inventory::comparable`](super::Inventory::comparable)).
    ThenNow,
    /// The reading list.
    List,
    /// The table.
    Table,
}

/// How time is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleMode {
    /// Long stretches without events are cut.
    #[default]
    Compressed,
    /// Every second is equally wide.
    True,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Chronological.
    #[default]
    Date,
    /// By title, in alphabetical order.
    Title,
    /// By the first topic, in the story's order.
    Topic,
    /// By status.
    Status,
    /// By the first source, in the story's order.
    Source,
}

/// How the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column it is sorted by.
    pub column: Column,
    /// Whether the order is reversed.
    pub descending: bool,
}

/// What a link to the timeline restores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bookmark {
    /// The view; `None` lets the width decide.
    pub view: Option<View>,
    /// The scale.
    pub scale: ScaleMode,
    /// What lanes represent.
    pub grouping: Grouping,
    /// Which events match.
    pub filter: Filter,
    /// What the axis shows; `None` fits the main span at any width.
    pub window: Option<Window>,
    /// The event whose detail is open.
    pub selected: Option<EventIx>,
    /// How the table is sorted.
    pub sort: Sort,
    /// The topic of "then and now"; `None`: the filter decides, see [`Inventory::compared`](super::Inventory::compared).
    pub compare: Option<TopicIx>,
}
