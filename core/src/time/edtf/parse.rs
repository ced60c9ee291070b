//! Reads dates.
//!
//! Nothing is repaired: no trimming, no lower-case `x`, no missing zeros. A text is either a date or an error that
//! says why it is not.

use super::super::civil::days_in_month;
use super::{Certainty, Edtf, EdtfDate, EdtfRule, Endpoint, Shape};

/// Reads a date or an interval.
pub(super) fn edtf(text: &str) -> Result<Edtf, EdtfRule> {
    let Some((start, end)) = text.split_once('/') else {
        return Ok(Edtf { start: Endpoint::Date(date(text)?), end: None });
    };
    let (start, end) = (endpoint(start)?, endpoint(end)?);
    match (start.date(), end.date()) {
        (None, None) => Err(EdtfRule::NoDate),
        // Ends may overlap (2018-07-16/2018-07 is "from the 16th to some time that month"), but an end that is over
        // before the start begins is a mistake.
        (Some(from), Some(to)) if to.span().end() <= from.span().start() => Err(EdtfRule::Backwards),
        _ => Ok(Edtf { start, end: Some(end) }),
    }
}

fn endpoint(text: &str) -> Result<Endpoint, EdtfRule> {
    match text {
        "" => return Ok(Endpoint::Unknown),
        ".." => return Ok(Endpoint::Open),
        _ => {}
    }
    let date = date(text)?;
    match date.shape() {
        Shape::Minute { .. } | Shape::Second { .. } => Err(EdtfRule::TimeInInterval),
        _ => Ok(Endpoint::Date(date)),
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
    let other = || foreign(text);
    let (year, rest) = text.split_at_checked(4).ok_or_else(other)?;
    match (year.as_bytes(), rest) {
        ([century @ .., b'X', b'X'], "") => {
            return number(century)
                .map(|number| Shape::Century { first_year: number * 100 })
                .ok_or_else(other);
        }
        ([decade @ .., b'X'], "") => {
            return number(decade).map(|number| Shape::Decade { first_year: number * 10 }).ok_or_else(other);
        }
        _ => {}
    }
    let year = number(year.as_bytes()).ok_or_else(other)?;
    match *rest.as_bytes() {
        [] => Ok(Shape::Year { year }),
        [b'-', b'X', b'X'] => Ok(Shape::SomeMonth { year }),
        [b'-', b'X', b'X', b'-', b'X', b'X'] => Ok(Shape::SomeDayOfYear { year }),
        [b'-', m, n] => Ok(Shape::Month { year, month: month(pair(m, n).ok_or_else(other)?)? }),
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

/// Adds a time of day to a day.
fn with_clock((year, month, day): (u16, u8, u8), clock: &str) -> Result<Shape, EdtfRule> {
    if clock.contains(['Z', '+', '-']) {
        return Err(EdtfRule::Zone);
    }
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
        (Some(hour), Some(minute), None) => Ok(Shape::Minute { year, month, day, hour, minute }),
        (Some(hour), Some(minute), Some(second)) => {
            Ok(Shape::Second { year, month, day, hour, minute, second })
        }
        _ => Err(EdtfRule::Form),
    }
}

/// The error for a text that has no supported form: if it is valid EDTF, an editor should read "not supported" and
/// not "wrong".
fn foreign(text: &str) -> EdtfRule {
    let numeric = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if let Some(year) = text.strip_prefix('-') {
        return if numeric(year) { EdtfRule::NegativeYear } else { EdtfRule::Form };
    }
    if let Some(year) = text.strip_prefix('Y') {
        let year = year.strip_prefix('-').unwrap_or(year);
        return if numeric(year) { EdtfRule::LongYear } else { EdtfRule::Form };
    }
    let is_set = [('[', ']'), ('{', '}')]
        .iter()
        .any(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
    // It would be a date of level 1 if other digits were unspecified, or without the qualifiers inside it.
    let unqualified = text.replace(['?', '~', '%'], "");
    let pieces: Vec<&str> = unqualified.split('-').collect();
    let is_date_like = pieces.len() <= 3
        && pieces.iter().zip([4, 2, 2]).all(|(piece, length)| {
            piece.len() == length && piece.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
        });
    if is_set || is_date_like { EdtfRule::LevelTwo } else { EdtfRule::Form }
}

fn month(month: u8) -> Result<u8, EdtfRule> {
    match month {
        1..=12 => Ok(month),
        21..=41 => Err(EdtfRule::Season(month)),
        _ => Err(EdtfRule::Month(month)),
    }
}

fn day_of(year: u16, month: u8, day: u8) -> Result<Shape, EdtfRule> {
    let last = days_in_month(year.into(), month).ok_or(EdtfRule::Month(month))?;
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
fn number(digits: &[u8]) -> Option<u16> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0')))
}
