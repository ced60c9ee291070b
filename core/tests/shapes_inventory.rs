//! What a story has not is not shown: facets, lanes, signs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/stories.rs"]
mod stories;

use documents::{atlas, dated, document, event};
use summitline_core::layout::Grouping;
use summitline_core::query::Facet;
use summitline_core::session::Sign;
use summitline_core::story::{Story, Value};

#[test]
fn one_event_has_no_more_than_a_date() {
    let atlas = atlas(&dated(&["2020-03-11"]));
    let has = atlas.inventory();
    assert!(!has.topics && !has.people && !has.quotes && !has.relations && !has.has_breaks());
    assert_eq!((&*has.facets, &*has.groupings), ([].as_slice(), [].as_slice()));
    assert_eq!(has.signs, [Sign::Exact]);
}

#[test]
fn the_legend_explains_what_the_axis_may_show() {
    let signs = |dates: &[&str]| atlas(&dated(dates)).inventory().signs.clone();
    assert_eq!(signs(&["1990-05-01", "2003-05-01", "2020-05-01"]), [Sign::Exact, Sign::Break]);
    assert_eq!(signs(&["2001", "2002"]), [Sign::Uncertain]);
    assert_eq!(signs(&["2001-01-01~", "2001-01-02"]), [Sign::Exact, Sign::Uncertain]);
    assert_eq!(signs(&["1800-01-01", "1801-06-01/1899-06-01", "1900-01-01"]), [Sign::Exact, Sign::Range]);
    assert_eq!(
        signs(&["2000-05-01", "2000-06-01", "2010-05-01", "2014", "2018-05-01"]),
        [Sign::Exact, Sign::Uncertain, Sign::Break, Sign::DoubtfulBreak]
    );
    assert_eq!(signs(&["2018-05-01"; 8]), [Sign::Exact]);
    assert_eq!(signs(&["2018-05-01"; 9]), [Sign::Exact, Sign::Cluster]);
}

#[test]
fn a_control_is_for_a_choice() {
    let topics = |ids: &[&str]| {
        let topic = |id: &&str| Value::map([("id", Value::text(*id)), ("label", Value::text(*id))]);
        ("topics", Value::List(ids.iter().map(topic).collect()))
    };
    let filed = |id: &str, topics: &[&str]| {
        let mut event = event(id, "2018-05-01");
        event.push(("topics", Value::List(topics.iter().map(|id| Value::text(*id)).collect())));
        event
    };
    let has = |events| {
        let story = Story::read(&document(events, vec![topics(&["x", "y"])])).unwrap();
        atlas(&story).inventory().clone()
    };
    // All in one topic: a topic, but only one lane.
    let one = has(vec![filed("a", &["x"]), filed("b", &["x"])]);
    assert!(one.topics && one.groupings.is_empty());
    let two = has(vec![filed("a", &["x"]), filed("b", &["y"])]);
    assert_eq!(two.groupings, [Grouping::Topic, Grouping::None]);
    // Some have none: these have a lane too.
    let some = has(vec![filed("a", &["x"]), filed("b", &[])]);
    assert_eq!(some.groupings, [Grouping::Topic, Grouping::None]);
    // Declared, but never used.
    let unused = has(vec![filed("a", &[]), filed("b", &[])]);
    assert!(!unused.topics && unused.groupings.is_empty());
    // A kind that one of two events has divides them; one that both have does not.
    let kind = |kind: &str| ("kind", Value::text(kind));
    let of_kinds = |kinds: [&str; 2]| {
        let events = kinds.iter().zip(["a", "b"]).map(|(each, id)| {
            let mut event = event(id, "2018-05-01");
            event.push(kind(each));
            event
        });
        has(events.collect()).facets
    };
    assert_eq!(of_kinds(["meeting", "legal"]), [Facet::Kind]);
    assert_eq!(of_kinds(["meeting", "meeting"]), []);
}

#[test]
fn the_real_story_has_everything() {
    let atlas = atlas(stories::real());
    let has = atlas.inventory();
    assert!(has.topics && has.people && has.quotes && has.relations);
    assert_eq!(has.facets, [Facet::Person, Facet::Source, Facet::Kind, Facet::Status, Facet::Place]);
    let groupings = [Grouping::Topic, Grouping::Person, Grouping::Place, Grouping::Source, Grouping::None];
    assert_eq!(has.groupings, groupings);
    assert_eq!(has.signs.len(), 7);
}
