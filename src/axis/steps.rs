//! The keys of the axis: from mark to mark in time and across lanes, and through time by screens.

use crate::browser::event;
use crate::context::TimelineContext;
use crate::story::open::TAB_STOP;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use summitline_core::session::{Command, Toward};
use summitline_core::story::EventIx;

const KEYS: [&str; 8] =
    ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageUp", "PageDown"];

/// Does what a key of the axis means.
pub fn press(timeline: &TimelineContext, event: &KeyboardEvent) {
    let key = event.key();
    if event::is_chord(event) || !KEYS.contains(&key.as_str()) {
        return;
    }
    event::consume(event);
    let target = untrack(|| match key.as_str() {
        "ArrowRight" => beside(timeline, Toward::Later),
        "ArrowLeft" => beside(timeline, Toward::Earlier),
        "ArrowDown" => across(timeline, true),
        "ArrowUp" => across(timeline, false),
        "Home" => timeline.derived.matches().first(),
        "End" => timeline.derived.matches().last(),
        "PageUp" => page(timeline, Toward::Earlier),
        "PageDown" => page(timeline, Toward::Later),
        _ => None,
    });
    if let Some(target) = target {
        timeline.state.dispatch(Command::Focus(target));
    }
    timeline.focus(TAB_STOP);
}

/// The event of the tab stop.
fn here(timeline: &TimelineContext) -> Option<EventIx> {
    let derived = timeline.derived;
    derived.scene().tab_stop(derived.settled().active, &derived.lanes()).map(|item| item.event)
}

/// The neighbour in view, else the next matching event out of view.
fn beside(timeline: &TimelineContext, toward: Toward) -> Option<EventIx> {
    let here = here(timeline)?;
    let derived = timeline.derived;
    let (scene, lanes, matches) = (derived.scene(), derived.lanes(), derived.matches());
    let seen = scene.beside(here, toward, &lanes).map(|item| item.event);
    seen.or_else(|| match toward {
        Toward::Later => matches.next_after(scene.item_of(here, &lanes).map_or(here, |item| item.last)),
        Toward::Earlier => matches.previous_before(here),
    })
}

fn across(timeline: &TimelineContext, down: bool) -> Option<EventIx> {
    let here = here(timeline)?;
    let derived = timeline.derived;
    derived.scene().across(here, down, &derived.lanes()).map(|item| item.event)
}

/// Pages, and goes to the first event in view.
fn page(timeline: &TimelineContext, toward: Toward) -> Option<EventIx> {
    timeline.state.dispatch(Command::Page(toward));
    let derived = timeline.derived;
    derived.scene().tab_stop(None, &derived.lanes()).map(|item| item.event)
}
