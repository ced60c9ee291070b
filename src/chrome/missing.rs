//! The events that a reader has asked to leave out, and why.

use super::mistakes::line;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::phrase::{counted, whole};
use summitline_core::story::Missing;

/// How many events are missing, and what is wrong with them; nothing where none is.
#[component]
pub fn MissingEvents() -> impl IntoView {
    let timeline = use_timeline();
    let missing = timeline.atlas.story().missing();
    let words = timeline.words;
    let event = |event: &Missing| {
        let problems = event.problems.iter().map(|problem| line(words, problem.clone())).collect_view();
        view! { <li><b dir="auto">{event.title.clone()}</b><ul>{problems}</ul></li> }
    };
    (!missing.is_empty()).then(|| {
        view! {
            <details class="missing">
                <summary>{counted(&*timeline.locale, words.counted.missing, whole(missing.len()), &[])}</summary>
                <ul>{missing.iter().map(event).collect_view()}</ul>
            </details>
        }
    })
}
