//! Stories, bookmarks and widths for the laws of layout, session and codec.
//!
//! Random stories go through the real reader, so they are valid.

#![allow(dead_code)] // Each test binary uses its own part of this.

#[path = "../../benches/support/synthetic.rs"]
mod synthetic;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::path::Path;
use std::sync::OnceLock;
use summitline_core::authoring;
use summitline_core::layout::{Grouping, LabelWidths};
use summitline_core::query::{FacetValue, Filter, Match};
use summitline_core::scale::Window;
use summitline_core::session::{Bookmark, Column, ScaleMode, Sort, View};
use summitline_core::story::{
    EventIx, Kind, PersonIx, PlaceIx, SourceIx, Status, Story, TopicIx, Value, VocabularyWord,
};
use summitline_core::time::{Span, Time};

const TOPICS: usize = 4;
const PEOPLE: usize = 4;
const PLACES: usize = 3;
const SOURCES: usize = 3;

/// The compiled-in story, read once.
pub fn real() -> &'static Story {
    static REAL: OnceLock<Story> = OnceLock::new();
    REAL.get_or_init(|| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let files = authoring::files(&content).unwrap();
        authoring::read(&files).unwrap_or_else(|mistakes| panic!("content/ has {} mistakes", mistakes.len()))
    })
}

/// A story with more events than are packed as a whole; always the same.
pub fn large() -> &'static Story {
    static LARGE: OnceLock<Story> = OnceLock::new();
    LARGE.get_or_init(|| synthetic::story(700).unwrap())
}

/// Another story of that size, with dates of every form, and decades between its two halves that the scale cuts;
/// always the same.
pub fn halved() -> &'static Story {
    static HALVED: OnceLock<Story> = OnceLock::new();
    HALVED.get_or_init(|| {
        let mut runner = TestRunner::deterministic();
        let event = |number: usize| {
            let (mut entries, date) = (random_event(), date()).new_tree(&mut runner).unwrap().current();
            let date = if number.is_multiple_of(3) { date.replace("201", "198") } else { date };
            entries.retain(|(key, _)| *key != "date");
            entries.push(("date", Value::text(date)));
            entries
        };
        Story::read(&document((0..700).map(event).collect(), None)).unwrap()
    })
}

/// A story with as many events as a benchmark asks for.
pub fn synthetic(events: usize) -> Story {
    synthetic::story(events).unwrap()
}

/// The position of the event with an id.
pub fn event(story: &Story, id: &str) -> EventIx {
    story.find_event(id).unwrap_or_else(|| panic!("{id} is no event"))
}

/// A day, as EDTF: spread over years, or crowded into a week.
fn day() -> impl Strategy<Value = String> {
    let spread =
        (2014..2020, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    prop_oneof![1 => spread, 1 => (10..=16).prop_map(|day| format!("2018-07-{day}"))]
}

/// An EDTF date in any form that events may have.
pub fn date() -> impl Strategy<Value = String> {
    let between = |from: String, to: String| {
        if from <= to { format!("{from}/{to}") } else { format!("{to}/{from}") }
    };
    prop_oneof![
        12 => day(),
        1 => (day(), select(vec!["~", "?", "%"])).prop_map(|(day, sign)| format!("{day}{sign}")),
        1 => day().prop_map(|day| day[..7].to_owned()),
        1 => day().prop_map(|day| day[..4].to_owned()),
        1 => day().prop_map(|day| format!("{}-XX", &day[..7])),
        1 => Just("201X".to_owned()),
        2 => (day(), 0..24, 0..60).prop_map(|(day, hour, minute)| format!("{day}T{hour:02}:{minute:02}")),
        3 => (day(), day()).prop_map(move |(a, b)| between(a, b)),
        1 => day().prop_map(|day| format!("{day}/..")),
        1 => day().prop_map(|day| format!("/{day}")),
    ]
}

fn ids(prefix: &'static str, of: usize) -> impl Strategy<Value = Value> {
    subsequence((0..of).collect::<Vec<_>>(), 0..=of).prop_shuffle().prop_map(move |chosen| {
        Value::List(chosen.into_iter().map(|each| Value::text(format!("{prefix}{each}"))).collect())
    })
}

fn random_event() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let facets = (ids("t", TOPICS), ids("p", PEOPLE), prop::option::of(0..PLACES), 0..SOURCES);
    let words = (select(Kind::ALL), select(Status::ALL), 1..=5u8, date(), "[a-cé ]{0,9}");
    (facets, words).prop_map(|((topics, people, place, source), (kind, status, weight, date, title))| {
        let mut entries = vec![
            // With a word in front, because a random text may be blank.
            ("title", Value::text(format!("x {title}"))),
            ("kind", Value::text(kind.word())),
            ("status", Value::text(status.word())),
            ("date", Value::text(date)),
            ("topics", topics),
            ("people", people),
            ("sources", Value::List(vec![Value::text(format!("s{source}"))])),
            ("weight", Value::Number(f64::from(weight))),
        ];
        entries.extend(place.map(|place| ("place", Value::text(format!("l{place}")))));
        entries
    })
}

fn things(prefix: &str, count: usize, key: &str) -> Value {
    let thing = |each| {
        let mut entries = vec![
            ("id", Value::text(format!("{prefix}{each}"))),
            (key, Value::text(format!("{prefix} {each}"))),
        ];
        if prefix == "s" {
            entries.push(("publisher", Value::text("Post")));
        }
        Value::map(entries)
    };
    Value::List((0..count).map(thing).collect())
}

