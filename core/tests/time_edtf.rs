//! EDTF: what is read, and the bounds, against a reader written independently.
#![cfg(test)]

use proptest::prelude::*;
use summitline_core::time::{Bounds, Certainty, Edtf, Endpoint, Offset, Precision, Shape, Span, Time};

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

fn time(text: &str) -> Time {
    Time::from_seconds(naive::seconds(text))
}

/// Another reader of EDTF, by string surgery: fill in the digits that are missing, the lowest for the first
/// second and the highest for the last.
mod naive {
    /// Seconds since 1970 of `YYYY-MM-DDThh:mm:ss`, walking from year to year and month to month.
    pub fn seconds(text: &str) -> i64 {
        let (year, rest) = year_and_rest(text);
        let field = |from: usize| rest[from..from + 2].parse::<i64>().unwrap();
        let length = |year: i64| if last_day(year, 2) == 29 { 366 } else { 365 };
        let months: i64 = (1..field(1)).map(|month| last_day(year, month)).sum();
        let years: i64 = (1970..year).map(length).sum::<i64>() - (year..1970).map(length).sum::<i64>();
        let days = years + months + field(4) - 1;
        ((days * 24 + field(7)) * 60 + field(10)) * 60 + field(13)
    }

    /// The year and what follows its digits: `-0043-03-15` is −43 and `-03-15`.
    fn year_and_rest(text: &str) -> (i64, &str) {
        let digits = if text.starts_with('-') { 5 } else { 4 };
        (text[..digits].parse().unwrap(), &text[digits..])
    }

