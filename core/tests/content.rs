//! What the project promises of the compiled-in story.

#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;
use summitline_core::authoring;
use summitline_core::story::document::Document;
use summitline_core::story::{DateBasis, Story};

fn story() -> Story {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let files = authoring::files(&content).expect("content/ can be read");
    match authoring::read(&files) {
        Ok(story) => story,
        Err(mistakes) => panic!("{}", mistakes.iter().map(|each| format!("{each}\n")).collect::<String>()),
    }
}

#[test]
fn five_articles_of_one_outlet_make_at_least_35_events() {
    let story = story();
    assert!(story.events().len() >= 35, "{} events", story.events().len());
    assert_eq!(story.sources().len(), 5);
    let publishers: BTreeSet<&str> = story.sources().iter().map(|source| source.publisher.as_str()).collect();
    assert_eq!(publishers, BTreeSet::from(["The BRICS Post"]));
}

#[test]
fn the_ends_are_hamburg_and_helsinki() {
    let story = story();
    let ends = story.ends().map(|end| story.event(end.unwrap()).unwrap().id.as_str());
    assert_eq!(ends, ["hamburg-meeting", "helsinki-summit"]);
}

#[test]
fn every_topic_person_place_and_source_is_used() {
    let story = story();
    for (ix, topic) in story.topics().iter().enumerate() {
        assert!(
            story.events().iter().any(|event| event.topics.iter().any(|each| each.index() == ix)),
            "{}",
            topic.id
        );
    }
    for (ix, person) in story.people().iter().enumerate() {
        let named = |event: &summitline_core::story::Event| {
            let speakers = event.quotes.iter().map(|quote| quote.speaker);
            event.people.iter().copied().chain(speakers).any(|each| each.index() == ix)
        };
        assert!(story.events().iter().any(named), "{}", person.id);
    }
    for (ix, place) in story.places().iter().enumerate() {
        assert!(
            story.events().iter().any(|event| event.place.is_some_and(|each| each.index() == ix)),
            "{}",
            place.id
        );
    }
}

#[test]
fn every_event_says_how_its_date_is_known_and_has_a_topic_and_a_summary() {
    for event in story().events() {
        assert!(!event.date_note.is_empty(), "{} has no date note", event.id);
        assert!(!event.topics.is_empty(), "{} has no topic", event.id);
        assert!(!event.summary.is_empty(), "{} has no summary", event.id);
        let known_by_the_article = event.date_basis != DateBasis::External;
        assert!(
            known_by_the_article || event.date_note.len() > 30,
            "{} does not say where its date comes from",
            event.id
        );
    }
}

#[test]
fn topics_that_were_asked_for_are_there() {
    let story = story();
    let ids: BTreeSet<&str> = story.topics().iter().map(|topic| topic.id.as_str()).collect();
    for id in [
        "summits",
        "meddling",
        "syria",
        "ukraine",
        "nato",
        "arms",
        "sanctions",
        "energy",
        "iran",
        "climate",
        "cyber",
    ] {
        assert!(ids.contains(id), "{id}");
    }
}

#[test]
fn the_document_reads_back_as_the_same_story() {
    let story = story();
    let text = serde_json::to_string(&story.document()).unwrap();
    let again = authoring::from_json(&serde_json::from_str(&text).unwrap());
    assert_eq!(Story::read(&again), Ok(story.clone()));
    assert_eq!(serde_json::from_str::<Document>(&text).unwrap(), story.document());
}
