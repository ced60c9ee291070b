//! Stories in scripts unlike ours: Arabic and Hebrew, Chinese, Japanese, Thai and Korean, in phrases, pictures and orders.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use roxmltree::Document;
use serde_json::{Value, json};
use std::sync::Arc;
use summitline_core::authoring::from_json;
use summitline_core::export::{axis_picture, lane_names};
use summitline_core::phrase::{self, English, Form, Locale};
use summitline_core::prose::{pieces, plain};
use summitline_core::query::{Filter, HostLetters};
use summitline_core::reading::{TitleOrder, sorted};
use summitline_core::session::{Atlas, Column, Sort};
use summitline_core::story::{EventIx, Story};
use summitline_core::time::Time;
use summitline_core::words::{Category, Words};

/// A story of events with these titles, on the first days of consecutive months.
fn story(language: &str, topic: &str, titles: &[&str]) -> Story {
    let event = |(at, title): (usize, &&str)| json!({ "id": format!("e{at}"), "title": title, "date": format!("1999-{:02}-01", at + 1), "sources": ["s"], "topics": ["t"] });
    let events: Vec<Value> = titles.iter().enumerate().map(event).collect();
    let document = json!({
        "title": titles[0], "language": language, "topics": [{ "id": "t", "label": topic }],
        "sources": [{ "id": "s", "title": titles[0], "publisher": "Public data" }], "events": events,
    });
    Story::read(&from_json(&document)).unwrap()
}

fn atlas(language: &str, topic: &str, titles: &[&str]) -> Atlas {
    Atlas::new(story(language, topic, titles), Arc::new(HostLetters))
}

/// The texts of a picture with their language, their direction, and the end by which they are placed.
fn texts(svg: &str) -> Vec<(String, [Option<String>; 3])> {
    let document = Document::parse(svg).unwrap();
    let told =
        document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let told = told.filter(|node| node.has_attribute("lang"));
    let told = told.map(|node| {
        let attributes =
            ["lang", "direction", "text-anchor"].map(|name| node.attribute(name).map(str::to_owned));
        (node.text().unwrap_or_default().to_owned(), attributes)
    });
    told.collect()
}

const ARABIC: &str = "انضمت NATO إلى الاتفاق.";
const HEBREW: &str = "ב-1967 חתמה IBM.";

#[test]
fn a_mark_is_named_with_its_title_kept_apart() {
    let name = |title: &str, topic: &str| {
        let story = story("ar", topic, &[title]);
        phrase::mark_name(&English, &story, &story.events()[0])
    };
    assert_eq!(
        name(ARABIC, "سياسة (UN)"),
        format!("1 January 1999: \u{2068}{ARABIC}\u{2069}. \u{2068}سياسة (UN)\u{2069}, Reported")
    );
    assert_eq!(name(HEBREW, "UN"), format!("1 January 1999: \u{2068}{HEBREW}\u{2069}. UN, Reported"));
    assert_eq!(name("IBM ו-NATO", "関係"), "1 January 1999: \u{2068}IBM ו-NATO\u{2069}. 関係, Reported");
    assert_eq!(name("NATO expands", "UN"), "1 January 1999: NATO expands. UN, Reported");
}

#[test]
fn names_in_sentences_that_are_shown_can_be_told_from_them() {
    let story = story("ar", "UN", &[ARABIC, HEBREW]);
    let since = phrase::since_opening(&English, &story, EventIx::at(1)).unwrap();
    assert_eq!(since, format!("31 days after \u{2068}{ARABIC}\u{2069}"));
    assert_eq!(pieces(&since).len(), 2);
    let citation = phrase::event_citation(&English, &story, EventIx::at(1), "https://example.org/").unwrap();
    assert_eq!(citation, plain(&citation));
}

