//! The axis as a picture: what is in it, that it is sound markup, and that nothing in it meets, as wide as it was laid
//! out for and wider.
//!
//! After a deliberate change: `INSTA_UPDATE=always cargo test -p summitline-core --test export_picture`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/picture.rs"]
mod picture;
#[path = "support/stories.rs"]
mod stories;

use picture::{Area, bodies, texts};
use proptest::prelude::*;
use roxmltree::Document;
use std::collections::BTreeSet;
use summitline_core::export::estimate::label_widths;
use summitline_core::export::{axis_picture, lane_names, session_picture};
use summitline_core::layout::{BlockRange, Grouping, Lanes, Packing, Scene, Zoom};
use summitline_core::phrase::English;
use summitline_core::query::Filter;
use summitline_core::session::{Atlas, Command, Session};
use summitline_core::story::{Story, Value};

const WIDTHS: [f64; 3] = [700.0, 880.0, 1130.0];
/// What the picture of the compiled-in story may weigh.
const BUDGET: usize = 30_000;

fn event(id: &str, title: &str, date: &str, more: &[(&'static str, Value)]) -> Value {
    let sources = Value::List(vec![Value::text("post")]);
    let entries = [
        ("id", Value::text(id)),
        ("title", Value::text(title)),
        ("date", Value::text(date)),
        ("sources", sources),
    ];
    Value::map(entries.into_iter().chain(more.iter().cloned()))
}

fn story(events: Vec<Value>, label: &str) -> Story {
    let topic = |id: &str, label: &str| Value::map([("id", Value::text(id)), ("label", Value::text(label))]);
    let source = [("id", "post"), ("title", "Article"), ("publisher", "Post")];
    let document = Value::map([
        ("title", Value::text("Small")),
        ("language", Value::text("en")),
        ("span", Value::text("2017-07-07/2018-07-16")),
        ("topics", Value::List(vec![topic("talks", label), topic("arms", "Nuclear arms")])),
        ("sources", Value::List(vec![Value::map(source.map(|(key, value)| (key, Value::text(value))))])),
        ("events", Value::List(events)),
    ]);
    Story::read(&document).unwrap()
}

fn topics(names: &[&str]) -> (&'static str, Value) {
    ("topics", Value::List(names.iter().map(|name| Value::text(*name)).collect()))
}

/// One mark of each sort.
fn small() -> Story {
    let planned = ("status", Value::text("planned"));
    let weighty = ("weight", Value::Number(5.0));
    let events = vec![
        event("hamburg", "Hamburg", "2017-07-07", &[topics(&["talks"]), weighty.clone()]),
        event("helsinki", "Helsinki", "2018-07-16", &[topics(&["talks"]), weighty]),
        event("range", "A month of talks & more", "2017-09-01/2017-10-15", &[topics(&["talks"])]),
        event("doubtful", "Missiles due", "2018-03~/2018-06", &[topics(&["arms"]), planned]),
        event("since", "Observers stay", "2018-01-02/..", &[topics(&["arms"])]),
        event("until", "Observers came", "/2017-08-20", &[topics(&["arms"])]),
        event("some-day", "Somebody spoke", "2017-12-XX", &[topics(&["arms"])]),
        event("no-topic", "Nothing in particular", "2018-02-03", &[]),
    ];
    story(events, "Talks")
}

#[test]
fn a_small_story() {
    let picture = axis_picture(
        &Atlas::new(small(), std::sync::Arc::new(summitline_core::query::HostLetters)),
        &English,
        800.0,
    );
    insta::assert_snapshot!("small", picture.svg.replace("><", ">\n<"));
}

#[test]
fn the_names_of_its_lanes() {
    let picture = axis_picture(
        &Atlas::new(small(), std::sync::Arc::new(summitline_core::query::HostLetters)),
        &English,
        800.0,
    );
    insta::assert_snapshot!("small_names", lane_names(&picture.lanes).replace("><", ">\n<"));
}

/// No text meets another one, and no mark of another event.
fn apart(svg: &str, width: f64) -> Result<(), TestCaseError> {
    let picture = Document::parse(svg).unwrap();
    let marks = texts(&picture, "m", width);
    let mut ruler = texts(&picture, "t", width);
    ruler.extend(texts(&picture, "b", width));
    let groups = [marks.clone(), ruler, texts(&picture, "c", width), texts(&picture, "e", width)];
    for group in &groups {
        for (at, one) in group.iter().enumerate() {
            for other in &group[at + 1..] {
                prop_assert!(!one.meets(other), "{width} px: {one:?} and {other:?}");
            }
        }
    }
    let bodies = bodies(&picture, width);
    for (at, one) in bodies.iter().enumerate() {
        for other in &bodies[at + 1..] {
            prop_assert!(!one.meets(other), "{width} px: {one:?} and {other:?}");
        }
    }
    // A label touches one bar at most: the one that it stands in.
    for label in &marks {
        let met: Vec<&Area> = bodies.iter().filter(|body| body.meets(label)).collect();
        prop_assert!(met.len() <= 1, "{width} px: {label:?} and {met:?}");
        // A cluster at an edge may be half out of view.
        let whole = label.left > -0.2 && label.right < width + 0.2;
        prop_assert!(whole || label.what.starts_with('+'), "{width} px: {label:?} is cut");
    }
    Ok(())
}

#[test]
fn nothing_meets_in_the_story_however_wide_the_picture_grows() {
    let atlas = Atlas::new(stories::real().clone(), std::sync::Arc::new(summitline_core::query::HostLetters));
    for width in WIDTHS {
        let picture = axis_picture(&atlas, &English, width);
        for wider in [1.0, 1.1, 1.5, 3.0] {
            apart(&picture.svg, width * wider).unwrap();
        }
    }
}

/// The ids that the links of a picture lead to, in order.
fn links(svg: &str) -> Vec<String> {
    let picture = Document::parse(svg).unwrap();
    let hrefs = picture.descendants().filter_map(|node| node.attribute("href").map(str::to_owned));
    hrefs.collect()
}

/// The scene that a picture shows, made as the page makes its own.
fn scene(atlas: &Atlas, width: f64) -> Scene {
    let mut session = Session::default();
    session.apply(Command::Resize(width), atlas);
    let (story, filter) = (atlas.story(), Filter::default());
    let viewport = session.fitted(atlas);
    let lanes = Lanes::new(story, story.event_handles(), Grouping::Topic, &filter);
    let zoom = Zoom::of(&viewport);
    let blocks = BlockRange::new(lanes.events(), &zoom, viewport.window().span());
    let packing = Packing::new(story, &lanes, &zoom, blocks, &session.metrics(), &label_widths(story));
    Scene::new(story, &lanes, &packing, &viewport)
}

#[test]
fn every_event_of_the_scene_is_there_once() {
    for story in [stories::real().clone(), small(), stories::large().clone()] {
        let atlas = Atlas::new(story, std::sync::Arc::new(summitline_core::query::HostLetters));
        for width in WIDTHS {
            let items = scene(&atlas, width).items;
            let events = items.iter().filter(|item| item.is_stop()).map(|item| item.event);
            let wanted: Vec<_> =
                events.map(|event| format!("#{}", atlas.story().event(event).unwrap().id)).collect();
            assert_eq!(links(&axis_picture(&atlas, &English, width).svg), wanted, "at {width} px");
        }
    }
}

#[test]
fn the_picture_of_the_story_is_light() {
    let atlas = Atlas::new(stories::real().clone(), std::sync::Arc::new(summitline_core::query::HostLetters));
    for width in WIDTHS {
        let length = axis_picture(&atlas, &English, width).svg.len();
        assert!(length < BUDGET, "{length} bytes at {width} px");
    }
}

/// Sound markup: references that lead somewhere, shares of the width that are some, and neither style nor script.
fn sound(svg: &str) -> Result<(), TestCaseError> {
    let picture = Document::parse(svg).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let ids: Vec<&str> = picture.descendants().filter_map(|node| node.attribute("id")).collect();
    prop_assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len());
    for node in picture.descendants().filter(roxmltree::Node::is_element) {
        let known = [
            "svg",
            "g",
            "a",
            "title",
            "text",
            "line",
            "rect",
            "circle",
            "path",
            "pattern",
            "mask",
            "linearGradient",
            "stop",
        ];
        prop_assert!(known.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            prop_assert!(name != "style" && !name.starts_with("on"), "{name}");
            if let Some(share) = value.strip_suffix('%').filter(|_| name != "aria-label") {
                let share: f64 = share.parse().unwrap();
                prop_assert!((0.0..=100.0).contains(&share), "{name}={value}");
            }
            if let Some(reference) = value.strip_prefix("url(#") {
                prop_assert!(ids.contains(&reference.trim_end_matches(')')), "{value}");
            }
            let length =
                ["x", "y", "dx", "y1", "y2", "cx", "cy", "r", "rx", "width", "height"].contains(&name);
            let decimals = value.trim_end_matches('%').split_once('.').map_or("", |(_, decimals)| decimals);
            prop_assert!(!length || (decimals.len() <= 2 && !decimals.ends_with('0')), "{name}={value}");
        }
    }
    Ok(())
}

#[test]
fn texts_stay_texts() {
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "]]></title></svg><!-- &amp; &#x3c; -->",
        "bell \u{7} null \u{1} escape \u{1b} end",
        "two\nlines\tand \u{fffe}\u{ffff} no characters",
        "\u{202e}desrever",
    ];
    let events = hostile.iter().enumerate();
    let events = events
        .map(|(at, title)| event(&format!("e{at}"), title, "2018-01-01", &[topics(&["talks"])]))
        .collect();
    let atlas =
        Atlas::new(story(events, hostile[0]), std::sync::Arc::new(summitline_core::query::HostLetters));
    let picture = axis_picture(&atlas, &English, 1000.0);
    for svg in [picture.svg.clone(), lane_names(&picture.lanes)] {
        sound(&svg).unwrap();
        assert!(!svg.contains("<script") && !svg.contains("<img") && !svg.contains("<!--"));
        assert!(svg.contains("&lt;script&gt;"));
    }
    let read = Document::parse(&picture.svg).unwrap();
    let shown: BTreeSet<String> = texts(&read, "m", 1000.0).into_iter().map(|area| area.what).collect();
    assert!(shown.contains("]]></title></svg><!-- &amp; &#x3c; -->"), "{shown:?}");
    assert!(shown.contains("bell  null  escape  end"), "{shown:?}");
}

