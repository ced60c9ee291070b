//! What the page remembers between visits: the colours, nothing else.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A remembered text.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Remembers a text, where that is possible.
pub fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}