/// A document of these events, with or without a main span of its own.
fn document(events: Vec<Vec<(&'static str, Value)>>, span: Option<String>) -> Value {
    let event = |(number, entries): (usize, Vec<(&'static str, Value)>)| {
        Value::map(entries.into_iter().chain([("id", Value::text(format!("e{number}")))]))
    };
    let mut entries = vec![
        ("title", Value::text("Random")),
        ("language", Value::text("en")),
        ("topics", things("t", TOPICS, "label")),
        ("people", things("p", PEOPLE, "name")),
        ("places", things("l", PLACES, "name")),
        ("sources", things("s", SOURCES, "title")),
        ("events", Value::List(events.into_iter().enumerate().map(event).collect())),
    ];
    entries.extend(span.map(|span| ("span", Value::text(span))));
    Value::map(entries)
}

/// A story with a number of events.
pub fn story_of(events: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Story> {
    let span = prop_oneof![
        2 => Just(None),
        2 => Just(Some("2017-07-07/2018-07-16".to_owned())),
        1 => (day(), day()).prop_map(|(a, b)| Some(if a <= b { format!("{a}/{b}") } else { format!("{b}/{a}") })),
    ];
    (prop::collection::vec(random_event(), events), span)
        .prop_map(|(events, span)| Story::read(&document(events, span)).unwrap())
        // A range with an open end may lie outside the extent of a story that has no other date on that side.
        .prop_filter("extent", |story| {
            story.spans().iter().all(|span| story.extent().union(*span) == story.extent())
        })
}

/// A story with 1 to 90 events.
pub fn story() -> impl Strategy<Value = Story> {
    prop_oneof![4 => story_of(1..20), 2 => story_of(20..90)]
}

/// Widths of the labels of a story: as long as its titles, or none.
pub fn labels(story: &Story, pixels: f32) -> LabelWidths {
    LabelWidths::new(story.events().iter().map(|event| event.title.chars().count() as f32 * pixels).collect())
}

/// Any window that an address could contain.
pub fn window() -> impl Strategy<Value = Window> {
    span().prop_map(Window::from)
}

/// Any stretch of time, usually one in which the stories here have events.
pub fn span() -> impl Strategy<Value = Span> {
    let near = 1_400_000_000i64..1_600_000_000;
    let any = Time::MIN.seconds()..=Time::MAX.seconds();
    let time =
        prop_oneof![4 => near, 1 => any, 1 => select(vec![Time::MIN.seconds(), Time::MAX.seconds(), 0])];
    let length = prop_oneof![0..10i64, 3600..90_000i64, 86_400..90_000_000i64, Just(i64::MAX)];
    (time, length).prop_map(|(from, length)| {
        let from = Time::from_seconds(from);
        Span::new(from, from.plus_seconds(length))
    })
}

/// Any grouping.
pub fn grouping() -> impl Strategy<Value = Grouping> {
    select(vec![Grouping::Topic, Grouping::Person, Grouping::Place, Grouping::Source, Grouping::None])
}

/// All values that events of a story may have.
pub fn values(story: &Story) -> Vec<FacetValue> {
    let topics = (0..story.topics().len()).map(|at| FacetValue::Topic(TopicIx::at(at)));
    let people = (0..story.people().len()).map(|at| FacetValue::Person(PersonIx::at(at)));
    let places = (0..story.places().len()).map(|at| FacetValue::Place(PlaceIx::at(at)));
    let sources = (0..story.sources().len()).map(|at| FacetValue::Source(SourceIx::at(at)));
    let words = Kind::ALL.iter().map(|kind| FacetValue::Kind(*kind));
    let words = words.chain(Status::ALL.iter().map(|status| FacetValue::Status(*status)));
    topics.chain(people).chain(places).chain(sources).chain(words).collect()
}

/// A filter by values of a story, and by a text.
pub fn filter(story: &Story) -> impl Strategy<Value = Filter> + use<> {
    let text = prop_oneof![4 => Just(String::new()), 2 => "[a-cx]{1,2}", 1 => any::<String>()];
    let chosen = prop::collection::vec(select(values(story)), 0..5);
    let all = [Match::Any, Match::All];
    (chosen, select(all.to_vec()), text).prop_map(|(chosen, matching, text)| Filter {
        selected: chosen.into_iter().collect(),
        matching,
        text,
    })
}

/// Any bookmark of a story.
pub fn bookmark(story: &Story) -> impl Strategy<Value = Bookmark> + use<> {
    let views =
        select(vec![None, Some(View::Axis), Some(View::ThenNow), Some(View::List), Some(View::Table)]);
    let columns = vec![Column::Date, Column::Title, Column::Topic, Column::Status, Column::Source];
    let sort = (select(columns), any::<bool>()).prop_map(|(column, descending)| Sort { column, descending });
    let selected = prop::option::of((0..story.events().len()).prop_map(EventIx::at));
    let compare = prop::option::of((0..story.topics().len()).prop_map(TopicIx::at));
    let looks = (views, select(vec![ScaleMode::Compressed, ScaleMode::True]), grouping(), sort);
    (looks, filter(story), prop::option::of(window()), selected, compare).prop_map(
        |((view, scale, grouping, sort), filter, window, selected, compare)| Bookmark {
            view,
            scale,
            grouping,
            filter,
            window,
            selected,
            sort,
            compare,
        },
    )
}
