//! The sections of the reading list: which event is in which, what is unfolded, and the headings between the rows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/stories.rs"]
mod stories;

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use stories::{event, real, story, window};
use summitline_core::phrase::{self, English, NamingEras};
use summitline_core::query::Filter;
use summitline_core::reading::{Folds, Frame, Heading, Lead, Part, Sections, rows};
use summitline_core::scale::Window;
use summitline_core::session::View;
use summitline_core::story::{EventIx, Story, Value};

/// Events on these dates, called "a", "b", "c", …, with a main span.
fn spanning(span: &str, dates: &[&str]) -> Story {
    let events = dates.iter().zip('a'..).map(|(date, id)| documents::event(&id.to_string(), date));
    Story::read(&documents::document(events.collect(), vec![("span", Value::text(span))])).unwrap()
}

fn sections(story: &Story, frame: Frame) -> Sections {
    Sections::new(story, story.event_handles(), frame)
}

fn ids(story: &Story, events: &[EventIx]) -> String {
    events.iter().map(|event| story.event(*event).unwrap().id.as_str()).collect()
}

fn parts(story: &Story, frame: Frame) -> [String; 3] {
    let sections = sections(story, frame);
    Part::ALL.map(|part| ids(story, sections.of(part)))
}

fn own(story: &Story) -> Frame {
    Frame::new(story, View::List, None)
}

#[test]
fn the_list_is_about_the_storys_span_or_what_the_axis_shows() {
    let window = Window::from(documents::from_to("2017-07-01", "2017-08-01"));
    assert_eq!(Frame::new(real(), View::List, None), Frame::Story(real().main_span()));
    assert_eq!(Frame::new(real(), View::Axis, None), Frame::Story(real().main_span()));
    assert_eq!(Frame::new(real(), View::Axis, Some(window)), Frame::Window(window.span()));
    assert_eq!(Frame::new(real(), View::List, Some(window)), Frame::Story(real().main_span()));
    let without = documents::dated(&["1990", "2017-07-07"]);
    assert_eq!(Frame::new(&without, View::List, None), Frame::All);
}

#[test]
fn the_compiled_in_story_begins_with_hamburg() {
    let sections = sections(real(), own(real()));
    assert_eq!(sections.of(Part::Before).len(), 10);
    assert_eq!(sections.of(Part::Main)[0], event(real(), "hamburg-meeting"));
    assert_eq!(sections.of(Part::After), []);
}

#[test]
fn a_story_is_cut_by_where_its_events_start() {
    let story = spanning(
        "2017-07-07/2018-07-16",
        &["1990", "2014/..", "2017-07-06", "2017-07-07", "2018-07-16", "2018-07-16T23:59", "2018-07-17"],
    );
    assert_eq!(parts(&story, own(&story)), ["abc", "def", "g"]);
    let inside = spanning("2017/2018", &["2017", "2018-12-31"]);
    assert_eq!(parts(&inside, own(&inside)), ["", "ab", ""]);
    let without = documents::dated(&["1990", "2017-07-07"]);
    assert_eq!(parts(&without, own(&without)), ["", "ab", ""]);
}

#[test]
fn a_window_holds_what_it_shows_a_part_of() {
    let story = documents::dated(&[
        "2016",
        "2017-06-01/2017-07-01",
        "2017-06-20",
        "2017-07-10",
        "2017-07-31",
        "2017-08-01",
    ]);
    let july = Frame::Window(documents::from_to("2017-07-01", "2017-08-01"));
    assert_eq!(parts(&story, july), ["ac", "bde", "f"]);
    let everything = Frame::Window(story.extent());
    assert_eq!(parts(&story, everything), ["", "abcdef", ""]);
}

