//! The outer limits of a date.
//!
//! Knows only that either limit may be missing. Refuses to know how a renderer closes an open end: see
//! [`Edtf::span_within`](super::Edtf::span_within).

use super::super::Time;

/// When something may have happened, at the widest; half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first second in which it may have begun; `None` if the start is open or unknown.
    pub earliest: Option<Time>,
    /// The first second in which it must be over; `None` if the end is open or unknown.
    pub latest: Option<Time>,
}
