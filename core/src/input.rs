//! Turns pointers and wheels into commands: drag, pinch and wheel on the axis, the brush on the overview, and the sheet that
//! holds an open event on a small screen.
//!
//! Positions are CSS pixels from the top left corner of the surface. DOM events stay in the page.

pub mod brush;
mod gesture;
mod sheet;

pub use brush::{Brush, BrushPlace, Grip, HandlePlace};
pub use gesture::{Gesture, Point, Wheel, wheel};
pub use sheet::{Release, Sheet};
