//! Drag, pinch and wheel on the axis.

use crate::session::Command;

/// Pixels that a press may move before it becomes a drag and is no longer a click.
const SLOP: f64 = 4.0;
/// Smallest distance between two fingers that counts, in pixels: closer ones would zoom in jumps.
const PINCH: f64 = 12.0;
/// A wheel event of at least so many pixels is the notch of a mouse wheel, a smaller one the step of a trackpad.
const NOTCH: f64 = 50.0;
/// Zoom of one notch.
const NOTCH_FACTOR: f64 = 1.25;
/// Zoom of one trackpad pixel, as an exponent.
const PAD_RATE: f64 = 0.01;
/// Pixels of a line, for wheels that count lines.
const LINE: f64 = 40.0;

/// A place on a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// The pointers that are down on the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    pointers: Vec<(i32, Point)>,
    pressed_at: Option<Point>,
    moved: bool,
}

impl Gesture {
    /// A pointer goes down; a third one and more are ignored.
    pub fn press(&mut self, pointer: i32, at: Point) {
        self.release(pointer);
        if self.pointers.is_empty() {
            self.moved = false;
            self.pressed_at = Some(at);
        }
        if self.pointers.len() < 2 {
            self.pointers.push((pointer, at));
        }
    }

    /// A pointer moves: one pans, two zoom and pan.
    /// `held` says whether the pointer still has a button down (`PointerEvent.buttons` is not 0). A button released
    /// outside the surface is not reported to it, so a pointer that comes back without one counts as released.
    pub fn drag(&mut self, pointer: i32, to: Point, held: bool) -> Vec<Command> {
        if !held {
            self.release(pointer);
            return Vec::new();
        }
        let before = self.pointers.clone();
        let Some((_, at)) = self.pointers.iter_mut().find(|(each, _)| *each == pointer) else {
            return Vec::new();
        };
        let from = *at;
        if !self.moved && before.len() == 1 {
            let start = self.pressed_at.unwrap_or(from);
            if (to.x - start.x).abs() < SLOP {
                return Vec::new();
            }
        }
        self.moved = true;
        *at = to;
        match (before.as_slice(), self.pointers.as_slice()) {
            ([_], [_]) => vec![Command::Pan(from.x - to.x)],
            ([(_, a), (_, b)], [(_, c), (_, d)]) => {
                let (middle_before, middle) = (f64::midpoint(a.x, b.x), f64::midpoint(c.x, d.x));
                let factor = distance(*c, *d).max(PINCH) / distance(*a, *b).max(PINCH);
                vec![Command::Pan(middle_before - middle), Command::Zoom { factor, x: middle }]
            }
            _ => Vec::new(),
        }
    }

    /// A pointer goes up or is cancelled.
    pub fn release(&mut self, pointer: i32) {
        self.pointers.retain(|(each, _)| *each != pointer);
    }

    /// Whether the current or last press became a drag, so that the click at its end is to be ignored.
    #[must_use]
    pub const fn moved(&self) -> bool {
        self.moved
    }

    /// Whether a drag is under way.
    #[must_use]
    pub fn dragging(&self) -> bool {
        self.moved && !self.pointers.is_empty()
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// A turn of a wheel, or what a trackpad reports as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    /// To the right.
    pub delta_x: f64,
    /// Downwards.
    pub delta_y: f64,
    /// The deltas are lines, not pixels.
    pub lines: bool,
    /// Ctrl or ⌘ is down; browsers also report a trackpad's pinch this way.
    pub zooms: bool,
    /// Where the pointer is.
    pub x: f64,
}

/// The command for a turn of the wheel: with ctrl or ⌘ it zooms, sideways it pans. Any other turn is left to the
/// page, which scrolls.
///
/// ```
/// use summitline_core::input::{Wheel, wheel};
/// let plain = Wheel { delta_x: 0.0, delta_y: 120.0, lines: false, zooms: false, x: 10.0 };
/// assert_eq!(wheel(plain), None);
/// ```
#[must_use]
pub fn wheel(turn: Wheel) -> Option<Command> {
    let scale = if turn.lines { LINE } else { 1.0 };
    let (x, y) = (turn.delta_x * scale, turn.delta_y * scale);
    if turn.zooms {
        let notch = if y < 0.0 { NOTCH_FACTOR } else { 1.0 / NOTCH_FACTOR };
        let factor = if y.abs() >= NOTCH { notch } else { (-y * PAD_RATE).exp() };
        return (y != 0.0).then_some(Command::Zoom { factor, x: turn.x });
    }
    (x.abs() > y.abs()).then_some(Command::Pan(x))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64) -> Point {
        Point { x, y: 0.0 }
    }

    #[test]
    fn a_press_that_hardly_moves_is_a_click() {
        let mut gesture = Gesture::default();
        gesture.press(1, at(100.0));
        assert_eq!(gesture.drag(1, at(103.0), true), []);
        gesture.release(1);
        assert!(!gesture.moved());
    }

    #[test]
    fn a_drag_pans_by_its_full_length() {
        let mut gesture = Gesture::default();
        gesture.press(1, at(100.0));
        assert_eq!(gesture.drag(1, at(102.0), true), []);
        assert_eq!(gesture.drag(1, at(90.0), true), [Command::Pan(10.0)]);
        assert_eq!(gesture.drag(1, at(70.0), true), [Command::Pan(20.0)]);
        assert!(gesture.dragging());
        gesture.release(1);
        assert!(gesture.moved() && !gesture.dragging());
    }

    #[test]
    fn two_fingers_zoom_around_their_middle() {
        let mut gesture = Gesture::default();
        gesture.press(1, at(100.0));
        gesture.press(2, at(200.0));
        assert_eq!(
            gesture.drag(2, at(300.0), true),
            [Command::Pan(-50.0), Command::Zoom { factor: 2.0, x: 200.0 }]
        );
    }

    #[test]
    fn a_pointer_that_comes_back_without_a_button_is_released() {
        let mut gesture = Gesture::default();
        gesture.press(1, at(100.0));
        assert_eq!(gesture.drag(1, at(80.0), true), [Command::Pan(20.0)]);
        // The button was released outside the surface.
        assert_eq!(gesture.drag(1, at(400.0), false), []);
        assert!(!gesture.dragging());
        assert_eq!(gesture.drag(1, at(300.0), true), []);
        // The same pointer starts afresh, and does not pinch with itself.
        gesture.press(1, at(50.0));
        assert_eq!(gesture.drag(1, at(40.0), true), [Command::Pan(10.0)]);
    }

    #[test]
    fn a_wheel_zooms_only_with_a_modifier() {
        let turn = Wheel { delta_x: 0.0, delta_y: -120.0, lines: false, zooms: true, x: 5.0 };
        assert_eq!(wheel(turn), Some(Command::Zoom { factor: 1.25, x: 5.0 }));
        assert_eq!(wheel(Wheel { zooms: false, ..turn }), None);
        assert_eq!(wheel(Wheel { zooms: false, delta_x: 130.0, ..turn }), Some(Command::Pan(130.0)));
        assert_eq!(wheel(Wheel { delta_y: 0.0, ..turn }), None);
        let pad = |delta_y: f64| match wheel(Wheel { delta_y, ..turn }) {
            Some(Command::Zoom { factor, .. }) => factor,
            other => panic!("{other:?}"),
        };
        for step in [1.0, 7.0, 30.0, 49.0] {
            // As much back undoes it.
            assert!((pad(step) * pad(-step) - 1.0).abs() < 1e-12 && pad(step) < 1.0);
        }
    }
}