#[test]
fn titles_of_a_picture_have_language_direction_and_side() {
    let picture = |language: &str, topic: &str, titles: &[&str]| {
        let picture = axis_picture(&atlas(language, topic, titles), &English, 900.0);
        (texts(&picture.svg), texts(&lane_names(&picture.lanes)))
    };
    let told = |language: &str, rtl: bool, by_end: bool| {
        [Some(language.to_owned()), rtl.then(|| "rtl".to_owned()), by_end.then(|| "end".to_owned())]
    };
    let (labels, names) = picture("ar", "سياسة (UN)", &["البداية", "NATO", ARABIC, HEBREW, "النهاية"]);
    let label = |title: &str| labels.iter().rev().find(|(text, _)| text == title).unwrap().1.clone();
    // The first keeps its label on the story's side of its line, after the mark: by its left, which is its end.
    assert_eq!(label("البداية"), told("ar", true, true));
    // What runs from right to left stands before its mark, by its right, which is where it begins.
    assert_eq!(label(ARABIC), told("ar", true, false));
    assert_eq!(label(HEBREW), told("ar", true, false));
    assert_eq!(label("NATO"), told("ar", false, false));
    assert_eq!(names, [("سياسة (UN)".to_owned(), told("ar", true, true))]);

    let (labels, names) = picture("ja", "政治", &["関ヶ原の戦い", "👩‍🚀🚀 打ち上げ 🇯🇵", "明治维新"]);
    assert!(
        labels
            .iter()
            .all(|(_, attributes)| attributes[0].as_deref() == Some("ja") && attributes[1].is_none())
    );
    assert_eq!(names, [("政治".to_owned(), told("ja", false, false))]);
}

/// English with the order of another language for titles.
struct Sorting(&'static str);

impl Locale for Sorting {
    fn words(&self) -> &'static Words {
        English.words()
    }
    fn write(&self, time: Time, form: Form, year: Option<&str>) -> String {
        English.write(time, form, year)
    }
    fn thousandths(&self, number: i64) -> String {
        English.thousandths(number)
    }
    fn category(&self, number: i64) -> Category {
        English.category(number)
    }
    fn sorted(&self, language: &str, texts: &[&str]) -> Option<Vec<usize>> {
        let place = |text: &str| self.0.find(text.chars().next().unwrap());
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|at| place(texts[*at]));
        (language == "sv").then_some(order)
    }
}

#[test]
fn titles_are_sorted_as_their_language_sorts_them() {
    let titles = ["Ö", "Zorn", "Ä", "Å", "A"];
    let by = |language: &str, descending: bool| -> Vec<String> {
        let atlas = atlas(language, "T", &titles);
        let order = TitleOrder::new(atlas.story(), atlas.index(), &Sorting("AZÅÄÖ"));
        let sort = Sort { column: Column::Title, descending };
        let events = sorted(atlas.story(), &order, atlas.story().event_handles(), sort);
        events.into_iter().map(|event| atlas.story().event(event).unwrap().title.clone()).collect()
    };
    assert_eq!(by("sv", false), ["A", "Zorn", "Å", "Ä", "Ö"]);
    assert_eq!(by("sv", true), ["Ö", "Ä", "Å", "Zorn", "A"]);
    // Where nobody knows the order: by letters without marks, equal ones in the order of time.
    assert_eq!(by("da", false), ["Ä", "Å", "A", "Ö", "Zorn"]);
}

#[test]
fn a_word_is_found_in_a_story_of_any_script() {
    let found = |language: &str, titles: &[&str], text: &str| -> Vec<usize> {
        let atlas = atlas(language, "T", titles);
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        atlas.index().matches(&filter).iter().map(EventIx::index).collect()
    };
    let japanese =
        ["関ヶ原の戦いで徳川家康が率いる東軍が石田三成の西軍に勝利する", "👩‍🚀🚀 打ち上げ 🇯🇵", "明治维新"];
    assert_eq!(found("ja", &japanese, "家康"), [0]);
    assert_eq!(found("ja", &japanese, "🚀"), [1]);
    assert_eq!(found("zh", &["中华人民共和国成立", "改革开放"], "人民"), [0]);
    assert_eq!(found("th", &["การปฏิวัติสยาม", "ประเทศไทย"], "สยาม"), [0]);
    assert_eq!(found("ko", &["한국어 제목이 아주", "대한민국"], "제목"), [0]);
    assert_eq!(found("ar", &[ARABIC, HEBREW], "الاتفاق"), [0]);
}
