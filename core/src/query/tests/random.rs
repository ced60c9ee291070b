//! Random stories and filters. Stories go through the real reader, so they are as valid as any.

use crate::query::{Facet, FacetValue, Filter, Match};
use crate::story::{Kind, Status, Story, Value, VocabularyWord};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub const TOPICS: usize = 4;
pub const PEOPLE: usize = 4;
pub const PLACES: usize = 3;
pub const SOURCES: usize = 3;

/// Few words with common beginnings, so that random queries find something, and spellings that fold.
const WORDS: &[&str] = &[
    "san",
    "sanction",
    "sanctions",
    "Straße",
    "strasse",
    "summit",
    "Sumy",
    "Łódź",
    "l’accord",
    "O'Brien",
    "Putin’s",
    "U.S.",
    "2018",
    "Горбачёв",
    "Αθήνα",
    "cafe\u{301}",
    "don't",
    "Malmö",
    "ﷺ",
    "שלום",
    "t",
    "\u{1}x",
    "北京",
];
const NAMES: &[&str] = &["Élise Straße", "Boris Sanders", "O’Brien", "Jean-Luc d’Arc"];

pub fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![4 => select(WORDS).prop_map(str::to_owned), 1 => "\\PC{1,6}"];
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

/// Pieces of words as somebody types them, sometimes anything at all.
pub fn query() -> impl Strategy<Value = String> {
    let piece =
        (select(WORDS), 1..6usize).prop_map(|(word, letters)| word.chars().take(letters).collect::<String>());
    let typed = prop::collection::vec(piece, 0..3).prop_map(|pieces| pieces.join(" "));
    prop_oneof![6 => typed, 2 => select(WORDS).prop_map(str::to_owned), 1 => any::<String>()]
}

fn ids(prefix: &'static str, of: usize) -> impl Strategy<Value = Value> {
    subsequence((0..of).collect::<Vec<_>>(), 0..=of).prop_shuffle().prop_map(move |chosen| {
        Value::List(chosen.into_iter().map(|each| Value::text(format!("{prefix}{each}"))).collect())
    })
}

fn id(prefix: &'static str, of: usize) -> impl Strategy<Value = Value> {
    (0..of).prop_map(move |each| Value::text(format!("{prefix}{each}")))
}

fn quote() -> impl Strategy<Value = Value> {
    (id("p", PEOPLE), text(), id("s", SOURCES)).prop_map(|(speaker, text, source)| {
        Value::map([("speaker", speaker), ("text", Value::text(format!("q {text}"))), ("source", source)])
    })
}

fn event() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let facets = (ids("t", TOPICS), ids("p", PEOPLE), prop::option::of(id("l", PLACES)), id("s", SOURCES));
    let words = (select(Kind::ALL), select(Status::ALL), 1..=5u8, 1..=28u8);
    let texts = (text(), text(), prop::collection::vec(quote(), 0..2));
    (facets, words, texts).prop_map(
        |((topics, people, place, source), (kind, status, weight, day), (title, summary, quotes))| {
            let mut entries = vec![
                // A word in front, for a random text may be blank.
                ("title", Value::text(format!("x {title}"))),
                ("summary", Value::text(format!("y {summary}"))),
                ("kind", Value::text(kind.word())),
                ("status", Value::text(status.word())),
                ("date", Value::text(format!("2018-03-{day:02}"))),
                ("topics", topics),
                ("people", people),
                ("sources", Value::List(vec![source])),
                ("quotes", Value::List(quotes)),
                ("weight", Value::Number(f64::from(weight))),
            ];
            entries.extend(place.map(|place| ("place", place)));
            entries
        },
    )
}

fn things(prefix: &str, count: usize, key: &str, name: impl Fn(usize) -> String) -> Value {
    let thing = |each| {
        let mut entries =
            vec![("id", Value::text(format!("{prefix}{each}"))), (key, Value::text(name(each)))];
        if prefix == "s" {
            entries.push(("publisher", Value::text("Post")));
        }
        Value::map(entries)
    };
    Value::List((0..count).map(thing).collect())
}

/// A story of 1 to 140 events: more than two words of a bit set.
pub fn story() -> impl Strategy<Value = Story> {
    let few_or_many = prop_oneof![
        // Mostly small ones: a test without optimisation reads a big one slowly.
        7 => prop::collection::vec(event(), 1..12),
        1 => prop::collection::vec(event(), 60..140),
    ];
    few_or_many.prop_map(|events| {
        let event = |(number, entries): (usize, Vec<(&'static str, Value)>)| {
            Value::map(entries.into_iter().chain([("id", Value::text(format!("e{number}")))]))
        };
        let document = Value::map([
            ("title", Value::text("Random")),
            ("language", Value::text("en")),
            ("topics", things("t", TOPICS, "label", |each| format!("topic {}", WORDS[each]))),
            ("people", things("p", PEOPLE, "name", |each| NAMES[each].to_owned())),
            ("places", things("l", PLACES, "name", |each| WORDS[each + 4].to_owned())),
            ("sources", things("s", SOURCES, "title", |each| format!("The {}", WORDS[each + 2]))),
            ("events", Value::List(events.into_iter().enumerate().map(event).collect())),
        ]);
        Story::read(&document).unwrap()
    })
}

/// Every value of a random story, and one of each open facet that no random story has.
pub fn values() -> Vec<FacetValue> {
    let of = |facet, count| (0..count).filter_map(move |position| FacetValue::at(facet, position));
    let open =
        [(Facet::Topic, TOPICS), (Facet::Person, PEOPLE), (Facet::Place, PLACES), (Facet::Source, SOURCES)];
    let closed = [(Facet::Kind, Kind::ALL.len()), (Facet::Status, Status::ALL.len())];
    open.into_iter()
        .map(|(facet, count)| (facet, count + 1))
        .chain(closed)
        .flat_map(|(facet, count)| of(facet, count))
        .collect()
}

pub fn value() -> impl Strategy<Value = FacetValue> {
    select(values())
}

pub fn filter() -> impl Strategy<Value = Filter> {
    let selected = prop::collection::btree_set(value(), 0..4);
    let text = prop_oneof![2 => Just(String::new()), 1 => query()];
    (selected, select(vec![Match::Any, Match::All]), text).prop_map(|(selected, matching, text)| Filter {
        selected: selected.into_iter().collect(),
        matching,
        text,
    })
}
