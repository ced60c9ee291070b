//! Laws of the address: every bookmark is read back as it was written, and any text at all is read as some bookmark.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/stories.rs"]
mod stories;

use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::sync::Arc;
use stories::{bookmark, real, story, synthetic};
use summitline_core::layout::Grouping;
use summitline_core::query::{FacetValue, Filter, HostLetters, MAX_QUERY_CHARS, Match};
use summitline_core::scale::Window;
use summitline_core::session::{
    Atlas, Bookmark, Column, Command, KEYS, LONGEST, Notice, ScaleMode, Session, Sort, View, decode, encode,
};
use summitline_core::story::{EventIx, Kind, Status, Story, TopicIx};
use summitline_core::time::Time;
use summitline_core::words::ENGLISH;

/// Characters of the longest notice: 40 and an ellipsis.
const NOTICE: usize = 41;

fn bookmark_of_a_story() -> impl Strategy<Value = (Story, Bookmark)> {
    story().prop_flat_map(|story| {
        let bookmark = bookmark(&story);
        (Just(story), bookmark)
    })
}

/// Pieces that addresses are made of, whole and damaged.
fn piece() -> impl Strategy<Value = String> {
    let keys =
        "v view scale group match q from to event sort compare topics people places kinds statuses sources";
    let values = "1 2 axis then-now list table true compressed topic none all any -date title 2018-07-16 2018-07-16T12:30:59 \
        -9999-01-01 99999-12-31 10000-01-01 2018-02-30 2018-7 helsinki-summit syria,nato syria nato,,iran meeting";
    let keys = select(keys.split(' ').collect::<Vec<_>>());
    let values = select(values.split(' ').filter(|each| !each.is_empty()).collect::<Vec<_>>());
    prop_oneof![
        6 => (keys.clone(), values).prop_map(|(key, value)| format!("{key}={value}")),
        2 => (keys, any::<String>()).prop_map(|(key, value)| format!("{key}={value}")),
        1 => any::<String>(),
        1 => "[%&=+,#?<>'\"\\\\a-z0-9]{0,60}",
        1 => select(vec!["%", "%f", "%ff%fe", "%00", "<script>alert(1)</script>", "&&", "=", "=x", "\u{202e}"])
            .prop_map(str::to_owned),
    ]
}

fn address() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..12).prop_map(|pieces| pieces.join("&"))
}

/// The text of an address that a notice shows.
fn shown(notice: &Notice) -> &str {
    match notice {
        Notice::Unknown(part) | Notice::Version(part) => part,
        Notice::TooLong | Notice::LongSearch => "",
    }
}

