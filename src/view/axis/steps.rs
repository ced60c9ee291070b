//! The keys of the axis: from mark to mark in time and across lanes, and through time by screens.

use super::super::timeline::{TAB_STOP, Ui};
use crate::browser::dom::Event;
use summitline_core::session::{Command, Toward};
use summitline_core::story::EventIx;

const KEYS: [&str; 8] =
    ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageUp", "PageDown"];

/// Carries out a key of the axis.
pub fn press(ui: Ui, event: &Event) {
    let key = event.key();
    if event.is_chord() || !KEYS.contains(&key.as_str()) {
        return;
    }
    let target = ui.state.now(|state| match key.as_str() {
        "ArrowRight" => beside(ui, Toward::Later),
        "ArrowLeft" => beside(ui, Toward::Earlier),
        "ArrowDown" => across(ui, true),
        "ArrowUp" => across(ui, false),
        "Home" => state.matches().first(),
        "End" => state.matches().last(),
        "PageUp" => page(ui, Toward::Earlier),
        "PageDown" => page(ui, Toward::Later),
        _ => None,
    });
    event.take();
    if let Some(target) = target {
        ui.state.dispatch(Command::Focus(target));
    }
    ui.focus(TAB_STOP);
}

/// The event that the tab stop stands for.
fn here(ui: Ui) -> Option<EventIx> {
    let active = ui.state.settled().active;
    ui.state.scene().tab_stop(active, &ui.state.lanes()).map(|item| item.event)
}

/// The neighbour in view, else the next matching event out of view.
fn beside(ui: Ui, toward: Toward) -> Option<EventIx> {
    let here = here(ui)?;
    let (scene, lanes, matches) = (ui.state.scene(), ui.state.lanes(), ui.state.matches());
    let seen = scene.beside(here, toward, &lanes).map(|item| item.event);
    seen.or_else(|| match toward {
        Toward::Later => matches.next_after(scene.item_of(here, &lanes).map_or(here, |item| item.last)),
        Toward::Earlier => matches.previous_before(here),
    })
}

fn across(ui: Ui, down: bool) -> Option<EventIx> {
    let here = here(ui)?;
    ui.state.scene().across(here, down, &ui.state.lanes()).map(|item| item.event)
}

/// Pages, and goes to the first event in view.
fn page(ui: Ui, toward: Toward) -> Option<EventIx> {
    ui.state.dispatch(Command::Page(toward));
    ui.state.scene().tab_stop(None, &ui.state.lanes()).map(|item| item.event)
}
