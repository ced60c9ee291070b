//! What the reader reports of broken documents: each rule once, several at once, and no document makes it panic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/stories.rs"]
mod stories;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};
use stories::{large, real, story};
use summitline_core::authoring;
use summitline_core::story::{Problems, Story, Value};

/// A small document without a mistake.
fn sound() -> Json {
    json!({
        "title": "Two days in July",
        "language": "en",
        "span": "2018-07-15/2018-07-16",
        "topics": [{ "id": "talks", "label": "Talks" }, { "id": "arms", "label": "Arms" }],
        "people": [{ "id": "anna", "name": "Anna Adler" }],
        "places": [{ "id": "helsinki", "name": "Helsinki", "latitude": 60.17, "longitude": 24.94 }],
        "sources": [{ "id": "post", "title": "Summit ends", "publisher": "The Post", "url": "https://example.org/" }],
        "events": [
            {
                "id": "summit", "title": "The summit", "date": "2018-07-16", "kind": "meeting", "weight": 5,
                "topics": ["talks", "arms"], "people": ["anna"], "place": "helsinki", "sources": ["post"],
                "quotes": [{ "speaker": "anna", "text": "It went well.", "source": "post" }],
                "related": [{ "event": "arrival", "relation": "follows" }]
            },
            { "id": "arrival", "title": "The arrival", "date": "2018-07-15", "sources": ["post"] }
        ]
    })
}

fn problems(document: &Json) -> Vec<String> {
    match Story::read(&authoring::from_json(document)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// The story that is read from a story's own document.
fn reread(story: &Story) -> Result<Story, Problems> {
    Story::read(&authoring::from_json(&serde_json::to_value(story.document()).unwrap()))
}

/// Sets the value at a JSON pointer; `Json::Null` removes it.
fn set(document: &mut Json, pointer: &str, value: Json) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Json::Object(fields) if value.is_null() => drop(fields.remove(key)),
        Json::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        Json::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} is {other}"),
    }
}

