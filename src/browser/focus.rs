//! Moving the keyboard's focus once the document shows the changes made now, keeping in place what the reader looks at, and
//! selecting text.

use leptos::html;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// Focuses, once the document shows the changes made now, the first element in `root` that the first of several selectors
/// finds that finds any.
pub fn move_to(root: NodeRef<html::Div>, selectors: impl IntoIterator<Item = String>) {
    let Some(root) = root.try_get_untracked().flatten() else { return };
    let selectors: Vec<String> = selectors.into_iter().collect();
    // A timeline that is removed meanwhile has nothing left that could be found in the document.
    // Unlike a `Timeout` of gloo that is forgotten, this one leaves no function behind.
    let focus = move || {
        let mut found = selectors.iter().filter_map(|selector| root.query_selector(selector).ok()?);
        if let Some(element) = found.next() {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    };
    set_timeout(focus, Duration::ZERO);
}

/// Scrolls the page so that the open event's mark stays where it is on the screen, though the axis becomes narrower or wider
/// now and its rows are packed again.
pub fn keep_mark(root: NodeRef<html::Div>, event: &str) {
    let selector = format!(".mark[data-event=\"{event}\"]");
    let top = move || {
        let mark = root.try_get_untracked().flatten()?.query_selector(&selector).ok()??;
        Some(mark.get_bounding_client_rect().top())
    };
    let Some(before) = top() else { return };
    // The axis hears of its width in the next frame, and its marks are moved by the one after that.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(after) = top() {
                window().scroll_by_with_x_and_y(0.0, after - before);
            }
        });
    });
}

/// Selects all text of the first field in a section.
pub fn select_field(section: NodeRef<html::Section>) {
    let Some(section) = section.try_get_untracked().flatten() else { return };
    if let Ok(Some(field)) = section.query_selector("input, textarea") {
        // Both kinds of field have the method.
        field.unchecked_into::<HtmlInputElement>().select();
    }
}
