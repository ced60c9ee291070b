//! What a language has to provide before dates, numbers and counts can be put into words.

use crate::time::Time;
use crate::words::{Category, Words};

/// How finely a point in time is written. The examples are those of [`English`](super::English).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// "2018"
    Year,
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
}

/// A language and its conventions. In the page the browser provides them; at build time it is
/// [`English`](super::English).
pub trait Locale {
    /// The strings of the interface.
    fn words(&self) -> &'static Words;
    /// A point in civil time, written in a form.
    fn point(&self, time: Time, form: Form) -> String;
    /// A number with its separators.
    fn number(&self, number: i64) -> String;
    /// The plural category of a number.
    fn category(&self, number: i64) -> Category;
}
