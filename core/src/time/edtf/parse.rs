//! Reads dates.
//!
//! Nothing is repaired: no trimming, no lower-case `x`, no missing zeros. A text is either a date or an error that
//! says why it is not.

use super::super::Time;
use super::super::civil::days_in_month;
use super::{Certainty, Edtf, EdtfDate, EdtfRule, Endpoint, Offset, Shape, YearPart};

/// Reads a date or an interval.
pub(super) fn edtf(text: &str) -> Result<Edtf, EdtfRule> {
    let Some((start, end)) = text.split_once('/') else {
        return Ok(Edtf { start: Endpoint::Date(date(text)?), end: None });
    };
    let (start, end) = (endpoint(start)?, endpoint(end)?);
    let edtf = Edtf { start, end: Some(end) };
    let clock = edtf.offset().unwrap_or(Offset::UTC);
    match (start.date(), end.date()) {
        (None, None) => Err(EdtfRule::NoDate),
        // Ends may overlap (2018-07-16/2018-07 is "from the 16th to some time that month"), but an end that is over
        // before the start begins is a mistake.
        (Some(from), Some(to)) if to.span_at(clock).end() <= from.span_at(clock).start() => {
            Err(EdtfRule::Backwards)
        }
        _ => Ok(edtf),
    }
}

fn endpoint(text: &str) -> Result<Endpoint, EdtfRule> {
    match text {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => Ok(Endpoint::Date(date(text)?)),
    }
}

fn date(text: &str) -> Result<EdtfDate, EdtfRule> {
    if text.is_empty() {
        return Err(EdtfRule::Empty);
    }
    let (bare, certainty) = qualifier(text);
    let Some((day, clock)) = bare.split_once('T') else {
        return Ok(EdtfDate::new(calendar_date(bare)?, certainty));
    };
    let shape = match calendar_date(day)? {
        Shape::Day { year, month, day } => with_clock((year, month, day), clock)?,
        // A time of day without a day.
        _ => return Err(EdtfRule::Form),
    };
    match certainty {
        Certainty::Exact => Ok(EdtfDate::new(shape, certainty)),
        _ => Err(EdtfRule::QualifiedTime),
    }
}

/// Splits off the qualifier at the end.
fn qualifier(text: &str) -> (&str, Certainty) {
    for certainty in [Certainty::Uncertain, Certainty::Approximate, Certainty::Both] {
        if let Some(bare) = text.strip_suffix(&certainty.to_string()) {
            return (bare, certainty);
        }
    }
    (text, Certainty::Exact)
}

/// Reads a date without time or qualifier.
fn calendar_date(text: &str) -> Result<Shape, EdtfRule> {
    if let Some(year) = text.strip_prefix('Y') {
        return long_year(year).map(|year| Shape::Year { year });
    }
    let other = || foreign(text);
    let (sign, unsigned) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (year, rest) = unsigned.split_at_checked(4).ok_or_else(other)?;
    // The earliest of the years that the unspecified digits leave open.
    let first = |digits: &[u8], years: i64| {
        let number = number(digits).ok_or_else(other)? * years;
        Ok(if sign < 0 { -number - (years - 1) } else { number })
    };
    match (year.as_bytes(), rest) {
        ([century @ .., b'X', b'X'], "") => return Ok(Shape::Century { first_year: first(century, 100)? }),
        ([decade @ .., b'X'], "") => return Ok(Shape::Decade { first_year: first(decade, 10)? }),
        _ => {}
    }
    let year = match sign * number(year.as_bytes()).ok_or_else(other)? {
        0 if sign < 0 => return Err(EdtfRule::NegativeZero),
        year => year,
    };
    match *rest.as_bytes() {
        [] => Ok(Shape::Year { year }),
        [b'-', b'X', b'X'] => Ok(Shape::SomeMonth { year }),
        [b'-', b'X', b'X', b'-', b'X', b'X'] => Ok(Shape::SomeDayOfYear { year }),
        [b'-', m, n] => {
            let number = pair(m, n).ok_or_else(other)?;
            match YearPart::new(number) {
                Some(part) => Ok(Shape::Part { year, part }),
                None => Ok(Shape::Month { year, month: month(number)? }),
            }
        }
        [b'-', m, n, b'-', b'X', b'X'] => {
            Ok(Shape::SomeDay { year, month: month(pair(m, n).ok_or_else(other)?)? })
        }
        [b'-', m, n, b'-', d, e] => match (pair(m, n), pair(d, e)) {
            (Some(number), Some(day)) => day_of(year, month(number)?, day),
            _ => Err(other()),
        },
        _ => Err(other()),
    }
}

