//! Marks on every second, seventh or fourteenth day, counted from the first of the month.
//!
//! The marks are numbered through without walking from month to month. The days left over at a month's end belong to
//! its last mark.

use super::super::{Civil, Time};
use super::date;

/// The days of the month on which an interval of several days has its marks: the 1st and every `step` days after it,
/// as long as a whole step is left before the next 1st.
pub(super) struct MonthDays {
    step: i64,
    /// Marks in every month except February.
    usual: i64,
    /// Marks in February, with or without a 29th.
    february: i64,
}

impl MonthDays {
    /// `None` for a step of one, whose marks are simply all days.
    pub(super) fn of(step: i64) -> Option<Self> {
        match step {
            2 => Some(Self { step, usual: 15, february: 14 }),
            7 => Some(Self { step, usual: 4, february: 4 }),
            14 => Some(Self { step, usual: 2, february: 2 }),
            _ => None,
        }
    }

    /// Marks in a year. The number is the same in every year, which makes it easy to number them.
    fn in_year(&self) -> i64 {
        self.usual * 11 + self.february
    }

    /// How many marks fewer February has than the other months.
    fn missing(&self) -> i64 {
        self.usual - self.february
    }

    /// The number of the last mark at or before the day with these fields.
    pub(super) fn number(&self, civil: Civil) -> i64 {
        let (month, day) = (i64::from(civil.month), i64::from(civil.day));
        let in_month = if month == 2 { self.february } else { self.usual };
        let before = (month - 1) * self.usual - if month > 2 { self.missing() } else { 0 };
        // The days left over at the end of a month belong to its last mark.
        let within = ((day - 1) / self.step).min(in_month - 1);
        civil.year * self.in_year() + before + within
    }

    /// The midnight of a mark, or `None` outside the range of `Time`.
    pub(super) fn mark(&self, number: i64) -> Option<Time> {
        let within = number.rem_euclid(self.in_year());
        // As if February were a month like the others.
        let even = if within < self.usual + self.february { within } else { within + self.missing() };
        date(number.div_euclid(self.in_year()), even / self.usual + 1, even % self.usual * self.step + 1)
    }
}
