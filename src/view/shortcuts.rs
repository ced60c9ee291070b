//! Single keys, while the focus is in the timeline and not in a field.

use super::timeline::{TAB_STOP, Ui};
use super::toolbar::STEP;
use crate::browser::dom::Event;
use summitline_core::session::{Command, Dialog, View};

/// What a key means anywhere in the timeline; the keys of the axis are in `axis::steps`.
pub fn press(ui: Ui, event: &Event) {
    let state = ui.state;
    if event.is_chord() || event.is_used() || state.now(|state| state.settled().dialog.is_some()) {
        return;
    }
    let key = event.key();
    if key == "Escape" {
        close(ui);
        return;
    }
    if event.is_typing() {
        return;
    }
    let on_axis = state.now(|state| state.settled().view == View::Axis);
    let command = match key.as_str() {
        "/" => {
            ui.focus(".search input");
            event.take();
            return;
        }
        "?" => Command::Open(Dialog::Keys),
        "1" => Command::Show(View::Axis),
        "2" => Command::Show(View::List),
        "3" => Command::Show(View::Table),
        "+" | "=" if on_axis => return zoom(ui, event, STEP),
        "-" | "_" if on_axis => return zoom(ui, event, 1.0 / STEP),
        "0" if on_axis => Command::Fit,
        _ => return,
    };
    event.take();
    // What has the focus may be gone with the old view or the old window.
    let moves_focus = event.is_within(".main");
    state.dispatch(command);
    if moves_focus && state.now(|state| state.settled().dialog.is_none()) {
        ui.focus_view();
    }
}

/// Zooms around the mark that has the focus, which keeps it; around the middle where none has it.
fn zoom(ui: Ui, event: &Event, factor: f64) {
    event.take();
    let stop = ui.state.now(|state| {
        let (active, scene, lanes) = (state.settled().active, state.scene(), state.lanes());
        let item = scene.tab_stop(active, &lanes)?;
        // One that is counted in a cluster stays the one.
        let own = active.filter(|event| scene.item_of(*event, &lanes).is_some());
        Some((own.unwrap_or(item.event), item.middle()))
    });
    match stop.filter(|_| event.is_within(".marks")) {
        Some((active, x)) => {
            ui.state.dispatch(Command::Focus(active));
            ui.state.dispatch(Command::Zoom { factor, x });
            ui.focus(TAB_STOP);
        }
        None => ui.state.dispatch(Command::ZoomMiddle(factor)),
    }
}

/// Closes the open event, and puts the focus back where it came from.
pub fn close(ui: Ui) {
    let state = ui.state;
    let Some(selected) = state.now(|state| state.settled().selected) else { return };
    state.dispatch(Command::Deselect);
    if let Some(event) = state.atlas().story().event(selected) {
        ui.focus_event(&event.id);
    }
}
