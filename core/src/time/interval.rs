//! Regular marks on the calendar: every third month, every second decade.
//!
//! The operations are those of d3-time (floor, ceil, offset, count, range) with one difference: every mark has a
//! number, so that `offset` and `count` cost the same however far they reach. Which interval suits a screen is
//! decided in `scale`.

mod month_days;

use self::month_days::MonthDays;
use super::{Span, Time, Unit};

const DAY: i64 = 86_400;

/// Marks on the calendar, `step` units apart.
///
/// Marks start again with the next coarser unit, so that they fall on round numbers: every 6 hours means 0, 6, 12 and
/// 18 o'clock; every 3 months means January, April, July and October; every 7 days means the 1st, 8th, 15th and 22nd
/// of each month (the 29th, too close to the next 1st, is left out). Therefore only some steps are possible; see
/// [`Interval::new`].
///
/// Years are counted as readers count them, without a year 0: every 50 years means 100 BCE, 50 BCE, 1 CE, 50 CE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    unit: Unit,
    step: i64,
}

impl Interval {
    /// The interval with this step, or `None` if its marks would not be regular.
    ///
    /// Seconds and minutes: 1, 2, 5, 10, 15, 20, 30. Hours: 1, 2, 3, 4, 6, 8, 12. Days: 1, 2, 7, 14. Months: 1, 2, 3,
    /// 4, 6. Years and longer units: anything from 1 to 10,000.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Unit};
    /// assert!(Interval::new(Unit::Month, 3).is_some());
    /// assert!(Interval::new(Unit::Month, 5).is_none());
    /// assert!(Interval::new(Unit::Decade, 0).is_none());
    /// ```
    pub const fn new(unit: Unit, step: u16) -> Option<Self> {
        let regular = match unit {
            Unit::Second | Unit::Minute => matches!(step, 1 | 2 | 5 | 10 | 15 | 20 | 30),
            Unit::Hour => matches!(step, 1 | 2 | 3 | 4 | 6 | 8 | 12),
            Unit::Day => matches!(step, 1 | 2 | 7 | 14),
            Unit::Month => matches!(step, 1 | 2 | 3 | 4 | 6),
            _ => matches!(step, 1..=10_000),
        };
        // `i64::from` is not const.
        if regular { Some(Self { unit, step: step as i64 }) } else { None }
    }

    /// The interval with a mark at the start of every such unit.
    pub const fn every(unit: Unit) -> Self {
        Self { unit, step: 1 }
    }

    /// The unit that is counted.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// How many units lie between two marks.
    pub const fn step(self) -> i64 {
        self.step
    }

    /// A lower bound, in seconds, of the distance between any two marks, except that the first year of the era is nearer
    /// by a year to the mark after it.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Unit};
    /// assert_eq!(Interval::every(Unit::Month).shortest_seconds(), 28 * 86_400);
    /// ```
    pub const fn shortest_seconds(self) -> i64 {
        match self.kind() {
            Kind::Clock { seconds } => seconds,
            Kind::Days => self.step * DAY,
            Kind::Months => self.step * 28 * DAY,
            Kind::Years { years } => years * 365 * DAY,
        }
    }

    /// The last mark at or before an instant; the start of the range if the mark would lie outside it.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Time, Unit};
    /// let week = Interval::new(Unit::Day, 7).unwrap();
    /// let date = |d| Time::from_date(2018, 7, d).unwrap();
    /// assert_eq!(week.floor(date(31)), date(22));
    /// assert_eq!(week.floor(date(22)), date(22));
    /// ```
    pub fn floor(self, time: Time) -> Time {
        self.mark(self.number(time)).unwrap_or(Time::MIN)
    }

    /// The first mark at or after an instant; the end of the range if the mark would lie outside it.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Time, Unit};
    /// let quarter = Interval::new(Unit::Month, 3).unwrap();
    /// let date = |m, d| Time::from_date(2018, m, d).unwrap();
    /// assert_eq!(quarter.ceil(date(7, 16)), date(10, 1));
    /// assert_eq!(quarter.ceil(date(10, 1)), date(10, 1));
    /// ```
    pub fn ceil(self, time: Time) -> Time {
        self.mark(self.first_number(time)).unwrap_or(Time::MAX)
    }

    /// The `n`th mark after [`floor`](Self::floor), or before it if `n` is negative; the end of the range if
    /// the mark would lie outside it.
    ///
    /// The result is always a mark, unlike in d3: "a month after 31 January" is ambiguous, the month after January is
    /// not.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Time, Unit};
    /// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
    /// let month = Interval::every(Unit::Month);
    /// assert_eq!(month.offset(date(2018, 1, 31), 1), date(2018, 2, 1));
    /// assert_eq!(month.offset(date(2018, 1, 31), -1), date(2017, 12, 1));
    /// assert_eq!(month.offset(date(2018, 1, 31), i64::MAX), Time::MAX);
    /// ```
    pub fn offset(self, time: Time, n: i64) -> Time {
        let number = self.number(time).saturating_add(n);
        // The mark at or before the start of the range may lie outside it.
        let outside = if number <= self.number(Time::MIN) { Time::MIN } else { Time::MAX };
        self.mark(number).unwrap_or(outside)
    }

