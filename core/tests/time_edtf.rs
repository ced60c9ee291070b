//! EDTF: what is read, what is refused and why, and the bounds, against a reader written independently.
#![cfg(test)]

use proptest::prelude::*;
use summitline_core::time::{Bounds, Certainty, Edtf, EdtfRule, Endpoint, Precision, Shape, Span, Time};

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

fn rule(text: &str) -> EdtfRule {
    text.parse::<Edtf>().expect_err(text).rule()
}

fn time(text: &str) -> Time {
    Time::from_seconds(naive::seconds(text))
}

/// Another reader of EDTF, by string surgery: fill in the digits that are missing, the lowest for the first
/// second and the highest for the last.
mod naive {
    /// Seconds since 1970 of `YYYY-MM-DDThh:mm:ss`, walking from year to year and month to month.
    pub fn seconds(text: &str) -> i64 {
        let field = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
        let leap = |year: i64| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let (year, month, day) = (field(0, 4), field(5, 7), field(8, 10));
        let mut days = day - 1;
        for y in year..1970 {
            days -= if leap(y) { 366 } else { 365 };
        }
        for y in 1970..year {
            days += if leap(y) { 366 } else { 365 };
        }
        for m in 1..month {
            days += last_day(&text[0..4], m);
        }
        ((days * 24 + field(11, 13)) * 60 + field(14, 16)) * 60 + field(17, 19)
    }

