//! The search box: filters as the reader types, and opens the best match on Enter.

use crate::browser::event;
use crate::context::{TimelineContext, use_timeline};
use crate::story::open::TITLE;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::query::MAX_QUERY_CHARS;
use summitline_core::session::Command;
use summitline_core::story::EventIx;

/// The field of the search box.
pub const FIELD: &str = ".search input";

/// The search box.
#[component]
pub fn Search() -> impl IntoView {
    let timeline = use_timeline();
    let (words, state, derived) = (timeline.words, timeline.state, timeline.derived);
    let has = timeline.atlas.inventory();
    let (name, placeholder) = if has.people && has.quotes {
        (words.search, words.search_placeholder)
    } else {
        (words.search_events, words.search_events)
    };
    let text = move || derived.filter().text.clone();
    let is_empty = Memo::new(move |_| derived.filter().text.is_empty());
    let input = move |event: ev::Event| state.dispatch(Command::Search(event_target_value(&event)));
    let clear = move || state.dispatch(Command::Search(String::new()));
    let key = {
        let timeline = timeline.clone();
        move |event: ev::KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                if let Some(best) = untrack(|| best_match(&timeline)) {
                    timeline.state.dispatch(Command::Select(best));
                    timeline.focus(TITLE);
                }
            }
            "Escape" if !untrack(|| is_empty.get()) => {
                event::consume(&event);
                clear();
            }
            _ => {}
        }
    };
    let clear_button = move || {
        let timeline = timeline.clone();
        let press = move |_| {
            clear();
            timeline.focus(FIELD);
        };
        view! { <button class="search__clear" aria-label=words.search_clear on:click=press>"×"</button> }
    };
    view! {
        <div class="search" role="search">
            <input
                type="search"
                aria-label=name
                placeholder=placeholder
                autocomplete="off"
                spellcheck="false"
                maxlength=MAX_QUERY_CHARS.to_string()
                prop:value=text
                on:input=input
                on:keydown=key
            />
            <Show when=move || is_empty.get() fallback=clear_button>
                <kbd aria-hidden="true">"/"</kbd>
            </Show>
        </div>
    }
}

/// The best match of the search that the other filters let through.
pub fn best_match(timeline: &TimelineContext) -> Option<EventIx> {
    let hits = timeline.atlas.index().search(&timeline.derived.filter().text);
    let matches = timeline.derived.matches();
    hits.into_iter().map(|hit| hit.event).find(|event| matches.contains(*event))
}