    /// How many marks lie after `from` and at or before `to`; negative if `to` is the earlier one.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Time, Unit};
    /// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
    /// let month = Interval::every(Unit::Month);
    /// assert_eq!(month.count(date(2017, 7, 7), date(2018, 7, 16)), 12);
    /// assert_eq!(month.count(date(2018, 7, 16), date(2017, 7, 7)), -12);
    /// ```
    pub fn count(self, from: Time, to: Time) -> i64 {
        self.number(to) - self.number(from)
    }

    /// The marks in a span, in order. Lazy, and always finite.
    ///
    /// ```
    /// use summitline_core::time::{Interval, Span, Time, Unit};
    /// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
    /// let span = Span::new(date(2017, 7, 7), date(2018, 1, 1));
    /// let quarters = Interval::new(Unit::Month, 3).unwrap().range(span);
    /// assert_eq!(quarters.collect::<Vec<_>>(), [date(2017, 10, 1)]);
    /// ```
    pub fn range(self, span: Span) -> Steps {
        Steps { interval: self, next: self.first_number(span.start()), end: span.end() }
    }

    /// How the marks are counted.
    const fn kind(self) -> Kind {
        match self.unit {
            Unit::Second => Kind::Clock { seconds: self.step },
            Unit::Minute => Kind::Clock { seconds: self.step * 60 },
            Unit::Hour => Kind::Clock { seconds: self.step * 3_600 },
            Unit::Day => Kind::Days,
            Unit::Month => Kind::Months,
            _ => match self.unit.years() {
                Some(years) => Kind::Years { years: years * self.step },
                None => Kind::Days,
            },
        }
    }

    /// The number of the last mark at or before an instant. Marks are numbered in order, without gaps; the number of
    /// the first differs between intervals and has no meaning.
    fn number(self, time: Time) -> i64 {
        match self.kind() {
            Kind::Clock { seconds } => time.seconds().div_euclid(seconds),
            Kind::Days => match MonthDays::of(self.step) {
                None => time.day_number(),
                Some(marks) => marks.number(time.civil()),
            },
            Kind::Months => {
                let civil = time.civil();
                (civil.year * 12 + i64::from(civil.month) - 1).div_euclid(self.step)
            }
            Kind::Years { years: 1 } => time.civil().year,
            Kind::Years { years } => match time.civil().year {
                year @ 1.. => year / years,
                year => (year - 1).div_euclid(years),
            },
        }
    }

    /// The number of the first mark at or after an instant.
    fn first_number(self, time: Time) -> i64 {
        let number = self.number(time);
        if self.mark(number) == Some(time) { number } else { number + 1 }
    }

    /// The instant of a mark, or `None` if it lies outside the range of `Time`.
    fn mark(self, number: i64) -> Option<Time> {
        match self.kind() {
            Kind::Clock { seconds } => in_range(number.checked_mul(seconds)?),
            Kind::Days => match MonthDays::of(self.step) {
                None => in_range(number.checked_mul(DAY)?),
                Some(marks) => marks.mark(number),
            },
            Kind::Months => {
                let month = number.checked_mul(self.step)?;
                date(month.div_euclid(12), month.rem_euclid(12) + 1, 1)
            }
            Kind::Years { years: 1 } => date(number, 1, 1),
            Kind::Years { years } => {
                let year = number.checked_mul(years)?;
                // Mark 0 is the first year of the era, and those before it are as many years before it.
                date(if year > 0 { year } else { year + 1 }, 1, 1)
            }
        }
    }
}

/// How the marks of an interval are counted.
enum Kind {
    /// So many seconds, which a day is a multiple of.
    Clock {
        seconds: i64,
    },
    Days,
    Months,
    Years {
        years: i64,
    },
}

impl From<Unit> for Interval {
    fn from(unit: Unit) -> Self {
        Self::every(unit)
    }
}

/// The marks of an [`Interval`] in a span; made by [`Interval::range`].
#[derive(Clone, Debug)]
pub struct Steps {
    interval: Interval,
    next: i64,
    end: Time,
}

impl Iterator for Steps {
    type Item = Time;

    fn next(&mut self) -> Option<Time> {
        let time = self.interval.mark(self.next).filter(|time| *time < self.end)?;
        self.next += 1;
        Some(time)
    }
}

/// Midnight of a date, or `None` outside the range.
fn date(year: i64, month: i64, day: i64) -> Option<Time> {
    Time::from_date(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// The instant, or `None` outside the range: a mark must not be moved to the end of the range.
fn in_range(seconds: i64) -> Option<Time> {
    let time = Time::from_seconds(seconds);
    (time.seconds() == seconds).then_some(time)
}
