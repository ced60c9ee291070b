//! The lanes behind the marks, and their names.

use crate::browser::moving::{self, Follow, Key, Piece};
use crate::browser::{Element, write};
use crate::context::{TimelineContext, use_timeline};
use crate::css::px;
use crate::told::lang;
use leptos::html;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::layout::{Band, Grouping};
use summitline_core::phrase;

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

/// Writes where a lane begins, when that has changed. As `top` and not as a transform: a transform costs in each step of a
/// zoom, and lanes seldom move.
fn follow_top(element: &Element) -> Follow<Lane> {
    let (element, mut top) = (element.clone(), None);
    Box::new(move |lane: Option<&Lane>| {
        if let Some(lane) = lane.filter(|lane| top != Some(lane.band.top)) {
            write::style(&element, "top", &px(lane.band.top));
            top = Some(lane.band.top);
        }
    })
}

/// The names of the lanes, beside the axis.
#[component]
pub fn Gutter() -> impl IntoView {
    let timeline = use_timeline();
    let list = NodeRef::<html::Ul>::new();
    let items = {
        let timeline = timeline.clone();
        move || lanes(&timeline)
    };
    moving::fill(list, items, Lane::key, move |lane: &Lane| {
        let hue = lane.band.value.and_then(hue::of_value);
        let glyph = hue.is_some().then(|| view! { <i class="glyph"></i> });
        let story = timeline.atlas.story();
        let name = phrase::lane_name(timeline.words, story, lane.grouping, lane.band.value);
        let language = lane.band.value.map(|_| story.language());
        Piece::new(
            view! { <li class="axis__lane" data-hue=hue>{glyph}<bdi {..lang(language)}>{name}</bdi></li> },
            follow_top,
        )
    });
    view! { <div class="axis__gutter" aria-hidden="true"><ul class="axis__lanes" node_ref=list></ul></div> }
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
