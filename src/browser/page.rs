//! The document around the timeline; only the full page may touch it.

/// Tells the style sheet which colours the document takes.
pub fn set_theme(word: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", word);
    }
}
