//! Why a text is not a date: every rule a date can break, with one English sentence for the editor who wrote it. The
//! story reader adds where in the document the text is.

use std::{error::Error, fmt};

/// A text that is not an EDTF date, and the rule it breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    text: String,
    rule: EdtfRule,
}

impl EdtfError {
    pub(super) fn new(text: &str, rule: EdtfRule) -> Self {
        Self { text: text.to_owned(), rule }
    }

    /// The text that was rejected.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The rule that it breaks: the first one found, reading from the left.
    pub const fn rule(&self) -> EdtfRule {
        self.rule
    }
}

/// How much of a rejected text an error message quotes, in characters. The longest valid date has 26 on each side of
/// the slash, so no valid date is cut off.
const QUOTED: usize = 60;

/// `"2018-13" is not an EDTF date: month 13 is not between 01 and 12`
impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut quoted: String = self.text.chars().take(QUOTED).collect();
        if quoted.len() < self.text.len() {
            quoted.push('…');
        }
        // Debug, so that quotes and control characters in the text are escaped, and it is clear where it ends.
        write!(f, "{quoted:?} {}", self.rule.refusal())
    }
}

impl Error for EdtfError {}

/// A rule that a text breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EdtfRule {
    /// There is nothing to read.
    Empty,
    /// It does not look like a date at all.
    Form,
    /// There is no such month.
    Month(u8),
    /// There is no such day in that month.
    Day {
        /// The year written.
        year: i64,
        /// The month written, which exists.
        month: u8,
        /// The day written, which does not.
        day: u8,
        /// The last day of that month.
        last: u8,
    },
    /// There is no such hour. EDTF's `T24:00` is the next day's `T00:00`.
    Hour(u8),
    /// There is no such minute.
    Minute(u8),
    /// There is no such second; leap seconds do not exist here.
    Second(u8),
    /// Not an offset from UTC.
    Offset,
    /// A qualifier after a time of day, where EDTF has none.
    QualifiedTime,
    /// The interval ends before it starts.
    Backwards,
    /// An interval with no date on either side.
    NoDate,
    /// A year of less than five digits, or with zeros in front, after the letter `Y`.
    ShortLongYear,
    /// A month after a year of more than four digits.
    LongYearAlone,
    /// A year outside the range of [`Time`](crate::time::Time).
    YearRange,
    /// `-0000`: year 0 has no sign.
    NegativeZero,
    /// Not supported: anything of EDTF level 2, such as sets, qualifiers inside a date, or unspecified digits
    /// anywhere but at its end.
    LevelTwo,
}

impl EdtfRule {
    /// The rule as the end of a sentence that begins with the text: "is not an EDTF date: it is empty". A date of level 2 is
    /// one, though this version does not read it.
    #[must_use]
    pub fn refusal(self) -> String {
        match self {
            Self::LevelTwo => self.to_string(),
            _ => format!("is not an EDTF date: {self}"),
        }
    }
}

/// One sentence, without a full stop; that for level 2 has no subject.
impl fmt::Display for EdtfRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Form => f.write_str(
                "it has none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ss, \
                 Y and a year of more digits, or START/END",
            ),
            Self::Month(month) => write!(f, "month {month:02} is not between 01 and 12"),
            Self::Day { year, month, day, last } => {
                write!(f, "day {day:02} is not between 01 and {last:02} in {year:04}-{month:02}")
            }
            Self::Hour(hour) => write!(f, "hour {hour:02} is not between 00 and 23"),
            Self::Minute(minute) => write!(f, "minute {minute:02} is not between 00 and 59"),
            Self::Second(second) => write!(f, "second {second:02} is not between 00 and 59"),
            Self::Offset => {
                f.write_str("the offset from UTC has none of the forms Z, +hh and +hh:mm, up to 14 hours")
            }
            Self::QualifiedTime => f.write_str("a date with a time of day takes no ?, ~ or %"),
            Self::Backwards => f.write_str("the interval ends before it starts"),
            Self::NoDate => f.write_str("an interval needs a date on at least one side"),
            Self::ShortLongYear => {
                f.write_str("after Y comes a year of at least five digits, without zeros in front")
            }
            Self::LongYearAlone => f.write_str("a year of more than four digits takes no month and no day"),
            Self::YearRange => f.write_str("years beyond 20,000 million are not supported"),
            Self::NegativeZero => f.write_str("year 0000 takes no sign"),
            Self::LevelTwo => f.write_str("is of EDTF level 2, which is not supported"),
        }
    }
}
