//! The overview's brush: the window as a stretch of the whole story that can be moved and stretched.

use crate::scale::{Viewport, Window, within};
use crate::session::{Command, Toward};
use crate::time::{Span, Time};

/// Share of the overview's width that a key press moves a grip by.
const NUDGE: f64 = 0.01;
/// Narrowest brush, in pixels: its two handles stay apart.
const NARROWEST: f64 = 4.0;

/// What of the brush is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The handle at the window's start.
    Start,
    /// The handle at its end.
    End,
    /// All of it.
    Whole,
}

/// A brush that is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Brush {
    overview: Viewport,
    grip: Grip,
    held_at: f64,
    edges: (f64, f64),
}

impl Brush {
    /// Takes hold of the brush at `x`. `overview` shows the whole story; `window` is what the axis shows.
    #[must_use]
    pub fn hold(overview: Viewport, window: Window, grip: Grip, x: f64) -> Self {
        let edges = (overview.x_from_time(window.start()), overview.x_from_time(window.end()));
        Self { overview, grip, held_at: x, edges }
    }

    /// Takes hold of the whole brush with its middle brought to `x`: a press beside it.
    #[must_use]
    pub fn hold_beside(overview: Viewport, window: Window, x: f64) -> (Self, Command) {
        let mut brush = Self::hold(overview, window, Grip::Whole, x);
        let half = (brush.edges.1 - brush.edges.0) / 2.0;
        brush.edges = (x - half, x + half);
        let command = brush.drag(x);
        (brush, command)
    }

    /// The window when what is held is brought to `x`.
    #[must_use]
    pub fn drag(&self, x: f64) -> Command {
        let by = x - self.held_at;
        let (start, end) = self.edges;
        let width = self.overview.width();
        let (start, end) = match self.grip {
            Grip::Start => ((start + by).min(end - NARROWEST), end),
            Grip::End => (start, (end + by).max(start + NARROWEST)),
            Grip::Whole => {
                let by = within(by, (-start).min(0.0), (width - end).max(0.0));
                (start + by, end + by)
            }
        };
        Command::Window(Span::new(self.time(start), self.time(end)))
    }

    /// The window after a key press on a grip.
    #[must_use]
    pub fn nudge(overview: Viewport, window: Window, grip: Grip, toward: Toward, pages: bool) -> Command {
        let step = overview.width() * if pages { NUDGE * 10.0 } else { NUDGE };
        let by = if toward == Toward::Later { step } else { -step };
        Self::hold(overview, window, grip, 0.0).drag(by)
    }

    fn time(&self, x: f64) -> Time {
        self.overview.time_from_x(within(x, 0.0, self.overview.width()))
    }
}
