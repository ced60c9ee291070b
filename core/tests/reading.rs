//! The order in which the real story is read: its list, its table, its two ends, and what points at what.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/stories.rs"]
mod stories;

use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;
use stories::{event, real, story};
use summitline_core::phrase::English;
use summitline_core::query::{HostLetters, Index};
use summitline_core::reading::{Row, TitleOrder, comparable_topics, related, rows, sorted, then_and_now};
use summitline_core::session::{Column, Sort};
use summitline_core::story::{EventIx, Relation, Story, TopicIx, VocabularyWord};
use summitline_core::time::{Time, days_between};

fn ids(events: impl IntoIterator<Item = EventIx>) -> Vec<&'static str> {
    events.into_iter().map(|event| real().event(event).unwrap().id.as_str()).collect()
}

fn all_rows(story: &Story) -> Vec<Row> {
    rows(story, &story.event_handles().collect::<Vec<_>>(), usize::MAX)
}

fn topic(id: &str) -> TopicIx {
    TopicIx::at(real().topics().iter().position(|topic| topic.id == id).unwrap())
}

fn day(year: i64, month: u8, day: u8) -> Time {
    Time::from_date(year, month, day).unwrap()
}

fn index(story: &Story) -> Index {
    Index::new(story, Arc::new(HostLetters))
}

#[test]
fn the_list_opens_each_year_once() {
    let rows = all_rows(real());
    assert_eq!(rows.len(), real().events().len());
    let years = rows.iter().filter(|row| row.heading.is_some());
    let years: Vec<i64> = years.map(|row| real().span_of(row.event).start().civil().year).collect();
    assert_eq!(years, [1974, 2014, 2015, 2016, 2017, 2018]);
}

#[test]
fn the_list_says_where_nothing_happens() {
    let rows = all_rows(real());
    let gap = |id: &str| rows.iter().find(|row| row.event == event(real(), id)).unwrap().gap;
    let crimea = gap("crimea-annexation").unwrap();
    assert_eq!((crimea.start(), crimea.end()), (day(1974, 6, 1), day(2014, 3, 18)));
    let before_election = gap("us-election-2016").unwrap();
    assert_eq!((before_election.start(), before_election.end()), (day(2015, 7, 15), day(2016, 11, 8)));
    assert_eq!(gap("us-missile-strike"), None);
    // Congress passed a law from 25 to 27 July: the quiet begins when that was over.
    assert_eq!(gap("apec-vietnam").unwrap().start(), day(2017, 7, 28));
    // What is dated to November 2017 may have happened on its last day.
    assert_eq!(gap("bombers-kh-101").unwrap().start(), day(2017, 12, 1));
    // The year 2018 is not over: the quiet in it is told.
    assert_eq!(gap("putin-march-address").unwrap().start(), day(2018, 1, 31));
}

#[test]
fn what_goes_on_is_no_time_without_events() {
    let gaps = |dates: &[&str]| {
        let story = documents::dated(dates);
        all_rows(&story).into_iter().filter_map(|row| row.gap).collect::<Vec<_>>()
    };
    let days = documents::from_to;
    // 1 January 1800, a war from June 1801 to June 1899, 1 January 1900.
    assert_eq!(
        gaps(&["1800-01-01", "1801-06-01/1899-06-01", "1900-01-01"]),
        [days("1800-01-02", "1801-06-01"), days("1899-06-02", "1900-01-01")]
    );
    assert_eq!(gaps(&["1801-06-01/1899-06-01", "1820-01-01", "1880-01-01"]), []);
    assert_eq!(gaps(&["1801-06-01/..", "1820-01-01", "1880-01-01"]), []);
    // Two years, one after the other: nothing is known to be quiet.
    assert_eq!(gaps(&["2001", "2002"]), []);
    // What happened some time in 2003 may have happened after 1 February.
    assert_eq!(gaps(&["2001", "2003", "2003-02-01"]), [days("2002-01-01", "2003-01-01")]);
    assert_eq!(gaps(&["2018-24", "2019-33"]), []);
    // What only bounds a date does not last.
    assert_eq!(gaps(&["18XX", "1820-01-01", "1820-03-01"]), [days("1820-01-02", "1820-03-01")]);
}

