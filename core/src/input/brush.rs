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

/// Where the brush and its handles stand on the strip, in CSS pixels from its left edge. All of it is on the strip, whatever
/// the axis shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrushPlace {
    /// Left edge and width of the window.
    pub left: f64,
    /// See `left`.
    pub width: f64,
    /// The handles at the window's start and end.
    pub handles: [HandlePlace; 2],
}

/// Where a handle stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandlePlace {
    /// Left edge, in CSS pixels from that of the strip.
    pub left: f64,
    /// Width of the target.
    pub width: f64,
    /// Where in it the window has its edge.
    pub grip: f64,
}

/// Half the width of what is drawn of a handle, in CSS pixels.
const HALF_GRIP: f64 = 2.0;

/// The place of the brush for what the axis shows, with handles as wide as `handle`, side by side.
#[must_use]
pub fn place(overview: &Viewport, window: Window, handle: f64) -> BrushPlace {
    let (strip, (start, end)) = (overview.width(), edges(overview, window));
    // Some of it is always there to hold.
    let least = NARROWEST.min(strip);
    let start = within(start - (least - (end - start)).max(0.0) / 2.0, 0.0, strip - least);
    let end = end.max(start + least);
    let width = handle.min(strip / 2.0);
    // Each is around its edge, as far as that leaves it on the strip and beside the other.
    let first = within(start - width / 2.0, 0.0, strip - 2.0 * width);
    let last = within(end - width / 2.0, width, strip - width);
    let lap = (first + width - last).max(0.0);
    let first = within(first - lap / 2.0, 0.0, first);
    let handles = [(first, start), (last.max(first + width), end)].map(|(left, edge)| HandlePlace {
        left,
        width,
        grip: within(edge - left, HALF_GRIP, width - HALF_GRIP),
    });
    BrushPlace { left: start, width: end - start, handles }
}

/// The edges of the window, as far as they lie on the strip.
fn edges(overview: &Viewport, window: Window) -> (f64, f64) {
    let x = |time: Time| within(overview.x_from_time(time), 0.0, overview.width());
    (x(window.start()), x(window.end()))
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
        let edges = edges(&overview, window);
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
    use proptest::prelude::*;

    fn span(from: i64, to: i64) -> Span {
        Span::new(Time::from_seconds(from * 86_400), Time::from_seconds(to * 86_400))
    }

    /// An overview of a hundred days, ten pixels each.
    fn overview() -> Viewport {
        Viewport::new(Scale::linear(), Window::from(span(0, 100)), 1000.0)
    }

    #[test]
    fn the_handles_are_around_the_edges_and_on_the_strip() {
        let at = |from: i64, to: i64| {
            let place = place(&overview(), Window::from(span(from, to)), 24.0);
            (place.left, place.width, place.handles.map(|handle| (handle.left, handle.grip)))
        };
        assert_eq!(at(20, 40), (200.0, 200.0, [(188.0, 12.0), (388.0, 12.0)]));
        // At the ends of the strip, and beyond it.
        assert_eq!(at(0, 100), (0.0, 1000.0, [(0.0, 2.0), (976.0, 22.0)]));
        assert_eq!(at(-50, 300), (0.0, 1000.0, [(0.0, 2.0), (976.0, 22.0)]));
        assert_eq!(at(-90, -50), (0.0, 4.0, [(0.0, 2.0), (24.0, 2.0)]));
        assert_eq!(at(200, 250), (996.0, 4.0, [(952.0, 22.0), (976.0, 22.0)]));
        // A day is 10 px wide: the handles give way to each other.
        assert_eq!(at(50, 51), (500.0, 10.0, [(481.0, 19.0), (505.0, 5.0)]));
    }

    proptest! {
        #[test]
        fn brush_and_handles_stay_on_the_strip(
            from in -1_000_000i64..1_000_000, length in 0i64..1_000_000, width in 8.0..3000.0f64, handle in 4.0..100.0f64,
        ) {
            let strip = Viewport::new(Scale::linear(), Window::from(span(0, 100)), width);
            let place = place(&strip, Window::from(span(from, from + length)), handle);
            prop_assert!(place.left >= 0.0 && place.width > 0.0 && place.left + place.width <= width + 1e-9);
            let [one, two] = place.handles;
            prop_assert!(one.left >= 0.0 && one.left + one.width <= two.left + 1e-9);
            prop_assert!(two.left + two.width <= width + 1e-9, "{place:?}");
            prop_assert!([one, two].iter().all(|each| each.grip >= 0.0 && each.grip <= each.width));
        }
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
