//! Dates and stretches of time in words.

use super::{Form, Locale};
use crate::scale::Window;
use crate::story::Story;
use crate::time::{
    Certainty, Edtf, EdtfDate, Endpoint, Offset, Precision, Shape, Span, Time, Unit, YearPart, YearPartKind,
};
use crate::words::fill;

/// "about March 2018", "some day in 2018", "18 March 2018 to 1 April 2018", "since 2015".
#[must_use]
pub fn date(locale: &dyn Locale, edtf: &Edtf) -> String {
    let words = &locale.words().dates;
    let ends = [edtf.start(), edtf.end()].map(|end| match end {
        Endpoint::Date(date) => Some(one(locale, &date)),
        Endpoint::Open | Endpoint::Unknown => None,
    });
    match (edtf.is_interval(), ends) {
        (true, [Some(from), Some(to)]) => {
            from_to(locale, &from, &time_of_same_day(locale, edtf).unwrap_or(to))
        }
        (_, [Some(from), Some(_)]) => from,
        (_, [Some(from), None]) => fill(words.since, &[("from", &from)]),
        (_, [None, Some(to)]) => fill(words.until, &[("to", &to)]),
        // The parser rejects an interval without any date.
        (_, [None, None]) => String::new(),
    }
}

/// The end of an interval within a day, without the day that its start has named. Where a clock is named, each end names it.
fn time_of_same_day(locale: &dyn Locale, edtf: &Edtf) -> Option<String> {
    let (from, to) = (edtf.start().date()?, edtf.end().date()?);
    let form = match to.precision() {
        Precision::Second => Form::SecondTick,
        Precision::Minute => Form::HourTick,
        _ => return None,
    };
    let [first, last] = [from, to].map(|date| date.span().start());
    let same_day = first.day_number() == last.day_number() && from.precision() <= Precision::Minute;
    let plain = [from, to].iter().all(|date| date.offset().is_none());
    (same_day && plain && first != last).then(|| locale.point(last, form))
}

/// A stretch of time, no more exactly than its ends: "602 to 698", "7 July 2017 to 16 July 2018"; the end is exclusive,
/// as in [`Span`].
#[must_use]
pub fn span(locale: &dyn Locale, span: Span) -> String {
    let last = span.end().plus_seconds(-1).max(span.start());
    let [start, end] = [span.start(), span.end()].map(Unit::coarsest_at);
    let coarse = start.min(end).max(Unit::Day);
    let form = |unit: Unit| match unit {
        _ if span.seconds() >= TWO_DAYS => day_form(coarse),
        Unit::Second => Form::Second,
        Unit::Minute | Unit::Hour => Form::Minute,
        _ => day_form(coarse),
    };
    from_to(locale, &locale.point(span.start(), form(start)), &locale.point(last, form(end)))
}

/// A shorter stretch has its times written out: the days alone could be the same at both ends.
const TWO_DAYS: i64 = 2 * 86_400;

/// The form for the start of a unit of whole days.
const fn day_form(unit: Unit) -> Form {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Form::Day,
        Unit::Month => Form::Month,
        _ => Form::Year,
    }
}

/// The main span of a story, as exactly as its document has it or, if that has none, as its first and its last date are.
#[must_use]
pub fn main_span(locale: &dyn Locale, story: &Story) -> String {
    if let Some(main) = story.main() {
        return date(locale, main);
    }
    let [first, last] = story.outermost().map(|event| event.and_then(|event| story.event(event)));
    let first = first.and_then(|event| event.date.start().date());
    let last = last.and_then(|event| event.date.end().date());
    match [first, last].map(|date| date.map(|date| one(locale, &date))) {
        [Some(first), Some(last)] => from_to(locale, &first, &last),
        // An open end reaches as far as the other events do.
        _ => span(locale, story.extent()),
    }
}

/// A stretch of time whose ends are arbitrary, as exactly as its length asks for.
#[must_use]
pub fn rough_span(locale: &dyn Locale, span: Span) -> String {
    let [from, to] = rough_ends(locale, span, Form::apart(span.seconds()));
    from_to(locale, &from, &to)
}

/// A point in a stretch of time of so many seconds, as exactly as that length asks for.
#[must_use]
pub fn rough_point(locale: &dyn Locale, time: Time, seconds: i64) -> String {
    locale.point(rounded(time, seconds), Form::apart(seconds))
}

fn rough_ends(locale: &dyn Locale, span: Span, form: Form) -> [String; 2] {
    let last = span.end().plus_seconds(-1).max(span.start());
    [span.start(), last].map(|time| locale.point(rounded(time, span.seconds()), form))
}

