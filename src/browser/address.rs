//! The page's address: reading it, writing it, hearing of back and forward.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// Query and hash of the address, without `?` and `#`.
pub fn read() -> [String; 2] {
    let location = web_sys::window().map(|window| window.location());
    let part =
        |text: Option<String>, mark: char| text.unwrap_or_default().trim_start_matches(mark).to_owned();
    [
        part(location.as_ref().and_then(|location| location.search().ok()), '?'),
        part(location.as_ref().and_then(|location| location.hash().ok()), '#'),
    ]
}

/// The address of the page with another query and hash.
fn address(query: &str, hash: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    let hash = if hash.is_empty() { String::new() } else { format!("#{hash}") };
    format!("{path}{query}{hash}")
}

/// The whole address of the page with another query and hash, for copying.
pub fn link(query: &str, hash: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}", address(query, hash))
}

/// Writes query and hash, as a new entry of the history or over the present one. Browsers throw when this is called too
/// often or in a sandbox: the address then stays as it is.
pub fn write(query: &str, hash: &str, new_entry: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let url = address(query, hash);
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Calls `changed` when the reader goes back, forward or edits the hash, until the listener is dropped.
pub fn on_change(changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| changed()))
}
