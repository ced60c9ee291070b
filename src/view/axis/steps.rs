//! The keys of the axis: from mark to mark in time and across lanes, and through time by screens.

use super::super::timeline::Ui;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use summitline_core::session::{Command, Toward};
use summitline_core::story::EventIx;

/// Carries out a key of the axis.
pub fn press(ui: Ui, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let target = match event.key().as_str() {
        "ArrowRight" => beside(ui, Toward::Later),
        "ArrowLeft" => beside(ui, Toward::Earlier),
        "ArrowDown" => across(ui, true),
        "ArrowUp" => across(ui, false),
        "Home" => ui.state.matches.with_untracked(|matches| matches.first()),
        "End" => ui.state.matches.with_untracked(|matches| matches.last()),
        "PageUp" => page(ui, Toward::Earlier),
        "PageDown" => page(ui, Toward::Later),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(target) = target {
        ui.state.dispatch(Command::Focus(target));
    }
    ui.focus(".marks [tabindex=\"0\"]");
}

/// The event that the tab stop stands for.
fn here(ui: Ui) -> Option<EventIx> {
    let active = ui.state.peek(|session| session.active);
    ui.state.scene.with_untracked(|scene| scene.tab_stop(active).map(|item| item.event))
}

/// The neighbour in view, else the next matching event out of view.
fn beside(ui: Ui, toward: Toward) -> Option<EventIx> {
    let here = here(ui)?;
    let (seen, last) = ui.state.scene.with_untracked(|scene| {
        (
            scene.beside(here, toward).map(|item| item.event),
            scene.item_of(here).map_or(here, |item| item.last),
        )
    });
    seen.or_else(|| {
        ui.state.matches.with_untracked(|matches| match toward {
            Toward::Later => matches.next_after(last),
            Toward::Earlier => matches.previous_before(here),
        })
    })
}

fn across(ui: Ui, down: bool) -> Option<EventIx> {
    let here = here(ui)?;
    ui.state.scene.with_untracked(|scene| scene.across(here, down).map(|item| item.event))
}

/// Pages, and goes to the first event in view.
fn page(ui: Ui, toward: Toward) -> Option<EventIx> {
    ui.state.dispatch(Command::Page(toward));
    ui.state.scene.with_untracked(|scene| scene.tab_stop(None).map(|item| item.event))
}