    pub fn last_day(year: &str, month: i64) -> i64 {
        let year: i64 = year.parse().unwrap();
        match month {
            2 if year % 400 == 0 => 29,
            2 if year % 100 == 0 => 28,
            2 if year % 4 == 0 => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// First second, and last second plus one, of a date known to be valid.
    fn date(text: &str) -> (i64, i64) {
        let bare = text.trim_end_matches(['?', '~', '%']);
        let year_first = bare[..4].replace('X', "0");
        let year_last = bare[..4].replace('X', "9");
        let month = bare.get(5..7).filter(|month| *month != "XX");
        let day = bare.get(8..10).filter(|day| *day != "XX");
        let clock = bare.get(11..);
        let month_last = month.unwrap_or("12");
        let day_last =
            day.map_or_else(|| last_day(&year_last, month_last.parse().unwrap()).to_string(), str::to_owned);
        let pad = |clock: Option<&str>, rest: &str, none: &str| match clock {
            Some(clock) if clock.len() == 5 => format!("{clock}{rest}"),
            Some(clock) => clock.to_owned(),
            None => none.to_owned(),
        };
        let first = format!(
            "{year_first}-{}-{}T{}",
            month.unwrap_or("01"),
            day.unwrap_or("01"),
            pad(clock, ":00", "00:00:00")
        );
        let last = format!("{year_last}-{month_last}-{day_last}T{}", pad(clock, ":59", "23:59:59"));
        (seconds(&first), seconds(&last) + 1)
    }

    pub fn bounds(text: &str) -> (Option<i64>, Option<i64>) {
        let (start, end) = text.split_once('/').unwrap_or((text, text));
        let known = |end: &str| (!end.is_empty() && end != "..").then(|| date(end));
        (known(start).map(|date| date.0), known(end).map(|date| date.1))
    }
}

/// A valid date without a time, as text.
fn date_text() -> impl Strategy<Value = String> {
    (0u16..=9999, 1u8..=12, 1u8..=31, 0u8..8, "[?~%]?").prop_map(|(year, month, day, form, qualifier)| {
        let day = i64::from(day).min(naive::last_day(&format!("{year:04}"), month.into()));
        let date = match form {
            0 => format!("{:02}XX", year / 100),
            1 => format!("{:03}X", year / 10),
            2 => format!("{year:04}"),
            3 => format!("{year:04}-XX"),
            4 => format!("{year:04}-XX-XX"),
            5 => format!("{year:04}-{month:02}"),
            6 => format!("{year:04}-{month:02}-XX"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        };
        date + &qualifier
    })
}

/// A valid text: a date, a date with a time, or an interval the right way round.
fn text() -> impl Strategy<Value = String> {
    let clock =
        (0u8..24, 0u8..60, prop::option::of(0u8..60)).prop_map(|(hour, minute, second)| match second {
            Some(second) => format!("T{hour:02}:{minute:02}:{second:02}"),
            None => format!("T{hour:02}:{minute:02}"),
        });
    let interval = (date_text(), date_text()).prop_map(|(a, b)| {
        let key = |text: &str| naive::bounds(text).0;
        if key(&a) <= key(&b) { format!("{a}/{b}") } else { format!("{b}/{a}") }
    });
    prop_oneof![
        4 => date_text(),
        2 => ("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])", clock).prop_map(|(day, clock)| day + &clock),
        4 => interval,
        1 => date_text().prop_map(|date| format!("{date}/..")),
        1 => date_text().prop_map(|date| format!("../{date}")),
        1 => date_text().prop_map(|date| format!("{date}/")),
        1 => date_text().prop_map(|date| format!("/{date}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn writing_undoes_reading(text in text()) {
        let date = edtf(&text);
        prop_assert_eq!(date.to_string(), text.clone());
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(&json, &format!("{text:?}"));
        prop_assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), date);
    }

    #[test]
    fn bounds_agree_with_the_naive_reader(text in text()) {
        let Bounds { earliest, latest } = edtf(&text).bounds();
        prop_assert_eq!((earliest.map(Time::seconds), latest.map(Time::seconds)), naive::bounds(&text));
    }

    #[test]
    fn a_span_is_never_empty_and_keeps_known_ends(text in text(), a: i64, b: i64) {
        let default = Span::new(Time::from_seconds(a), Time::from_seconds(b));
        let date = edtf(&text);
        let span = date.span_within(default);
        prop_assert!(!span.is_empty());
        prop_assert!(date.bounds().earliest.is_none_or(|earliest| span.start() == earliest));
        prop_assert!(date.bounds().latest.is_none_or(|latest| span.end() == latest));
    }

    #[test]
    fn certainty_is_what_is_written(text in text()) {
        let (date, said) = (edtf(&text), |marks: [char; 2]| text.contains(marks));
        prop_assert_eq!(date.certainty().is_uncertain(), said(['?', '%']));
        prop_assert_eq!(date.certainty().is_approximate(), said(['~', '%']));
        prop_assert_eq!(date.is_interval(), text.contains('/'));
    }

    #[test]
    fn any_text_is_a_date_that_writes_itself_or_an_error(text in ".*") {
        match text.parse::<Edtf>() {
            Ok(date) => prop_assert_eq!(date.to_string(), text),
            Err(error) => prop_assert_eq!(error.text(), text),
        }
    }

    #[test]
    fn near_misses_too(text in "[-/0-9TXYZ:?~%. \\[{é]{0,24}") {
        match text.parse::<Edtf>() {
            Ok(date) => prop_assert_eq!(date.to_string(), text),
            Err(error) => prop_assert!(error.to_string().contains(" is not an EDTF date: ")),
        }
    }

    #[test]
    fn one_wrong_character_never_passes_unnoticed(
        text in text(),
        at: prop::sample::Index,
        with in "[-/0-9TX:?~%.]",
    ) {
        let mut characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len());
        characters[at] = with.chars().next().unwrap();
        let changed: String = characters.into_iter().collect();
        if let Ok(date) = changed.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), changed);
        }
    }
}

