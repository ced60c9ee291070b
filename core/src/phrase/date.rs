//! Dates and stretches of time in words.

use super::{Form, Locale};
use crate::scale::Window;
use crate::time::{Certainty, Civil, Edtf, EdtfDate, Endpoint, Shape, Span, Time};
use crate::words::fill;

/// "about March 2018", "some day in 2018", "18 March 2018 to 1 April 2018", "since 2015".
#[must_use]
pub fn date(locale: &dyn Locale, edtf: &Edtf) -> String {
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
        // The parser rejects an interval without any date.
        (_, [None, None]) => String::new(),
    }
}

/// A stretch of time: "7 July 2017 to 16 July 2018"; the end is exclusive, as in [`Span`].
#[must_use]
pub fn span(locale: &dyn Locale, span: Span, form: Form) -> String {
    let last = span.end().plus_seconds(-1).max(span.start());
    let (from, to) = (locale.point(span.start(), form), locale.point(last, form));
    if from == to { from } else { fill(locale.words().date_from_to, &[("from", &from), ("to", &to)]) }
}

/// A window shorter than this has its times written out: the days alone could be the same at both ends.
const TWO_DAYS: i64 = 2 * 86_400;

/// "In view: 7 July 2017 to 16 July 2018", with times of day where less than two days are in view.
#[must_use]
pub fn window_in_view(locale: &dyn Locale, window: Window) -> String {
    let (from, to) = (window.start(), window.end().plus_seconds(-1));
    let form = if to.seconds_since(from) < TWO_DAYS { Form::Minute } else { Form::Day };
    let [from, to] = [from, to].map(|time| locale.point(time, form));
    fill(locale.words().in_view, &[("from", &from), ("to", &to)])
}

fn one(locale: &dyn Locale, date: &EdtfDate) -> String {
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

#[cfg(test)]
mod tests {
    use super::super::English;
    use super::*;

    #[test]
    fn dates_say_what_is_known() {
        let say = |text: &str| date(&English, &text.parse::<Edtf>().unwrap());
        assert_eq!(say("2018-07-16"), "16 July 2018");
        assert_eq!(say("2018-03~"), "about March 2018");
        assert_eq!(say("2018-05-15?"), "15 May 2018, uncertain");
        assert_eq!(say("2018%"), "about 2018, uncertain");
        assert_eq!(say("201X"), "the 2010s");
        assert_eq!(say("2018-XX"), "some month of 2018");
        assert_eq!(say("2018-03-XX"), "some day in March 2018");
        assert_eq!(say("2018-XX-XX"), "some day in 2018");
        assert_eq!(say("2018-03-18/2018-04-01"), "18 March 2018 to 1 April 2018");
        assert_eq!(say("2018-03~/2018-04"), "about March 2018 to April 2018");
        assert_eq!(say("2018-03/.."), "since March 2018");
        assert_eq!(say("/2018-03"), "until March 2018");
        assert_eq!(say("2017-07-09T12:00"), "9 July 2017 at 12:00");
    }

    #[test]
    fn a_span_of_one_day_is_that_day() {
        let day = |day| Time::from_date(2018, 7, day).unwrap();
        assert_eq!(span(&English, Span::new(day(16), day(17)), Form::Day), "16 July 2018");
        assert_eq!(span(&English, Span::new(day(16), day(18)), Form::Day), "16 July 2018 to 17 July 2018");
    }

    #[test]
    fn a_window_of_less_than_two_days_says_the_time_of_day() {
        let midnight = Time::from_date(2018, 7, 16).unwrap();
        let say = |seconds| window_in_view(&English, Window::new(midnight, midnight.plus_seconds(seconds)));
        assert_eq!(say(172_801), "In view: 16 July 2018 to 18 July 2018");
        assert_eq!(say(172_800), "In view: 16 July 2018 at 0:00 to 17 July 2018 at 23:59");
    }
}
