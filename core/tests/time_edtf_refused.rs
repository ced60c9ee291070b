//! EDTF: what is refused, and why.
#![cfg(test)]

use summitline_core::time::{Edtf, EdtfRule};

fn rule(text: &str) -> EdtfRule {
    text.parse::<Edtf>().expect_err(text).rule()
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
        ("2018-07-16T13:10z", EdtfRule::Form),
        ("2018-07-16T13:10ZZ", EdtfRule::Offset),
        ("2018-07-16T13:10+3", EdtfRule::Offset),
        ("2018-07-16T13:10+0300", EdtfRule::Offset),
        ("2018-07-16T13:10+14:01", EdtfRule::Offset),
        ("2018-07-16T13:10+03:60", EdtfRule::Offset),
        ("2018-07-16T13:10-00:00", EdtfRule::Offset),
        ("2018-07-16T13:10?", EdtfRule::QualifiedTime),
        ("2018-07-16T13:10Z?", EdtfRule::QualifiedTime),
        ("2018-07-16T13:10/2018-07-16T13:09", EdtfRule::Backwards),
        // 12:00 and 11:30 in UTC.
        ("2018-07-16T12:00Z/2018-07-16T13:30+02:00", EdtfRule::Backwards),
        ("2018-04-01/2018-03-18", EdtfRule::Backwards),
        ("2018-04/2018-03-31", EdtfRule::Backwards),
        ("/", EdtfRule::NoDate),
        ("../..", EdtfRule::NoDate),
        ("/..", EdtfRule::NoDate),
        ("..", EdtfRule::Form),
        ("2018/2019/2020", EdtfRule::Form),
        ("2018-20", EdtfRule::Month(20)),
        ("2018-42", EdtfRule::Month(42)),
        ("2018-21-01", EdtfRule::Month(21)),
        ("-", EdtfRule::Form),
        ("-44", EdtfRule::Form),
        ("-0000", EdtfRule::NegativeZero),
        ("-0000-01", EdtfRule::NegativeZero),
        ("-0043-02-30", day(-43, 2, 30, 28)),
        ("-0043/-0044", EdtfRule::Backwards),
        ("Y", EdtfRule::Form),
        ("Y-", EdtfRule::Form),
        ("Y2018", EdtfRule::ShortLongYear),
        ("Y-0043", EdtfRule::ShortLongYear),
        ("Y017018", EdtfRule::ShortLongYear),
        ("Y17018-03", EdtfRule::LongYearAlone),
        ("Y20000000000", EdtfRule::YearRange),
        ("Y-20000000001", EdtfRule::YearRange),
        ("Y99999999999999999999", EdtfRule::YearRange),
        ("Y-17E7", EdtfRule::LevelTwo),
        ("Y17018S3", EdtfRule::LevelTwo),
        ("-2X18", EdtfRule::LevelTwo),
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
        (
            "Y2018",
            r#""Y2018" is not an EDTF date: after Y comes a year of at least five digits, without zeros in front"#,
        ),
        (
            "2018-07-16T13:10+3",
            r#""2018-07-16T13:10+3" is not an EDTF date: the offset from UTC has none of the forms Z, +hh and +hh:mm, up to 14 hours"#,
        ),
        ("2018/2017", r#""2018/2017" is not an EDTF date: the interval ends before it starts"#),
        (
            "a\"\n",
            r#""a\"\n" is not an EDTF date: it has none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ss, Y and a year of more digits, or START/END"#,
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
