//! The lanes behind the marks, and their names.

use crate::browser::moving::{self, Follow, Key, Piece};
use crate::browser::{Element, write};
use crate::context::{TimelineContext, use_timeline};
use crate::css::px;
use crate::sign::Sign;
use crate::told::lang;
use leptos::html;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::layout::{Band, Grouping, MOST_LINES};
use summitline_core::phrase;
use summitline_core::shape;

/// A lane, and what it is called.
#[derive(Clone)]
struct Lane {
    band: Band,
    grouping: Grouping,
}

impl Lane {
    /// The lane without a value is called otherwise where it is the only one.
    fn key(&self) -> Key {
        Key::Lane(self.band.value, self.grouping == Grouping::None)
    }
}

fn lanes(timeline: &TimelineContext) -> Vec<Lane> {
    let grouping = timeline.derived.settled().grouping;
    timeline.derived.scene().bands.iter().cloned().map(|band| Lane { band, grouping }).collect()
}

/// Writes where a lane begins and how many lines its name has, when that has changed. As `top` and not as a transform: a
/// transform costs in each step of a zoom, and lanes seldom move.
fn follow_top(element: &Element) -> Follow<Lane> {
    let (element, mut top, mut lines) = (element.clone(), None, None);
    Box::new(move |lane: Option<&Lane>| {
        let Some(band) = lane.map(|lane| &lane.band) else { return };
        if top != Some(band.top) {
            write::style(&element, "top", &px(band.top));
            top = Some(band.top);
        }
        if lines != Some(band.name_lines) {
            write::style(&element, "--lines", &band.name_lines.clamp(1, MOST_LINES).to_string());
            // All of a name that is cut can be had by pointer and keyboard.
            write::attribute(&element, "tabindex", is_cut(band).then_some("0"));
            lines = Some(band.name_lines);
        }
    })
}

const fn is_cut(band: &Band) -> bool {
    band.name_lines > MOST_LINES
}

/// The names of the lanes, beside the axis. They stand in the marks' names too: here they are read out only where one has to
/// be reached to be read in full.
#[component]
pub fn Gutter() -> impl IntoView {
    let timeline = use_timeline();
    let list = NodeRef::<html::Ul>::new();
    let items = {
        let timeline = timeline.clone();
        move || lanes(&timeline)
    };
    let derived = timeline.derived;
    let quiet = move || (!derived.scene().bands.iter().any(is_cut)).then_some("true");
    moving::fill(list, items, Lane::key, move |lane: &Lane| {
        let hue = lane.band.value.and_then(hue::of_value);
        let sign = lane.band.value.and_then(shape::of_value).map(|shape| view! { <Sign shape/> });
        let story = timeline.atlas.story();
        let name = phrase::lane_name(timeline.words, story, lane.grouping, lane.band.value);
        let language = lane.band.value.map(|_| story.language());
        let title = name.clone();
        let view = view! {
            <li class="axis__lane" data-hue=hue title=title>
                {sign}<bdi class="axis__name" {..lang(language)}>{name}</bdi>
            </li>
        };
        Piece::new(view, follow_top)
    });
    view! { <div class="axis__gutter" aria-hidden=quiet><ul class="axis__lanes" node_ref=list></ul></div> }
}

/// The stripes of the lanes.
#[component]
pub fn Bands() -> impl IntoView {
    let timeline = use_timeline();
    let list = NodeRef::<html::Div>::new();
    moving::fill(
        list,
        move || lanes(&timeline),
        Lane::key,
        |_: &Lane| Piece::new(view! { <div class="stage__band"></div> }, follow_top),
    );
    view! { <div aria-hidden="true" node_ref=list></div> }
}
