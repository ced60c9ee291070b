//! Search against a scan of every word of every event.

use super::words::{query_words, text_words};
use super::{index, random};
use crate::query::{Filter, Hit};
use crate::story::{Event, Story, Value};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The searched texts of an event, with the weights of their fields.
fn fields(story: &Story, event: &Event) -> Vec<(u32, String)> {
    let mut fields = vec![(8, event.title.clone()), (2, event.summary.clone()), (1, event.date.to_string())];
    let people = event.people.iter().chain(event.quotes.iter().map(|quote| &quote.speaker));
    fields.extend(people.map(|ix| (6, story.person(*ix).unwrap().name.clone())));
    fields.extend(event.topics.iter().map(|ix| (5, story.topic(*ix).unwrap().label.clone())));
    fields.extend(event.place.iter().map(|ix| (4, story.place(*ix).unwrap().name.clone())));
    fields.extend(event.quotes.iter().map(|quote| (3, quote.text.clone())));
    fields
}

/// Scores of an event's words: the weights of the fields each occurs in.
fn scores(story: &Story, event: &Event) -> BTreeMap<String, u32> {
    let mut weights: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (weight, text) in fields(story, event) {
        for word in text_words(&text) {
            weights.entry(word).or_default().insert(weight);
        }
    }
    weights.into_iter().map(|(word, weights)| (word, weights.into_iter().sum())).collect()
}

/// The score of an event; `None` if some word of the query begins none of its words.
fn score(story: &Story, event: &Event, query: &str) -> Option<u32> {
    let scores = scores(story, event);
    let of_word = |word: &String| {
        let begun = scores.iter().filter(|(each, _)| each.starts_with(word.as_str()));
        begun.map(|(each, score)| if each == word { 2 * score } else { *score }).max()
    };
    query_words(query).iter().map(of_word).sum()
}

/// Whether a filter with this text lets an event through.
pub fn finds(story: &Story, event: &Event, query: &str) -> bool {
    score(story, event, query).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn search_is_a_scan_of_every_word(story in random::story(), query in random::query()) {
        let mut expected: Vec<(u32, &Event, Hit)> = Vec::new();
        for (event, ix) in story.events().iter().zip(story.event_handles()) {
            if let Some(score) = score(&story, event, &query).filter(|score| *score > 0) {
                expected.push((score, event, Hit { event: ix, score }));
            }
        }
        // The sort is stable and events are in chronological order.
        expected.sort_by_key(|(score, event, _)| std::cmp::Reverse((*score, event.weight)));
        let expected: Vec<Hit> = expected.into_iter().map(|(.., hit)| hit).collect();
        prop_assert_eq!(index(&story).search(&query), expected);
    }

    #[test]
    fn hits_are_the_matches_of_the_text(story in random::story(), query in random::query()) {
        let index = index(&story);
        let filter = Filter { text: query.clone(), ..Filter::default() };
        prop_assume!(!filter.is_empty());
        let hits: BTreeSet<_> = index.search(&query).into_iter().map(|hit| hit.event).collect();
        prop_assert_eq!(hits.into_iter().collect::<Vec<_>>(), index.matches(&filter).iter().collect::<Vec<_>>());
    }

    #[test]
    fn one_more_word_never_finds_more(story in random::story(), query in random::query(), word in random::query()) {
        let index = index(&story);
        let matches = |text: &str| index.matches(&Filter { text: text.to_owned(), ..Filter::default() });
        let fewer = matches(&format!("{query} {word}"));
        prop_assert!(fewer.iter().all(|event| matches(&query).contains(event)));
    }

    #[test]
    fn the_same_story_gives_the_same_answers(story in random::story(), filter in random::filter()) {
        let (one, two) = (index(&story), index(&story.clone()));
        prop_assert_eq!(one.search(&filter.text), two.search(&filter.text));
        prop_assert_eq!(one.suggestions(&filter), two.suggestions(&filter));
    }
}

#[test]
fn an_exact_word_in_a_title_comes_first() {
    let event = |id: &str, title: &str, summary: &str, day: &str| {
        Value::map([
            ("id", Value::text(id)),
            ("title", Value::text(title)),
            ("summary", Value::text(summary)),
            ("date", Value::text(day)),
            ("sources", Value::List(vec![Value::text("s")])),
        ])
    };
    let source =
        Value::map([("id", Value::text("s")), ("title", Value::text("S")), ("publisher", Value::text("P"))]);
    let events = vec![
        event("summary", "A", "a trade dispute", "2018-01-01"),
        event("prefix", "Traders protest", "b", "2018-01-02"),
        event("exact", "Trade talks", "c", "2018-01-03"),
        event("none", "Treaty", "d", "2018-01-04"),
    ];
    let document = Value::map([
        ("title", Value::text("T")),
        ("language", Value::text("en")),
        ("sources", Value::List(vec![source])),
        ("events", Value::List(events)),
    ]);
    let story = Story::read(&document).unwrap();
    let hits = index(&story).search("trade");
    let ids: Vec<&str> = hits.iter().map(|hit| story.event(hit.event).unwrap().id.as_str()).collect();
    assert_eq!(ids, ["exact", "prefix", "summary"]);
}