fn line(story: &Story, frame: Frame, part: Part) -> String {
    phrase::section(&English, story, &sections(story, frame), part).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_line_says_what_is_folded_up() {
    let frame = own(real());
    assert_eq!(line(real(), frame, Part::Before), "Before Hamburg: 10 events, 1974 to June 2017");
    assert_eq!(line(real(), frame, Part::Main), "");
    assert_eq!(line(real(), frame, Part::After), "");
    let story = spanning("2017-07-07/2018-07-16", &["201X", "2017-01", "2017-07-07", "2018-08-01", "2019"]);
    assert_eq!(
        line(&story, own(&story), Part::Before),
        "Before 7 July 2017: 2 events, the 2010s to January 2017"
    );
    assert_eq!(line(&story, own(&story), Part::After), "After 16 July 2018: 2 events, August 2018 to 2019");
    let one = spanning("2017-07-07/2018-07-16", &["2017-01", "2017-07-07", "2018-07-16", "2030-01-01"]);
    assert_eq!(line(&one, own(&one), Part::Before), "Before 7 July 2017: 1 event, January 2017");
    assert_eq!(line(&one, own(&one), Part::After), "After 16 July 2018: 1 event, 2030");
    let year = Frame::Window(documents::from_to("2018-02-01", "2018-03-01"));
    assert_eq!(line(&one, year, Part::Before), "Earlier: 2 events, January 2017 to July 2017");
    assert_eq!(line(&one, year, Part::After), "Later: 2 events, July 2018 to 2030");
}

#[test]
fn a_line_names_eras() {
    let rome = spanning("0014/0476", &["-0752-04-21", "-0043-03-15", "0014-08-19", "0476-09-04"]);
    let sections = sections(&rome, own(&rome));
    let line = phrase::section(&NamingEras(English), &rome, &sections, Part::Before);
    assert_eq!(line, "Before 14 CE: 2 events, 753 BCE to 44 BCE");
}

/// Events a to c before the span, d and e in it, f after it.
fn six() -> Story {
    spanning("2017-07-07/2018-07-16", &["1974", "2014", "2015", "2017-07-07", "2018-07-16", "2019"])
}

/// The folds of that story, as they follow what the reader does.
struct Reader {
    story: Story,
    folds: Folds,
    lead: Lead,
    found: &'static str,
}

impl Reader {
    fn new() -> Self {
        let story = six();
        let lead = Lead { frame: own(&story), ..Lead::default() };
        let mut reader = Self { story, folds: Folds::default(), lead, found: "abcdef" };
        reader.follow();
        reader
    }

    fn follow(&mut self) {
        let matches = |event: &EventIx| self.found.contains(&self.story.event(*event).unwrap().id);
        let sections =
            Sections::new(&self.story, self.story.event_handles().filter(matches), self.lead.frame);
        self.folds.follow(&sections, self.lead.clone());
    }

    fn select(&mut self, id: &str) {
        self.lead.selected = self.story.find_event(id);
        self.follow();
    }

    /// Searches for a text that these events have.
    fn search(&mut self, text: &str, found: &'static str) {
        self.lead.filter = Arc::new(Filter { text: text.to_owned(), ..Filter::default() });
        self.found = found;
        self.follow();
    }

    fn look_at(&mut self, from: &str, to: &str) {
        self.lead.frame = Frame::Window(documents::from_to(from, to));
        self.follow();
    }

    fn open(&self) -> (bool, bool) {
        (self.folds.is_open(Part::Before), self.folds.is_open(Part::After))
    }
}

#[test]
fn an_event_opens_its_section_which_then_stays_open() {
    let mut reader = Reader::new();
    assert_eq!(reader.open(), (false, false));
    reader.select("d");
    assert_eq!(reader.open(), (false, false));
    reader.select("c");
    assert_eq!(reader.open(), (true, false));
    // Nothing moves under a reader who closes the event or steps back.
    reader.select("");
    assert_eq!(reader.open(), (true, false));
    reader.select("f");
    assert_eq!(reader.open(), (true, true));
}

#[test]
fn what_is_folded_by_hand_stays_folded_until_the_next_lead() {
    let mut reader = Reader::new();
    reader.select("c");
    reader.folds.toggle(Part::Before, false);
    assert_eq!(reader.open(), (false, false));
    reader.follow();
    reader.search("summit", "bcdf");
    assert_eq!(reader.open(), (true, true));
    reader.folds.toggle(Part::Before, false);
    reader.follow();
    assert_eq!(reader.open(), (false, true));
    reader.select("b");
    assert_eq!(reader.open(), (true, true));
}

#[test]
fn what_is_unfolded_by_hand_stays_unfolded() {
    let mut reader = Reader::new();
    reader.folds.toggle(Part::Before, true);
    reader.search("summit", "df");
    reader.search("", "abcdef");
    reader.select("d");
    reader.look_at("2017-07-01", "2017-08-01");
    assert_eq!(reader.open(), (true, false));
}

#[test]
fn a_filter_opens_what_it_finds_something_in_as_long_as_it_is_set() {
    let mut reader = Reader::new();
    reader.search("summit", "bd");
    assert_eq!(reader.open(), (true, false));
    reader.search("summits", "df");
    assert_eq!(reader.open(), (false, true));
    reader.search("", "abcdef");
    assert_eq!(reader.open(), (false, false));
    // A toggle that the browser reports late, after what it follows, is not the reader's.
    reader.search("summit", "bd");
    reader.folds.toggle(Part::Before, true);
    reader.search("", "abcdef");
    assert_eq!(reader.open(), (false, false));
}

#[test]
fn around_a_window_a_filter_opens_only_what_would_else_be_an_empty_list() {
    let mut reader = Reader::new();
    reader.look_at("2017-07-01", "2017-08-01");
    reader.search("summit", "bde");
    assert_eq!(reader.open(), (false, false));
    reader.search("summits", "be");
    assert_eq!(reader.open(), (true, true));
    reader.look_at("2018-07-01", "2018-08-01");
    assert_eq!(reader.open(), (false, false));
}

#[test]
fn a_step_past_the_window_leaves_nothing_open_once_the_window_has_followed() {
    let mut reader = Reader::new();
    reader.look_at("2017-07-01", "2017-08-01");
    reader.select("e");
    assert_eq!(reader.open(), (false, true));
    reader.look_at("2018-07-01", "2018-08-01");
    assert_eq!(reader.open(), (false, false));
    // Moving on with an event open is no lead to it.
    reader.look_at("2017-07-01", "2017-08-01");
    assert_eq!(reader.open(), (false, false));
}

fn headings(story: &Story) -> Vec<String> {
    let events: Vec<EventIx> = story.event_handles().collect();
    let rows = rows(story, &events, usize::MAX);
    let heading = |row: &summitline_core::reading::Row| {
        let facts = story.event(row.event)?;
        let text = phrase::heading(&English, facts, story.span_of(row.event).start(), row.heading?);
        Some(format!("{}: {text}", facts.id))
    };
    rows.iter().filter_map(heading).collect()
}

#[test]
fn a_short_section_has_months_and_what_is_known_to_the_year_its_year() {
    let short = documents::dated(&[
        "2017-07-07",
        "2017-07-08",
        "2017-11",
        "2018",
        "2018-01-29",
        "2018-21",
        "2018-03-04",
    ]);
    assert_eq!(
        headings(&short),
        ["a: July 2017", "c: November 2017", "d: 2018", "e: January 2018", "f: March 2018"]
    );
    // The year and its first day begin together: the year does not come twice, nor after its January.
    let new_year = documents::dated(&["2018-01-01", "2018", "2018-01-02", "2018-02-01", "2019"]);
    assert_eq!(headings(&new_year), ["a: January 2018", "d: February 2018", "e: 2019"]);
}

#[test]
fn a_long_section_has_years_decades_and_centuries() {
    let long = documents::dated(&["19XX", "1974-05", "1974-06-01", "201X", "2014-03-18", "2018-07-16"]);
    assert_eq!(headings(&long), ["a: the 20th century", "b: 1974", "d: the 2010s", "e: 2014", "f: 2018"]);
    let four = documents::dated(&["2014-01-01", "2018-01-01"]);
    assert_eq!(headings(&four), ["a: 2014", "b: 2018"]);
    let less = documents::dated(&["2014-01-10", "2018-01-01"]);
    assert_eq!(headings(&less), ["a: January 2014", "b: January 2018"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_event_is_in_one_section_in_order(story in story(), window in window(), all in any::<bool>()) {
        let view = if all { View::List } else { View::Axis };
        let sections = sections(&story, Frame::new(&story, view, Some(window)));
        let mut found: Vec<EventIx> = Vec::new();
        for part in Part::ALL {
            prop_assert!(sections.of(part).is_sorted());
            found.extend(sections.of(part));
        }
        if all {
            // By where events start, the sections one after the other are the story.
            prop_assert!(found.is_sorted());
        }
        found.sort();
        prop_assert_eq!(found, story.event_handles().collect::<Vec<_>>());
    }

    #[test]
    fn headings_never_repeat_and_do_not_depend_on_how_many_rows_are_drawn(story in story(), most in 0..30usize) {
        let events: Vec<EventIx> = story.event_handles().collect();
        let all = rows(&story, &events, usize::MAX);
        let texts: Vec<String> = all
            .iter()
            .filter_map(|row| {
                let start = story.span_of(row.event).start();
                Some(phrase::heading(&English, story.event(row.event)?, start, row.heading?))
            })
            .collect();
        prop_assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{:?}", texts);
        prop_assert!(all.first().is_none_or(|row| row.heading.is_some()));
        prop_assert_eq!(rows(&story, &events, most), &all[..most.min(all.len())]);
        let months = all.iter().filter(|row| row.heading == Some(Heading::Month)).count();
        let first_and_last = events.first().zip(events.last()).map(|(first, last)| (story.span_of(*first), story.span_of(*last)));
        let long = first_and_last.is_some_and(|(first, last)| last.start().seconds_since(first.start()) >= 4 * 365 * 86_400);
        prop_assert!(!long || months == 0);
    }
}
