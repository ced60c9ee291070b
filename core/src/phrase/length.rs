//! Lengths of time in words: how long something lasts, and how long after something else it happens.

use super::year::large;
use super::{Locale, counted, end_name};
use crate::prose::isolate;
use crate::story::{EventIx, Story};
use crate::time::{Precision, Span, Time, Unit, days_between};
use crate::words::{Plural, fill};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// Years of the Gregorian calendar have this many days on average: 400 years are 146,097.
const DAYS_PER_400_YEARS: i64 = 146_097;
/// Years from which a length is rounded to three digits: what has such a length is not known better.
const VAST: i64 = 10_000;

/// A length of time, rounded to the unit a reader would use: days up to two months, then months up to two years, then
/// years. What is shorter than two days and does not consist of whole days has hours, minutes or seconds.
#[must_use]
pub fn length(locale: &dyn Locale, span: Span) -> String {
    let counts = &locale.words().counted;
    let whole_days = [span.start(), span.end()].into_iter().all(|time| Unit::coarsest_at(time) >= Unit::Day);
    let seconds = span.seconds();
    if seconds < 2 * DAY && !whole_days {
        let (plural, unit, (finer, part)) = match seconds {
            ..120 => (counts.seconds, 1, (counts.seconds, 1)),
            120..7_200 => (counts.minutes, 60, (counts.seconds, 1)),
            _ => (counts.hours, HOUR, (counts.minutes, 60)),
        };
        // "2 hours 30 minutes", never rounded to the hour.
        let parts = (seconds + part / 2) / part;
        let (whole, rest) = (parts / (unit / part), parts % (unit / part));
        let whole = counted(locale, plural, whole, &[]);
        if rest == 0 {
            return whole;
        }
        let rest = counted(locale, finer, rest, &[]);
        return fill(locale.words().dates.two_units, &[("whole", &whole), ("rest", &rest)]);
    }
    let days = days_between(span.start(), span.end());
    match days {
        ..61 => counted(locale, counts.days, days.max(1), &[]),
        61..731 => {
            counted(locale, counts.months, (days * 4800 + DAYS_PER_400_YEARS / 2) / DAYS_PER_400_YEARS, &[])
        }
        _ => number_of(locale, counts.years, years(days)),
    }
}

/// A length of time between two dates of which the coarser one is known so well: "about 7 centuries".
fn length_known(locale: &dyn Locale, span: Span, precision: Precision) -> String {
    let years = years(days_between(span.start(), span.end()));
    let counts = &locale.words().counted;
    let about = |length: String| fill(locale.words().dates.about, &[("date", &length)]);
    match precision {
        Precision::Decade | Precision::Century if years >= VAST => {
            about(number_of(locale, counts.years, years))
        }
        Precision::Century => about(counted(locale, counts.centuries, (years + 50) / 100, &[])),
        Precision::Decade => about(counted(locale, counts.years, (years + 5) / 10 * 10, &[])),
        Precision::Year => number_of(locale, counts.years, years.max(1)),
        _ => length(locale, span),
    }
}

/// How long the main span of a story is: "374 days", "44 years", "7 hours"; `None` where it is a single day or moment.
#[must_use]
pub fn main_length(locale: &dyn Locale, story: &Story) -> Option<String> {
    let main = story.main_span();
    let precision = match story.main() {
        Some(main) => main.precision(),
        None => {
            let dates =
                story.outermost().into_iter().flatten().filter_map(|event| Some(story.event(event)?.date));
            dates.map(|date| date.precision()).max().unwrap_or(Precision::Day)
        }
    };
    let counts = &locale.words().counted;
    if precision < Precision::Day && main.seconds() < 2 * DAY {
        let last = main.end().plus_seconds(if precision == Precision::Second { -1 } else { -60 });
        return (last > main.start()).then(|| length(locale, Span::new(main.start(), last)));
    }
    match days_between(main.start(), main.end().plus_seconds(-1)) {
        0 => None,
        days @ ..731 if precision <= Precision::Day => Some(counted(locale, counts.days, days, &[])),
        _ => Some(length_known(locale, main, precision)),
    }
}

