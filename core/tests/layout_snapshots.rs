//! The real story laid out and drawn as text, so that the diff shows what a change of the layout does to it.
//!
//! One line is a row, one character is eight pixels: `●` a point, `━` a range, `(3)` a cluster, with the label after
//! or before it. After a deliberate change: `INSTA_UPDATE=always cargo test -p summitline-core --test
//! layout_snapshots`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/stories.rs"]
mod stories;

use std::fmt::Write;
use std::sync::Arc;
use stories::{event, real};
use summitline_core::layout::{
    BlockRange, Grouping, Item, ItemKey, LabelWidths, Lanes, Packing, Scene, Zoom,
};
use summitline_core::phrase::value_name;
use summitline_core::query::HostLetters;
use summitline_core::session::{Atlas, Command, ScaleMode, Session};
use summitline_core::story::Story;
use summitline_core::time::{Span, Time};
use summitline_core::words::ENGLISH;

/// Width of a character, in pixels.
const CELL: f64 = 8.0;

fn scene(commands: impl IntoIterator<Item = Command>) -> (Scene, usize) {
    let atlas = Atlas::new(real().clone(), Arc::new(HostLetters));
    let mut session = Session::default();
    session.apply(Command::Resize(1000.0), &atlas);
    for command in commands {
        session.apply(command, &atlas);
    }
    let filter = &session.bookmark.filter;
    let lanes = Lanes::new(real(), atlas.index().matches(filter).iter(), session.bookmark.grouping, filter);
    let viewport = session.viewport(&atlas);
    let widths = real().events().iter().map(|event| event.title.chars().count() as f32 * CELL as f32);
    let labels = LabelWidths::new(widths.collect());
    let zoom = Zoom::of(&viewport);
    let blocks = BlockRange::new(lanes.events(), &zoom, viewport.window().span());
    let packing = Packing::new(real(), &lanes, &zoom, blocks, &session.metrics(), &labels);
    (Scene::new(real(), &lanes, &packing, &viewport), (session.width / CELL) as usize)
}

/// A line of characters; whatever is drawn outside it is lost.
struct Line(Vec<char>);

impl Line {
    fn put(&mut self, x: f64, text: impl Iterator<Item = char>) {
        let first = (x / CELL).floor() as i64;
        for (position, character) in (first..).zip(text) {
            if let Some(cell) = usize::try_from(position).ok().and_then(|at| self.0.get_mut(at)) {
                *cell = character;
            }
        }
    }

    fn item(&mut self, story: &Story, item: &Item) {
        let mark = item.left + item.body_left;
        match item.key {
            ItemKey::Cluster(..) => self.put(mark, format!("({})", item.count).chars()),
            _ if item.dot => self.put(item.middle(), if item.hollow { "○" } else { "●" }.chars()),
            _ => self.put(mark, std::iter::repeat_n('━', (item.body_width / CELL).ceil() as usize)),
        }
        let Some(left) = item.label_left else { return };
        let room = if item.label_inside {
            item.body_left + item.body_width - left
        } else if left < item.body_left {
            item.body_left - left
        } else {
            item.width - left
        };
        let title = &story.event(item.event).unwrap().title;
        self.put(item.left + left, title.chars().take((room / CELL) as usize));
    }
}

fn drawn(commands: impl IntoIterator<Item = Command>) -> String {
    let story = real();
    let (scene, columns) = scene(commands);
    let mut out = String::new();
    let mut ends = Line(vec![' '; columns]);
    scene.ends.iter().flatten().for_each(|(_, x)| ends.put(*x, "▼".chars()));
    writeln!(out, "{}", ends.0.iter().collect::<String>().trim_end()).unwrap();
    for (number, band) in scene.bands.iter().enumerate() {
        let name = band.value.map_or("all", |value| value_name(&ENGLISH, story, value));
        writeln!(out, "{name}, {} events, {} px", band.events, band.height).unwrap();
        let mut rows: Vec<f64> =
            scene.items.iter().filter(|item| item.lane == number).map(|item| item.top).collect();
        rows.sort_by(f64::total_cmp);
        rows.dedup();
        for top in rows {
            let mut line = Line(vec![' '; columns]);
            let row = scene.items.iter().filter(|item| item.lane == number && item.top == top);
            row.for_each(|item| line.item(story, item));
            writeln!(out, "|{}", line.0.iter().collect::<String>().trim_end()).unwrap();
        }
    }
    out
}

fn days(from: (i64, u8, u8), days: i64) -> Command {
    let start = Time::from_date(from.0, from.1, from.2).unwrap();
    Command::Window(Span::new(start, start.plus_seconds(days * 86_400)))
}

#[test]
fn fitted() {
    insta::assert_snapshot!("fitted", drawn([]));
}

#[test]
fn fitted_in_true_time() {
    insta::assert_snapshot!("fitted_in_true_time", drawn([Command::SetScale(ScaleMode::True)]));
}

#[test]
fn everything() {
    insta::assert_snapshot!("everything", drawn([Command::FitAll]));
}

#[test]
fn everything_in_true_time() {
    insta::assert_snapshot!(
        "everything_in_true_time",
        drawn([Command::SetScale(ScaleMode::True), Command::FitAll])
    );
}

#[test]
fn one_month() {
    insta::assert_snapshot!("one_month", drawn([Command::SetScale(ScaleMode::True), days((2018, 7, 1), 31)]));
}

#[test]
fn one_day() {
    insta::assert_snapshot!("one_day", drawn([Command::SetScale(ScaleMode::True), days((2018, 7, 16), 1)]));
}

#[test]
fn by_person() {
    insta::assert_snapshot!("by_person", drawn([Command::Group(Grouping::Person)]));
}

#[test]
fn in_one_lane() {
    insta::assert_snapshot!("in_one_lane", drawn([Command::Group(Grouping::None)]));
}

#[test]
fn on_a_phone() {
    insta::assert_snapshot!(
        "on_a_phone",
        drawn([Command::Resize(360.0), Command::Measure { width: 360.0, text: 1.0 }])
    );
}

#[test]
fn around_one_event() {
    let helsinki = real().span_of(event(real(), "helsinki-summit"));
    insta::assert_snapshot!("around_one_event", drawn([Command::Frame(helsinki)]));
}
