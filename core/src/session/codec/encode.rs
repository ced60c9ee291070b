//! A bookmark written as text.

use super::ids::id_of;
use super::keys::{COLUMNS, FACETS, GROUPINGS, MATCHES, SCALES, VERSION, VIEWS, word_of};
use super::window::time_word;
use crate::session::Bookmark;
use crate::story::Story;

/// The bookmark as text; `decode(&encode(b, s), s) == (b, vec![])` for every bookmark of the story.
#[must_use]
pub fn encode(bookmark: &Bookmark, story: &Story) -> String {
    let default = Bookmark::default();
    let mut pairs: Vec<String> = Vec::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            pairs.push(format!("{key}={value}"));
        }
    };
    if let Some(view) = bookmark.view {
        put("view", word_of(&VIEWS, &view));
    }
    if bookmark.scale != default.scale {
        put("scale", word_of(&SCALES, &bookmark.scale));
    }
    if bookmark.grouping != default.grouping {
        put("group", word_of(&GROUPINGS, &bookmark.grouping));
    }
    for (facet, key) in FACETS {
        let values = bookmark.filter.values_of(facet);
        put(key, &values.filter_map(|value| id_of(value, story)).collect::<Vec<_>>().join(","));
    }
    if bookmark.filter.matching != default.filter.matching {
        put("match", word_of(&MATCHES, &bookmark.filter.matching));
    }
    put("q", &form_urlencoded::byte_serialize(bookmark.filter.text.as_bytes()).collect::<String>());
    if let Some(window) = bookmark.window {
        put("from", &time_word(window.start()));
        put("to", &time_word(window.end()));
    }
    if let Some(event) = bookmark.selected.and_then(|ix| story.event(ix)) {
        put("event", &event.id);
    }
    if bookmark.sort != default.sort {
        let sign = if bookmark.sort.descending { "-" } else { "" };
        put("sort", &format!("{sign}{}", word_of(&COLUMNS, &bookmark.sort.column)));
    }
    if let Some(topic) = bookmark.compare.and_then(|ix| story.topic(ix)) {
        put("compare", &topic.id);
    }
    if !pairs.is_empty() {
        pairs.insert(0, format!("v={VERSION}"));
    }
    pairs.join("&")
}
