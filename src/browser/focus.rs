//! Moving the keyboard's focus, and other things done once the page shows a change.

use super::dom::El;
use gloo::timers::callback::Timeout;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Runs something after the changes made now are in the document.
pub fn after_update(action: impl FnOnce() + 'static) {
    after_update_boxed(Box::new(action));
}

fn after_update_boxed(action: Box<dyn FnOnce()>) {
    // A timer that is forgotten keeps its callback for good; one that is dropped never rings. This one lets go of itself.
    let own: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let timer = own.clone();
    own.replace(Some(Timeout::new(0, move || {
        action();
        timer.replace(None);
    })));
    // What is made away with at once does not hear of it any more; it may be gone.
    let ends = SendWrapper::new(own);
    on_cleanup(move || drop(ends.take().replace(None)));
}

/// Focuses the first element in `root` that the first of several selectors finds that finds any, once the page shows the
/// changes made now.
pub fn move_to(root: &El, selectors: &[&str]) {
    let root = root.clone();
    let selectors: Vec<String> = selectors.iter().map(|selector| (*selector).to_owned()).collect();
    after_update(move || {
        let find = |selector: &String| root.element().query_selector(selector).ok()?;
        let found = selectors.iter().find_map(find).map(JsCast::unchecked_into::<HtmlElement>);
        if let Some(element) = found {
            let _ = element.focus();
        }
    });
}
