//! Dates, lengths and counts put into words. Knows: how a phrase is put together from a [`Locale`]'s parts.
//! Refuses to know: any one language, and how a browser formats numbers and months.

mod date;

pub use date::{date, span};

use crate::query::FacetValue;
use crate::session::Notice;
use crate::story::Story;
use crate::time::{Precision, Span, Time, days_between};
use crate::words::{Category, Plural, Words, fill};

/// How finely a point in time is written.
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
    /// "16"
    DayTick,
    /// "16 July 2018, 12:00"
    Minute,
    /// "12:00"
    HourTick,
}

/// A language and its conventions, as a browser knows them.
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

/// A counted phrase: `{n}` becomes the number, `parts` fill the rest.
#[must_use]
pub fn counted(locale: &impl Locale, plural: Plural, number: i64, parts: &[(&str, &str)]) -> String {
    let digits = locale.number(number);
    let mut all = vec![("n", digits.as_str())];
    all.extend_from_slice(parts);
    fill(plural.template(locale.category(number)), &all)
}

/// The name of a facet's value; empty for a value of another story.
#[must_use]
pub fn value_name<'a>(words: &Words, story: &'a Story, value: FacetValue) -> &'a str {
    match value {
        FacetValue::Topic(ix) => story.topic(ix).map_or("", |topic| &topic.label),
        FacetValue::Person(ix) => story.person(ix).map_or("", |person| &person.name),
        FacetValue::Place(ix) => story.place(ix).map_or("", |place| &place.name),
        FacetValue::Source(ix) => story.source(ix).map_or("", |source| &source.title),
        FacetValue::Kind(kind) => (words.kind)(kind),
        FacetValue::Status(status) => (words.status)(status),
    }
}

/// What of an address was ignored.
#[must_use]
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Unknown(part) => part.clone(),
        Notice::Version(version) => fill(words.address_version, &[("version", version)]),
        Notice::TooLong => words.address_too_long.to_owned(),
        Notice::LongSearch => words.search_too_long.to_owned(),
    }
}

/// "58 events".
#[must_use]
pub fn events(locale: &impl Locale, count: usize) -> String {
    counted(locale, locale.words().counted.events, whole(count), &[])
}

/// A count as a number for a locale.
#[must_use]
pub fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A length of time, rounded to the unit a reader would use: days up to two months, then months up to two years,
/// then years.
#[must_use]
pub fn length(locale: &impl Locale, span: Span) -> String {
    let counts = &locale.words().counted;
    let days = days_between(span.start(), span.end());
    // Mean lengths of the Gregorian calendar: 400 years are 146,097 days.
    let (plural, number) = match days {
        ..61 => (counts.days, days.max(1)),
        61..731 => (counts.months, (days * 4800 + 146_097 / 2) / 146_097),
        _ => (counts.years, (days * 400 + 146_097 / 2) / 146_097),
    };
    counted(locale, plural, number, &[])
}

/// Days from which an elapsed time is said in months and years, and in months where no day is known.
const LONG: i64 = 730;
const MONTHS: i64 = 61;