    pub fn last_day(year: i64, month: i64) -> i64 {
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
        let (sign, bare) = bare.strip_prefix('-').map_or(("", bare), |bare| ("-", bare));
        let year = |digit: &str| format!("{sign}{}", bare[..4].replace('X', digit));
        // Before year 0, the highest digits are the earliest year.
        let (year_first, year_last) =
            if sign.is_empty() { (year("0"), year("9")) } else { (year("9"), year("0")) };
        let month = bare.get(5..7).filter(|month| *month != "XX");
        let day = bare.get(8..10).filter(|day| *day != "XX");
        let clock = bare.get(11..);
        let month_last = month.unwrap_or("12");
        let day_last = day.map_or_else(
            || last_day(year_last.parse().unwrap(), month_last.parse().unwrap()).to_string(),
            str::to_owned,
        );
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

/// A valid date without a time, as text; every third year is before our era.
fn date_text() -> impl Strategy<Value = String> {
    let parts = (0i64..=9999, 0u8..3, 1u8..=12, 1u8..=31, 0u8..8, "[?~%]?");
    parts.prop_map(|(year, era, month, day, form, qualifier)| {
        let sign = if era == 0 && (year > 0 || form < 2) { "-" } else { "" };
        let day = i64::from(day).min(naive::last_day(year, month.into()));
        let date = match form {
            0 => format!("{sign}{:02}XX", year / 100),
            1 => format!("{sign}{:03}X", year / 10),
            2 => format!("{sign}{year:04}"),
            3 => format!("{sign}{year:04}-XX"),
            4 => format!("{sign}{year:04}-XX-XX"),
            5 => format!("{sign}{year:04}-{month:02}"),
            6 => format!("{sign}{year:04}-{month:02}-XX"),
            _ => format!("{sign}{year:04}-{month:02}-{day:02}"),
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
        let Bounds { earliest, latest } = edtf(&text).bounds(Offset::UTC);
        prop_assert_eq!((earliest.map(Time::seconds), latest.map(Time::seconds)), naive::bounds(&text));
    }

    #[test]
    fn a_span_is_never_empty_and_keeps_known_ends(text in text(), a: i64, b: i64) {
        let default = Span::new(Time::from_seconds(a), Time::from_seconds(b));
        let date = edtf(&text);
        let span = date.span_within(default, Offset::UTC);
        prop_assert!(!span.is_empty());
        prop_assert!(date.bounds(Offset::UTC).earliest.is_none_or(|earliest| span.start() == earliest));
        prop_assert!(date.bounds(Offset::UTC).latest.is_none_or(|latest| span.end() == latest));
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
            Err(error) => prop_assert!([" is not an EDTF date: ", " is of EDTF level 2, "].iter().any(|each| error.to_string().contains(each))),
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
        assert_eq!(date.bounds(Offset::UTC), bounds, "{text}");
        assert_eq!((date.precision(), date.certainty()), (precision, certainty), "{text}");
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn years_beyond_four_digits_and_before_our_era() {
    let year = |year| Time::from_date(year, 1, 1);
    let cases = [
        ("-0043", -43, -42, Precision::Year),
        ("-004X", -49, -39, Precision::Decade),
        ("-000X", -9, 1, Precision::Decade),
        ("-00XX", -99, 1, Precision::Century),
        ("-01XX~", -199, -99, Precision::Century),
        ("00XX", 0, 100, Precision::Century),
        ("99XX", 9900, 10_000, Precision::Century),
        ("Y10000", 10_000, 10_001, Precision::Year),
        ("Y-66000000", -66_000_000, -65_999_999, Precision::Year),
        ("Y170000002?", 170_000_002, 170_000_003, Precision::Year),
        ("Y-13000000000", -13_000_000_000, -12_999_999_999, Precision::Year),
        ("Y-20000000000/Y19999999999", -20_000_000_000, 20_000_000_000, Precision::Year),
        ("-0753/0476", -753, 477, Precision::Year),
    ];
    for (text, from, to, precision) in cases {
        let date = edtf(text);
        assert_eq!(date.bounds(Offset::UTC), Bounds { earliest: year(from), latest: year(to) }, "{text}");
        assert_eq!(date.precision(), precision, "{text}");
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn parts_of_a_year_are_whole_months() {
    let month = |year, month| Time::from_date(year, month, 1);
    let cases = [
        ("2018-21", (2018, 3), (2018, 6)),
        ("2018-22?", (2018, 6), (2018, 9)),
        ("2018-23", (2018, 9), (2018, 12)),
        ("2018-24", (2018, 12), (2019, 3)),
        ("2018-25", (2018, 3), (2018, 6)),
        ("2018-29", (2018, 9), (2018, 12)),
        ("2018-30", (2018, 12), (2019, 3)),
        ("2018-32", (2018, 6), (2018, 9)),
        ("2018-33", (2018, 1), (2018, 4)),
        ("-0043-36", (-43, 10), (-42, 1)),
        ("2018-38", (2018, 5), (2018, 9)),
        ("2018-41", (2018, 7), (2019, 1)),
        ("2018-21/2018-23", (2018, 3), (2018, 12)),
    ];
    for (text, from, to) in cases {
        let date = edtf(text);
        let bounds = Bounds { earliest: month(from.0, from.1), latest: month(to.0, to.1) };
        assert_eq!(date.bounds(Offset::UTC), bounds, "{text}");
        assert_eq!(date.precision(), Precision::Season, "{text}");
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn a_time_with_an_offset_is_moved_to_the_clock_it_is_read_by() {
    let east = edtf("2024-05-01T00:00+05:30").offset().unwrap();
    let cases = [
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00:00", "2024-05-01T15:30:00"),
        ("2024-05-01T10:00:00+02:00", "2024-05-01T08:00:00", "2024-05-01T13:30:00"),
        ("2024-05-01T23:00:00-03", "2024-05-02T02:00:00", "2024-05-02T07:30:00"),
        // Without an offset it is what it says, by every clock.
        ("2024-05-01T10:00:00", "2024-05-01T10:00:00", "2024-05-01T10:00:00"),
        ("2024-05-01", "2024-05-01T00:00:00", "2024-05-01T00:00:00"),
    ];
    for (text, utc, india) in cases {
        let date = edtf(text);
        assert_eq!(date.bounds(Offset::UTC).earliest, Some(time(utc)), "{text}");
        assert_eq!(date.bounds(east).earliest, Some(time(india)), "{text}");
        assert_eq!(date.to_string(), text);
    }
    let night = edtf("2024-05-01T22:00/2024-05-02T06:00");
    assert_eq!(night.bounds(Offset::UTC).latest, Some(time("2024-05-02T06:01:00")));
    assert_eq!((night.precision(), night.offset()), (Precision::Minute, None));
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
