//! Lengths of time in words: how long something lasts, and how long after something else it happens.

use super::{Locale, counted, end_name};
use crate::story::{EventIx, Story};
use crate::time::{Precision, Span, Time, days_between};
use crate::words::fill;

/// A length of time, rounded to the unit a reader would use: days up to two months, then months up to two years,
/// then years.
#[must_use]
pub fn length(locale: &dyn Locale, span: Span) -> String {
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

/// Days from which an elapsed time is given in months and years.
const LONG: i64 = 730;
/// Days from which it is given in months, where the date is known only to the month.
const MONTHS: i64 = 61;

/// "374 days after Hamburg", "43 years before Hamburg", "the same day as Hamburg".
///
/// Never more precise than the date: one known to the month gives months ("4 months after Hamburg"), and `None` where
/// months would not say anything either.
#[must_use]
pub fn elapsed(
    locale: &dyn Locale,
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

/// How long after the story's opening an event happens: "374 days after Hamburg". `None` for the opening itself, for
/// a story without one, and for a date that is not known well enough.
#[must_use]
pub fn since_opening(locale: &dyn Locale, story: &Story, event: EventIx) -> Option<String> {
    let [opening, _] = story.ends();
    let opening = opening.filter(|opening| *opening != event)?;
    let precision = story.event(event)?.date.precision();
    let (time, start) = (story.span_of(event).start(), story.span_of(opening).start());
    elapsed(locale, time, precision, start, &end_name(story, opening))
}

#[cfg(test)]
mod tests {
    use super::super::{English, sample};
    use super::*;
    use crate::time::Edtf;

    #[test]
    fn lengths_are_rounded_as_readers_do() {
        let day = |day: i64| Time::from_seconds(day * 86_400);
        let say = |days: i64| length(&English, Span::new(day(0), day(days)));
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
        let say = |time: Time| elapsed(&English, time, Precision::Day, hamburg, "Hamburg").unwrap();
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
            elapsed(&English, date.bounds().earliest?, date.precision(), hamburg, "Hamburg")
        };
        assert_eq!(say("2017-11").as_deref(), Some("4 months after Hamburg"));
        assert_eq!(say("2017-03~").as_deref(), Some("4 months before Hamburg"));
        assert_eq!(say("2018-07-15~").as_deref(), Some("373 days after Hamburg"));
        assert_eq!(say("2017-08"), None);
        assert_eq!(say("2018"), None);
        assert_eq!(say("2015").as_deref(), Some("3 years before Hamburg"));
    }

    #[test]
    fn every_event_but_the_opening_says_how_long_after_it_happens() {
        let story = sample::story();
        let say = |id: &str| since_opening(&English, &story, sample::event(&story, id));
        assert_eq!(say("hamburg"), None);
        assert_eq!(say("helsinki").as_deref(), Some("374 days after Hamburg"));
        assert_eq!(say("some-time"), None);
        assert_eq!(since_opening(&English, &story, EventIx::at(99)), None);
    }
}
