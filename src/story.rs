//! The story that `build.rs` compiled in.

use summitline_core::story::{Story, Value};

static DOCUMENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.postcard"));

/// The compiled-in story; `None` cannot happen, as `build.rs` has read the same document, but is no reason to panic.
pub fn compiled_in() -> Option<Story> {
    let document: Value = postcard::from_bytes(DOCUMENT).ok()?;
    Story::read(&document).ok()
}