/// Whole years in so many days, rounded.
fn years(days: i64) -> i64 {
    // The longest time is 15 million million days, so nothing overflows.
    (days * 400 + DAYS_PER_400_YEARS / 2) / DAYS_PER_400_YEARS
}

/// A counted length that may be very large.
fn number_of(locale: &dyn Locale, plural: Plural, number: i64) -> String {
    let mut unit = 1;
    while number >= VAST && number / unit >= 1_000 {
        unit *= 10;
    }
    let rounded = (number + unit / 2) / unit * unit;
    fill(plural.template(locale.category(rounded)), &[("n", &large(locale, rounded, false))])
}

/// Days from which an elapsed time is given in months and years.
const LONG: i64 = 730;
/// Days from which it is given in months, where the date is known only to the month.
const MONTHS: i64 = 61;
/// Days from which it is given where the date is known only to the decade, and only to the century.
const DECADES: i64 = 20 * 365;
const CENTURIES: i64 = 200 * 365;

/// A moment, and how well it is known.
pub type Known = (Time, Precision);

/// "374 days after Hamburg", "43 years before Hamburg", "3 hours after Hamburg", "the same day as Hamburg".
///
/// Never more precise than the less precise of the two dates: one known to the month gives months ("4 months after
/// Hamburg"), and `None` where months would not say anything either.
#[must_use]
pub fn elapsed(
    locale: &dyn Locale,
    (time, precision): Known,
    (anchor_time, anchor_precision): Known,
    anchor: &str,
) -> Option<String> {
    let (words, counts) = (locale.words(), &locale.words().counted);
    let precision = precision.max(anchor_precision);
    let days = days_between(anchor_time, time);
    let (far, after) = (days.abs(), time > anchor_time);
    let known = match precision {
        Precision::Second | Precision::Minute | Precision::Day => 0,
        Precision::Season | Precision::Month => MONTHS,
        Precision::Year => LONG,
        Precision::Decade => DECADES,
        Precision::Century => CENTURIES,
    };
    if far < known {
        return None;
    }
    let between = Span::new(anchor_time, time);
    let long = |length: String| {
        let template = if after { words.long_after } else { words.long_before };
        fill(template, &[("length", &length), ("anchor", anchor)])
    };
    if precision < Precision::Day && between.seconds() < 2 * DAY {
        let same = fill(words.same_time, &[("anchor", anchor)]);
        return Some(if between.is_empty() { same } else { long(length(locale, between)) });
    }
    Some(if far == 0 {
        fill(words.same_day, &[("anchor", anchor)])
    } else if far >= LONG || known > 0 {
        long(length_known(locale, between, precision))
    } else {
        let plural = if after { counts.days_after } else { counts.days_before };
        counted(locale, plural, far, &[("anchor", anchor)])
    })
}

/// How long after the story's opening an event happens: "374 days after Hamburg", with the name isolated. `None` for the opening itself, for
/// a story without one, and for a date that is not known well enough.
#[must_use]
pub fn since_opening(locale: &dyn Locale, story: &Story, event: EventIx) -> Option<String> {
    let [opening, _] = story.ends();
    let opening = opening.filter(|opening| *opening != event)?;
    let known = |ix: EventIx| Some((story.span_of(ix).start(), story.event(ix)?.date.precision()));
    let (event, opening_known) = (known(event)?, known(opening)?);
    // Of the opening's own day its date says enough.
    let by_day = event.1.max(opening_known.1) == Precision::Day;
    let same_day = by_day && event.0.day_number() == opening_known.0.day_number();
    (!same_day).then(|| elapsed(locale, event, opening_known, &isolate(&end_name(story, opening))))?
}

