//! What is left of a document when the events with mistakes are left out.
#![cfg(test)]

use summitline_core::story::{Story, Value};

fn event(id: &str, date: &str, related: &[&str]) -> Value {
    let related = related.iter().map(|id| Value::map([("event", Value::text(*id))])).collect();
    Value::map([
        ("id", Value::text(id)),
        ("title", Value::text(format!("Event {id}"))),
        ("date", Value::text(date)),
        ("sources", Value::List(vec![Value::text("s")])),
        ("related", Value::List(related)),
    ])
}

fn document(language: &str, events: Vec<Value>) -> Value {
    let source = [("id", "s"), ("title", "Source"), ("publisher", "Press")];
    Value::map([
        ("title", Value::text("Dates")),
        ("language", Value::text(language)),
        ("sources", Value::List(vec![Value::map(source.map(|(key, text)| (key, Value::text(text))))])),
        ("events", Value::List(events)),
    ])
}

/// The rest of a document that has mistakes.
fn rest(document: &Value) -> Option<Story> {
    let problems = Story::read(document).expect_err("the document has no mistakes");
    Story::read_rest(document, &problems)
}

#[test]
fn events_with_mistakes_are_named_and_the_others_stay() {
    let events = vec![
        event("a", "2018-13", &[]),
        event("b", "2018-05", &["a", "c"]),
        event("c", "2018-06", &["d"]),
        event("d", "[2017,2018]", &["b"]),
    ];
    let story = rest(&document("en", events)).unwrap();
    let kept: Vec<_> = story.events().iter().map(|event| event.id.as_str()).collect();
    assert_eq!(kept, ["b", "c"]);
    // What pointed at an event that is missing is gone, and what points at one that is there is not.
    assert_eq!(story.events().iter().map(|event| event.related.len()).collect::<Vec<_>>(), [1, 0]);
    let missing: Vec<_> = story.missing().iter().map(|missing| missing.title.as_str()).collect();
    assert_eq!(missing, ["Event a", "Event d"]);
    let first = story.missing()[0].problems[0].to_string();
    assert_eq!(first, r#"events[0].date: "2018-13" is not an EDTF date: month 13 is not between 01 and 12"#);
}

#[test]
fn several_mistakes_of_one_event_are_told_together() {
    let mut broken = event("a", "yesterday", &[]);
    if let Value::Map(entries) = &mut broken {
        entries.push(("weight".to_owned(), Value::Number(9.0)));
    }
    let story = rest(&document("en", vec![broken, event("b", "2018", &[])])).unwrap();
    assert_eq!(story.missing().len(), 1);
    assert_eq!(story.missing()[0].problems.len(), 2);
}

#[test]
fn there_is_no_rest_where_more_than_events_is_wrong_or_nothing_is_left() {
    assert_eq!(rest(&document("english!", vec![event("a", "x", &[]), event("b", "2018", &[])])), None);
    assert_eq!(rest(&document("en", vec![event("a", "x", &[])])), None);
    assert_eq!(rest(&Value::Null), None);
}

#[test]
fn a_whole_story_misses_nothing() {
    let story = Story::read(&document("en", vec![event("a", "2018", &[])])).unwrap();
    assert!(story.missing().is_empty());
}
