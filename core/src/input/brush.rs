//! The overview's brush: the window as a stretch of the whole story that can be moved and stretched.

use crate::scale::{Viewport, Window, within};
use crate::session::Command;
use crate::time::{Span, Time, Toward};

/// Share of the overview's width that a key press moves a grip by.
const NUDGE: f64 = 0.01;
/// Narrowest brush, in pixels: its two handles stay apart.
const NARROWEST: f64 = 4.0;

/// The part of the brush that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The handle at the window's start.
    Start,
    /// The handle at its end.
    End,
    /// The whole brush.
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

    /// A press beside the brush: takes hold of it with its middle at `x`, and moves the window there.
    #[must_use]
    pub fn hold_beside(overview: Viewport, window: Window, x: f64) -> (Self, Command) {
        let mut brush = Self::hold(overview, window, Grip::Whole, x);
        let half = (brush.edges.1 - brush.edges.0) / 2.0;
        brush.edges = (x - half, x + half);
        let command = brush.window_at(x);
        (brush, command)
    }

    /// The window when the held part is moved to `x`; `None` if the pointer no longer has a button down (`held`:
    /// `PointerEvent.buttons` is not 0), because it was released outside the surface. Then the caller drops the
    /// brush.
    #[must_use]
    pub fn drag(&self, x: f64, held: bool) -> Option<Command> {
        held.then(|| self.window_at(x))
    }

    fn window_at(&self, x: f64) -> Command {
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
        Self::hold(overview, window, grip, 0.0).window_at(by)
    }

    /// An end of the window as a number, which a slider needs: days, and seconds where all of the story is less than two
    /// months.
    #[must_use]
    pub const fn value(reach: Span, time: Time) -> i64 {
        if reach.seconds() < 60 * 86_400 { time.seconds() } else { time.day_number() }
    }

    fn time(&self, x: f64) -> Time {
        self.overview.time_from_x(within(x, 0.0, self.overview.width()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;

    fn span(from: i64, to: i64) -> Span {
        Span::new(Time::from_seconds(from * 86_400), Time::from_seconds(to * 86_400))
    }

    /// An overview of a hundred days, ten pixels each.
    fn overview() -> Viewport {
        Viewport::new(Scale::linear(), Window::from(span(0, 100)), 1000.0)
    }

    #[test]
    fn what_is_held_follows_the_pointer() {
        let hold = |grip| Brush::hold(overview(), Window::from(span(20, 40)), grip, 300.0);
        let drag = |grip, x| hold(grip).drag(x, true);
        assert_eq!(drag(Grip::Whole, 400.0), Some(Command::Window(span(30, 50))));
        assert_eq!(drag(Grip::Whole, -900.0), Some(Command::Window(span(0, 20))));
        assert_eq!(drag(Grip::Start, 350.0), Some(Command::Window(span(25, 40))));
        assert_eq!(drag(Grip::End, 350.0), Some(Command::Window(span(20, 45))));
    }

    #[test]
    fn a_pointer_without_a_button_moves_nothing() {
        let brush = Brush::hold(overview(), Window::from(span(20, 40)), Grip::Whole, 300.0);
        assert_eq!(brush.drag(400.0, false), None);
    }

    #[test]
    fn a_press_beside_the_brush_brings_its_middle_there() {
        let (brush, command) = Brush::hold_beside(overview(), Window::from(span(20, 40)), 600.0);
        assert_eq!(command, Command::Window(span(50, 70)));
        assert_eq!(brush.drag(610.0, true), Some(Command::Window(span(51, 71))));
    }

    #[test]
    fn a_key_moves_a_grip_by_a_hundredth_or_a_tenth() {
        let nudge =
            |grip, toward, pages| Brush::nudge(overview(), Window::from(span(20, 40)), grip, toward, pages);
        assert_eq!(nudge(Grip::Start, Toward::Later, false), Command::Window(span(21, 40)));
        assert_eq!(nudge(Grip::End, Toward::Earlier, true), Command::Window(span(20, 30)));
    }
}