#[test]
fn lanes_follow_each_other_down_to_the_end() {
    let picture = axis_picture(
        &Atlas::new(stories::real().clone(), std::sync::Arc::new(summitline_core::query::HostLetters)),
        &English,
        880.0,
    );
    let mut top = 54.0;
    for lane in &picture.lanes {
        assert_eq!(lane.top, top);
        assert!(!lane.name.is_empty());
        top += lane.height;
    }
    assert_eq!(picture.height, top + 1.0);
    sound(&lane_names(&picture.lanes)).unwrap();
}

#[test]
fn a_large_story_and_every_grouping_have_a_picture() {
    for story in [stories::large(), stories::halved(), stories::real()] {
        let atlas = Atlas::new(story.clone(), std::sync::Arc::new(summitline_core::query::HostLetters));
        for grouping in [Grouping::Person, Grouping::Place, Grouping::Source, Grouping::None] {
            for fit in [Command::Fit, Command::FitAll] {
                let mut session = Session::default();
                for command in [Command::Resize(900.0), Command::Group(grouping), fit] {
                    session.apply(command, &atlas);
                }
                sound(&session_picture(&atlas, &English, &session).svg).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_story_has_a_sound_picture_in_which_nothing_meets(
        story in stories::story(),
        width in 320.0..1600.0,
        wider in 1.0..2.0,
    ) {
        let picture = axis_picture(&Atlas::new(story, std::sync::Arc::new(summitline_core::query::HostLetters)), &English, width);
        sound(&picture.svg)?;
        apart(&picture.svg, width)?;
        apart(&picture.svg, width * wider)?;
    }
}

/// Writes the story's pictures for a look at them: `PICTURES=/tmp cargo test … look -- --ignored`.
#[test]
#[ignore = "writes files, for a look at the picture"]
fn look() {
    let folder = std::path::PathBuf::from(std::env::var("PICTURES").unwrap());
    for (name, story) in
        [("real", stories::real().clone()), ("small", small()), ("large", stories::large().clone())]
    {
        let atlas = Atlas::new(story, std::sync::Arc::new(summitline_core::query::HostLetters));
        for width in WIDTHS {
            let picture = axis_picture(&atlas, &English, width);
            println!("{name} {width}: {} bytes", picture.svg.len());
            let body = format!("{}{}", lane_names(&picture.lanes), picture.svg);
            std::fs::write(folder.join(format!("{name}-{width}.svg")), body).unwrap();
        }
    }
}