/// A point in a stretch of ten thousand years and more, rounded to a thousandth of its length or finer.
fn rounded(time: Time, seconds: i64) -> Time {
    const YEAR: i64 = 31_556_952;
    let mut unit = 1;
    while seconds / YEAR / unit >= 10_000 {
        unit *= 10;
    }
    let year = time.civil().year;
    // As a reader counts, without a year 0.
    let number = if year > 0 { year } else { 1 - year };
    if unit == 1 || number < unit {
        return time;
    }
    let number = (number + unit / 2) / unit * unit;
    Time::from_date(if year > 0 { number } else { 1 - number }, 1, 1).unwrap_or(time)
}

/// "In view: 7 July 2017 to 16 July 2018", with times of day where less than two days are in view.
#[must_use]
pub fn window_in_view(locale: &dyn Locale, window: Window) -> String {
    let form = Form::apart(window.span().seconds() - 1);
    let [from, to] = rough_ends(locale, window.span(), form);
    fill(locale.words().in_view, &[("from", &from), ("to", &to)])
}

/// The two ends of all that an axis can show: "December 1974", "July 2018".
#[must_use]
pub fn reach(locale: &dyn Locale, reach: Span) -> [String; 2] {
    const TWO_MONTHS: i64 = 62 * 86_400;
    let form = match Form::apart(reach.seconds()) {
        Form::Day if reach.seconds() >= TWO_MONTHS => Form::Month,
        form => form,
    };
    rough_ends(locale, reach, form)
}

/// By which clock a story's times are placed; `None` where no time has an offset from UTC.
#[must_use]
pub fn clock(locale: &dyn Locale, story: &Story) -> Option<String> {
    let words = &locale.words().dates;
    let template = if story.mixes_clocks() { words.mixed_clocks } else { words.clock };
    story.clock().map(|offset| fill(template, &[("clock", &format!("UTC{}", ahead(offset)))]))
}

/// "7 July 2017 to 16 July 2018", or one of them if they are the same.
pub(super) fn from_to(locale: &dyn Locale, from: &str, to: &str) -> String {
    if from == to {
        from.to_owned()
    } else {
        fill(locale.words().dates.from_to, &[("from", from), ("to", to)])
    }
}

/// An offset as it follows "UTC": nothing for UTC itself, else "+2" or "−3:30".
fn ahead(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let sign = if minutes < 0 { '−' } else { '+' };
    match (hours, rest) {
        (0, 0) => String::new(),
        (_, 0) => format!("{sign}{hours}"),
        _ => format!("{sign}{hours}:{rest:02}"),
    }
}

pub(super) fn one(locale: &dyn Locale, date: &EdtfDate) -> String {
    let words = &locale.words().dates;
    let template = match date.certainty() {
        Certainty::Exact => "{date}",
        Certainty::Uncertain => words.uncertain,
        Certainty::Approximate => words.about,
        Certainty::Both => words.about_uncertain,
    };
    fill(template, &[("date", &written(locale, date))])
}

/// A date without its qualifier.
pub(super) fn written(locale: &dyn Locale, date: &EdtfDate) -> String {
    let words = &locale.words().dates;
    let start = date.span().start();
    let at = |form: Form| locale.point(start, form);
    let within = |template: &str, form: Form| fill(template, &[("date", &at(form))]);
    match date.shape() {
        Shape::Century { first_year } => century(locale, first_year),
        Shape::Decade { first_year } => decade(locale, first_year),
        Shape::Year { .. } => at(Form::Year),
        Shape::SomeMonth { .. } => within(words.some_month, Form::Year),
        Shape::SomeDayOfYear { .. } => within(words.some_day, Form::Year),
        Shape::Part { year, part } => part_of_year(locale, year, part),
        Shape::Month { .. } => at(Form::Month),
        Shape::SomeDay { .. } => within(words.some_day, Form::Month),
        Shape::Day { .. } => at(Form::Day),
        Shape::Minute { offset, .. } => by_clock(locale, at(Form::Minute), offset),
        Shape::Second { offset, .. } => by_clock(locale, at(Form::Second), offset),
    }
}

/// The 1st of January of a year, in the form of a year.
fn year(locale: &dyn Locale, year: i64) -> String {
    Time::from_date(year, 1, 1).map(|time| locale.point(time, Form::Year)).unwrap_or_default()
}

