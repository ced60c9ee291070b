//! EDTF dates in words. Refuses to know how a month is called.

use super::{Form, Locale};
use crate::time::{Certainty, Civil, Edtf, EdtfDate, Endpoint, Shape, Span, Time};
use crate::words::fill;

/// "about March 2018", "some day in 2018", "18 March 2018 to 1 April 2018", "since 2015".
#[must_use]
pub fn date(locale: &impl Locale, edtf: &Edtf) -> String {
    let words = locale.words();
    let ends = [edtf.start(), edtf.end()].map(|end| match end {
        Endpoint::Date(date) => Some(one(locale, &date)),
        Endpoint::Open | Endpoint::Unknown => None,
    });
    match (edtf.is_interval(), ends) {
        (true, [Some(from), Some(to)]) => fill(words.date_from_to, &[("from", &from), ("to", &to)]),
        (_, [Some(from), Some(_)]) => from,
        (_, [Some(from), None]) => fill(words.date_since, &[("from", &from)]),
        (_, [None, Some(to)]) => fill(words.date_until, &[("to", &to)]),
        // The parser refuses an interval without any date.
        (_, [None, None]) => String::new(),
    }
}

/// A stretch of whole days: "7 July 2017 to 16 July 2018"; the end is exclusive, as in [`Span`].
#[must_use]
pub fn span(locale: &impl Locale, span: Span, form: Form) -> String {
    let last = span.end().plus_seconds(-1).max(span.start());
    let (from, to) = (locale.point(span.start(), form), locale.point(last, form));
    if from == to { from } else { fill(locale.words().date_from_to, &[("from", &from), ("to", &to)]) }
}

fn one(locale: &impl Locale, date: &EdtfDate) -> String {
    let words = locale.words();
    let at = |year: u16, month: u8, day: u8, form: Form| {
        let civil = Civil::midnight(i32::from(year), month, day);
        Time::from_civil(civil).map(|time| locale.point(time, form)).unwrap_or_default()
    };
    let written = match date.shape() {
        Shape::Century { first_year } => fill(words.date_century, &[("year", &first_year.to_string())]),
        Shape::Decade { first_year } => fill(words.date_decade, &[("year", &first_year.to_string())]),
        Shape::Year { year } => at(year, 1, 1, Form::Year),
        Shape::SomeMonth { year } => fill(words.date_some_month, &[("date", &at(year, 1, 1, Form::Year))]),
        Shape::SomeDayOfYear { year } => fill(words.date_some_day, &[("date", &at(year, 1, 1, Form::Year))]),
        Shape::Month { year, month } => at(year, month, 1, Form::Month),
        Shape::SomeDay { year, month } => {
            fill(words.date_some_day, &[("date", &at(year, month, 1, Form::Month))])
        }
        Shape::Day { year, month, day } => at(year, month, day, Form::Day),
        _ => locale.point(date.span().start(), Form::Minute),
    };
    let template = match date.certainty() {
        Certainty::Exact => return written,
        Certainty::Uncertain => words.date_uncertain,
        Certainty::Approximate => words.date_about,
        Certainty::Both => words.date_about_uncertain,
    };
    fill(template, &[("date", &written)])
}