fn check_any(text: &str, story: &Story) -> Result<(), TestCaseError> {
    let (bookmark, notices) = decode(text, story);
    prop_assert!(notices.len() <= text.chars().count().min(LONGEST) + 1);
    for notice in &notices {
        prop_assert!(shown(notice).chars().count() <= NOTICE, "{notice:?}");
        prop_assert!(!shown(notice).contains(char::is_control), "{notice:?}");
    }
    // Whatever it was, it is a bookmark of this story: it can be written down and read back.
    prop_assert_eq!(decode(&encode(&bookmark, story), story), (bookmark, vec![]));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_bookmark_is_read_back((story, bookmark) in bookmark_of_a_story()) {
        let text = encode(&bookmark, &story);
        prop_assert_eq!(decode(&text, &story), (bookmark, vec![]), "{}", text);
    }

    #[test]
    fn what_is_encoded_needs_no_escapes_in_an_address(bookmark in bookmark(real())) {
        let text = encode(&bookmark, real());
        prop_assert!(text.is_ascii());
        prop_assert!(!text.contains(['#', '?', '<', '>', '"', '\'', ' ', '\\']), "{}", text);
        for (key, _) in form_urlencoded::parse(text.as_bytes()) {
            prop_assert!(KEYS.contains(&key.as_ref()), "{}", key);
        }
    }

    #[test]
    fn the_words_of_an_address_are_its_bookmark_s_alone((story, bookmark) in bookmark_of_a_story()) {
        let text = encode(&bookmark, &story);
        prop_assert_eq!(text.is_empty(), bookmark == Bookmark::default());
        prop_assert!(text.is_empty() || text.starts_with("v=1&"), "{}", text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_bookmark_of_the_real_story_is_read_back(bookmark in bookmark(real())) {
        let text = encode(&bookmark, real());
        prop_assert_eq!(decode(&text, real()), (bookmark, vec![]), "{}", text);
    }

    #[test]
    fn any_text_is_some_bookmark(text in prop_oneof![address(), any::<String>()]) {
        // A window that ends before it starts has a test of its own.
        let ends = |text: &str| text.contains("from=") && text.contains("to=");
        prop_assume!(!ends(&text) && !ends(&text.replace('%', "")));
        check_any(&text, real())?;
    }

    #[test]
    fn a_truncated_address_is_some_bookmark((bookmark, share) in (bookmark(real()), 0.0..1.0)) {
        let text = encode(&bookmark, real());
        let cut: String = text.chars().take((text.len() as f64 * share) as usize).collect();
        check_any(&cut, real())?;
    }

    #[test]
    fn damage_takes_nothing_with_it((bookmark, damage) in (bookmark(real()), prop::collection::vec((any::<prop::sample::Index>(), damaged()), 1..5))) {
        let text = encode(&bookmark, real());
        let mut pairs: Vec<&str> = text.split('&').filter(|pair| !pair.is_empty()).collect();
        for (at, damage) in &damage {
            pairs.insert(at.index(pairs.len() + 1), damage);
        }
        let (read, notices) = decode(&pairs.join("&"), real());
        prop_assert_eq!(read, bookmark);
        prop_assert!(!notices.is_empty());
    }

    #[test]
    fn unknown_ids_in_a_list_take_nothing_with_them((filter, at) in (stories::filter(real()), any::<prop::sample::Index>())) {
        let bookmark = Bookmark { filter: Filter { text: String::new(), ..filter }, ..Bookmark::default() };
        let text = encode(&bookmark, real());
        let equals: Vec<usize> = text.match_indices('=').map(|(at, _)| at + 1).skip(1).collect();
        prop_assume!(!equals.is_empty());
        let mut text = text;
        let at = equals[at.index(equals.len())];
        prop_assume!(!text[at..].starts_with("all"));
        text.insert_str(at, "nobody-knows-this,");
        let (read, notices) = decode(&text, real());
        prop_assert_eq!(read, bookmark);
        prop_assert_eq!(notices.len(), 1);
    }

}

/// A pair that means nothing.
fn damaged() -> impl Strategy<Value = String> {
    let damage = "view=Axis view=axis%20 view= scale=log group=kind match=some from=yesterday from=2018-13 to=2018-02-30 \
        to=2018-07-16T25:00 from=2018-07-16T12 event=nobody sort=dates sort=--date compare=nothing utm_source=x %ff=1 \
        v=2 nonsense =x topics%5B%5D=syria VIEW=list";
    select(damage.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
}

#[test]
fn all_keys_of_an_address() {
    let story = real();
    let topic = TopicIx::at(story.topics().iter().position(|topic| topic.id == "syria").unwrap());
    let day = |year, month, day| Time::from_date(year, month, day).unwrap();
    let selected =
        [FacetValue::Topic(topic), FacetValue::Kind(Kind::Meeting), FacetValue::Status(Status::Denied)];
    let bookmark = Bookmark {
        view: Some(View::Table),
        scale: ScaleMode::True,
        grouping: Grouping::Person,
        filter: Filter {
            selected: selected.into_iter().collect(),
            matching: Match::All,
            text: "a&b é".to_owned(),
        },
        window: Some(Window::new(day(2018, 7, 1), day(2018, 7, 16).plus_seconds(45_296))),
        selected: Some(stories::event(story, "helsinki-summit")),
        sort: Sort { column: Column::Title, descending: true },
        compare: Some(topic),
    };
    let text = "v=1&view=table&scale=true&group=person&topics=syria&kinds=meeting&statuses=denied&match=all\
        &q=a%26b+%C3%A9&from=2018-07-01&to=2018-07-16T12:34:56&event=helsinki-summit&sort=-title&compare=syria";
    assert_eq!(encode(&bookmark, story), text);
    assert_eq!(decode(text, story), (bookmark, vec![]));
    let keys = text.split('&').filter_map(|pair| Some(pair.split_once('=')?.0));
    // Those of the other facets have the same form.
    let all: BTreeSet<&str> = keys.chain(["people", "places", "sources"]).collect();
    assert_eq!(all, BTreeSet::from(KEYS));
    assert_eq!(encode(&Bookmark::default(), story), "");
    assert_eq!(decode("", story), (Bookmark::default(), vec![]));
}

#[test]
fn the_ends_of_time_are_read_back() {
    for (from, to) in [(Time::MIN, Time::MAX), (Time::from_seconds(-62_167_219_200), Time::MAX)] {
        let bookmark = Bookmark { window: Some(Window::new(from, to)), ..Bookmark::default() };
        let text = encode(&bookmark, real());
        assert_eq!(decode(&text, real()), (bookmark, vec![]), "{text}");
    }
}

#[test]
fn one_end_alone_reaches_to_the_end_of_the_story() {
    let extent = real().extent();
    let day = Time::from_date(2018, 7, 1).unwrap();
    assert_eq!(decode("from=2018-07", real()).0.window, Some(Window::new(day, extent.end())));
    assert_eq!(decode("to=2018-07-01", real()).0.window, Some(Window::new(extent.start(), day)));
}

#[test]
fn what_was_ignored_is_said() {
    let unknown = |part: &str| Notice::Unknown(part.to_owned());
    let cases = [
        ("view=grid", vec![unknown("view=grid")]),
        ("v=2", vec![Notice::Version("2".to_owned())]),
        ("topics=syria,atlantis,nato", vec![unknown("topics=atlantis")]),
        ("event=", vec![unknown("event")]),
        ("gclid=1&gclid=1", vec![unknown("gclid=1")]),
        ("to=2018-07-01&from=2018-07-02", vec![unknown("from=2018-07-02 to=2018-07-01")]),
        ("q=%3Cscript%3E", vec![]),
        ("x=%00%0A", vec![unknown("x=··")]),
    ];
    for (text, notices) in cases {
        assert_eq!(decode(text, real()).1, notices, "{text}");
    }
    let long = "y".repeat(100);
    assert_eq!(decode(&long, real()).1, vec![unknown(&format!("{}…", "y".repeat(40)))]);
}

#[test]
fn a_huge_address_is_read_up_to_its_limit() {
    let huge = format!("view=list&q={}&scale=true", "é".repeat(100_000));
    let (bookmark, notices) = decode(&huge, real());
    assert_eq!(notices, vec![Notice::TooLong, Notice::LongSearch]);
    assert_eq!((bookmark.view, bookmark.scale), (Some(View::List), ScaleMode::Compressed));
    assert_eq!(bookmark.filter.text.chars().count(), MAX_QUERY_CHARS);
    let (_, notices) = decode(&"a&".repeat(50_000), real());
    assert!(notices.len() <= LONGEST, "{}", notices.len());
}

#[test]
fn the_longest_search_of_any_script_survives_its_address() {
    for character in ["x", " ", "é", "語", "😀"] {
        let atlas = Atlas::new(real().clone(), Arc::new(HostLetters));
        let mut session = Session::default();
        session.apply(Command::Search(character.repeat(100_000)), &atlas);
        let bookmark = session.bookmark;
        assert_eq!(bookmark.filter.text.chars().count(), MAX_QUERY_CHARS);
        assert_eq!(decode(&encode(&bookmark, real()), real()), (bookmark, Vec::new()));
    }
}

#[test]
fn what_is_cut_off_a_search_is_told() {
    // The notices tell the limits in words.
    let said = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(said(ENGLISH.address_too_long), LONGEST.to_string());
    assert_eq!(said(ENGLISH.search_too_long), MAX_QUERY_CHARS.to_string());
    let read = |chars: usize| decode(&format!("q={}", "é".repeat(chars)), real());
    assert_eq!(read(MAX_QUERY_CHARS).1, vec![]);
    let (bookmark, notices) = read(MAX_QUERY_CHARS + 1);
    assert_eq!(notices, vec![Notice::LongSearch]);
    assert_eq!(bookmark, read(MAX_QUERY_CHARS).0);
}

#[test]
fn events_of_a_large_story_are_found_by_their_ids() {
    let story = synthetic(1200);
    for position in [0, 1, 599, 1199] {
        let bookmark = Bookmark { selected: Some(EventIx::at(position)), ..Bookmark::default() };
        assert_eq!(decode(&encode(&bookmark, &story), &story).0, bookmark);
    }
}

#[test]
fn a_window_the_wrong_way_round_makes_a_short_notice() {
    let (_, notices) = decode("from=2018-07-16T12:30:15&to=2018-07-15T12:30:15", real());
    assert!(notices.iter().all(|notice| shown(notice).chars().count() <= NOTICE), "{notices:?}");
}

#[test]
fn the_id_of_an_event_is_a_link_to_it() {
    let opened = |event| Bookmark { selected: Some(event), ..Bookmark::default() };
    for (event, ix) in real().events().iter().zip(real().event_handles()) {
        assert_eq!(decode(&event.id, real()), (opened(ix), vec![]));
        let with_view = decode(&format!("{}&view=list", event.id), real());
        assert_eq!(with_view.0, Bookmark { view: Some(View::List), ..Bookmark::default() });
        assert_eq!(with_view.1, vec![Notice::Unknown(event.id.chars().take(40).collect())]);
    }
    for other in ["helsinki-summi", "helsinki-summit=", "Helsinki-summit", "syria", "view"] {
        let (bookmark, notices) = decode(other, real());
        assert_eq!(bookmark, Bookmark::default());
        assert_eq!(notices, vec![Notice::Unknown(other.trim_end_matches('=').to_owned())]);
    }
}

#[test]
fn every_key_is_read() {
    for key in KEYS {
        // No value has this form, but a search and a version may.
        let (bookmark, notices) = decode(&format!("{key}=%00"), real());
        match key {
            "q" => assert_eq!((bookmark.filter.text.as_str(), notices), ("\0", vec![])),
            "v" => assert_eq!(notices, [Notice::Version("·".to_owned())]),
            _ => assert_eq!(notices, [Notice::Unknown(format!("{key}=·"))]),
        }
    }
}
