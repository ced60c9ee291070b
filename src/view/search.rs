//! The search box: filters as the reader types, and opens the best match on Enter.

use super::pieces::open;
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::session::Command;

/// The search box.
#[component]
pub fn Search() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let text = state.part(|session| session.bookmark.filter.text.clone());
    let press = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some(best) = best_match(ui) {
                open(ui, best, true);
            }
        }
        "Escape" if !text.with_untracked(String::is_empty) => {
            event.stop_propagation();
            state.dispatch(Command::Search(String::new()));
        }
        _ => {}
    };
    view! {
        <div class="search" role="search">
            <input
                type="search"
                aria-label=words.search
                placeholder=words.search_placeholder
                autocomplete="off"
                spellcheck="false"
                prop:value=text
                on:input:target=move |event| state.dispatch(Command::Search(event.target().value()))
                on:keydown=press
            />
            <Show when=move || !text.with(String::is_empty) fallback=|| view! { <kbd aria-hidden="true">"/"</kbd> }>
                <button
                    class="search__clear"
                    aria-label=words.search_clear
                    on:click=move |_| {
                        state.dispatch(Command::Search(String::new()));
                        ui.focus(".search input");
                    }
                >
                    "×"
                </button>
            </Show>
        </div>
    }
}

/// The best match of the search that the other filters let through.
pub fn best_match(ui: Ui) -> Option<summitline_core::story::EventIx> {
    let text = ui.state.filter.with(|filter| filter.text.clone());
    let hits = ui.state.atlas().index().search(&text);
    ui.state
        .matches
        .with(|matches| hits.into_iter().map(|hit| hit.event).find(|event| matches.contains(*event)))
}