#[test]
fn what_is_accepted() {
    let cases = [
        ("2018", "2018-01-01T00:00:00", "2019-01-01T00:00:00", Precision::Year, Certainty::Exact),
        ("0000", "0000-01-01T00:00:00", "0001-01-01T00:00:00", Precision::Year, Certainty::Exact),
        ("2018-07", "2018-07-01T00:00:00", "2018-08-01T00:00:00", Precision::Month, Certainty::Exact),
        ("2016-02-29", "2016-02-29T00:00:00", "2016-03-01T00:00:00", Precision::Day, Certainty::Exact),
        ("2018-05-15?", "2018-05-15T00:00:00", "2018-05-16T00:00:00", Precision::Day, Certainty::Uncertain),
        ("2018-03~", "2018-03-01T00:00:00", "2018-04-01T00:00:00", Precision::Month, Certainty::Approximate),
        ("1974%", "1974-01-01T00:00:00", "1975-01-01T00:00:00", Precision::Year, Certainty::Both),
        ("201X", "2010-01-01T00:00:00", "2020-01-01T00:00:00", Precision::Decade, Certainty::Exact),
        ("20XX", "2000-01-01T00:00:00", "2100-01-01T00:00:00", Precision::Century, Certainty::Exact),
        ("2004-XX", "2004-01-01T00:00:00", "2005-01-01T00:00:00", Precision::Year, Certainty::Exact),
        ("1985-04-XX", "1985-04-01T00:00:00", "1985-05-01T00:00:00", Precision::Month, Certainty::Exact),
        (
            "1985-XX-XX~",
            "1985-01-01T00:00:00",
            "1986-01-01T00:00:00",
            Precision::Year,
            Certainty::Approximate,
        ),
        (
            "2018-07-16T13:10",
            "2018-07-16T13:10:00",
            "2018-07-16T13:11:00",
            Precision::Minute,
            Certainty::Exact,
        ),
        (
            "2018-07-16T23:59:59",
            "2018-07-16T23:59:59",
            "2018-07-17T00:00:00",
            Precision::Second,
            Certainty::Exact,
        ),
        (
            "2018-03-18/2018-04-01",
            "2018-03-18T00:00:00",
            "2018-04-02T00:00:00",
            Precision::Day,
            Certainty::Exact,
        ),
        (
            "2018-03-18?/2018-04",
            "2018-03-18T00:00:00",
            "2018-05-01T00:00:00",
            Precision::Month,
            Certainty::Uncertain,
        ),
        // The start may lie inside the end: "from the 16th to some time in July".
        (
            "2018-07-16/2018-07",
            "2018-07-16T00:00:00",
            "2018-08-01T00:00:00",
            Precision::Month,
            Certainty::Exact,
        ),
    ];
    for (text, earliest, latest, precision, certainty) in cases {
        let date = edtf(text);
        let bounds = Bounds { earliest: Some(time(earliest)), latest: Some(time(latest)) };
        assert_eq!(date.bounds(), bounds, "{text}");
        assert_eq!((date.precision(), date.certainty()), (precision, certainty), "{text}");
        assert_eq!(date.to_string(), text);
    }
    let last = edtf("9999-12-31").bounds();
    assert_eq!(last.latest, Some(Time::MAX));
    assert_eq!(edtf("99XX").bounds().latest, Some(Time::MAX));
}

#[test]
fn each_end_keeps_what_it_says() {
    let date = edtf("2018-03?/..");
    assert_eq!(date.end(), Endpoint::Open);
    assert_eq!(date.start().date().map(|date| date.certainty()), Some(Certainty::Uncertain));
    assert_eq!(date.start().date().map(|date| date.shape()), Some(Shape::Month { year: 2018, month: 3 }));
    assert_eq!(edtf("2018/").end(), Endpoint::Unknown);
    assert_eq!(edtf("/2018").start(), Endpoint::Unknown);
    assert_eq!(edtf("../2018").start(), Endpoint::Open);
    let alone = edtf("2018");
    assert_eq!(alone.start(), alone.end());
    assert!(!alone.is_interval());
}

