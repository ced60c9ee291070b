//! The part of time that is in view, independent of the screen: the same link shows the same time on a phone and on a
//! wall.

use serde::{Deserialize, Serialize};

use crate::time::{Span, Time};

/// What is visible from the left edge to the right, in whole seconds. This is what a session and a URL contain; a
/// [`Viewport`](super::Viewport) is made from it, and can be converted back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Span", into = "Span")]
pub struct Window {
    span: Span,
}

impl Window {
    /// The length of the shortest window, in seconds: ticks are not finer than a second.
    pub const SHORTEST: i64 = 10;

    /// The window between two instants, given in either order; if they are closer than [`SHORTEST`](Self::SHORTEST),
    /// it is widened to that around its middle.
    ///
    /// ```
    /// use summitline_core::scale::Window;
    /// use summitline_core::time::Time;
    /// let noon = Time::from_seconds(12 * 3_600);
    /// assert_eq!(Window::new(noon, noon).start().seconds(), 12 * 3_600 - 5);
    /// ```
    pub fn new(from: Time, to: Time) -> Self {
        let span = Span::new(from, to);
        let missing = Self::SHORTEST - span.seconds();
        if missing <= 0 {
            return Self { span };
        }
        // At an end of the range it is widened on the other side only.
        let start = span.start().plus_seconds(-(missing / 2)).min(Time::MAX.plus_seconds(-Self::SHORTEST));
        Self { span: Span::new(start, start.plus_seconds(Self::SHORTEST)) }
    }

    /// The instant at the left edge.
    pub const fn start(self) -> Time {
        self.span.start()
    }

    /// The instant at the right edge.
    pub const fn end(self) -> Time {
        self.span.end()
    }

    /// What is visible, as a span.
    pub const fn span(self) -> Span {
        self.span
    }
}

/// Widened as by [`Window::new`], so that one read from a file is valid too.
impl From<Span> for Window {
    fn from(span: Span) -> Self {
        Self::new(span.start(), span.end())
    }
}

impl From<Window> for Span {
    fn from(window: Window) -> Self {
        window.span
    }
}
