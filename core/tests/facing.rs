//! The two ends of a story side by side: what faces what, what stands alone, what came in between.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/stories.rs"]
mod stories;

use documents::Entries;
use proptest::prelude::*;
use std::sync::Arc;
use stories::{event, real, story};
use summitline_core::query::{FacetValue, Filter, HostLetters, Index, Matches};
use summitline_core::reading::{Facing, comparable_topics, faced_topic, facing, then_and_now};
use summitline_core::story::{EventIx, PersonIx, Relation, Story, TopicIx, Value};

fn matches(story: &Story, filter: &Filter) -> Matches {
    Index::new(story, Arc::new(HostLetters)).matches(filter)
}

fn all(story: &Story) -> Matches {
    matches(story, &Filter::default())
}

fn topic(id: &str) -> TopicIx {
    TopicIx::at(real().topics().iter().position(|topic| topic.id == id).unwrap())
}

/// The pairs, as "then relation now", with what is in between in brackets.
fn pairs(story: &Story, facing: &Facing) -> Vec<String> {
    let id = |event: EventIx| story.event(event).unwrap().id.as_str();
    let pair = |pair: &summitline_core::reading::Pair| {
        let back = if pair.thread.back { "<" } else { "" };
        let via = pair.thread.via.map(|via| format!(" [{}]", id(via))).unwrap_or_default();
        format!("{} {back}{:?}{via} {}", id(pair.then), pair.thread.relation, id(pair.now))
    };
    facing.pairs.iter().map(pair).collect()
}

fn ids<'a>(story: &'a Story, events: &[EventIx]) -> Vec<&'a str> {
    events.iter().map(|event| story.event(*event).unwrap().id.as_str()).collect()
}

/// An event: its id, its date, and what it names, with the relation.
type Told<'a> = (&'static str, &'a str, &'a [(&'static str, &'static str)]);

/// A story of one topic from 1 January 2001 to 1 January 2002: the days of its ends are a week each.
fn small(events: &[Told<'_>]) -> Story {
    let entry = |(id, date, related): &Told<'_>| {
        let mut event: Entries = documents::event(id, date);
        event.push(("topics", Value::List(vec![Value::text("x")])));
        let related = related.iter().map(|(event, relation)| {
            Value::map([("event", Value::text(*event)), ("relation", Value::text(*relation))])
        });
        event.push(("related", Value::List(related.collect())));
        event
    };
    let topic = Value::map([("id", Value::text("x")), ("label", Value::text("X"))]);
    let more = vec![("topics", Value::List(vec![topic])), ("span", Value::text("2001-01-01/2002-01-01"))];
    Story::read(&documents::document(events.iter().map(entry).collect(), more)).unwrap()
}