/// "374 days after Hamburg", "43 years before Hamburg"; the day of the anchor itself is said so. Not more precisely than a
/// date is known: a month gives months ("4 months after Hamburg"), and what would say nothing then is `None`.
#[must_use]
pub fn elapsed(
    locale: &impl Locale,
    time: Time,
    precision: Precision,
    anchor_time: Time,
    anchor: &str,
) -> Option<String> {
    let (words, counts) = (locale.words(), &locale.words().counted);
    let days = days_between(anchor_time, time);
    let (far, after) = (days.abs(), days > 0);
    let known = match precision {
        Precision::Month => MONTHS,
        precision if precision > Precision::Month => LONG,
        _ => 0,
    };
    if far < known {
        return None;
    }
    Some(if far == 0 {
        fill(words.same_day, &[("anchor", anchor)])
    } else if far >= LONG || known > 0 {
        let template = if after { words.long_after } else { words.long_before };
        fill(template, &[("length", &length(locale, Span::new(anchor_time, time))), ("anchor", anchor)])
    } else {
        let plural = if after { counts.days_after } else { counts.days_before };
        counted(locale, plural, far, &[("anchor", anchor)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Edtf;
    use crate::words::ENGLISH;

    /// English with ISO dates: what a browser would format is not what is tested here.
    struct Iso;

    impl Locale for Iso {
        fn words(&self) -> &'static Words {
            &ENGLISH
        }
        fn point(&self, time: Time, form: Form) -> String {
            let civil = time.civil();
            match form {
                Form::Year => civil.year.to_string(),
                Form::Month | Form::MonthTick => format!("{}-{:02}", civil.year, civil.month),
                Form::Minute | Form::HourTick => {
                    format!(
                        "{}-{:02}-{:02} {:02}:{:02}",
                        civil.year, civil.month, civil.day, civil.hour, civil.minute
                    )
                }
                _ => format!("{}-{:02}-{:02}", civil.year, civil.month, civil.day),
            }
        }
        fn number(&self, number: i64) -> String {
            number.to_string()
        }
        fn category(&self, number: i64) -> Category {
            if number == 1 { Category::One } else { Category::Other }
        }
    }

    #[test]
    fn dates_say_what_is_known() {
        let say = |text: &str| date(&Iso, &text.parse::<Edtf>().unwrap());
        assert_eq!(say("2018-07-16"), "2018-07-16");
        assert_eq!(say("2018-03~"), "about 2018-03");
        assert_eq!(say("2018-05-15?"), "2018-05-15, uncertain");
        assert_eq!(say("2018%"), "about 2018, uncertain");
        assert_eq!(say("201X"), "the 2010s");
        assert_eq!(say("2018-XX"), "some month of 2018");
        assert_eq!(say("2018-03-XX"), "some day in 2018-03");
        assert_eq!(say("2018-XX-XX"), "some day in 2018");
        assert_eq!(say("2018-03-18/2018-04-01"), "2018-03-18 to 2018-04-01");
        assert_eq!(say("2018-03~/2018-04"), "about 2018-03 to 2018-04");
        assert_eq!(say("2018-03/.."), "since 2018-03");
        assert_eq!(say("/2018-03"), "until 2018-03");
        assert_eq!(say("2017-07-09T12:00"), "2017-07-09 12:00");
    }

    #[test]
    fn lengths_are_rounded_as_readers_do() {
        let day = |day: i64| Time::from_seconds(day * 86_400);
        let say = |days: i64| length(&Iso, Span::new(day(0), day(days)));
        assert_eq!(say(0), "1 day");
        assert_eq!(say(60), "60 days");
        assert_eq!(say(61), "2 months");
        assert_eq!(say(365), "12 months");
        assert_eq!(say(730), "24 months");
        assert_eq!(say(731), "2 years");
        assert_eq!(say(16_436), "45 years");
    }

    #[test]
    fn elapsed_time_counts_whole_days() {
        let hamburg = Time::from_date(2017, 7, 7).unwrap();
        let say = |time: Time| elapsed(&Iso, time, Precision::Day, hamburg, "Hamburg").unwrap();
        assert_eq!(say(Time::from_date(2018, 7, 16).unwrap()), "374 days after Hamburg");
        assert_eq!(say(Time::from_date(2017, 7, 6).unwrap()), "1 day before Hamburg");
        assert_eq!(say(hamburg.plus_seconds(3600)), "the same day as Hamburg");
        assert_eq!(say(Time::from_date(1974, 5, 31).unwrap()), "43 years before Hamburg");
        assert_eq!(say(Time::from_date(2027, 7, 7).unwrap()), "10 years after Hamburg");
    }

    #[test]
    fn elapsed_time_is_no_more_precise_than_the_date() {
        let hamburg = Time::from_date(2017, 7, 7).unwrap();
        let say = |date: &str| {
            let date: Edtf = date.parse().unwrap();
            elapsed(&Iso, date.bounds().earliest?, date.precision(), hamburg, "Hamburg")
        };
        assert_eq!(say("2017-11").as_deref(), Some("4 months after Hamburg"));
        assert_eq!(say("2017-03~").as_deref(), Some("4 months before Hamburg"));
        assert_eq!(say("2018-07-15~").as_deref(), Some("373 days after Hamburg"));
        assert_eq!(say("2017-08"), None);
        assert_eq!(say("2018"), None);
        assert_eq!(say("2015").as_deref(), Some("3 years before Hamburg"));
    }
}
