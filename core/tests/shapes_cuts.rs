//! Few events, far apart: what is cut, what is left around what stays, and what a break never lies under.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/laid.rs"]
mod laid;
#[path = "support/stories.rs"]
mod stories;

use documents::{atlas, dated, from_to};
use laid::Laid;
use proptest::prelude::*;
use summitline_core::layout::{Grouping, Item};
use summitline_core::query::Filter;
use summitline_core::scale::{TickMetrics, ticks};
use summitline_core::session::{Command, ScaleMode, Session};
use summitline_core::story::Story;
use summitline_core::time::{Span, Unit};

const DAY: i64 = 86_400;
const WIDTHS: [f64; 5] = [330.0, 640.0, 976.0, 1400.0, 2000.0];

fn breaks(dates: &[&str]) -> Vec<Span> {
    atlas(&dated(dates)).scale(ScaleMode::Compressed).breaks().collect()
}

/// What the fitted axis of a width draws, on the compressed scale.
fn fitted(story: &Story, width: f64) -> Vec<Item> {
    let laid = Laid::new(story, Grouping::None, &Filter::default(), 7.0);
    let mut session = Session::default();
    session.apply(Command::Resize(width), &laid.atlas);
    laid.seen(&session.fitted(&laid.atlas)).items
}

#[test]
fn three_days_of_thirty_years_keep_four_months() {
    // 120 days are left: the three of them, and 29 1/4 on the four sides of two breaks.
    let expected =
        [from_to("1990-05-31T06:00", "2003-04-01T18:00"), from_to("2003-05-31T06:00", "2020-04-01T18:00")];
    assert_eq!(breaks(&["1990-05-01", "2003-05-01", "2020-05-01"]), expected);
}

#[test]
fn two_days_keep_two_months_each() {
    // 118 days are left beside the two, 59 after the first and 59 before the second.
    let expected = [from_to("1990-06-30T00:00", "2020-03-03T00:00")];
    assert_eq!(breaks(&["1990-05-01", "2020-05-01"]), expected);
}

#[test]
fn equal_gaps_are_cut_alike() {
    let dates = |count: i32| (0..count).map(|at| format!("{}-05-01", 1900 + 3 * at)).collect::<Vec<_>>();
    // 11 days and 10 gaps: 109 days on 20 sides, 5.45 days each.
    for (count, margin) in [(11, 470_880), (13, (120 - 13) * DAY / 24), (21, (120 - 21) * DAY / 40)] {
        let dates = dates(count);
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let (found, story) = (breaks(&dates), dated(&dates));
        let gaps = story.spans().windows(2).map(|pair| Span::new(pair[0].end(), pair[1].start()));
        let expected: Vec<Span> = gaps.map(|gap| gap.pad(-margin)).collect();
        assert_eq!(found, expected, "{count} events");
    }
    // Each gap of 25 is less than a twentieth of the whole: such a story is not sparse.
    let many = dates(26);
    assert_eq!(breaks(&many.iter().map(String::as_str).collect::<Vec<_>>()), []);
}

#[test]
fn a_century_among_days_gets_the_room_of_a_day() {
    let dates = ["19XX", "2010-05-01", "2010-09-01", "2014-05-01"];
    let story = dated(&dates);
    let found = breaks(&dates);
    // The century, the years after it, four months, and almost four years.
    assert_eq!(found.len(), 4, "{found:?}");
    // A day of the century stays at either end of it.
    assert_eq!(
        (found[0].start(), found[0].end()),
        (documents::at("1900-01-02"), documents::at("1999-12-31"))
    );
    for width in WIDTHS {
        let bar = &fitted(&story, width)[0];
        assert!(bar.body_width < 80.0, "at {width} px the century is {} px wide", bar.body_width);
    }
    let atlas = atlas(&story);
    assert_eq!(atlas.doubtful_breaks(), [found[0]]);
}

#[test]
fn a_century_around_days_is_cut_before_and_after_them() {
    let dates = ["1990-05-01", "19XX", "1990-09-01"];
    let found = breaks(&dates);
    assert_eq!(found.first().map(|cut| cut.start()), Some(documents::at("1900-01-02")), "{found:?}");
    assert_eq!(found.last().map(|cut| cut.end()), Some(documents::at("1999-12-31")), "{found:?}");
    assert_eq!(atlas(&dated(&dates)).doubtful_breaks(), found);
}

#[test]
fn a_year_among_days_gets_the_room_of_its_neighbours() {
    let story = dated(&["1990-05-01", "2003", "2020-05-01"]);
    for width in WIDTHS {
        let items = fitted(&story, width);
        assert!(items[0].dot && items[2].dot);
        assert!(items[1].body_width < width / 8.0, "{} of {width} px", items[1].body_width);
        let apart = [items[1].middle() - items[0].middle(), items[2].middle() - items[1].middle()];
        assert!((apart[0] / apart[1] - 1.0).abs() < 0.1, "{apart:?}");
    }
}

