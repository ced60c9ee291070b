//! From time to pixels and back.
//!
//! Knows how a line of time is laid out: to scale or with empty stretches cut, which part of it is in view,
//! and where its ticks go. Refuses to know what happens on it, how wide text is (the caller measures), words,
//! and the screen. The first floating-point number of the pipeline appears here; what goes back to the
//! session, a [`Window`], is whole seconds again.
//!
//! A time becomes a pixel in two steps, each with its inverse:
//!
//! ```text
//! Time ──position_from_time──▶ Position ──x_from_position──▶ x
//! Time ◀──time_from_position── Position ◀──position_from_x── x
//!        by the scale alone              by the viewport
//! ```
//!
//! The first step is expensive and stays; the second is an addition and two multiplications, and is all that
//! changes while somebody pans or zooms.

mod gaps;
mod mapping;
mod metric;
mod ticks;
mod viewport;
mod window;

pub use gaps::{BreakRule, find_breaks};
pub(crate) use mapping::real;
pub use mapping::{Position, Scale};
pub(crate) use metric::within;
pub use ticks::{Context, Tick, TickMetrics, contexts, ticks};
pub use viewport::{BreakInView, Viewport};
pub use window::Window;
