//! Scripts without spaces between words, Korean, pictures, and all of them in one text.

use super::words::{query_words, text_words};
use super::{any_index, index};
use crate::query::{Filter, grapheme_ends};
use crate::story::{Story, Value};
use proptest::prelude::*;

fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
    any_index().highlights(text, query).into_iter().map(|range| &text[range]).collect()
}

/// Ids of the events that a query finds, of events with these titles.
fn found(titles: &[(&str, &str)], query: &str) -> Vec<String> {
    let source =
        Value::map([("id", Value::text("s")), ("title", Value::text("S")), ("publisher", Value::text("P"))]);
    let event = |(id, title): &(&str, &str)| {
        Value::map([
            ("id", Value::text(*id)),
            ("title", Value::text(*title)),
            ("date", Value::text("1600-10-21")),
            ("sources", Value::List(vec![Value::text("s")])),
        ])
    };
    let document = Value::map([
        ("title", Value::text("T")),
        ("language", Value::text("ja")),
        ("sources", Value::List(vec![source])),
        ("events", Value::List(titles.iter().map(event).collect())),
    ]);
    let story = Story::read(&document).unwrap();
    let matches = index(&story).matches(&Filter { text: query.to_owned(), ..Filter::default() });
    matches.iter().map(|event| story.event(event).unwrap().id.clone()).collect()
}

const TITLES: [(&str, &str); 7] = [
    ("ja", "関ヶ原の戦いで徳川家康が率いる東軍が石田三成の西軍に勝利する"),
    ("picture", "👩‍🚀🚀 打ち上げ 🇯🇵"),
    ("ko", "한국어 제목이 아주 길어서 잘려야 하는 경우"),
    ("zh", "明治维新"),
    ("th", "ประเทศไทยเข้าเป็นสมาชิกสหประชาชาติ"),
    ("mixed", "ソ連がSputnik1号を1957年10月に打ち上げる"),
    ("en", "Sputnik is launched"),
];

#[test]
fn a_word_is_found_inside_a_run_of_letters() {
    for (query, ids) in [
        ("徳川家康", &["ja"][..]),
        ("家康", &["ja"]),
        ("勝利", &["ja"]),
        ("西軍 東軍", &["ja"]),
        ("東軍に", &[]),
        ("维新", &["zh"]),
        ("治维", &["zh"]),
        ("明治維新", &[]),
        ("ไทย", &["th"]),
        ("สมาชิก", &["th"]),
        ("打ち上げ", &["picture", "mixed"]),
        ("sputnik", &["mixed", "en"]),
        ("10月", &["mixed"]),
        ("putnik", &[]),
    ] {
        assert_eq!(found(&TITLES, query), ids, "{query}");
    }
}

#[test]
fn a_query_longer_than_a_run_is_looked_for_piece_by_piece() {
    let whole = TITLES[0].1;
    assert_eq!(found(&TITLES, whole), ["ja"]);
    // Thirty letters in the middle, and the same with another last one.
    assert_eq!(found(&TITLES, "ヶ原の戦いで徳川家康が率いる東軍が石田三成の西軍に勝利"), ["ja"]);
    assert_eq!(found(&TITLES, "ヶ原の戦いで徳川家康が率いる東軍が石田三成の西軍に敗北"), [""; 0]);
    assert_eq!(marked(whole, whole).concat(), whole);
}

#[test]
fn what_was_looked_for_is_marked_and_no_more() {
    assert_eq!(marked(TITLES[0].1, "家康 西軍"), ["家康", "西軍"]);
    assert_eq!(marked("日本国と日本", "日本"), ["日本", "日本"]);
    assert_eq!(marked("日本国", "日本 本国"), ["日本国"]);
    assert_eq!(marked("日本国", "日 日本"), ["日本"]);
    assert_eq!(marked("ประเทศไทยเข้า", "ไทย"), ["ไทย"]);
    // Half a word of a script with spaces is marked whole, as ever.
    assert_eq!(marked("NATO加盟国はNATOの加盟国", "na"), ["NATO", "NATO"]);
    assert_eq!(marked("ソ連がSputnik1号を", "がspu"), ["がSputnik1"]);
}

#[test]
fn what_is_seen_as_one_letter_is_marked_whole() {
    // A consonant of Thai with a vowel and a tone above it, one with half a vowel behind it.
    assert_eq!(marked("ที่นี่", "ท"), ["ที่"]);
    assert_eq!(marked("ทำงาน", "ท"), ["ทำ"]);
    assert_eq!(marked("か\u{3099}くせい", "が"), ["か\u{3099}"]);
    assert_eq!(marked("ｶﾞｲﾄﾞ", "ガ"), ["ｶﾞ"]);
}

