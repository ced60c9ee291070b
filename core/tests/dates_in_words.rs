//! Stories of every era and size, as a reader is told them: order, dates, spans, lengths. Every expected text was written by
//! hand.
#![cfg(test)]

use std::sync::Arc;
use summitline_core::phrase::{self, English, of_story};
use summitline_core::prose::plain;
use summitline_core::query::{Filter, HostLetters};
use summitline_core::session::Atlas;
use summitline_core::story::{Story, Value};
use summitline_core::time::{Time, Unit};

/// A story of events that are called by their dates' place in the list: a, b, c, …
fn story(dates: &[&str]) -> Story {
    let event = |(at, date): (usize, &&str)| {
        let id = char::from(b'a' + u8::try_from(at).unwrap()).to_string();
        let sources = Value::List(vec![Value::text("s")]);
        Value::map([
            ("id", Value::text(id.clone())),
            ("title", Value::text(id)),
            ("date", Value::text(*date)),
            ("sources", sources),
        ])
    };
    let source = [("id", "s"), ("title", "Source"), ("publisher", "Press")];
    let document = Value::map([
        ("title", Value::text("Dates")),
        ("language", Value::text("en")),
        ("sources", Value::List(vec![Value::map(source.map(|(key, text)| (key, Value::text(text))))])),
        ("events", Value::List(dates.iter().enumerate().map(event).collect())),
    ]);
    Story::read(&document).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The titles, in the story's order.
fn order(story: &Story) -> String {
    story.events().iter().map(|event| event.title.as_str()).collect()
}

fn dates(story: &Story) -> Vec<String> {
    let locale = of_story(story, English);
    story.events().iter().map(|event| phrase::date(&*locale, &event.date)).collect()
}

fn since(story: &Story) -> Vec<Option<String>> {
    let locale = of_story(story, English);
    let since = |event| phrase::since_opening(&*locale, story, event).map(|since| plain(&since));
    story.event_handles().map(since).collect()
}

/// Span and length of the whole story.
fn main(dates: &[&str]) -> (String, Option<String>) {
    let story = story(dates);
    let locale = of_story(&story, English);
    (phrase::main_span(&*locale, &story), phrase::main_length(&*locale, &story))
}

#[test]
fn a_story_is_as_long_as_its_dates_say() {
    let cases: [(&[&str], &str, Option<&str>); 17] = [
        (&["0602", "0698"], "602 to 698", Some("97 years")),
        (&["0602/0698"], "602 to 698", Some("97 years")),
        (&["2001", "2002"], "2001 to 2002", Some("2 years")),
        (&["2001"], "2001", Some("1 year")),
        (&["2017-07-07", "2018-07-16"], "7 July 2017 to 16 July 2018", Some("374 days")),
        (&["2020-03-11"], "11 March 2020", None),
        (&["0602", "13XX"], "602 to the 14th century", Some("about 8 centuries")),
        (&["198X", "2010-05-01"], "the 1980s to 1 May 2010", Some("about 30 years")),
        (&["0000", "0001", "0002"], "1 BCE to 2 CE", Some("3 years")),
        (
            &["-0752-04-21?", "0476-09-04"],
            "21 April 753 BCE, uncertain to 4 September 476 CE",
            Some("1,228 years"),
        ),
        (&["-0043-03-15", "-0041-10-03"], "15 March 44 BCE to 3 October 42 BCE", Some("3 years")),
        (
            &["Y-66000000~", "1969-07-20"],
            "about 66 million years ago to 20 July 1969 CE",
            Some("66 million years"),
        ),
        (
            &["2024-05-01T22:00/2024-05-02T06:00"],
            "1 May 2024 at 22:00 to 2 May 2024 at 6:00",
            Some("8 hours"),
        ),
        (
            &["2024-05-01T08:00", "2024-05-01T15:00"],
            "1 May 2024 at 8:00 to 1 May 2024 at 15:00",
            Some("7 hours"),
        ),
        (
            &["2024-05-01T10:00:05", "2024-05-01T10:00:59"],
            "1 May 2024 at 10:00:05 to 1 May 2024 at 10:00:59",
            Some("54 seconds"),
        ),
        (&["2024-05-01T10:00:00Z"], "1 May 2024 at 10:00:00 UTC", None),
        (&["2040", "9999-12-31"], "2040 to 31 December 9999", Some("7,960 years")),
    ];
    for (dates, span, length) in cases {
        assert_eq!(main(dates), (span.to_owned(), length.map(str::to_owned)), "{dates:?}");
    }
}

#[test]
fn years_before_our_era_come_first_and_are_all_told_by_era() {
    let rome = story(&["0014-08-19", "-0043-03-15", "0000", "-00XX", "-0508", "00XX"]);
    assert_eq!(order(&rome), "edbcfa");
    assert_eq!(
        dates(&rome),
        [
            "509 BCE",
            "the 1st century BCE",
            "15 March 44 BCE",
            "1 BCE",
            "the 1st century CE",
            "19 August 14 CE"
        ]
    );
    // A story of our era alone does not name it.
    assert_eq!(dates(&story(&["0014-08-19", "00XX"])), ["the 1st century", "19 August 14"]);
    // One that ends before it does, and on its axis the years after it are named.
    let early = story(&["-0043", "-0001"]);
    assert_eq!(dates(&early), ["44 BCE", "2 BCE"]);
    let year_one = Time::from_date(1, 1, 1).unwrap();
    assert_eq!(phrase::tick_label(&*of_story(&early, English), year_one, Unit::Year), "1 CE");
}

#[test]
fn times_with_offsets_are_ordered_by_the_moment_they_name() {
    let launch = story(&[
        "2024-05-01T10:00:00+02:00", // 08:00 UTC
        "2024-05-01T04:30:00-04:00", // 08:30 UTC
        "2024-05-01T08:02:40Z",
        "2024-05-01T07:59:59Z",
    ]);
    assert_eq!(order(&launch), "dacb");
    assert_eq!(dates(&launch)[1], "1 May 2024 at 10:00:00 local time (UTC+2)");
    let told = since(&launch);
    assert_eq!(told[1].as_deref(), Some("1 second after d"));
    assert_eq!(told[3].as_deref(), Some("30 minutes 1 second after d"));
}

#[test]
fn the_page_says_by_which_clock_times_are_placed() {
    let told = |dates: &[&str]| phrase::clock(&English, &story(dates));
    assert_eq!(told(&["2024-05-01T10:00", "2024-05-02"]), None);
    assert_eq!(
        told(&["2024-05-01T10:00Z", "2024-05-02"]).as_deref(),
        Some("Times with an offset from UTC are placed by a clock at UTC.")
    );
    // The most frequent one, and what is compared with what.
    let mixed = ["2024-05-01T10:00+02:00", "2024-05-01T10:00Z", "2024-05-01T11:00+02:00", "2024-05-01T12:00"];
    assert_eq!(
        told(&mixed).as_deref(),
        Some(
            "Times with an offset from UTC are placed by a clock at UTC+2; times without one are taken to be by that clock."
        )
    );
    // By that clock, 10:00 UTC and the bare 12:00 are the same time, after 10:00 and 11:00.
    assert_eq!(order(&story(&mixed)), "acbd");
}

#[test]
fn an_offset_can_change_the_day_but_never_a_date_without_a_time() {
    // 1:30 in Moscow is 22:30 the day before in UTC, and the clock is Moscow's.
    let night = story(&["2024-05-02T01:30+03:00", "2024-05-01", "2024-05-02"]);
    assert_eq!(order(&night), "bca");
}

#[test]
fn no_year_is_written_without_an_era_that_it_needs() {
    for year in [
        -13_787_000_000_i64,
        -66_000_000,
        -300_000,
        -9_999,
        -753,
        -44,
        -1,
        0,
        1,
        14,
        999,
        9_999,
        10_000,
        170_000_002,
    ] {
        let text = if year.abs() > 9_999 {
            format!("Y{year}")
        } else {
            format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs())
        };
        for other in ["2018", "-0001"] {
            let story = story(&[&text, other]);
            let locale = of_story(&story, English);
            let date =
                story.events().iter().find(|event| event.title == "a").map(|event| event.date).unwrap();
            let said = phrase::date(&*locale, &date);
            let plain = (1..=9_999).contains(&year) && !locale.names_our_era();
            let named = ["BCE", "CE", "ago"].iter().any(|era| said.ends_with(era));
            assert_eq!(named, !plain, "{text}: {said}");
        }
    }
}

#[test]
fn a_year_is_found_by_the_number_that_is_read() {
    let rome = story(&["-0043-03-15", "0014-08-19", "2018-07-16"]);
    let atlas = Atlas::new(rome, Arc::new(HostLetters));
    let found = |text: &str| {
        let matches = atlas.index().matches(&Filter { text: text.to_owned(), ..Filter::default() });
        matches.iter().map(|event| atlas.story().event(event).unwrap().title.clone()).collect::<String>()
    };
    assert_eq!(found("44"), "a");
    assert_eq!(found("14"), "b");
    assert_eq!(found("2018-07"), "c");
    assert_eq!(found("43"), "");
}
