//! The two directions of time.

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The past.
    Earlier,
    /// The future.
    Later,
}
