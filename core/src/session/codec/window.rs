//! The two ends of a window: times as short as they can be written.

use crate::time::{Civil, Time};
use std::fmt::Write;

/// A time as text: the date, with the time of day if it is not midnight.
pub fn time_word(time: Time) -> String {
    let Civil { year, month, day, hour, minute, second } = time.civil();
    let sign = if year < 0 { "-" } else { "" };
    let mut out = format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs());
    // Writing to a String cannot fail.
    if (hour, minute, second) != (0, 0, 0) {
        let _ = write!(out, "T{hour:02}:{minute:02}");
    }
    if second != 0 {
        let _ = write!(out, ":{second:02}");
    }
    out
}

/// Digits of the years at the ends of the range of [`Time`].
const YEAR_DIGITS: usize = 11;

/// The time that a text stands for; month, day, time of day and seconds may be missing.
pub fn time_of(word: &str) -> Option<Time> {
    let (negative, word) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
    let (date, clock) = word.split_once('T').unwrap_or((word, "00:00"));
    let mut date = date.split('-').map(|part| digits(part, YEAR_DIGITS));
    let (year, month, day) =
        (date.next()??, date.next().unwrap_or(Some(1))?, date.next().unwrap_or(Some(1))?);
    let mut clock = clock.split(':').map(|part| digits(part, 2));
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next().unwrap_or(Some(0))?);
    if date.next().is_some() || clock.next().is_some() {
        return None;
    }
    let year = if negative { -year } else { year };
    let byte = |part: i64| u8::try_from(part).ok();
    Time::from_civil(Civil {
        year,
        month: byte(month)?,
        day: byte(day)?,
        hour: byte(hour)?,
        minute: byte(minute)?,
        second: byte(second)?,
    })
}

/// A number of at least one and at most `most` ASCII digits.
fn digits(text: &str, most: usize) -> Option<i64> {
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}