#[test]
fn korean_words_have_spaces_and_endings() {
    assert_eq!(found(&TITLES, "한국"), ["ko"]);
    assert_eq!(found(&TITLES, "제목"), ["ko"]);
    assert_eq!(found(&TITLES, "국어"), [""; 0]);
    assert_eq!(marked("한국어 제목이", "제목"), ["제목이"]);
    assert_eq!(marked("1988년 KBS뉴스", "뉴스 년"), ["년", "뉴스"]);
}

#[test]
fn pictures_are_words() {
    for (query, ids) in [
        ("🚀", &["picture"][..]),
        ("👩‍🚀", &["picture"]),
        ("👩", &["picture"]),
        ("🇯🇵", &["picture"]),
        ("🇫🇷", &[]),
        ("👨", &[]),
    ] {
        assert_eq!(found(&TITLES, query), ids, "{query}");
    }
    assert_eq!(marked("👩‍🚀🚀 打ち上げ 🇯🇵", "🚀"), ["🚀"]);
    assert_eq!(marked("👩‍🚀🚀 打ち上げ 🇯🇵", "👩"), ["👩‍🚀"]);
    assert_eq!(marked("👍🏽 yes", "👍"), ["👍🏽"]);
    assert_eq!(marked("❤️ and 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "❤ 🏴").len(), 2);
}

#[test]
fn a_run_gives_a_word_for_each_of_its_letters() {
    assert_eq!(text_words("明治"), ["明治", "治"]);
    assert_eq!(text_words("IBM日本IBM"), ["ibm日本ibm", "日本ibm", "本ibm", "ibm"]);
    assert_eq!(query_words("IBM日本 明治"), ["ibm日本", "明治"]);
    // A long text costs its length: no word is longer than a run may be.
    let words = text_words(&"あいうえお".repeat(2_000));
    assert_eq!(words.len(), 10_000);
    assert!(words[1..].iter().all(|word| word.chars().count() <= 16));
}

#[test]
fn graphemes_end_where_readers_see_an_end() {
    for (text, graphemes) in [
        ("", &[][..]),
        ("abc", &["a", "b", "c"]),
        ("e\u{301}o", &["e\u{301}", "o"]),
        ("👩‍🚀🚀", &["👩‍🚀", "🚀"]),
        ("🇯🇵🇰🇷🇫", &["🇯🇵", "🇰🇷", "🇫"]),
        ("👍🏽1️⃣", &["👍🏽", "1️⃣"]),
        ("ที่นี่", &["ที่", "นี่"]),
        ("हिन्", &["हि", "न्"]),
        ("\u{1112}\u{1161}\u{11ab}국", &["\u{1112}\u{1161}\u{11ab}", "국"]),
    ] {
        let mut start = 0;
        let cut: Vec<&str> =
            grapheme_ends(text).map(|end| &text[std::mem::replace(&mut start, end)..end]).collect();
        assert_eq!(cut, graphemes, "{text}");
    }
}

/// Letters of scripts with and without spaces, with marks, and pictures with what joins them.
const PIECES: &[&str] = &[
    "a",
    "b",
    "é",
    "'",
    "’",
    " ",
    "1",
    "明",
    "治",
    "维",
    "か",
    "か\u{3099}",
    "ガ",
    "ก",
    "ที่",
    "นำ",
    "한",
    "국",
    "👩",
    "🚀",
    "👩‍🚀",
    "👩🏽‍🚀",
    "❤️",
    "🇯🇵",
    "🇯",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn graphemes_cover_a_text(text in prop_oneof![texts(), any::<String>()]) {
        let mut start = 0;
        for end in grapheme_ends(&text) {
            prop_assert!(end > start && text.is_char_boundary(end));
            start = end;
        }
        prop_assert_eq!(start, text.len());
    }

    #[test]
    fn highlights_never_cut_a_grapheme(text in texts(), query in texts()) {
        let ends: Vec<usize> = std::iter::once(0).chain(grapheme_ends(&text)).collect();
        for range in any_index().highlights(&text, &query) {
            prop_assert!(ends.contains(&range.start) && ends.contains(&range.end), "{:?} in {:?}", range, text);
        }
    }

    /// What is written together is found wherever a word may begin.
    #[test]
    fn a_piece_of_a_run_is_found(run in "[明治维新日本東京]{1,20}", from in 0usize..20, length in 1usize..12) {
        let piece: String = run.chars().skip(from % run.chars().count()).take(length).collect();
        prop_assert_eq!(found(&[("run", &run)], &piece), ["run"]);
        prop_assert!(!marked(&run, &piece).is_empty());
    }
}
