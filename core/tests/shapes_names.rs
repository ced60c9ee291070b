//! Lanes as high as their names need, on the axis and in its picture.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;

use documents::{atlas, document, event};
use proptest::prelude::*;
use summitline_core::export::{axis_picture, estimate, lane_names};
use summitline_core::layout::{
    BlockRange, Grouping, LabelWidths, Lanes, MOST_LINES, Packing, Scene, Zoom, wrapped,
};
use summitline_core::phrase::English;
use summitline_core::query::Filter;
use summitline_core::session::{Atlas, Command, Session};
use summitline_core::story::{Story, Value};
use summitline_core::words::ENGLISH;

/// A story with one event in each of these topics.
fn of_topics(labels: &[&str]) -> Atlas {
    let topic = |(number, label): (usize, &&str)| {
        Value::map([("id", Value::text(format!("t{number}"))), ("label", Value::text(*label))])
    };
    let filed = |number: usize| {
        let mut event = event(&format!("e{number}"), "2018-05-01");
        event.push(("topics", Value::List(vec![Value::text(format!("t{number}"))])));
        event
    };
    let topics = ("topics", Value::List(labels.iter().enumerate().map(topic).collect()));
    let events = (0..labels.len()).map(filed).collect();
    atlas(&Story::read(&document(events, vec![topics])).unwrap())
}

fn scene(atlas: &Atlas, width: f64, narrow: bool) -> Scene {
    let mut session = Session::default();
    session.apply(Command::Measure { width: if narrow { width } else { 1200.0 }, text: 1.0 }, atlas);
    session.apply(Command::Resize(width), atlas);
    let (story, metrics, viewport) = (atlas.story(), session.metrics(), session.viewport(atlas));
    let lanes = Lanes::new(story, story.event_handles(), Grouping::Topic, &Filter::default());
    let lanes = estimate::named(lanes, &ENGLISH, story, Grouping::Topic, &metrics);
    let zoom = Zoom::of(&viewport);
    let blocks = BlockRange::new(lanes.events(), &zoom, viewport.window().span());
    let packing = Packing::new(story, &lanes, &zoom, blocks, &metrics, &LabelWidths::default());
    assert!((packing.height() - lanes_height(&packing, story, &lanes, &viewport)).abs() < 1e-6);
    Scene::new(story, &lanes, &packing, &viewport)
}

fn lanes_height(
    packing: &Packing,
    story: &Story,
    lanes: &Lanes,
    viewport: &summitline_core::scale::Viewport,
) -> f64 {
    Scene::new(story, lanes, packing, viewport).height
}

const LONG: [&str; 4] = [
    "Short",
    "Ukraine and Crimea",
    "Economic sanctions and their effects",
    "Ministry of Foreign Affairs and International Cooperation",
];

#[test]
fn a_lane_is_as_high_as_its_name() {
    // Beside a lane of one row, 39 px, there is room for two lines of 15.6 px; three need 46.8 and 7.8 around them.
    let scene = scene(&of_topics(&LONG), 976.0, false);
    let heights: Vec<f64> = scene.bands.iter().map(|band| (band.height * 10.0).round() / 10.0).collect();
    assert_eq!(heights, [39.0, 39.0, 54.6, 54.6]);
    let lines: Vec<usize> = scene.bands.iter().map(|band| band.name_lines).collect();
    assert_eq!(lines[..3], [1, 2, 3]);
    assert!(lines[3] > MOST_LINES, "{lines:?}");
}

#[test]
fn on_a_phone_the_marks_stand_below_the_name() {
    // A line of 330 px, less 29 for the sign, holds 41 letters or so; the first line has 18 px, each more 14.4.
    let scene = scene(&of_topics(&LONG), 330.0, true);
    for (band, lines) in scene.bands.iter().zip([1, 1, 1, 2]) {
        assert_eq!(band.name_lines, lines);
        let head = 18.0 + 14.4 * (lines as f64 - 1.0);
        assert!((band.height - (head + 14.0 + 25.0)).abs() < 1e-6, "{band:?}");
        let item = scene.items.iter().find(|item| item.top >= band.top).unwrap();
        assert!(item.top >= band.top + head, "{item:?}");
    }
}

#[test]
fn the_picture_has_all_lines_and_says_what_it_cuts() {
    let svg = lane_names(&axis_picture(&of_topics(&LONG), &English, 800.0).lanes);
    assert_eq!(svg.matches("<text").count(), 1 + 2 + 3 + 3);
    assert_eq!(svg.matches("<title>").count(), 1);
    assert!(svg.contains(&format!("<title>{}</title>", LONG[3])) && svg.contains("…</text>"), "{svg}");
}

proptest! {
    #[test]
    fn lines_hold_the_whole_name(name in "[a-z\\- ]{0,80}", room in 10.0..300.0f64) {
        let width = |text: &str| text.chars().count() as f64 * 7.0;
        let lines = wrapped(&name, room, width);
        let letters = |text: &str| text.chars().filter(|each| *each != ' ').collect::<String>();
        prop_assert_eq!(letters(&lines.concat()), letters(&name));
        prop_assert!(lines.iter().all(|line| width(line) <= room || line.chars().count() == 1), "{lines:?}");
    }
}
