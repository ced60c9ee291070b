//! A stretch of time, and the set algebra of half-open spans.

use serde::{Deserialize, Serialize};

use super::Time;

/// The instants from `start` up to, and not including, `end`.
///
/// Half-open, so that neighbouring spans touch without sharing an instant: a day is
/// `[00:00, 00:00 of the next day)`. `start <= end` always holds. A span with `start == end` is empty: it
/// contains nothing and overlaps nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Ends", into = "Ends")]
pub struct Span {
    start: Time,
    end: Time,
}

impl Span {
    /// Everything a [`Time`] can express, except its last instant.
    pub const ALL: Self = Self { start: Time::MIN, end: Time::MAX };

    /// The span between two instants, given in either order.
    ///
    /// ```
    /// use summitline_core::time::{Span, Time};
    /// let (a, b) = (Time::from_seconds(0), Time::from_seconds(60));
    /// assert_eq!(Span::new(a, b), Span::new(b, a));
    /// assert_eq!(Span::new(b, a).seconds(), 60);
    /// ```
    pub fn new(one: Time, other: Time) -> Self {
        Self { start: one.min(other), end: one.max(other) }
    }

    /// The first instant in the span (unless it is empty).
    pub const fn start(self) -> Time {
        self.start
    }

    /// The first instant after the span.
    pub const fn end(self) -> Time {
        self.end
    }

    /// How many seconds the span lasts; never negative.
    pub const fn seconds(self) -> i64 {
        self.end.seconds_since(self.start)
    }

    /// Whether the span holds no instant at all.
    pub const fn is_empty(self) -> bool {
        self.seconds() == 0
    }

    /// Whether an instant lies in the span. Its end does not.
    ///
    /// ```
    /// use summitline_core::time::{Span, Time};
    /// let minute = Span::new(Time::from_seconds(0), Time::from_seconds(60));
    /// assert!(minute.contains(Time::from_seconds(0)));
    /// assert!(!minute.contains(Time::from_seconds(60)));
    /// ```
    pub fn contains(self, time: Time) -> bool {
        self.start <= time && time < self.end
    }

    /// Whether the two spans share an instant. Spans that only touch do not.
    ///
    /// ```
    /// use summitline_core::time::{Span, Time};
    /// let at = |a, b| Span::new(Time::from_seconds(a), Time::from_seconds(b));
    /// assert!(at(0, 60).overlaps(at(59, 90)));
    /// assert!(!at(0, 60).overlaps(at(60, 90)));
    /// ```
    pub fn overlaps(self, other: Self) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }

    /// The instants the two spans share, or `None` if there are none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        self.overlaps(other)
            .then(|| Self { start: self.start.max(other.start), end: self.end.min(other.end) })
    }

    /// The smallest span that covers both, including whatever lies between them.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span with so many seconds more on each side, as far as the range of [`Time`] allows. A negative
    /// number takes seconds away from each side, until fewer than two are left.
    ///
    /// ```
    /// use summitline_core::time::{Span, Time};
    /// let at = |a, b| Span::new(Time::from_seconds(a), Time::from_seconds(b));
    /// assert_eq!(at(10, 20).pad(5), at(5, 25));
    /// assert_eq!(at(10, 20).pad(-50), at(15, 15));
    /// ```
    #[must_use]
    pub fn pad(self, seconds: i64) -> Self {
        let seconds = seconds.max(-(self.seconds() / 2));
        Self { start: self.start.plus_seconds(-seconds), end: self.end.plus_seconds(seconds) }
    }
}

/// The serialised form of a span. Its ends may be in either order, so that reading one cannot break the invariant.
#[derive(Serialize, Deserialize)]
struct Ends {
    start: Time,
    end: Time,
}

impl From<Ends> for Span {
    fn from(ends: Ends) -> Self {
        Self::new(ends.start, ends.end)
    }
}

impl From<Span> for Ends {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}
