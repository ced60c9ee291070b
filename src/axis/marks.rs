//! Events and clusters as buttons, in chronological order, one of them a tab stop.

use super::slide::{OPENS, Slide};
use super::stage::Drag;
use crate::browser::moving::{self, Key, Piece};
use crate::browser::{Element, write};
use crate::context::{TimelineContext, use_timeline};
use crate::css::{AWAY, edge, flag, px, translate};
use crate::sign::Sign;
use crate::story::open::open;
use leptos::prelude::*;
use leptos::{ev, html};
use summitline_core::export::estimate::BOLD;
use summitline_core::hue;
use summitline_core::layout::{Grouping, Item, ItemKey};
use summitline_core::phrase::{self, whole};
use summitline_core::prose::apart;
use summitline_core::query::FacetValue;
use summitline_core::session::Command;
use summitline_core::shape;
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// What a mark shows.
#[derive(Clone, PartialEq)]
struct Mark {
    item: Item,
    lane: Option<FacetValue>,
    grouping: Grouping,
    /// Whether it is the one tab stop.
    stop: bool,
    /// Whether the open event is drawn as it, or counted in it.
    current: bool,
}

/// All marks in view.
fn in_view(timeline: &TimelineContext) -> Vec<Mark> {
    let derived = timeline.derived;
    let (settled, scene, lanes) = (derived.settled(), derived.scene(), derived.lanes());
    let stop = scene.tab_stop(settled.active, &lanes).map(|item| item.key);
    let current = settled.selected.and_then(|event| scene.item_of(event, &lanes)).map(|item| item.key);
    let mark = |item: &Item| Mark {
        item: item.clone(),
        lane: scene.bands.get(item.lane).and_then(|band| band.value),
        grouping: settled.grouping,
        stop: stop == Some(item.key),
        current: current == Some(item.key),
    };
    scene.items.iter().map(mark).collect()
}

/// The list of marks.
#[component]
pub fn Marks(drag: Drag, slide: Slide) -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let list = NodeRef::<html::Ol>::new();
    let items = {
        let timeline = timeline.clone();
        move || in_view(&timeline)
    };
    moving::fill(
        list,
        items,
        |mark| Key::Item(mark.item.key),
        move |mark| piece(&timeline, &drag, slide, list, mark.item.key),
    );
    view! { <ol class="marks" node_ref=list aria-label=words.axis_name aria-description=words.axis_hint></ol> }
}

/// The elements of a mark that follow the scene.
struct Parts {
    place: Element,
    /// The button, or the part of a bar that is none.
    mark: Option<Element>,
    body: Option<Element>,
    label: Option<Element>,
    badge: Option<Element>,
}

impl Parts {
    fn of(place: &Element) -> Self {
        let find = |selector| write::find(place, selector);
        Self {
            place: place.clone(),
            mark: find(".mark"),
            body: find(".mark__body"),
            label: find(".mark__label"),
            badge: find(".mark__badge"),
        }
    }
}

fn piece(
    timeline: &TimelineContext,
    drag: &Drag,
    slide: Slide,
    list: NodeRef<html::Ol>,
    key: ItemKey,
) -> Piece<Mark> {
    let view = match key {
        ItemKey::Event(event) => event_view(timeline, drag, event).into_any(),
        ItemKey::Continued(event, _) => continued_view(timeline, event).into_any(),
        ItemKey::Cluster(..) => cluster_view(timeline, drag, slide, list, key).into_any(),
    };
    let timeline = timeline.clone();
    Piece::new(view! { <li>{view}</li> }, move |place| {
        let parts = Parts::of(place);
        let (mut before, mut away, mut passage) = (None::<Mark>, false, None);
        Box::new(move |now: Option<&Mark>| {
            // Whether it comes or goes with a change that is shown as motion.
            let passes = match now {
                Some(_) if away || before.is_none() => Some("in"),
                None if !away => Some("out"),
                _ => None,
            };
            let passes = passes.filter(|_| slide.try_get_untracked().flatten().is_some());
            if passes != passage {
                write::attribute(&parts.place, "data-passes", passes);
                passage = passes;
            }
            match (now, &mut before) {
                (Some(now), before) if away || before.as_ref() != Some(now) => {
                    parts.show(&timeline, now, before.as_ref());
                    *before = Some(now.clone());
                }
                (None, Some(before)) => {
                    write::style(&parts.place, "transform", AWAY);
                    if let Some(mark) = parts.mark.as_ref().filter(|_| std::mem::take(&mut before.stop)) {
                        write::attribute(mark, "tabindex", Some("-1"));
                    }
                }
                _ => (),
            }
            away = now.is_none();
        })
    })
}

impl Parts {
    /// Writes what differs from before: most marks only move, and every change makes the browser check styles again.
    fn show(&self, timeline: &TimelineContext, now: &Mark, before: Option<&Mark>) {
        self.move_to(&now.item, before.map(|before| &before.item));
        let Some(mark) = &self.mark else { return };
        let marked = |mark: &Mark| (mark.stop, mark.current);
        if now.item.is_stop() && before.map(marked) != Some(marked(now)) {
            write::attribute(mark, "tabindex", Some(if now.stop { "0" } else { "-1" }));
            write::attribute(mark, "aria-current", now.current.then_some("true"));
        }
        let named = |mark: &Mark| (mark.item.count, mark.item.span, mark.lane, mark.grouping);
        // Numbers and dates are slow to format, and a pan changes none of them.
        if let Some(badge) = &self.badge
            && before.map(named) != Some(named(now))
        {
            name_cluster(timeline, mark, badge, now);
        }
    }