/// Reads what follows the `Y` of a year of more than four digits.
fn long_year(text: &str) -> Result<i64, EdtfRule> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(EdtfRule::Form);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // Y-17E7 and Y1950S2 are of level 2; a month there is none.
        return Err(if digits.contains('-') { EdtfRule::LongYearAlone } else { EdtfRule::LevelTwo });
    }
    if digits.len() < 5 || digits.starts_with('0') {
        return Err(EdtfRule::ShortLongYear);
    }
    let [first, last] = Time::YEARS;
    text.parse().ok().filter(|year| (first..=last).contains(year)).ok_or(EdtfRule::YearRange)
}

/// Adds a time of day to a day.
fn with_clock((year, month, day): (i64, u8, u8), clock: &str) -> Result<Shape, EdtfRule> {
    let (clock, offset) = match clock.find(['Z', '+', '-']).and_then(|at| clock.split_at_checked(at)) {
        Some((clock, offset)) => (clock, Some(self::offset(offset)?)),
        None => (clock, None),
    };
    let (hour, minute, second) = match *clock.as_bytes() {
        [h, i, b':', m, n] => (pair(h, i), pair(m, n), None),
        [h, i, b':', m, n, b':', s, t] => match pair(s, t) {
            Some(second) => (pair(h, i), pair(m, n), Some(second)),
            None => return Err(EdtfRule::Form),
        },
        _ => return Err(EdtfRule::Form),
    };
    match (hour, minute, second) {
        (Some(hour @ 24..), Some(_), _) => Err(EdtfRule::Hour(hour)),
        (Some(_), Some(minute @ 60..), _) => Err(EdtfRule::Minute(minute)),
        (Some(_), Some(_), Some(second @ 60..)) => Err(EdtfRule::Second(second)),
        (Some(hour), Some(minute), None) => Ok(Shape::Minute { year, month, day, hour, minute, offset }),
        (Some(hour), Some(minute), Some(second)) => {
            Ok(Shape::Second { year, month, day, hour, minute, second, offset })
        }
        _ => Err(EdtfRule::Form),
    }
}

/// Reads an offset from UTC: `Z`, `+02`, `+02:00`.
fn offset(text: &str) -> Result<Offset, EdtfRule> {
    let (sign, hours, minutes) = match *text.as_bytes() {
        [b'Z'] => return Ok(Offset::UTC),
        [sign, h, i] => (sign, pair(h, i), None),
        [sign, h, i, b':', m, n] => (sign, pair(h, i), Some(pair(m, n).ok_or(EdtfRule::Offset)?)),
        _ => return Err(EdtfRule::Offset),
    };
    let sign = match sign {
        b'+' => 1,
        b'-' => -1,
        _ => return Err(EdtfRule::Offset),
    };
    match (hours, minutes) {
        // ISO 8601 has no -00:00.
        (Some(0), None | Some(0)) if sign < 0 => Err(EdtfRule::Offset),
        // No clock has been farther than 14 hours from UTC since there are time zones.
        (Some(hours @ 0..=14), None) => Ok(Offset::hours(sign * i16::from(hours))),
        (Some(hours @ 0..=13), Some(minutes @ 0..=59)) | (Some(hours @ 14), Some(minutes @ 0)) => {
            Ok(Offset::minutes(sign * (i16::from(hours) * 60 + i16::from(minutes))))
        }
        _ => Err(EdtfRule::Offset),
    }
}

/// The error for a text that has no supported form: if it is valid EDTF, an editor should read "not supported" and
/// not "wrong".
fn foreign(text: &str) -> EdtfRule {
    let is_set = [('[', ']'), ('{', '}')]
        .iter()
        .any(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
    // It would be a date of level 1 if other digits were unspecified, or without the qualifiers inside it.
    let unqualified = text.replace(['?', '~', '%'], "");
    let unsigned = unqualified.strip_prefix('-').unwrap_or(&unqualified);
    let pieces: Vec<&str> = unsigned.split('-').collect();
    let is_date_like = pieces.len() <= 3
        && pieces.iter().zip([4, 2, 2]).all(|(piece, length)| {
            piece.len() == length && piece.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
        });
    if is_set || is_date_like { EdtfRule::LevelTwo } else { EdtfRule::Form }
}

fn month(month: u8) -> Result<u8, EdtfRule> {
    match month {
        1..=12 => Ok(month),
        _ => Err(EdtfRule::Month(month)),
    }
}

fn day_of(year: i64, month: u8, day: u8) -> Result<Shape, EdtfRule> {
    let last = days_in_month(year, month).ok_or(EdtfRule::Month(month))?;
    if (1..=last).contains(&day) {
        Ok(Shape::Day { year, month, day })
    } else {
        Err(EdtfRule::Day { year, month, day, last })
    }
}

/// Two digits.
fn pair(tens: u8, ones: u8) -> Option<u8> {
    number(&[tens, ones]).and_then(|number| number.try_into().ok())
}

/// Up to four digits, so that the number fits.
fn number(digits: &[u8]) -> Option<i64> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
}