#[cfg(test)]
mod tests {
    use super::super::{English, sample};
    use super::*;
    use crate::prose::plain;
    use crate::time::{Edtf, Offset};

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
        // 602 to 698, both included: 97 years; to 697: 96.
        let year = |year| Time::from_date(year, 1, 1).unwrap();
        assert_eq!(length(&English, Span::new(year(602), year(698))), "96 years");
        assert_eq!(length(&English, Span::new(year(-43), year(1))), "44 years");
        assert_eq!(length(&English, Span::new(year(-66_000_000), year(2018))), "66 million years");
        assert_eq!(length(&English, Span::new(year(-299_999), year(2018))), "302,000 years");
    }

    #[test]
    fn short_lengths_have_clock_units_unless_they_are_whole_days() {
        let from = Time::from_date(2024, 5, 1).unwrap().plus_seconds(22 * 3_600);
        let say = |seconds: i64| length(&English, Span::new(from, from.plus_seconds(seconds)));
        assert_eq!(say(1), "1 second");
        assert_eq!(say(54), "54 seconds");
        assert_eq!(say(30 * 60), "30 minutes");
        assert_eq!(say(8 * 3_600), "8 hours");
        assert_eq!(say(47 * 3_600), "47 hours");
        assert_eq!(say(2 * 3_600 + 30 * 60), "2 hours 30 minutes");
        assert_eq!(say(2 * 3_600 + 160), "2 hours 3 minutes");
        assert_eq!(say(160), "2 minutes 40 seconds");
        assert_eq!(say(3 * 86_400), "3 days");
        let midnight = Time::from_date(2024, 5, 1).unwrap();
        assert_eq!(length(&English, Span::new(midnight, midnight.plus_seconds(86_400))), "1 day");
    }

    #[test]
    fn elapsed_time_counts_whole_days() {
        let hamburg = Time::from_date(2017, 7, 7).unwrap();
        let known = |time: Time| (time, Precision::Day);
        let say = |time: Time| elapsed(&English, known(time), known(hamburg), "Hamburg").unwrap();
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
            let known = (date.bounds(Offset::UTC).earliest?, date.precision());
            elapsed(&English, known, (hamburg, Precision::Day), "Hamburg")
        };
        assert_eq!(say("2017-11").as_deref(), Some("4 months after Hamburg"));
        assert_eq!(say("2017-03~").as_deref(), Some("4 months before Hamburg"));
        assert_eq!(say("2018-07-15~").as_deref(), Some("373 days after Hamburg"));
        assert_eq!(say("2017-08"), None);
        assert_eq!(say("2018"), None);
        assert_eq!(say("2015").as_deref(), Some("3 years before Hamburg"));
        assert_eq!(say("200X"), None);
        assert_eq!(say("197X").as_deref(), Some("about 50 years before Hamburg"));
        assert_eq!(say("13XX").as_deref(), Some("about 7 centuries before Hamburg"));
        assert_eq!(say("19XX"), None);
        let long_ago: Edtf = "19XX".parse().unwrap();
        let start = Time::from_date(-66_000_000, 1, 1).unwrap();
        let known = (long_ago.bounds(Offset::UTC).earliest.unwrap(), long_ago.precision());
        let said = elapsed(&English, known, (start, Precision::Year), "it");
        assert_eq!(said.as_deref(), Some("about 66 million years after it"));
    }

    #[test]
    fn elapsed_time_between_times_has_clock_units() {
        let start = Time::from_date(2024, 5, 1).unwrap().plus_seconds(36_005);
        let say = |seconds: i64, precision| {
            elapsed(
                &English,
                (start.plus_seconds(seconds), precision),
                (start, Precision::Second),
                "the start",
            )
        };
        assert_eq!(say(54, Precision::Second).as_deref(), Some("54 seconds after the start"));
        assert_eq!(say(-3 * 3_600, Precision::Minute).as_deref(), Some("3 hours before the start"));
        assert_eq!(say(0, Precision::Second).as_deref(), Some("at the same time as the start"));
        assert_eq!(say(3_600, Precision::Day).as_deref(), Some("the same day as the start"));
        assert_eq!(say(3 * 86_400, Precision::Minute).as_deref(), Some("3 days after the start"));
    }

    #[test]
    fn every_event_but_the_opening_says_how_long_after_it_happens() {
        let story = sample::story();
        let say =
            |id: &str| since_opening(&English, &story, sample::event(&story, id)).map(|since| plain(&since));
        assert_eq!(say("hamburg"), None);
        assert_eq!(say("helsinki").as_deref(), Some("374 days after Hamburg"));
        assert_eq!(say("some-time"), None);
        assert_eq!(since_opening(&English, &story, EventIx::at(99)), None);
    }
}