    /// Physical properties: the axis runs from left to right in every language, and browsers are quicker with these.
    fn move_to(&self, item: &Item, before: Option<&Item>) {
        let length = |element: &Element, name: &str, of: fn(&Item) -> f64| {
            if before.map(of) != Some(of(item)) {
                write::style(element, name, &px(of(item)));
            }
        };
        let word = |element: &Element, name: &str, of: fn(&Item) -> Option<&'static str>| {
            if before.map(of) != Some(of(item)) {
                write::attribute(element, name, of(item));
            }
        };
        write::style(&self.place, "transform", &translate(item.left, item.top));
        length(&self.place, "width", |item| item.width);
        if let Some(mark) = &self.mark {
            word(mark, "data-dot", |item| flag(item.dot));
            word(mark, "data-inside", |item| flag(item.label_inside));
            word(mark, "data-hollow", |item| flag(item.hollow));
            word(mark, "data-start", |item| edge(item.edges[0]));
            word(mark, "data-end", |item| edge(item.edges[1]));
            word(mark, "data-cut", |item| match item.cut {
                [false, false] => None,
                [true, false] => Some("start"),
                [false, true] => Some("end"),
                [true, true] => Some("start end"),
            });
        }
        if let Some(body) = &self.body {
            length(body, "left", |item| item.body_left);
            length(body, "width", |item| item.body_width);
        }
        if let Some(label) = &self.label {
            word(label, "hidden", |item| flag(item.label_left.is_none()));
            length(label, "left", |item| item.label_left.unwrap_or_default());
            if before.and_then(|before| before.label_cut) != item.label_cut {
                write::style(label, "max-width", &item.label_cut.map(px).unwrap_or_default());
            }
        }
    }
}

/// Says how many events a cluster counts, when they are and in which lane.
fn name_cluster(timeline: &TimelineContext, button: &Element, badge: &Element, now: &Mark) {
    let (locale, words) = (&*timeline.locale, timeline.words);
    let count = locale.number(whole(now.item.count));
    write::text(badge, &fill(words.cluster_badge, &[("n", &count)]));
    let name = [
        ("events", &*phrase::events(locale, now.item.count)),
        ("dates", &phrase::span(locale, now.item.span)),
        ("lane", &apart(&phrase::lane_name(words, timeline.atlas.story(), now.grouping, now.lane))),
    ];
    write::attribute(button, "aria-label", Some(&fill(words.cluster_name, &name)));
    write::attribute(button, "data-hue", now.lane.and_then(hue::of_value).as_deref());
    write::attribute(button, "data-count", Some(&now.item.count.to_string()));
}

/// An event: its mark and label are one button.
fn event_view(timeline: &TimelineContext, drag: &Drag, event: EventIx) -> impl IntoView + use<> {
    let facts = timeline.atlas.story().event(event)?;
    let name = phrase::mark_name(&*timeline.locale, timeline.atlas.story(), facts);
    let click = {
        let (timeline, drag) = (timeline.clone(), drag.clone());
        move |click: ev::MouseEvent| {
            if !drag.dragged(&click) {
                open(&timeline, event, &click, "mark");
            }
        }
    };
    Some(view! {
        <button
            class="mark"
            data-event=facts.id.clone()
            data-hue=hue::of_event(facts)
            data-key=flag(facts.weight >= BOLD)
            aria-label=name
            title=facts.title.clone()
            on:click=click
        >
            <i class="mark__body"><Sign shape=shape::of_event(facts)/></i>
            <span class="mark__label" {..timeline.told()}>{facts.title.clone()}</span>
        </button>
    })
}

/// The part of a bar that reaches into a later block of a large story.
fn continued_view(timeline: &TimelineContext, event: EventIx) -> impl IntoView + use<> {
    let hue = timeline.atlas.story().event(event).map(hue::of_event);
    view! { <div class="mark" aria-hidden="true" data-hue=hue><i class="mark__body"></i></div> }
}

/// Several events counted together: a click goes to them.
fn cluster_view(
    timeline: &TimelineContext,
    drag: &Drag,
    slide: Slide,
    list: NodeRef<html::Ol>,
    key: ItemKey,
) -> impl IntoView + use<> {
    let (timeline, drag) = (timeline.clone(), drag.clone());
    let click = move |click: ev::MouseEvent| {
        let item = untrack(|| timeline.derived.scene()).find(key).cloned();
        if let Some(item) = item.filter(|_| !drag.dragged(&click)) {
            // What it holds comes out of where it stands.
            if let Some(list) = list.try_get_untracked().flatten() {
                write::style(&list, "--from", &translate(item.left, item.top));
            }
            slide.try_set(OPENS);
            timeline.state.dispatch(Command::Focus(item.event));
            timeline.state.dispatch(Command::Enter(item.span));
            timeline.focus_view();
        }
    };
    view! {
        <button class="mark mark--cluster" on:click=click>
            <span class="mark__badge"></span>
        </button>
    }
}