/// "the 21st century", "the 1st century BCE".
fn century(locale: &dyn Locale, first_year: i64) -> String {
    let words = &locale.words().dates;
    let ordinal = (words.ordinal)(first_year.abs() / 100 + 1);
    let named = fill(words.century, &[("ordinal", &ordinal)]);
    match first_year {
        ..0 => fill(words.bce, &[("year", &named)]),
        _ if locale.names_our_era() => fill(words.ce, &[("year", &named)]),
        _ => named,
    }
}

/// "the 2010s"; where that could be read as something else, its first and last year.
fn decade(locale: &dyn Locale, first_year: i64) -> String {
    if first_year >= 100 && !locale.names_our_era() {
        return fill(locale.words().dates.decade, &[("year", &first_year.to_string())]);
    }
    from_to(locale, &year(locale, first_year), &year(locale, first_year + 9))
}

/// "spring 2018", "the 1st quarter of 2018".
fn part_of_year(locale: &dyn Locale, number: i64, part: YearPart) -> String {
    let words = &locale.words().dates;
    let year = year(locale, number);
    let (template, ordinal) = match part.kind() {
        YearPartKind::Season(season) => ((words.season)(season), 0),
        YearPartKind::Quarter(quarter) => (words.quarter, quarter),
        YearPartKind::Third(third) => (words.third, third),
        YearPartKind::Half(half) => (words.half, half),
    };
    fill(template, &[("ordinal", &(words.ordinal)(ordinal.into())), ("year", &year)])
}

