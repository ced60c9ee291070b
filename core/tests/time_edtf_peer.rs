//! EDTF against an independent implementation, the crate `edtf-core`, on levels 0 and 1: the same texts are accepted, and
//! they mean the same days.
#![cfg(test)]

use edtf_core::{Bound, Edtf as Peer};
use proptest::prelude::*;
use summitline_core::time::{Edtf, Offset, Shape, Time};

/// What the peer accepts and this version holds: levels 0 and 1, without leap seconds. The peer counts a qualifier before a
/// year alone (`?2018`), which is the notation of level 2, as level 1.
fn peer(text: &str) -> Option<Peer> {
    let marks = ['?', '~', '%'];
    if text.split('/').any(|end| end.trim_end_matches(marks).contains(marks)) {
        return None;
    }
    let leap_second = text.split('T').nth(1).is_some_and(|clock| clock.get(6..8) == Some("60"));
    Peer::parse(text).ok().filter(|date| date.level() <= 1 && !leap_second)
}

/// Whether a date uses what the format allows beyond levels 0 and 1.
fn is_extended(date: &Edtf) -> bool {
    [date.start(), date.end()].into_iter().filter_map(|end| end.date()).any(|end| match end.shape() {
        Shape::Minute { .. } => true,
        Shape::Second { year, .. } => year < 0 || date.is_interval(),
        // The peer has unspecified digits in years of our era only, and in intervals on level 2 only.
        Shape::Century { first_year } | Shape::Decade { first_year } => first_year < 0 || date.is_interval(),
        Shape::SomeMonth { year } | Shape::SomeDayOfYear { year } => year < 0 || date.is_interval(),
        Shape::SomeDay { year, .. } => year < 0 || date.is_interval(),
        Shape::Part { part, .. } => part.code() > 24 || date.is_interval(),
        _ => false,
    })
}

fn day(bound: &Bound) -> Option<Time> {
    match bound {
        Bound::Date(date) => Time::from_date(date.year, date.month, date.day),
        _ => None,
    }
}

fn agree(text: &str) -> Result<(), TestCaseError> {
    let (ours, peer) = (text.parse::<Edtf>(), peer(text));
    match (&ours, &peer) {
        (Ok(ours), Some(peer)) => {
            let (bounds, theirs) = (ours.bounds(Offset::UTC), peer.bounds());
            // The peer's bounds are the first and the last day, by the clock of the place.
            let has_clock = text.contains('T');
            if !has_clock {
                prop_assert_eq!(bounds.earliest, day(&theirs.earliest), "{}", text);
                prop_assert_eq!(
                    bounds.latest.map(|end| end.plus_seconds(-86_400)),
                    day(&theirs.latest),
                    "{}",
                    text
                );
            }
        }
        (Ok(ours), None) => prop_assert!(is_extended(ours), "only this reader accepts {}", text),
        (Err(error), Some(_)) => prop_assert!(false, "{}", error),
        (Err(_), None) => {}
    }
    Ok(())
}

fn date() -> impl Strategy<Value = String> {
    let year = prop_oneof!["-?[0-9]{4}", "Y-?[1-9][0-9]{3,9}", "[0-9]{3}X", "[0-9]{2}XX", "-[0-9]{3}X"];
    let rest = prop_oneof![
        Just(String::new()),
        "-(0[0-9]|1[0-3]|2[0-5]|3[0-9]|4[0-2]|XX)",
        "-(0[0-9]|1[0-3]|XX)-([0-2][0-9]|3[0-2]|XX)",
        "-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T[0-2][0-9]:[0-6][0-9](:[0-6][0-9])?(Z|[+-][01][0-9](:[0-6][0-9])?)?",
    ];
    (year, rest, "[?~%]?").prop_map(|(year, rest, qualifier)| year + &rest + &qualifier)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn dates(text in date()) {
        agree(&text)?;
    }

    #[test]
    fn intervals(a in date(), b in prop_oneof![4 => date(), 1 => Just("..".to_owned()), 1 => Just(String::new())]) {
        agree(&format!("{a}/{b}"))?;
        agree(&format!("{b}/{a}"))?;
    }

    #[test]
    fn near_misses(text in "[-0-9TXYZ:?~%./+]{0,14}") {
        agree(&text)?;
    }
}

#[test]
fn the_examples_of_the_standard() {
    for text in [
        "1985-04-12",
        "1985-04",
        "1985",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-04",
        "1985-04-12T23:20:30+04:30",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2004-02-01/2005-02",
        "2004-02-01/2005",
        "2005/2006-02",
        "Y170000002",
        "Y-170000002",
        "2001-21",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985-04/..",
        "1985/..",
        "../1985-04-12",
        "1985-04-12/",
        "/1985",
        "-1985",
    ] {
        assert!(peer(text).is_some(), "{text}");
        agree(text).unwrap();
    }
}
