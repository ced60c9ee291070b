//! Turns pointers and wheels into commands: drag, pinch and wheel on the axis, and the brush on the overview.
//!
//! Positions are CSS pixels from the top left corner of the surface. DOM events stay in the page.

pub mod brush;
mod gesture;

pub use brush::{Brush, BrushPlace, Grip, HandlePlace};
pub use gesture::{Gesture, Point, Wheel, wheel};
