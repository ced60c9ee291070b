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

/// How much of a rejected text an error message quotes, in characters. The longest valid date has 19 on each side of
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
        write!(f, "{quoted:?} is not an EDTF date: {}", self.rule)
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
    /// There is no such month. Numbers 21 to 41, which EDTF uses for seasons and quarters, are
    /// [`Season`](Self::Season).
    Month(u8),
    /// There is no such day in that month.
    Day {
        /// The year written.
        year: u16,
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
    /// A time zone or `Z`: times of day are local to the event.
    Zone,
    /// A qualifier after a time of day, where EDTF has none.
    QualifiedTime,
    /// A time of day in an interval, where EDTF has none.
    TimeInInterval,
    /// The interval ends before it starts.
    Backwards,
    /// An interval with no date on either side.
    NoDate,
    /// Not supported: a season, quarter, quadrimester or semester in place of the month.
    Season(u8),
    /// Not supported: a year before 0.
    NegativeYear,
    /// Not supported: a year of more than four digits (`Y17018`).
    LongYear,
    /// Not supported: anything of EDTF level 2, such as sets, qualifiers inside a date, or unspecified digits
    /// anywhere but at its end.
    LevelTwo,
}

/// One sentence, without a full stop.
impl fmt::Display for EdtfRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Form => f.write_str(
                "it has none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ss \
                 or START/END",
            ),
            Self::Month(month) => write!(f, "month {month:02} is not between 01 and 12"),
            Self::Day { year, month, day, last } => {
                write!(f, "day {day:02} is not between 01 and {last:02} in {year:04}-{month:02}")
            }
            Self::Hour(hour) => write!(f, "hour {hour:02} is not between 00 and 23"),
            Self::Minute(minute) => write!(f, "minute {minute:02} is not between 00 and 59"),
            Self::Second(second) => write!(f, "second {second:02} is not between 00 and 59"),
            Self::Zone => f.write_str("a time of day is local to the event and takes no zone"),
            Self::QualifiedTime => f.write_str("a date with a time of day takes no ?, ~ or %"),
            Self::TimeInInterval => f.write_str("the ends of an interval take no time of day"),
            Self::Backwards => f.write_str("the interval ends before it starts"),
            Self::NoDate => f.write_str("an interval needs a date on at least one side"),
            Self::Season(season) => {
                write!(f, "{season} stands for a season or a part of a year, which is not supported")
            }
            Self::NegativeYear => f.write_str("negative years are not supported"),
            Self::LongYear => f.write_str("years of more than four digits are not supported"),
            Self::LevelTwo => f.write_str("EDTF level 2 is not supported"),
        }
    }
}
