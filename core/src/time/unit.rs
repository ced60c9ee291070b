//! The units of the calendar, from a second to a million years. Steps of several units are an [`Interval`].

use serde::{Deserialize, Serialize};

use super::{Interval, Time};

/// A unit of the calendar. Finer units are less than coarser ones.
///
/// Every boundary of a unit is a boundary of all finer units too: a century begins with a decade, a decade with a year,
/// down to the second.
///
/// Decades and longer units are those of a reader, who counts without a year 0: 20 BCE, 10 BCE, 1 CE, 10 CE, 20 CE. The
/// first year of the era begins all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// From any second.
    Second,
    /// From xx:xx:00.
    Minute,
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
    /// From 1 January of a year that ends in 000.
    Millennium,
    /// A million years.
    Megayear,
}

impl Unit {
    /// All units, the finest first.
    pub const ALL: [Self; 10] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Month,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::Millennium,
        Self::Megayear,
    ];

    /// The next coarser unit; a million years has none.
    pub const fn coarser(self) -> Option<Self> {
        match self {
            Self::Second => Some(Self::Minute),
            Self::Minute => Some(Self::Hour),
            Self::Hour => Some(Self::Day),
            Self::Day => Some(Self::Month),
            Self::Month => Some(Self::Year),
            Self::Year => Some(Self::Decade),
            Self::Decade => Some(Self::Century),
            Self::Century => Some(Self::Millennium),
            Self::Millennium => Some(Self::Megayear),
            Self::Megayear => None,
        }
    }

    /// How many years the unit has; `None` for a unit shorter than a year.
    pub const fn years(self) -> Option<i64> {
        match self {
            Self::Second | Self::Minute | Self::Hour | Self::Day | Self::Month => None,
            Self::Year => Some(1),
            Self::Decade => Some(10),
            Self::Century => Some(100),
            Self::Millennium => Some(1_000),
            Self::Megayear => Some(1_000_000),
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

    /// The coarsest unit that begins exactly at this instant.
    ///
    /// ```
    /// use summitline_core::time::{Time, Unit};
    /// let coarsest = |y, m, d| Unit::coarsest_at(Time::from_date(y, m, d).unwrap());
    /// assert_eq!(coarsest(2018, 7, 16), Unit::Day);
    /// assert_eq!(coarsest(2018, 7, 1), Unit::Month);
    /// assert_eq!(coarsest(2018, 1, 1), Unit::Year);
    /// assert_eq!(coarsest(2010, 1, 1), Unit::Decade);
    /// assert_eq!(coarsest(2100, 1, 1), Unit::Century);
    /// // 500 BCE
    /// assert_eq!(coarsest(-499, 1, 1), Unit::Century);
    /// ```
    pub fn coarsest_at(time: Time) -> Self {
        let civil = time.civil();
        if civil.second != 0 {
            Self::Second
        } else if civil.minute != 0 {
            Self::Minute
        } else if civil.hour != 0 {
            Self::Hour
        } else if civil.day != 1 {
            Self::Day
        } else if civil.month != 1 {
            Self::Month
        } else {
            Self::coarsest_of_year(civil.year)
        }
    }

    fn coarsest_of_year(year: i64) -> Self {
        // As a reader counts: year 0 is 1 BCE.
        let number = if year > 0 { year } else { 1 - year };
        let begins = |unit: &Self| unit.years().is_some_and(|years| year == 1 || number % years == 0);
        Self::ALL.into_iter().rev().find(begins).unwrap_or(Self::Year)
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