#[test]
fn years_among_years_are_dots_apart() {
    // 120 years are left of nine centuries: each year has its neighbours' room.
    let story = dated(&["1066", "1215", "1492", "1789", "1969"]);
    let atlas = atlas(&story);
    assert_eq!(atlas.scale(ScaleMode::Compressed).breaks().len(), 4);
    for width in WIDTHS {
        assert!(fitted(&story, width).iter().all(|item| item.dot), "at {width} px");
    }
    // A day among them does not make them wide.
    let story = dated(&["1066-10-14", "1215", "1492", "1789", "1969"]);
    assert!(fitted(&story, 976.0).iter().all(|item| item.dot));
}

#[test]
fn a_day_stays_a_dot_under_ticks_of_days_or_more() {
    for dates in [
        &["1990-05-01", "2003-05-01", "2020-05-01"][..],
        &["1990-05-01", "2020-05-01"],
        &["0602-01-01", "1453-05-29", "2001-09-11", "2001-09-12"],
        &["1969-07-20T20:17", "1986-01-28", "2003-02-01", "2020-05-30T15:22"],
    ] {
        let story = dated(dates);
        for width in WIDTHS {
            let items = fitted(&story, width);
            assert!(
                items.iter().all(|item| item.dot || item.count > 1),
                "{dates:?} at {width} px: {items:?}"
            );
            let atlas = atlas(&story);
            let mut session = Session::default();
            session.apply(Command::Resize(width), &atlas);
            let ticks = ticks(&session.fitted(&atlas), &TickMetrics::default());
            assert!(ticks.iter().all(|tick| tick.unit >= Unit::Day), "{dates:?} at {width} px: {ticks:?}");
        }
    }
}

#[test]
fn nothing_is_cut_under_a_range_that_lasts() {
    for dates in [
        &["1800-01-01", "1801-06-01/1899-06-01", "1900-01-01"][..],
        &["1800-01-01", "1800-03~/1899-11?", "1900-01-01"],
        &["1800", "1801/1899", "1900"],
        &["1800-01-01", "1801-06-01/..", "1850-01-01", "1900-01-01"],
        &["../1899-06-01", "1800-01-01", "1900-01-01"],
        // Also where other events lie in it.
        &["1800-01-01", "1801-06-01/1899-06-01", "1805-01-01", "1880-01-01", "1900-01-01"],
    ] {
        assert_eq!(breaks(dates), [], "{dates:?}");
    }
    // Before and after it there are gaps.
    let found = breaks(&["1700-01-01", "1800-01-01/1810-01-01", "1900-01-01"]);
    assert_eq!(found.len(), 2);
    assert!(found[0].end() < documents::at("1800-01-01") && found[1].start() > documents::at("1810-01-01"));
}

#[test]
fn ranges_that_only_bound_a_date_may_be_cut_and_are_told_apart() {
    for (dates, doubtful) in [
        (&["2010-05-01", "201X", "2018-05-01", "2018-06-01"][..], [true; 3].as_slice()),
        (&["2010-05-01", "2010-06/", "2018-05-01", "2018-06-01"], &[true]),
        (&["2010-05-01", "2018-05-01", "2018-06-01"], &[false]),
        (
            &["2000-05-01", "2000-06-01", "2008-05-01", "2015-XX-XX", "2018-05-01"],
            &[false, false, true, false],
        ),
    ] {
        let atlas = atlas(&dated(dates));
        let scale = atlas.scale(ScaleMode::Compressed);
        let found: Vec<bool> = scale.breaks().map(|cut| atlas.doubtful_breaks().contains(&cut)).collect();
        assert_eq!(found, doubtful, "{dates:?}: {:?}", scale.breaks().collect::<Vec<_>>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_break_lies_under_a_range_that_lasts(story in stories::story()) {
        let atlas = atlas(&story);
        for cut in atlas.scale(ScaleMode::Compressed).breaks() {
            let mut doubtful = false;
            for (event, span) in story.events().iter().zip(story.spans()) {
                if span.overlaps(cut) {
                    let bounds = !event.lasts() && span.seconds() > DAY;
                    prop_assert!(bounds, "{cut:?} under {}", event.date);
                    doubtful = true;
                }
            }
            prop_assert_eq!(atlas.doubtful_breaks().contains(&cut), doubtful);
        }
    }

    #[test]
    fn days_far_apart_are_dots(mut years in prop::collection::btree_set(1000..2020i32, 2..10), width in 320.0..2100.0f64) {
        let dates: Vec<String> = std::mem::take(&mut years).into_iter().map(|year| format!("{year}-05-01")).collect();
        let story = dated(&dates.iter().map(String::as_str).collect::<Vec<_>>());
        for item in fitted(&story, width) {
            prop_assert!(item.dot || item.count > 1, "{item:?}");
        }
    }
}
