//! Single keys, while the focus is in the timeline and not in a field.

use super::timeline::Ui;
use super::toolbar::STEP;
use crate::browser::focus::is_typing;
use leptos::ev::KeyboardEvent;
use summitline_core::session::{Command, Dialog, View};

/// What a key means anywhere in the timeline; keys of the axis are in `axis::steps`.
pub fn press(ui: Ui, event: &KeyboardEvent) {
    let state = ui.state;
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return;
    }
    if event.key() == "Escape" {
        close(ui);
        return;
    }
    if is_typing(event) || state.peek(|session| session.dialog.is_some()) {
        return;
    }
    let on_axis = state.peek(|session| session.view() == View::Axis);
    let command = match event.key().as_str() {
        "/" => {
            ui.focus(".search input");
            event.prevent_default();
            return;
        }
        "?" => Command::Open(Dialog::Keys),
        "1" => Command::Show(View::Axis),
        "2" => Command::Show(View::List),
        "3" => Command::Show(View::Table),
        "+" | "=" if on_axis => Command::ZoomMiddle(STEP),
        "-" | "_" if on_axis => Command::ZoomMiddle(1.0 / STEP),
        "0" if on_axis => Command::Fit,
        _ => return,
    };
    event.prevent_default();
    state.dispatch(command);
}

/// Closes the open event, and puts the focus back where it came from.
pub fn close(ui: Ui) {
    let state = ui.state;
    let Some(selected) = state.peek(|session| session.bookmark.selected) else { return };
    state.dispatch(Command::Deselect);
    if let Some(event) = state.atlas().story().event(selected) {
        ui.focus(format!(".main [data-event=\"{}\"], .main [tabindex=\"0\"]", event.id));
    }
}
