//! Single keys, while the focus is in the timeline and not in a field. The keys of the axis itself are in `axis::steps`.

use super::search::FIELD;
use crate::browser::event;
use crate::context::TimelineContext;
use crate::story::open::TAB_STOP;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use summitline_core::session::{Command, Dialog, View, ZOOM_STEP};

/// Does what a key means anywhere in the timeline. A key that has done something is consumed: a dialog of the host page
/// does not close with the event that Esc has closed.
pub fn press(timeline: &TimelineContext, event: &KeyboardEvent) {
    let settled = untrack(|| timeline.derived.settled());
    if event::is_chord(event) || event.default_prevented() || settled.dialog.is_some() {
        return;
    }
    let key = event.key();
    if key == "Escape" {
        if timeline.close_event() {
            event::consume(event);
        }
        return;
    }
    if event::is_typing(event) {
        return;
    }
    let on_axis = settled.view == View::Axis;
    let command = match key.as_str() {
        "/" => {
            timeline.focus(FIELD);
            event::consume(event);
            return;
        }
        "?" => Command::Open(Dialog::Keys),
        "1" | "2" | "3" | "4" => match view_at(timeline, &key) {
            Some(view) => Command::Show(view),
            None => return,
        },
        "+" | "=" if on_axis => return zoom(timeline, event, ZOOM_STEP),
        "-" | "_" if on_axis => return zoom(timeline, event, 1.0 / ZOOM_STEP),
        "0" if on_axis => Command::Fit,
        _ => return,
    };
    event::consume(event);
    // What has the focus may be gone with the old view or the old window.
    let moves_focus = event::is_within(event, ".main") && !matches!(command, Command::Open(_));
    timeline.state.dispatch(command);
    if moves_focus {
        timeline.focus_view();
    }
}

/// The view whose button is at a place in its row, counted from 1.
fn view_at(timeline: &TimelineContext, place: &str) -> Option<View> {
    let place = place.parse::<usize>().ok()?.checked_sub(1)?;
    timeline.atlas.inventory().views.get(place).copied()
}

/// Zooms around the mark that has the focus, which keeps it; around the middle where none has it.
fn zoom(timeline: &TimelineContext, event: &KeyboardEvent, factor: f64) {
    event::consume(event);
    let stop = untrack(|| {
        let derived = timeline.derived;
        let (active, scene, lanes) = (derived.settled().active, derived.scene(), derived.lanes());
        let item = scene.tab_stop(active, &lanes)?;
        // An event that is counted in a cluster stays the active one.
        let own = active.filter(|event| scene.item_of(*event, &lanes).is_some());
        Some((own.unwrap_or(item.event), item.middle()))
    });
    match stop.filter(|_| event::is_within(event, ".marks")) {
        Some((active, x)) => {
            timeline.state.dispatch(Command::Focus(active));
            timeline.state.dispatch(Command::Zoom { factor, x });
            timeline.focus(TAB_STOP);
        }
        None => timeline.state.dispatch(Command::ZoomMiddle(factor)),
    }
}
