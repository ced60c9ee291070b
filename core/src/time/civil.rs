//! The calendar fields of an instant, on the proleptic Gregorian calendar.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, Timelike};

/// A date and a time of day on the proleptic Gregorian calendar, as separate fields.
///
/// A plain record whose fields are not checked before [`Time::from_civil`](super::Time::from_civil).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// The year, counted astronomically: year 0 precedes year 1.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59: there are no leap seconds.
    pub second: u8,
}

impl Civil {
    /// The fields of midnight at the start of a day. Not checked; see
    /// [`Time::from_civil`](super::Time::from_civil).
    pub const fn midnight(year: i64, month: u8, day: u8) -> Self {
        Self { year, month, day, hour: 0, minute: 0, second: 0 }
    }

    /// Seconds since 1970-01-01T00:00, or `None` if no such date or time of day exists.
    pub(super) fn seconds(self) -> Option<i64> {
        let moment = in_cycle(self.year, self.month, self.day)?.and_hms_opt(
            self.hour.into(),
            self.minute.into(),
            self.second.into(),
        )?;
        let cycles = self.year.div_euclid(CYCLE_YEARS).checked_mul(CYCLE_SECONDS)?;
        cycles.checked_add(moment.and_utc().timestamp())
    }

    /// The fields of a number of seconds since 1970-01-01T00:00.
    pub(super) fn from_seconds(seconds: i64) -> Self {
        // Always a time that `chrono` can express, so the fallback is never used.
        let moment = DateTime::from_timestamp(seconds.rem_euclid(CYCLE_SECONDS), 0).unwrap_or_default();
        Self {
            year: i64::from(moment.year()) + seconds.div_euclid(CYCLE_SECONDS) * CYCLE_YEARS,
            month: small(moment.month()),
            day: small(moment.day()),
            hour: small(moment.hour()),
            minute: small(moment.minute()),
            second: small(moment.second()),
        }
    }
}

/// The Gregorian calendar repeats itself after so many years. Years beyond those of `chrono`, which end at 262,143, are
/// calculated within one such cycle.
const CYCLE_YEARS: i64 = 400;
pub(super) const CYCLE_SECONDS: i64 = 146_097 * 86_400;

/// The same date in the cycle that begins with year 0, or `None` if there is no such date.
fn in_cycle(year: i64, month: u8, day: u8) -> Option<NaiveDate> {
    let year = i32::try_from(year.rem_euclid(CYCLE_YEARS)).ok()?;
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

/// Narrows a calendar field, all of which are below 60.
fn small(field: u32) -> u8 {
    u8::try_from(field).unwrap_or(u8::MAX)
}

/// How many days a month has, or `None` if there is no such month.
pub(super) fn days_in_month(year: i64, month: u8) -> Option<u8> {
    in_cycle(year, month, 1).map(|first| first.num_days_in_month())
}

/// ISO 8601: `2018-07-16T13:00:00`. Years outside 0 to 9999 have a sign, as ISO 8601 requires: `-0044`, `+10000`.
///
/// ```
/// use summitline_core::time::Civil;
/// assert_eq!(Civil::midnight(2018, 7, 16).to_string(), "2018-07-16T00:00:00");
/// assert_eq!(Civil::midnight(-44, 3, 15).to_string(), "-0044-03-15T00:00:00");
/// ```
impl fmt::Display for Civil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute, second } = self;
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            _ => write!(f, "{year:+05}")?,
        }
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}
