//! The units of the calendar, from an hour to a century. Steps of several units are an [`Interval`].

use serde::{Deserialize, Serialize};

use super::{Interval, Time};

/// A unit of the calendar. Finer units are less than coarser ones.
///
/// Every boundary of a unit is a boundary of all finer units too: a century begins with a decade, a decade
/// with a year, down to the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// From xx:00:00.
    Hour,
    /// From midnight.
    Day,
    /// From the first of the month.
    Month,
    /// From 1 January.
    Year,
    /// From 1 January of a year that ends in 0.
    Decade,
    /// From 1 January of a year that ends in 00, as EDTF counts (`20XX`): 2000 begins a century.
    Century,
}

impl Unit {
    /// All units, the finest first.
    pub const ALL: [Self; 6] = [Self::Hour, Self::Day, Self::Month, Self::Year, Self::Decade, Self::Century];

    /// The next coarser unit; a century has none.
    pub const fn coarser(self) -> Option<Self> {
        match self {
            Self::Hour => Some(Self::Day),
            Self::Day => Some(Self::Month),
            Self::Month => Some(Self::Year),
            Self::Year => Some(Self::Decade),
            Self::Decade => Some(Self::Century),
            Self::Century => None,
        }
    }

    /// The start of the unit an instant lies in. Shorthand for [`Interval::floor`] with a step of one.
    ///
    /// ```
    /// use summitline_core::time::{Time, Unit};
    /// let day = Time::from_date(2018, 7, 16).unwrap();
    /// assert_eq!(Unit::Month.floor(day), Time::from_date(2018, 7, 1).unwrap());
    /// assert_eq!(Unit::Century.floor(day), Time::from_date(2000, 1, 1).unwrap());
    /// ```
    pub fn floor(self, time: Time) -> Time {
        Interval::every(self).floor(time)
    }

    /// The coarsest unit that begins exactly at this instant, or `None` if not even an hour does.
    ///
    /// ```
    /// use summitline_core::time::{Time, Unit};
    /// let coarsest = |y, m, d| Unit::coarsest_at(Time::from_date(y, m, d).unwrap());
    /// assert_eq!(coarsest(2018, 7, 16), Some(Unit::Day));
    /// assert_eq!(coarsest(2018, 7, 1), Some(Unit::Month));
    /// assert_eq!(coarsest(2018, 1, 1), Some(Unit::Year));
    /// assert_eq!(coarsest(2010, 1, 1), Some(Unit::Decade));
    /// assert_eq!(coarsest(2000, 1, 1), Some(Unit::Century));
    /// ```
    pub fn coarsest_at(time: Time) -> Option<Self> {
        let civil = time.civil();
        if (civil.minute, civil.second) != (0, 0) {
            None
        } else if civil.hour != 0 {
            Some(Self::Hour)
        } else if civil.day != 1 {
            Some(Self::Day)
        } else if civil.month != 1 {
            Some(Self::Month)
        } else if civil.year % 10 != 0 {
            Some(Self::Year)
        } else if civil.year % 100 != 0 {
            Some(Self::Decade)
        } else {
            Some(Self::Century)
        }
    }
}

/// How many midnights lie between two instants: the "days after" of a newspaper, which ignores the time of day.
/// Negative if the second instant is the earlier one.
///
/// ```
/// use summitline_core::time::{Time, days_between};
/// let hamburg = Time::from_date(2017, 7, 7).unwrap();
/// let helsinki = Time::from_date(2018, 7, 16).unwrap();
/// assert_eq!(days_between(hamburg, helsinki), 374);
/// assert_eq!(days_between(helsinki, hamburg), -374);
/// ```
pub fn days_between(from: Time, to: Time) -> i64 {
    Interval::every(Unit::Day).count(from, to)
}
