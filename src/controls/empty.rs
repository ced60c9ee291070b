//! An empty result: what to drop to see events again.

use crate::changing::anew;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::prose::apart;
use summitline_core::query::{Part, grapheme_ends};
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
    let suggestions = anew(move || {
        let suggestions = timeline.atlas.index().suggestions(&timeline.derived.filter());
        let suggestion = |(part, count)| view! { <li><Suggestion part count/></li> };
        suggestions.into_iter().map(suggestion).collect_view().into_any()
    });
    view! {
        <div class="empty">
            <h2 {..level}>{words.empty}</h2>
            <p>{words.empty_hint}</p>
            <ul>
                {suggestions}
                <li>
                    <Drop command=Command::ClearFilter text=words.clear_filters/>
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
        Part::Value(value) => apart(phrase::value_name(words, timeline.atlas.story(), value)),
        Part::Facet(facet) => (words.facet)(facet).to_owned(),
        Part::Text => {
            let text = shortened(&timeline.derived.filter().text);
            fill(words.part_search, &[("text", &apart(&text))])
        }
    };
    let events = phrase::events(&*timeline.locale, count);
    let text = fill(words.drop_part, &[("what", &name), ("events", &events)]);
    view! { <Drop command=Command::Drop(part) text/> }
}

/// A button that brings events back. It is gone then: the focus goes to them.
#[component]
fn Drop(command: Command, #[prop(into)] text: String) -> impl IntoView {
    let timeline = use_timeline();
    let press = move |_| {
        timeline.state.dispatch(command.clone());
        timeline.focus_view();
    };
    view! { <button class="button" on:click=press>{text}</button> }
}

fn shortened(text: &str) -> String {
    match grapheme_ends(text).nth(SHOWN - 1).filter(|end| *end < text.len()) {
        Some(end) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