fn small_facing(events: &[Told<'_>]) -> (Story, Facing) {
    let story = small(events);
    let facing = facing(&story, TopicIx::at(0), &all(&story));
    (story, facing)
}

#[test]
fn meddling_at_both_ends() {
    let facing = facing(real(), topic("meddling"), &all(real()));
    assert_eq!(
        pairs(real(), &facing),
        [
            "hamburg-meddling-denial Confirms helsinki-meddling-denial",
            "hamburg-meeting Follows helsinki-summit",
            "hamburg-meddling-raised Follows indictment-of-twelve",
        ]
    );
    assert_eq!(ids(real(), &facing.only_then), [""; 0]);
    let mut alone = ids(real(), &facing.only_now);
    alone.sort_unstable();
    assert_eq!(alone, ["fox-interview", "helsinki-blackmail-denial", "opponents-warning"]);
    assert_eq!(
        ids(real(), &facing.between),
        ["sanctions-law", "new-sanctions-held-back", "kremlin-list-condemned", "russian-election-window"]
    );
}

#[test]
fn the_filter_holds_for_all_parts() {
    let tillerson = real().people().iter().position(|person| person.id == "rex-tillerson").unwrap();
    let filter = Filter::default().with(FacetValue::Person(PersonIx::at(tillerson)));
    let facing = facing(real(), topic("meddling"), &matches(real(), &filter));
    assert_eq!(pairs(real(), &facing), [""; 0]);
    assert_eq!(
        ids(real(), &facing.only_then),
        ["hamburg-meeting", "hamburg-meddling-raised", "hamburg-meddling-denial"]
    );
    assert_eq!(facing.only_now, []);
    assert_eq!(facing.between, []);
}

#[test]
fn an_event_knows_the_topic_under_which_it_is_answered() {
    let faced = |id: &str| faced_topic(real(), event(real(), id)).map(|ix| &*real().topic(ix).unwrap().id);
    assert_eq!(faced("helsinki-meddling-denial"), Some("meddling"));
    assert_eq!(faced("hamburg-meddling-denial"), Some("meddling"));
    assert_eq!(faced("hamburg-meeting"), Some("summits"));
    // By way of the denial in Helsinki, though that one has the denial in Hamburg for itself.
    assert_eq!(faced("fox-interview"), Some("meddling"));
    assert_eq!(faced("opponents-warning"), Some("cyber"));
    // In between, before, and alone at its end.
    for id in ["apec-vietnam", "minsk-agreements", "peskov-syria-iran"] {
        assert_eq!(faced(id), None, "{id}");
    }
}

#[test]
fn the_most_telling_answer_has_the_row() {
    let (story, facing) = small_facing(&[
        ("a", "2001-01-01", &[]),
        ("b", "2001-01-02", &[]),
        ("follows", "2001-12-30", &[("a", "follows")]),
        ("confirms", "2001-12-31", &[("a", "confirms")]),
        ("contradicts", "2002-01-01", &[("a", "contradicts"), ("b", "responds-to")]),
    ]);
    assert_eq!(pairs(&story, &facing), ["a Contradicts contradicts"]);
    assert_eq!(ids(&story, &facing.only_then), ["b"]);
    assert_eq!(ids(&story, &facing.only_now), ["follows", "confirms"]);
}

#[test]
fn an_answer_may_come_by_way_of_another_event_or_be_foretold() {
    let (story, facing) = small_facing(&[
        ("promise", "2001-01-01", &[]),
        ("denial", "2001-01-02", &[]),
        ("plan", "2001-01-03", &[("summit", "responds-to")]),
        ("law", "2001-06-01", &[("promise", "follows")]),
        ("charge", "2001-07-01", &[("denial", "contradicts")]),
        ("fine", "2001-12-30", &[("law", "responds-to")]),
        ("verdict", "2001-12-31", &[("charge", "confirms")]),
        ("summit", "2002-01-01", &[("promise", "mentions")]),
    ]);
    assert_eq!(
        pairs(&story, &facing),
        ["plan <RespondsTo summit", "denial Contradicts [charge] verdict", "promise Follows [law] fine",]
    );
    assert_eq!(ids(&story, &facing.between), ["law", "charge"]);
    assert_eq!((facing.only_then, facing.only_now), (vec![], vec![]));
}

#[test]
fn who_contradicts_a_contradiction_is_not_said_to_contradict_what_came_first() {
    let (_, facing) = small_facing(&[
        ("a", "2001-01-01", &[]),
        ("b", "2001-06-01", &[("a", "contradicts")]),
        ("c", "2002-01-01", &[("b", "contradicts")]),
    ]);
    assert_eq!(facing.pairs[0].thread.relation, Relation::Follows);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nobody_is_lost_and_nobody_is_there_twice(story in story()) {
        let shown = all(&story);
        for topic in (0..story.topics().len()).map(TopicIx::at) {
            let facing = facing(&story, topic, &shown);
            let [then, now] = then_and_now(&story, topic);
            let sorted = |mut events: Vec<EventIx>| { events.sort(); events };
            let paired = |of: fn(&summitline_core::reading::Pair) -> EventIx| facing.pairs.iter().map(of);
            prop_assert_eq!(sorted(paired(|pair| pair.then).chain(facing.only_then.iter().copied()).collect()), then.clone());
            prop_assert_eq!(sorted(paired(|pair| pair.now).chain(facing.only_now.iter().copied()).collect()), now.clone());
            for event in &facing.between {
                prop_assert!(!then.contains(event) && !now.contains(event));
                prop_assert!(story.event(*event).unwrap().topics.contains(&topic));
            }
            for pair in &facing.pairs {
                let faced = [pair.then, pair.now].map(|event| faced_topic(&story, event).is_some());
                prop_assert!(!comparable_topics(&story).contains(&topic) || faced == [true, true]);
            }
        }
    }
}
