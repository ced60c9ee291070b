//! Pointers and wheels made into commands. Knows: what a drag, a pinch and a wheel mean on the axis and on the
//! overview's brush. Refuses to know: DOM events; positions are CSS pixels from the left edge of the surface.

mod brush;
mod gesture;

pub use brush::{Brush, Grip};
pub use gesture::{Gesture, Point, Wheel, wheel};
