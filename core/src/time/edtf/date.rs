//! A single EDTF date: which parts of it are written, and the stretch of time they leave open.

use std::fmt;

use super::super::{Civil, Interval, Span, Time, Unit};
use super::{Certainty, Precision};

/// A date with its qualifier. It is always part of an [`Edtf`](super::Edtf), and therefore valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EdtfDate {
    shape: Shape,
    certainty: Certainty,
}

/// The parts of a date that are written, to be put into words (see [`phrase::date`](crate::phrase::date)).
///
/// Years are 0 to 9999, months 1 to 12, days from 1 to the length of the month, hours 0 to 23, minutes and
/// seconds 0 to 59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `20XX`: some year of a century.
    Century {
        /// The first year of the century: 2000.
        first_year: u16,
    },
    /// `201X`: some year of a decade.
    Decade {
        /// The first year of the decade: 2010.
        first_year: u16,
    },
    /// `2018`
    Year {
        /// The year.
        year: u16,
    },
    /// `2018-XX`: some month of a year.
    SomeMonth {
        /// The year.
        year: u16,
    },
    /// `2018-XX-XX`: some day of a year.
    SomeDayOfYear {
        /// The year.
        year: u16,
    },
    /// `2018-07`
    Month {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
    },
    /// `2018-07-XX`: some day of a month.
    SomeDay {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
    },
    /// `2018-07-16`
    Day {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
    },
    /// `2018-07-16T13:10`
    Minute {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
        /// The hour.
        hour: u8,
        /// The minute.
        minute: u8,
    },
    /// `2018-07-16T13:10:30`
    Second {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
        /// The hour.
        hour: u8,
        /// The minute.
        minute: u8,
        /// The second.
        second: u8,
    },
}

impl EdtfDate {
    /// For the parser, which has checked the parts.
    pub(super) const fn new(shape: Shape, certainty: Certainty) -> Self {
        Self { shape, certainty }
    }

    /// The parts that are written.
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// The qualifier.
    pub const fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// How precisely the date is known.
    pub const fn precision(&self) -> Precision {
        match self.shape {
            Shape::Century { .. } => Precision::Century,
            Shape::Decade { .. } => Precision::Decade,
            Shape::Year { .. } | Shape::SomeMonth { .. } | Shape::SomeDayOfYear { .. } => Precision::Year,
            Shape::Month { .. } | Shape::SomeDay { .. } => Precision::Month,
            Shape::Day { .. } => Precision::Day,
            Shape::Minute { .. } => Precision::Minute,
            Shape::Second { .. } => Precision::Second,
        }
    }

    /// The stretch of time the date allows; never empty. The qualifier does not widen it.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Span, Time};
    /// let date = "201X".parse::<Edtf>().unwrap().start().date().unwrap();
    /// let year = |y| Time::from_date(y, 1, 1).unwrap();
    /// assert_eq!(date.span(), Span::new(year(2010), year(2020)));
    /// ```
    pub fn span(&self) -> Span {
        let start = self.first_second();
        let end = match self.precision() {
            Precision::Second => start.plus_seconds(1),
            Precision::Minute => start.plus_seconds(60),
            Precision::Day => Interval::every(Unit::Day).offset(start, 1),
            Precision::Month => Interval::every(Unit::Month).offset(start, 1),
            Precision::Year => Interval::every(Unit::Year).offset(start, 1),
            Precision::Decade => Interval::every(Unit::Decade).offset(start, 1),
            Precision::Century => Interval::every(Unit::Century).offset(start, 1),
        };
        Span::new(start, end)
    }

    fn first_second(&self) -> Time {
        let midnight = |year: u16, month, day| Civil::midnight(year.into(), month, day);
        let civil = match self.shape {
            Shape::Century { first_year: year }
            | Shape::Decade { first_year: year }
            | Shape::Year { year }
            | Shape::SomeMonth { year }
            | Shape::SomeDayOfYear { year } => midnight(year, 1, 1),
            Shape::Month { year, month } | Shape::SomeDay { year, month } => midnight(year, month, 1),
            Shape::Day { year, month, day } => midnight(year, month, day),
            Shape::Minute { year, month, day, hour, minute } => {
                Civil { hour, minute, ..midnight(year, month, day) }
            }
            Shape::Second { year, month, day, hour, minute, second } => {
                Civil { hour, minute, second, ..midnight(year, month, day) }
            }
        };
        // The parser has checked the parts, so the fallback is never used.
        Time::from_civil(civil).unwrap_or(Time::MIN)
    }
}

/// The canonical form.
impl fmt::Display for EdtfDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shape {
            Shape::Century { first_year } => write!(f, "{:02}XX", first_year / 100),
            Shape::Decade { first_year } => write!(f, "{:03}X", first_year / 10),
            Shape::Year { year } => write!(f, "{year:04}"),
            Shape::SomeMonth { year } => write!(f, "{year:04}-XX"),
            Shape::SomeDayOfYear { year } => write!(f, "{year:04}-XX-XX"),
            Shape::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Shape::SomeDay { year, month } => write!(f, "{year:04}-{month:02}-XX"),
            Shape::Day { year, month, day } => write!(f, "{year:04}-{month:02}-{day:02}"),
            Shape::Minute { year, month, day, hour, minute } => {
                write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
            }
            Shape::Second { year, month, day, hour, minute, second } => {
                write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }?;
        self.certainty.fmt(f)
    }
}
