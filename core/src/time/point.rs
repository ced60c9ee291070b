//! An instant, exact to the second, without a time zone or leap seconds.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Civil;

/// An instant: whole seconds since 1970-01-01T00:00 on the civil calendar, without a time zone.
///
/// The calendar is the proleptic Gregorian one, for 20,000 million years on both sides of year 0, which leaves room for
/// the age of the universe. Arithmetic saturates at the ends of that range ([`Time::MIN`], [`Time::MAX`]), so that no
/// input can make it overflow. Serialised as the number of seconds.
///
/// ```
/// use summitline_core::time::Time;
/// let helsinki = Time::from_date(2018, 7, 16).unwrap();
/// assert_eq!(helsinki.seconds(), 1_531_699_200);
/// assert_eq!(helsinki.to_string(), "2018-07-16T00:00:00");
/// assert_eq!(Time::MAX.plus_seconds(1), Time::MAX);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "i64", into = "i64")]
pub struct Time(i64);

impl Time {
    /// The first and the last whole year of the range.
    pub const YEARS: [i64; 2] = [-20_000_000_000, 19_999_999_999];

    /// The first instant: the start of year −20,000,000,000.
    pub const MIN: Self = Self(-631_139_102_167_219_200);

    /// The last instant: the start of year 20,000,000,000, which the half-open bounds of the year before need.
    pub const MAX: Self = Self(631_138_977_832_780_800);

    /// The instant so many seconds after 1970-01-01T00:00; the nearest end of the range if that is outside
    /// it.
    pub const fn from_seconds(seconds: i64) -> Self {
        if seconds < Self::MIN.0 {
            Self::MIN
        } else if seconds > Self::MAX.0 {
            Self::MAX
        } else {
            Self(seconds)
        }
    }

    /// Midnight at the start of a day, or `None` if there is no such day in the range.
    ///
    /// ```
    /// use summitline_core::time::Time;
    /// assert!(Time::from_date(2016, 2, 29).is_some());
    /// assert!(Time::from_date(2018, 2, 29).is_none());
    /// ```
    pub fn from_date(year: i64, month: u8, day: u8) -> Option<Self> {
        Self::from_civil(Civil::midnight(year, month, day))
    }

    /// The instant with these calendar fields, or `None` if there is no such date, no such time of day, or it
    /// lies outside the range.
    ///
    /// ```
    /// use summitline_core::time::{Civil, Time};
    /// let civil = Civil { year: 2018, month: 7, day: 16, hour: 13, minute: 10, second: 0 };
    /// assert_eq!(Time::from_civil(civil).unwrap().civil(), civil);
    /// assert!(Time::from_civil(Civil { hour: 24, ..civil }).is_none());
    /// ```
    pub fn from_civil(civil: Civil) -> Option<Self> {
        let seconds = civil.seconds()?;
        (Self::MIN.0..=Self::MAX.0).contains(&seconds).then_some(Self(seconds))
    }

    /// The calendar fields of this instant.
    pub fn civil(self) -> Civil {
        Civil::from_seconds(self.0)
    }

    /// The same day and time in a year from 1970 to 2369 whose calendar is the same, weekdays included.
    #[must_use]
    pub const fn in_recent_years(self) -> Self {
        Self(self.0.rem_euclid(super::civil::CYCLE_SECONDS))
    }

    /// Seconds since 1970-01-01T00:00; negative before it.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// Whole days since the epoch, rounded down.
    #[must_use]
    pub const fn day_number(self) -> i64 {
        self.0.div_euclid(86_400)
    }

    /// The instant so many seconds later (earlier, if negative), or the end of the range.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_seconds(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to this instant; negative if `earlier` is actually the later one.
    ///
    /// The range spans less than 2⁶¹ seconds, so the difference cannot overflow.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}

/// Saturates like [`Time::from_seconds`], so that a number read from a file is always an instant.
impl From<i64> for Time {
    fn from(seconds: i64) -> Self {
        Self::from_seconds(seconds)
    }
}

impl From<Time> for i64 {
    fn from(time: Time) -> Self {
        time.0
    }
}

/// ISO 8601, as [`Civil`] writes it.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.civil().fmt(f)
    }
}

/// Shows the date instead of the number of seconds, which makes failed tests readable.
impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Time({self})")
    }
}
