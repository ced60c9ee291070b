//! The state of one timeline, and the only way to change it.
//!
//! Every input (keyboard, pointer, address, host page, test) is a [`Command`]. [`Session::apply`] is a pure function
//! of the session, the command and the [`Atlas`] of the story.

mod activity;
mod atlas;
mod bookmark;
mod codec;
mod command;
mod inventory;
mod navigate;
mod settled;

pub use atlas::Atlas;
pub use bookmark::{Bookmark, Column, ScaleMode, Sort, View};
pub use codec::{FILTER_KEYS, KEYS, LIST_KEYS, LONGEST, Notice, decode, encode};
pub use command::Command;
pub use inventory::{Inventory, Sign};
pub use settled::Settled;

pub use crate::time::Toward;

use crate::layout::Metrics;
use crate::scale::{Viewport, Window, within};
use crate::story::EventIx;
use crate::time::Span;

/// Width of the axis before it has been measured, in CSS pixels.
const UNMEASURED: f64 = 960.0;
/// Zoom of one press of a button or key.
pub const ZOOM_STEP: f64 = 1.5;
/// Space between the main span and the edges of the axis when it is fitted, in CSS pixels.
pub const FIT_PADDING: f64 = 40.0;

/// How wide the date of a story without a second one is where it is fitted, as a share of a mark: little enough for a dot.
const DOT: f64 = 0.7;

/// Width of the timeline below which the list comes first and lanes carry their names inside, in CSS pixels for text
/// of the usual size.
const NARROW: f64 = 640.0;
/// Height of a lane's name where it is inside the lane, in CSS pixels.
const LANE_HEAD: f64 = 18.0;
/// Size of its letters there, and the room for its sign and at its end.
const SMALL_NAME: f64 = 12.0;
const NAME_SIGN: f64 = 29.0;
/// The widest label, as a share of the axis, and the limits of that width in CSS pixels for text of the usual size.
const LABEL_SHARE: f64 = 0.70;
const LABEL_WIDTHS: (f64, f64) = (150.0, 340.0);
/// The widest label, as a share of the axis, however large the text is.
const LABEL_MOST: f64 = 0.8;
/// The smallest and the largest size of text, where 1 is the usual size.
const TEXT_SIZES: (f64, f64) = (0.5, 4.0);

/// A dialog over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The key map.
    Keys,
    /// The link and the markup for other pages.
    Share,
}

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follows the system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in storage and markup.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with a name; unknown names give `Auto`.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }
}

/// What a change does to the history of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trail {
    /// The address does not change.
    Keep,
    /// The address is replaced: "back" skips this change.
    Replace,
    /// A new entry is added: "back" undoes this change.
    Push,
}

/// The state of one timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The part that an address holds.
    pub bookmark: Bookmark,
    /// The event that has the keyboard's focus on the axis.
    pub active: Option<EventIx>,
    /// Width of the axis, in CSS pixels.
    pub width: f64,
    /// Whether the whole timeline is so narrow that it starts with the list.
    pub narrow: bool,
    /// The size of its text, where 1 is the usual size.
    pub text: f64,
    /// The viewport after the last gesture. It has the window of the bookmark, but is not rounded to whole seconds,
    /// so that a pan keeps the zoom to the last bit and nothing has to be packed again.
    exact: Option<Viewport>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The colours.
    pub theme: Theme,
    /// The parts of the address that were not understood.
    pub notices: Vec<Notice>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            bookmark: Bookmark::default(),
            active: None,
            width: UNMEASURED,
            narrow: false,
            text: 1.0,
            exact: None,
            dialog: None,
            theme: Theme::Auto,
            notices: Vec::new(),
        }
    }
}

impl Session {
    /// The view: the one the reader chose, else the list if the timeline is narrow and the axis if it is not.
    #[must_use]
    pub fn view(&self) -> View {
        self.bookmark.view.unwrap_or(if self.narrow { View::List } else { View::Axis })
    }

    /// The viewport of the axis.
    #[must_use]
    pub fn viewport(&self, atlas: &Atlas) -> Viewport {
        let scale = atlas.scale(self.bookmark.scale).clone();
        let Some(window) = self.bookmark.window else { return self.fitted(atlas) };
        let holds = |exact: &&Viewport| {
            exact.window() == window && exact.width() == self.width && *exact.scale() == scale
        };
        match self.exact.as_ref().filter(holds) {
            Some(exact) => exact.clone(),
            None => Viewport::new(scale, window, self.width),
        }
    }

    /// The viewport that shows the main span.
    #[must_use]
    pub fn fitted(&self, atlas: &Atlas) -> Viewport {
        self.fit(atlas, atlas.story().main_span())
    }

    /// The viewport that shows a stretch of the story, with something around it.
    fn fit(&self, atlas: &Atlas, span: Span) -> Viewport {
        let scale = atlas.scale(self.bookmark.scale).clone();
        let span = atlas.surroundings(span, self.width / (self.metrics().mark * DOT));
        Viewport::new(scale, Window::from(span), self.width).fit(span, FIT_PADDING)
    }

    /// The sizes to lay out with: a narrow timeline has the lane names inside the lanes, a label does not take up the
    /// whole axis, and everything grows with the text.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        let (narrowest, widest) = LABEL_WIDTHS;
        // Where there is little room, a label may take up its row.
        let share = if self.narrow { LABEL_MOST } else { LABEL_SHARE };
        let label = within(self.width * share, narrowest * self.text, widest * self.text);
        let usual = Metrics::default();
        Metrics {
            row: usual.row * self.text,
            lane_head: if self.narrow { LANE_HEAD * self.text } else { 0.0 },
            // Above its lane a name has the whole width but for its sign; it is of the smallest size.
            name_size: if self.narrow { SMALL_NAME } else { usual.name_size } * self.text,
            name_room: if self.narrow {
                self.width - NAME_SIGN * self.text
            } else {
                usual.name_room * self.text
            },
            lane_padding: usual.lane_padding * self.text,
            mark: usual.mark * self.text,
            cluster: usual.cluster * self.text,
            gap: usual.gap * self.text,
            label: label.min(self.width * LABEL_MOST),
            ..usual
        }
    }

    /// The viewport of the overview: the whole story, always with its gaps cut, as wide as the axis.
    #[must_use]
    pub fn overview(&self, atlas: &Atlas) -> Viewport {
        Viewport::new(
            atlas.scale(ScaleMode::Compressed).clone(),
            Window::from(atlas.reach(ScaleMode::Compressed)),
            self.width,
        )
    }
}
