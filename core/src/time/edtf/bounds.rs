//! The outer limits of a date, either of which may be missing. To draw such a date, close it with
//! [`Edtf::span_within`](super::Edtf::span_within).

use super::super::Time;

/// The stretch in which something must have happened; half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first second in which it may have begun; `None` if the start is open or unknown.
    pub earliest: Option<Time>,
    /// The first second in which it must be over; `None` if the end is open or unknown.
    pub latest: Option<Time>,
}
