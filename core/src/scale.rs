//! From time to pixels and back: how a line of time is laid out (to scale, or with empty stretches cut), which part
//! of it is in view, and where its ticks go.
//!
//! Text is measured by the caller. This is the first stage of the pipeline that uses floating-point numbers; what
//! goes back to the session, a [`Window`], is whole seconds again.
//!
//! A time becomes a pixel in two steps, each with its inverse:
//!
//! ```text
//! Time ──position_from_time──▶ Position ──x_from_position──▶ x
//! Time ◀──time_from_position── Position ◀──position_from_x── x
//!        by the scale alone              by the viewport
//! ```
//!
//! The first step is the expensive one, and its result does not change while the reader pans or zooms. The second is
//! an addition and two multiplications.

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
