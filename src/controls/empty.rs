//! An empty result: what to drop to see events again.

use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::query::Part;
use summitline_core::session::Command;
use summitline_core::words::fill;

/// Characters of a search that a button shows.
const SHOWN: usize = 80;

/// Says that nothing matches, and offers each single part of the filter that would bring events back.
#[component]
pub fn Empty() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let level = timeline.look.level(1);
    let suggestions = move || {
        let suggestions = timeline.atlas.index().suggestions(&timeline.derived.filter());
        let suggestion = |(part, count)| view! { <li><Suggestion part count/></li> };
        suggestions.into_iter().map(suggestion).collect_view()
    };
    view! {
        <div class="empty">
            <h2 {..level}>{words.empty}</h2>
            <p>{words.empty_hint}</p>
            <ul>
                {suggestions}
                <li>
                    <Drop command=Command::ClearFilter>{words.clear_filters}</Drop>
                </li>
            </ul>
        </div>
    }
}

#[component]
fn Suggestion(part: Part, count: usize) -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let name = match part {
        Part::Value(value) => phrase::value_name(words, timeline.atlas.story(), value).to_owned(),
        Part::Facet(facet) => (words.facet)(facet).to_owned(),
        Part::Text => fill(words.part_search, &[("text", &shortened(&timeline.derived.filter().text))]),
    };
    let events = phrase::events(&*timeline.locale, count);
    let text = fill(words.drop_part, &[("what", &name), ("events", &events)]);
    view! { <Drop command=Command::Drop(part)>{text}</Drop> }
}

/// A button that brings events back. It is gone then: the focus goes to them.
#[component]
fn Drop(command: Command, children: Children) -> impl IntoView {
    let timeline = use_timeline();
    let press = move |_| {
        timeline.state.dispatch(command.clone());
        timeline.focus_view();
    };
    view! { <button class="button" on:click=press>{children()}</button> }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
