//! What a language has to provide before dates, numbers and counts can be put into words.

use super::year;
use crate::story::Story;
use crate::time::Time;
use crate::words::{Category, Words};
use std::sync::Arc;

/// How finely a point in time is written. The examples are those of [`English`](super::English).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// "2018", "44 BCE", "66 million years ago"
    Year,
    /// The same on the axis: "66m years ago"
    YearTick,
    /// "July 2018"
    Month,
    /// "Jul"
    MonthTick,
    /// "16 July 2018"
    Day,
    /// "16 Jul 2018"
    DayShort,
    /// "16 Jul"
    DayTick,
    /// "16 July 2018 at 12:00"
    Minute,
    /// "12:00"
    HourTick,
    /// "16 July 2018 at 12:00:05"
    Second,
    /// "12:00:05"
    SecondTick,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Year,
        Self::YearTick,
        Self::Month,
        Self::MonthTick,
        Self::Day,
        Self::DayShort,
        Self::DayTick,
        Self::Minute,
        Self::HourTick,
        Self::Second,
        Self::SecondTick,
    ];

    /// The form for one of two points in time that are so many seconds apart.
    #[must_use]
    pub const fn apart(seconds: i64) -> Self {
        const DAY: i64 = 86_400;
        match seconds {
            ..600 => Self::Second,
            _ if seconds < 2 * DAY => Self::Minute,
            _ if seconds < 60 * 365 * DAY => Self::Day,
            _ => Self::Year,
        }
    }
}

/// A language and its conventions. In the page the browser provides them; at build time it is
/// [`English`](super::English).
pub trait Locale {
    /// The strings of the interface.
    fn words(&self) -> &'static Words;
    /// A point in civil time of a year from 1 to 9999, written in a form; `year` stands in place of its year.
    fn write(&self, time: Time, form: Form, year: Option<&str>) -> String;
    /// A number of thousandths with its separators: 65,500 is "65.5".
    fn thousandths(&self, number: i64) -> String;
    /// The plural category of a number.
    fn category(&self, number: i64) -> Category;

    /// Whether years of our era are called that, since other years are written too.
    fn names_our_era(&self) -> bool {
        false
    }

    /// Positions of texts in the order in which a language, by its BCP 47 tag, sorts them; equal ones stay in their order.
    /// `None` where nobody knows that order.
    fn sorted(&self, _language: &str, _texts: &[&str]) -> Option<Vec<usize>> {
        None
    }

    /// A number with its separators.
    fn number(&self, number: i64) -> String {
        self.thousandths(number.saturating_mul(1_000))
    }

    /// A point in civil time, written in a form, with its era where that is not ours.
    fn point(&self, time: Time, form: Form) -> String {
        let number = time.civil().year;
        if !self.names_our_era() && year::is_plain(number) {
            return self.write(time, form, None);
        }
        let written = year::in_words(self, number, form == Form::YearTick);
        match form {
            Form::Year | Form::YearTick => written,
            _ => self.write(time.in_recent_years(), form, Some(&written)),
        }
    }
}

/// A language for a story: with the name of our era where other years are written too.
pub fn of_story<L: Locale + Send + Sync + 'static>(
    story: &Story,
    locale: L,
) -> Arc<dyn Locale + Send + Sync> {
    if story.leaves_our_era() { Arc::new(NamingEras(locale)) } else { Arc::new(locale) }
}

/// A language in which years of our era are called that: for stories that begin before it.
#[derive(Clone, Copy, Debug)]
pub struct NamingEras<L>(pub L);

impl<L: Locale> Locale for NamingEras<L> {
    fn words(&self) -> &'static Words {
        self.0.words()
    }

    fn write(&self, time: Time, form: Form, year: Option<&str>) -> String {
        self.0.write(time, form, year)
    }

    fn thousandths(&self, number: i64) -> String {
        self.0.thousandths(number)
    }

    fn category(&self, number: i64) -> Category {
        self.0.category(number)
    }

    fn sorted(&self, language: &str, texts: &[&str]) -> Option<Vec<usize>> {
        self.0.sorted(language, texts)
    }

    fn names_our_era(&self) -> bool {
        true
    }
}
