//! Modal dialogs.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Keeps a `dialog` open or closed as a signal says; the browser keeps the focus in it while it is open and gives it back
/// after.
pub fn follow(dialog: NodeRef<html::Dialog>, open: Signal<bool>) {
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() && dialog.is_connected() {
            // Throws only where the element is not in a document.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
}

/// Opens a `dialog` that is made when it is asked for, and closes it before it is taken away: only then does the browser
/// give the focus back.
pub fn show(dialog: NodeRef<html::Dialog>) {
    follow(dialog, Signal::stored(true));
    on_cleanup(move || {
        let dialog = dialog.try_get_untracked().flatten();
        if let Some(dialog) = dialog.filter(|dialog| dialog.open()) {
            dialog.close();
        }
    });
}

/// Whether a click happened beside a `dialog`, on what it covers.
pub fn is_beside(dialog: NodeRef<html::Dialog>, event: &MouseEvent) -> bool {
    let Some(dialog) = dialog.try_get_untracked().flatten() else { return false };
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    // The page behind a dialog belongs to it as far as events know, and so does its own padding.
    if target.is_none_or(|target| target != **dialog) {
        return false;
    }
    let (x, y, edge) =
        (f64::from(event.client_x()), f64::from(event.client_y()), dialog.get_bounding_client_rect());
    x < edge.left() || edge.right() < x || y < edge.top() || edge.bottom() < y
}