/// A time of day with the clock that it is read on, if that is known.
fn by_clock(locale: &dyn Locale, written: String, offset: Option<Offset>) -> String {
    let words = &locale.words().dates;
    match offset {
        None => written,
        Some(offset) if offset.seconds() == 0 => fill(words.utc, &[("date", &written)]),
        Some(offset) => fill(words.local, &[("date", &written), ("offset", &ahead(offset))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{English, NamingEras};
    use super::*;

    #[test]
    fn dates_say_what_is_known() {
        let say = |text: &str| date(&English, &text.parse::<Edtf>().unwrap());
        assert_eq!(say("2018-07-16"), "16 July 2018");
        assert_eq!(say("2018-03~"), "about March 2018");
        assert_eq!(say("2018-05-15?"), "15 May 2018, uncertain");
        assert_eq!(say("2018%"), "about 2018, uncertain");
        assert_eq!(say("2024-05-01T08:00/2024-05-01T15:30"), "1 May 2024 at 8:00 to 15:30");
        assert_eq!(say("2024-05-01T22:00/2024-05-02T06:00"), "1 May 2024 at 22:00 to 2 May 2024 at 6:00");
        let clocks = "1 May 2024 at 8:00 UTC to 1 May 2024 at 15:30 UTC";
        assert_eq!(say("2024-05-01T08:00Z/2024-05-01T15:30Z"), clocks);
        assert_eq!(say("201X"), "the 2010s");
        assert_eq!(say("2018-XX"), "some month of 2018");
        assert_eq!(say("2018-03-XX"), "some day in March 2018");
        assert_eq!(say("2018-XX-XX"), "some day in 2018");
        assert_eq!(say("2018-03-18/2018-04-01"), "18 March 2018 to 1 April 2018");
        assert_eq!(say("2018-03~/2018-04"), "about March 2018 to April 2018");
        assert_eq!(say("2018-03/.."), "since March 2018");
        assert_eq!(say("/2018-03"), "until March 2018");
        assert_eq!(say("2017-07-09T12:00"), "9 July 2017 at 12:00");
        assert_eq!(say("0602/0698"), "602 to 698");
        assert_eq!(say("20XX"), "the 21st century");
        assert_eq!(say("12XX~"), "about the 13th century");
        assert_eq!(say("2018-21?"), "spring 2018, uncertain");
        assert_eq!(say("2018-24"), "winter 2018");
        assert_eq!(say("2018-33/2018-41"), "the 1st quarter of 2018 to the 2nd half of 2018");
        assert_eq!(say("2018-38"), "the 2nd third of 2018");
    }

    #[test]
    fn dates_of_other_eras_say_so() {
        let say = |text: &str| date(&English, &text.parse::<Edtf>().unwrap());
        assert_eq!(say("-0043-03-15"), "15 March 44 BCE");
        assert_eq!(say("0000"), "1 BCE");
        assert_eq!(say("-0003-XX"), "some month of 4 BCE");
        assert_eq!(say("-0099-22"), "summer 100 BCE");
        assert_eq!(say("-00XX"), "the 1st century BCE");
        assert_eq!(say("-01XX"), "the 2nd century BCE");
        assert_eq!(say("-004X"), "50 BCE to 41 BCE");
        assert_eq!(say("001X"), "10 to 19");
        assert_eq!(say("Y-66000000~"), "about 66 million years ago");
        assert_eq!(say("Y170000002"), "170,000,002 CE");
        assert_eq!(say("-0752/0475"), "753 BCE to 475");
        let naming = |text: &str| date(&NamingEras(English), &text.parse::<Edtf>().unwrap());
        assert_eq!(naming("-0752/0475"), "753 BCE to 475 CE");
        assert_eq!(naming("00XX"), "the 1st century CE");
        assert_eq!(naming("001X"), "10 CE to 19 CE");
        assert_eq!(naming("0014-08-19"), "19 August 14 CE");
    }

    #[test]
    fn times_say_by_which_clock() {
        let say = |text: &str| date(&English, &text.parse::<Edtf>().unwrap());
        assert_eq!(say("2024-05-01T10:00:05"), "1 May 2024 at 10:00:05");
        assert_eq!(say("2024-05-01T10:00:00Z"), "1 May 2024 at 10:00:00 UTC");
        assert_eq!(say("2024-05-01T10:00+02:00"), "1 May 2024 at 10:00 local time (UTC+2)");
        assert_eq!(say("2024-05-01T10:00-03:30"), "1 May 2024 at 10:00 local time (UTC−3:30)");
        assert_eq!(say("2024-05-01T22:00/2024-05-02T06:00"), "1 May 2024 at 22:00 to 2 May 2024 at 6:00");
    }

    #[test]
    fn a_span_is_as_exact_as_its_ends() {
        let say = |from: Time, to: Time| span(&English, Span::new(from, to));
        let at = |year, month, day| Time::from_date(year, month, day).unwrap();
        assert_eq!(say(at(602, 1, 1), at(699, 1, 1)), "602 to 698");
        assert_eq!(say(at(602, 1, 1), at(603, 1, 1)), "602");
        assert_eq!(say(at(2017, 8, 1), at(2017, 12, 1)), "August 2017 to November 2017");
        assert_eq!(say(at(2017, 8, 1), at(2018, 1, 1)), "August 2017 to December 2017");
        assert_eq!(say(at(-43, 3, 15), at(14, 8, 20)), "15 March 44 BCE to 19 August 14");
        let ten = at(2024, 5, 1).plus_seconds(36_000);
        assert_eq!(say(ten, ten.plus_seconds(3_660)), "1 May 2024 at 10:00 to 1 May 2024 at 11:00");
        assert_eq!(say(ten, at(2024, 5, 3)), "1 May 2024 at 10:00 to 2 May 2024");
        assert_eq!(say(ten, at(2024, 6, 3)), "1 May 2024 to 2 June 2024");
        let five = ten.plus_seconds(5);
        assert_eq!(say(five, five.plus_seconds(55)), "1 May 2024 at 10:00:05 to 1 May 2024 at 10:00");
        assert_eq!(say(five, five.plus_seconds(54)), "1 May 2024 at 10:00:05 to 1 May 2024 at 10:00:58");
    }

    #[test]
    fn a_span_with_arbitrary_ends_is_as_exact_as_its_length_asks_for() {
        let say = |from: i64, to: i64| {
            let at = |year| Time::from_date(year, 3, 4).unwrap().plus_seconds(5_678);
            rough_span(&English, Span::new(at(from), at(to)))
        };
        assert_eq!(say(2017, 2018), "4 March 2017 to 4 March 2018");
        assert_eq!(say(1600, 1700), "1600 to 1700");
        assert_eq!(say(-70_123_456, -60_000_000), "70.12 million years ago to 60 million years ago");
        assert_eq!(say(-13_787_123_456, 2018), "13.79 billion years ago to 2018");
    }

    #[test]
    fn a_span_of_one_day_is_that_day() {
        let day = |day| Time::from_date(2018, 7, day).unwrap();
        assert_eq!(span(&English, Span::new(day(16), day(17))), "16 July 2018");
        assert_eq!(span(&English, Span::new(day(16), day(18))), "16 July 2018 to 17 July 2018");
    }

    #[test]
    fn a_window_of_less_than_two_days_says_the_time_of_day() {
        let midnight = Time::from_date(2018, 7, 16).unwrap();
        let say = |seconds| window_in_view(&English, Window::new(midnight, midnight.plus_seconds(seconds)));
        assert_eq!(say(172_801), "In view: 16 July 2018 to 18 July 2018");
        assert_eq!(say(172_800), "In view: 16 July 2018 at 0:00 to 17 July 2018 at 23:59");
    }
}
