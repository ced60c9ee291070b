//! A single EDTF date: which parts of it are written, and the stretch of time they leave open.

use std::fmt;

use super::super::{Civil, Interval, Span, Time, Unit};
use super::{Certainty, Offset, Precision, YearPart};

/// A date with its qualifier. It is always part of an [`Edtf`](super::Edtf), and therefore valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EdtfDate {
    shape: Shape,
    certainty: Certainty,
}

/// The parts of a date that are written, to be put into words (see [`phrase::date`](crate::phrase::date)).
///
/// Years are those of the range of [`Time`], counted astronomically: year 0 is 1 BCE. Years of more than four digits come
/// alone. Months are 1 to 12, days from 1 to the length of the month, hours 0 to 23, minutes and seconds 0 to 59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `20XX`: some year of a century.
    Century {
        /// The earliest year of the century: 2000; of `-00XX` it is -99.
        first_year: i64,
    },
    /// `201X`: some year of a decade.
    Decade {
        /// The earliest year of the decade: 2010; of `-004X` it is -49.
        first_year: i64,
    },
    /// `2018`, `-0043`, `Y-66000000`
    Year {
        /// The year.
        year: i64,
    },
    /// `2018-XX`: some month of a year.
    SomeMonth {
        /// The year.
        year: i64,
    },
    /// `2018-XX-XX`: some day of a year.
    SomeDayOfYear {
        /// The year.
        year: i64,
    },
    /// `2018-21`: a season or another part of a year.
    Part {
        /// The year.
        year: i64,
        /// The part.
        part: YearPart,
    },
    /// `2018-07`
    Month {
        /// The year.
        year: i64,
        /// The month.
        month: u8,
    },
    /// `2018-07-XX`: some day of a month.
    SomeDay {
        /// The year.
        year: i64,
        /// The month.
        month: u8,
    },
    /// `2018-07-16`
    Day {
        /// The year.
        year: i64,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
    },
    /// `2018-07-16T13:10`
    Minute {
        /// The year.
        year: i64,
        /// The month.
        month: u8,
        /// The day of the month.
        day: u8,
        /// The hour.
        hour: u8,
        /// The minute.
        minute: u8,
        /// The clock's offset from UTC; `None` where it is not written.
        offset: Option<Offset>,
    },
    /// `2018-07-16T13:10:30`, `2018-07-16T13:10:30+03:00`
    Second {
        /// The year.
        year: i64,
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
        /// The clock's offset from UTC; `None` where it is not written.
        offset: Option<Offset>,
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
            Shape::Part { .. } => Precision::Season,
            Shape::Month { .. } | Shape::SomeDay { .. } => Precision::Month,
            Shape::Day { .. } => Precision::Day,
            Shape::Minute { .. } => Precision::Minute,
            Shape::Second { .. } => Precision::Second,
        }
    }

    /// The offset of its clock from UTC; `None` where none is written, and for a date without a time of day.
    pub const fn offset(&self) -> Option<Offset> {
        match self.shape {
            Shape::Minute { offset, .. } | Shape::Second { offset, .. } => offset,
            _ => None,
        }
    }

    /// The stretch of time the date allows, by the clock of its place; never empty. The qualifier does not widen it.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Span, Time};
    /// let date = "201X".parse::<Edtf>().unwrap().start().date().unwrap();
    /// let year = |y| Time::from_date(y, 1, 1).unwrap();
    /// assert_eq!(date.span(), Span::new(year(2010), year(2020)));
    /// ```
    pub fn span(&self) -> Span {
        let start = self.first_second();
        let months = |count| Interval::every(Unit::Month).offset(start, count);
        let end = match self.precision() {
            Precision::Second => start.plus_seconds(1),
            Precision::Minute => start.plus_seconds(60),
            Precision::Day => Interval::every(Unit::Day).offset(start, 1),
            Precision::Month => months(1),
            Precision::Season => match self.shape {
                Shape::Part { part, .. } => months(part.months().1.into()),
                _ => months(3),
            },
            Precision::Year => months(12),
            Precision::Decade => months(120),
            Precision::Century => months(1_200),
        };
        Span::new(start, end)
    }

    /// The same by a clock with another offset, which moves what has an offset of its own and nothing else.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Offset};
    /// let date = |text: &str| text.parse::<Edtf>().unwrap().start().date().unwrap();
    /// let [start, day] = ["2024-05-02T01:30+02:00", "2024-05-02"].map(|text| date(text).span_at(Offset::UTC).start());
    /// assert_eq!(start.to_string(), "2024-05-01T23:30:00");
    /// assert_eq!(day.to_string(), "2024-05-02T00:00:00");
    /// ```
    pub fn span_at(&self, clock: Offset) -> Span {
        let span = self.span();
        let ahead = self.offset().map_or(0, |own| clock.seconds() - own.seconds());
        Span::new(span.start().plus_seconds(ahead), span.end().plus_seconds(ahead))
    }

    fn first_second(&self) -> Time {
        let civil = match self.shape {
            Shape::Century { first_year: year }
            | Shape::Decade { first_year: year }
            | Shape::Year { year }
            | Shape::SomeMonth { year }
            | Shape::SomeDayOfYear { year } => Civil::midnight(year, 1, 1),
            Shape::Part { year, part } => Civil::midnight(year, part.months().0, 1),
            Shape::Month { year, month } | Shape::SomeDay { year, month } => Civil::midnight(year, month, 1),
            Shape::Day { year, month, day } => Civil::midnight(year, month, day),
            Shape::Minute { year, month, day, hour, minute, .. } => {
                Civil { hour, minute, ..Civil::midnight(year, month, day) }
            }
            Shape::Second { year, month, day, hour, minute, second, .. } => {
                Civil { hour, minute, second, ..Civil::midnight(year, month, day) }
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
            Shape::Century { first_year } => {
                let (sign, last) = outermost(first_year, 99);
                write!(f, "{sign}{:02}XX", last / 100)
            }
            Shape::Decade { first_year } => {
                let (sign, last) = outermost(first_year, 9);
                write!(f, "{sign}{:03}X", last / 10)
            }
            Shape::Year { year } => year_digits(f, year),
            Shape::SomeMonth { year } => after_year(f, year, format_args!("-XX")),
            Shape::SomeDayOfYear { year } => after_year(f, year, format_args!("-XX-XX")),
            Shape::Part { year, part } => after_year(f, year, format_args!("-{:02}", part.code())),
            Shape::Month { year, month } => after_year(f, year, format_args!("-{month:02}")),
            Shape::SomeDay { year, month } => after_year(f, year, format_args!("-{month:02}-XX")),
            Shape::Day { year, month, day } => after_year(f, year, format_args!("-{month:02}-{day:02}")),
            Shape::Minute { year, month, day, hour, minute, .. } => {
                after_year(f, year, format_args!("-{month:02}-{day:02}T{hour:02}:{minute:02}"))
            }
            Shape::Second { year, month, day, hour, minute, second, .. } => {
                after_year(f, year, format_args!("-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
            }
        }?;
        if let Some(offset) = self.offset() {
            offset.fmt(f)?;
        }
        self.certainty.fmt(f)
    }
}

/// The sign and the distance from year 0 of the outermost of so many more years.
const fn outermost(first_year: i64, more: i64) -> (&'static str, u64) {
    if first_year < 0 { ("-", (first_year + more).unsigned_abs()) } else { ("", first_year.unsigned_abs()) }
}

fn after_year(f: &mut fmt::Formatter<'_>, year: i64, rest: fmt::Arguments<'_>) -> fmt::Result {
    year_digits(f, year)?;
    f.write_fmt(rest)
}

fn year_digits(f: &mut fmt::Formatter<'_>, year: i64) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    match year.unsigned_abs() {
        year @ ..=9999 => write!(f, "{sign}{year:04}"),
        year => write!(f, "Y{sign}{year}"),
    }
}