#[test]
fn what_is_refused_and_why() {
    let day = |year, month, day, last| EdtfRule::Day { year, month, day, last };
    let cases = [
        ("", EdtfRule::Empty),
        (" ", EdtfRule::Form),
        ("?", EdtfRule::Form),
        ("yesterday", EdtfRule::Form),
        ("Yesterday", EdtfRule::Form),
        ("16 July 2018", EdtfRule::Form),
        ("18", EdtfRule::Form),
        ("02018", EdtfRule::Form),
        ("2018-7", EdtfRule::Form),
        ("2018-7-16?", EdtfRule::Form),
        ("2018/7/16", EdtfRule::Form),
        ("20180716", EdtfRule::Form),
        (" 2018", EdtfRule::Form),
        ("2018 ", EdtfRule::Form),
        ("201x", EdtfRule::Form),
        ("２０１８", EdtfRule::Form),
        ("2018-07-16T", EdtfRule::Form),
        ("2018-07-16T13", EdtfRule::Form),
        ("2018-07T13:10", EdtfRule::Form),
        ("2018-07-16 13:10", EdtfRule::Form),
        ("2018-07-16T13:10:3", EdtfRule::Form),
        ("2018-07-16T13:10:xx", EdtfRule::Form),
        ("2018-13", EdtfRule::Month(13)),
        ("2018-00", EdtfRule::Month(0)),
        ("2018-99-01", EdtfRule::Month(99)),
        ("2018-02-29", day(2018, 2, 29, 28)),
        ("1900-02-29", day(1900, 2, 29, 28)),
        ("2018-04-31", day(2018, 4, 31, 30)),
        ("2018-04-00", day(2018, 4, 0, 30)),
        ("2018-07-16T24:00", EdtfRule::Hour(24)),
        ("2018-07-16T13:60", EdtfRule::Minute(60)),
        ("2018-07-16T13:10:60", EdtfRule::Second(60)),
        ("2018-07-16T13:10Z", EdtfRule::Zone),
        ("2018-07-16T13:10+03:00", EdtfRule::Zone),
        ("2018-07-16T13:10-05", EdtfRule::Zone),
        ("2018-07-16T13:10?", EdtfRule::QualifiedTime),
        ("2018-07-16T13:10/2018-07-17", EdtfRule::TimeInInterval),
        ("2018-04-01/2018-03-18", EdtfRule::Backwards),
        ("2018-04/2018-03-31", EdtfRule::Backwards),
        ("/", EdtfRule::NoDate),
        ("../..", EdtfRule::NoDate),
        ("/..", EdtfRule::NoDate),
        ("..", EdtfRule::Form),
        ("2018/2019/2020", EdtfRule::Form),
        ("2018-21", EdtfRule::Season(21)),
        ("2018-33", EdtfRule::Season(33)),
        ("-0044", EdtfRule::NegativeYear),
        ("-0044-03-15", EdtfRule::NegativeYear),
        ("-", EdtfRule::Form),
        ("Y17018", EdtfRule::LongYear),
        ("Y-17E7", EdtfRule::LongYear),
        ("XXXX", EdtfRule::LevelTwo),
        ("1XXX", EdtfRule::LevelTwo),
        ("2X18", EdtfRule::LevelTwo),
        ("201X-07", EdtfRule::LevelTwo),
        ("2018-1X", EdtfRule::LevelTwo),
        ("2018-XX-16", EdtfRule::LevelTwo),
        ("2018?-07", EdtfRule::LevelTwo),
        ("2018-?07-16", EdtfRule::LevelTwo),
        ("2018??", EdtfRule::LevelTwo),
        ("[2017,2018]", EdtfRule::LevelTwo),
        ("{2017..2018}", EdtfRule::LevelTwo),
    ];
    for (text, expected) in cases {
        assert_eq!(rule(text), expected, "{text:?}");
    }
}

#[test]
fn errors_read_as_sentences() {
    let cases = [
        ("2018-13", r#""2018-13" is not an EDTF date: month 13 is not between 01 and 12"#),
        ("2018-02-30", r#""2018-02-30" is not an EDTF date: day 30 is not between 01 and 28 in 2018-02"#),
        ("", r#""" is not an EDTF date: it is empty"#),
        ("Y17018", r#""Y17018" is not an EDTF date: years of more than four digits are not supported"#),
        (
            "2018-23",
            r#""2018-23" is not an EDTF date: 23 stands for a season or a part of a year, which is not supported"#,
        ),
        ("2018/2017", r#""2018/2017" is not an EDTF date: the interval ends before it starts"#),
        (
            "a\"\n",
            r#""a\"\n" is not an EDTF date: it has none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ss or START/END"#,
        ),
    ];
    for (text, message) in cases {
        assert_eq!(text.parse::<Edtf>().unwrap_err().to_string(), message);
    }
    let long = "é".repeat(1000).parse::<Edtf>().unwrap_err().to_string();
    assert!(long.starts_with(&format!("\"{}…\" is not", "é".repeat(60))), "{long}");
}

#[test]
fn a_broken_document_says_so() {
    let error = serde_json::from_str::<Edtf>(r#""2018-13""#).unwrap_err().to_string();
    assert!(error.starts_with(r#""2018-13" is not an EDTF date: month 13"#), "{error}");
    assert!(serde_json::from_str::<Edtf>("2018").is_err(), "a number is not a date");
}
