//! Moving the keyboard's focus, and other things done once the page shows a change.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Runs something after the changes made now are in the document.
pub fn after_update(action: impl FnOnce() + 'static) {
    Timeout::new(0, action).forget();
}

/// Focuses the first element in `root` that a selector finds, once the page shows the changes made now.
pub fn move_to(root: Element, selector: String) {
    after_update(move || {
        if let Ok(Some(found)) = root.query_selector(&selector)
            && let Ok(element) = found.dyn_into::<HtmlElement>()
        {
            let _ = element.focus();
        }
    });
}

/// Whether a key event belongs to a field in which keys are text.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"))
}

/// Whether a click came from a key and not from a pointer.
pub fn is_keyboard_click(event: &web_sys::MouseEvent) -> bool {
    event.detail() == 0
}
