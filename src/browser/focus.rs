//! Moving the keyboard's focus, and other things done once the page shows a change.

use super::dom::El;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Runs something after the changes made now are in the document.
pub fn after_update(action: impl FnOnce() + 'static) {
    Timeout::new(0, action).forget();
}

/// Focuses the first element in `root` that the first of several selectors finds that finds any, once the page shows the
/// changes made now.
pub fn move_to(root: &El, selectors: &[&str]) {
    let root = root.clone();
    let selectors: Vec<String> = selectors.iter().map(|selector| (*selector).to_owned()).collect();
    after_update(move || {
        let find = |selector: &String| root.element().query_selector(selector).ok()?;
        let found = selectors.iter().find_map(find).and_then(|found| found.dyn_into::<HtmlElement>().ok());
        if let Some(element) = found {
            let _ = element.focus();
        }
    });
}