/// Each rule once: where it is broken, by which value, and the message.
fn rules() -> Vec<(&'static str, Json, &'static str)> {
    vec![
        (
            "/titel",
            json!("x"),
            r#"titel: "x" is in an unknown field; the known fields are $schema, title, description, language, span, topics, people, places, sources, events"#,
        ),
        (
            "/events/0/when",
            json!(7),
            r#"events[0].when: 7 is in an unknown field; the known fields are id, title, summary, kind, date, date_basis, date_note, status, topics, people, place, quotes, sources, related, weight"#,
        ),
        ("/title", Json::Null, "title is missing; it must be a string"),
        ("/events", Json::Null, "events is missing; it must be a list of events"),
        ("/events/1/date", Json::Null, "events[1].date is missing; it must be an EDTF date"),
        ("/title", json!(5), "title: 5 is a number, not a string"),
        ("/title", json!(["x"]), "title: [1 item] is a list, not a string"),
        (
            "/events/1/related",
            json!({ "event": "x" }),
            "events[1].related: {1 field} is an object, not a list",
        ),
        ("/events/1/quotes", json!(["x"]), r#"events[1].quotes[0]: "x" is a string, not an object"#),
        ("/events/0/people", json!([true]), "events[0].people[0]: true is a boolean, not a string"),
        ("/topics/0/label", json!(" \n"), r#"topics[0].label: " \n" is blank"#),
        (
            "/events/1/id",
            json!("The Arrival"),
            r#"events[1].id: "The Arrival" is not a slug: lower-case letters a to z and digits, with single hyphens between them"#,
        ),
        (
            "/events/1/id",
            json!("a--b"),
            r#"events[1].id: "a--b" is not a slug: lower-case letters a to z and digits, with single hyphens between them"#,
        ),
        ("/topics/1/id", json!("talks"), r#"topics[1].id: "talks" is already the id of topics[0]"#),
        (
            "/events/0/place",
            json!("oslo"),
            r#"events[0].place: "oslo" is not the id of any place of this story"#,
        ),
        (
            "/events/0/topics",
            json!(["talks", "tariffs"]),
            r#"events[0].topics[1]: "tariffs" is not the id of any topic of this story"#,
        ),
        (
            "/events/0/quotes/0/speaker",
            json!("boris"),
            r#"events[0].quotes[0].speaker: "boris" is not the id of any person of this story"#,
        ),
        ("/events/0/quotes/0/text", Json::Null, "events[0].quotes[0].text is missing; it must be a string"),
        (
            "/events/0/related/0/event",
            json!("departure"),
            r#"events[0].related[0].event: "departure" is not the id of any event of this story"#,
        ),
        (
            "/events/0/related/0/event",
            json!("summit"),
            r#"events[0].related[0].event: "summit" is the event itself"#,
        ),
        (
            "/events/0/related/0/relation",
            json!("causes"),
            r#"events[0].related[0].relation: "causes" is not a relation; it must be one of follows, responds-to, contradicts, confirms, part-of, mentions"#,
        ),
        (
            "/events/0/topics",
            json!(["talks", "talks"]),
            r#"events[0].topics[1]: "talks" names a topic that is already in this list"#,
        ),
        (
            "/events/1/sources",
            json!([]),
            "events[1].sources: [0 items] names no source; an event needs at least one",
        ),
        ("/events/1/sources", Json::Null, "events[1].sources names no source; an event needs at least one"),
        (
            "/events/1/date",
            json!("2018-02-30"),
            r#"events[1].date: "2018-02-30" is not an EDTF date: day 30 is not between 01 and 28 in 2018-02"#,
        ),
        (
            "/events/1/date",
            json!("2018-07-16/2018-07-15"),
            r#"events[1].date: "2018-07-16/2018-07-15" is not an EDTF date: the interval ends before it starts"#,
        ),
        (
            "/events/1/kind",
            json!("party"),
            r#"events[1].kind: "party" is not a kind of event; it must be one of meeting, statement, agreement, deadline, legal, military, election, policy, incident, report, occasion, other"#,
        ),
        (
            "/events/1/status",
            json!("true"),
            r#"events[1].status: "true" is not a status; it must be one of reported, claimed, denied, disputed, announced, planned"#,
        ),
        (
            "/events/1/date_basis",
            json!("guessed"),
            r#"events[1].date_basis: "guessed" is not a date basis; it must be one of stated, derived, external"#,
        ),
        (
            "/language",
            json!("english!"),
            r#"language: "english!" is not a BCP 47 language tag such as en or pt-BR"#,
        ),
        (
            "/sources/0/url",
            json!("javascript:alert(1)"),
            r#"sources[0].url: "javascript:alert(1)" is not an http or https address"#,
        ),
        (
            "/sources/0/url",
            json!("https://a b"),
            r#"sources[0].url: "https://a b" is not an http or https address"#,
        ),
        (
            "/sources/0/published",
            json!("spring"),
            r#"sources[0].published: "spring" is not an EDTF date: it has none of the forms YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm:ss, Y and a year of more digits, or START/END"#,
        ),
        (
            "/places/0/latitude",
            json!(90.5),
            "places[0].latitude: 90.5 is not a number of degrees from -90 to 90",
        ),
        (
            "/places/0/longitude",
            json!("24"),
            r#"places[0].longitude: "24" is not a number of degrees from -180 to 180"#,
        ),
        (
            "/places/0/longitude",
            Json::Null,
            "places[0].longitude is missing; it must be a number, because latitude is given",
        ),
        (
            "/places/0/latitude",
            Json::Null,
            "places[0].latitude is missing; it must be a number, because longitude is given",
        ),
        ("/events/1/weight", json!(0), "events[1].weight: 0 is not a whole number from 1 to 5"),
        ("/events/1/weight", json!(6), "events[1].weight: 6 is not a whole number from 1 to 5"),
        ("/events/1/weight", json!(1.5), "events[1].weight: 1.5 is not a whole number from 1 to 5"),
        (
            "/span",
            json!("2018-07"),
            r#"span: "2018-07" is not an EDTF interval: two dates with a slash between them"#,
        ),
        ("/events", json!([]), "events: [0 items] is empty; a story needs at least one event"),
    ]
}

#[test]
fn each_rule_says_where_what_and_why() {
    assert_eq!(problems(&sound()), Vec::<String>::new());
    for (pointer, value, message) in rules() {
        let mut document = sound();
        // Nothing may refer to what is broken, or that would be reported too.
        if pointer.starts_with("/events/1") {
            set(&mut document, "/events/0/related", Json::Null);
        } else if pointer == "/topics/1/id" {
            set(&mut document, "/events/0/topics", Json::Null);
        }
        set(&mut document, pointer, value.clone());
        assert_eq!(problems(&document), [message], "{pointer} = {value}");
    }
}

#[test]
fn a_document_is_an_object_without_doubled_fields() {
    assert_eq!(problems(&json!([])), ["the document: [0 items] is a list, not an object"]);
    let Value::Map(mut entries) = authoring::from_json(&sound()) else { panic!("no object") };
    entries.push(("title".to_owned(), Value::text("Again")));
    let problems = Story::read(&Value::Map(entries)).unwrap_err();
    assert_eq!(problems.to_string(), r#"title: "Again" is in a field that occurs twice"#);
}

#[test]
fn all_problems_are_told_at_once() {
    let mut document = sound();
    let broken = [
        ("/title", Json::Null),
        ("/span", json!("2018")),
        ("/topics/1/id", json!("talks")),
        ("/people/0/name", json!("")),
        ("/places/0/latitude", json!(-91)),
        ("/events/0/weight", json!(9)),
        ("/events/0/people", json!(["anna", "anna", 3])),
        ("/events/1/date", json!("yesterday")),
    ];
    for (pointer, value) in broken {
        set(&mut document, pointer, value);
    }
    let paths: Vec<String> =
        problems(&document).iter().map(|each| each.split([':', ' ']).next().unwrap().to_owned()).collect();
    assert_eq!(
        paths,
        [
            "title",
            "span",
            "topics[1].id",
            "people[0].name",
            "places[0].latitude",
            "events[0].topics[1]",
            "events[0].people[1]",
            "events[0].people[2]",
            "events[0].weight",
            "events[1].date",
        ]
    );
}

#[test]
fn what_is_shown_of_a_value_is_short_and_plain() {
    let shown = |value: Json| {
        let mut document = sound();
        set(&mut document, "/language", value);
        problems(&document).remove(0)
    };
    let rule = "is not a BCP 47 language tag such as en or pt-BR";
    let long = format!("language: \"{}…\" {rule}", "é".repeat(60));
    assert_eq!(shown(json!("é".repeat(500))), long);
    assert_eq!(shown(json!("\u{1b}[31m\"\\")), format!(r#"language: "\u001b[31m\"\\" {rule}"#));
    assert_eq!(shown(json!(5.0)), "language: 5 is a number, not a string");
    assert_eq!(shown(json!(-0.25)), "language: -0.25 is a number, not a string");
    assert_eq!(shown(json!(1e300)), "language: 1e300 is a number, not a string");
}

/// Any tree, with fields of a document here and there.
fn tree() -> impl Strategy<Value = Value> {
    let keys = "id title label name language span topics people places sources events date kind status weight quotes \
        speaker text source related event relation latitude longitude url published publisher $schema";
    let keys = select(keys.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    let words =
        ["a", "en", "2018-07-16", "2017/2018", "../..", "201X", "", " ", "-", "https://x.org", "9999-12-31"];
    let numbers = [0.0, -0.0, 1.0, 5.5, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 1e15];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        prop_oneof![select(numbers.to_vec()), any::<f64>()].prop_map(Value::Number),
        select(words.to_vec()).prop_map(Value::text),
        any::<String>().prop_map(Value::text),
    ];
    leaf.prop_recursive(6, 120, 12, move |inner| {
        let key = prop_oneof![9 => keys.clone(), 1 => any::<String>()];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            2 => prop::collection::vec((key, inner), 0..12).prop_map(Value::Map),
        ]
    })
}

/// Follows a path as far as it goes, and puts another value there.
fn exchange(part: &mut Value, way: &[prop::sample::Index], other: Value) {
    match (part, way) {
        (Value::Map(entries), [step, rest @ ..]) if !entries.is_empty() => {
            let at = step.index(entries.len());
            exchange(&mut entries[at].1, rest, other);
        }
        (Value::List(items), [step, rest @ ..]) if !items.is_empty() => {
            let at = step.index(items.len());
            exchange(&mut items[at], rest, other);
        }
        (part, _) => *part = other,
    }
}

/// A sound document with one part of it replaced by any tree.
fn mutilated() -> impl Strategy<Value = Value> {
    (tree(), prop::collection::vec(any::<prop::sample::Index>(), 1..5)).prop_map(|(tree, way)| {
        let mut document = authoring::from_json(&sound());
        exchange(&mut document, &way, tree);
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_tree_is_read_or_refused_with_reasons(document in prop_oneof![1 => tree(), 3 => mutilated()]) {
        match Story::read(&document) {
            Ok(story) => prop_assert_eq!(reread(&story), Ok(story)),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in problems.iter() {
                    prop_assert!(problem.value.as_ref().is_none_or(|value| value.chars().count() < 400));
                    prop_assert!(!problem.rule.is_empty());
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_story_survives_its_document(story in story()) {
        prop_assert_eq!(reread(&story), Ok(story));
    }
}

#[test]
fn the_real_and_a_large_story_survive_their_documents() {
    for story in [real(), large()] {
        assert_eq!(reread(story).as_ref(), Ok(story));
    }
}

#[test]
fn ids_are_compared_as_they_are_kept() {
    let mut document = sound();
    set(&mut document, "/topics/1/id", json!(" talks"));
    set(&mut document, "/events/0/topics", Json::Null);
    assert_eq!(problems(&document), [r#"topics[1].id: "talks" is already the id of topics[0]"#]);
}
