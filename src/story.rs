//! The story that `build.rs` compiled in.

use crate::browser::json;
use summitline_core::story::Story;

static DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/story.json"));

/// The compiled-in story; `None` cannot happen, as `build.rs` has read the same document, but is no reason to panic.
pub fn compiled_in() -> Option<Story> {
    Story::read(&json::parse(DOCUMENT)?).ok()
}