#[test]
fn gaps_are_measured_between_the_rows_that_are_shown() {
    let shown = ["crimea-annexation", "hamburg-meeting", "helsinki-summit"].map(|id| event(real(), id));
    let rows = rows(real(), &shown, usize::MAX);
    assert!(rows.iter().all(|row| row.heading.is_some()));
    let days: Vec<Option<i64>> =
        rows.iter().map(|row| row.gap.map(|gap| days_between(gap.start(), gap.end()))).collect();
    assert_eq!(days, [None, Some(1206), Some(373)]);
}

#[test]
fn the_table_sorts_by_its_columns() {
    let all = || real().event_handles();
    let index = index(real());
    let titles = TitleOrder::new(real(), &index, &English);
    let by = |column, descending| sorted(real(), &titles, all(), Sort { column, descending });
    assert_eq!(by(Column::Date, false), all().collect::<Vec<_>>());
    assert_eq!(by(Column::Date, true), all().rev().collect::<Vec<_>>());
    let facts = |event: &EventIx| real().event(*event).unwrap();
    assert!(by(Column::Title, false).is_sorted_by_key(|event| index.fold(&facts(event).title)));
    assert!(
        by(Column::Topic, false).is_sorted_by_key(|event| (facts(event).topics.first().copied(), *event))
    );
    assert!(
        by(Column::Source, false).is_sorted_by_key(|event| (facts(event).sources.first().copied(), *event))
    );
    assert!(by(Column::Status, false).is_sorted_by_key(|event| (facts(event).status.word(), *event)));
}

#[test]
fn then_is_compared_with_now() {
    let [then, now] = then_and_now(real(), topic("meddling"));
    assert!(ids(then.iter().copied()).starts_with(&["hamburg-meeting"]));
    assert!(ids(then).contains(&"hamburg-meddling-denial"));
    assert!(!now.is_empty());
    for event in now {
        assert!(real().span_of(event).start() >= day(2018, 7, 9), "{event:?}");
    }
    assert!(comparable_topics(real()).contains(&topic("syria")));
    assert!(!comparable_topics(real()).contains(&topic("arms")));
}

#[test]
fn what_points_at_hamburg() {
    let hamburg = event(real(), "hamburg-meeting");
    let pointing = related(real(), hamburg);
    assert!(pointing.iter().any(|link| link.back));
    let parts =
        pointing.iter().filter(|link| link.back).filter(|related| related.relation == Relation::PartOf);
    let parts = ids(parts.map(|related| related.event));
    for id in
        ["hamburg-meddling-raised", "hamburg-meddling-denial", "hamburg-cyber-threats", "us-ukraine-envoy"]
    {
        assert!(parts.contains(&id), "{id}");
    }
    assert!(pointing.iter().all(|related| related.event != hamburg));
    assert_eq!(related(real(), EventIx::at(10_000)), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_order_holds_every_event_once(story in story(), descending in any::<bool>(), column in select(vec![Column::Date, Column::Title, Column::Topic, Column::Status, Column::Source])) {
        let titles = TitleOrder::new(&story, &index(&story), &English);
        let mut order = sorted(&story, &titles, story.event_handles(), Sort { column, descending });
        order.sort();
        prop_assert_eq!(order, story.event_handles().collect::<Vec<_>>());
    }

    #[test]
    fn the_list_keeps_the_order_and_never_says_too_short_a_gap(story in story()) {
        let rows = all_rows(&story);
        prop_assert!(rows.iter().map(|row| row.event).eq(story.event_handles()));
        prop_assert!(rows.first().is_none_or(|row| row.heading.is_some() && row.gap.is_none()));
        for gap in rows.iter().filter_map(|row| row.gap) {
            prop_assert!(days_between(gap.start(), gap.end()) >= 21);
        }
    }

    #[test]
    fn the_two_ends_hold_events_of_the_topic_only(story in story()) {
        for topic in (0..story.topics().len()).map(TopicIx::at) {
            let sides = then_and_now(&story, topic);
            for event in sides.iter().flatten() {
                prop_assert!(story.event(*event).unwrap().topics.contains(&topic));
            }
            let spanned = story.main().is_some() && story.ends().iter().all(Option::is_some);
            let both = spanned && sides.iter().all(|side| !side.is_empty());
            prop_assert_eq!(comparable_topics(&story).contains(&topic), both);
        }
    }
}
