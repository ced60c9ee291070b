//! A text in which what the search found is marked.

use crate::browser::{Element, write};
use crate::context::TimelineContext;
use crate::rows::local;
use leptos::prelude::*;

/// The text in an element of its own, in which what the search found is marked.
#[component]
pub fn Marked(#[prop(into)] text: String) -> impl IntoView {
    view! { <span use:highlight=Some(text.clone())>{text.clone()}</span> }
}

/// Puts a `mark` around each word that the search found into an element that holds a text and nothing else. Whenever that
/// changes, all that the element holds is replaced: translators put elements of their own in place of texts.
pub fn highlight(element: Element, text: Option<String>) {
    let (Some(timeline), Some(text)) = (use_context::<TimelineContext>(), text) else { return };
    let derived = timeline.derived;
    let query = local(move || derived.filter().text.clone());
    Effect::new(move |before: Option<bool>| {
        let ranges = timeline.atlas.index().highlights(&text, &query());
        if !ranges.is_empty() || before == Some(true) {
            write::marked(&element, &text, &ranges);
        }
        !ranges.is_empty()
    });
}
