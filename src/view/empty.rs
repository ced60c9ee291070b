//! An empty result: what to drop to see events again.

use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::query::Part;
use summitline_core::session::Command;
use summitline_core::words::fill;

/// Says that nothing matches, and offers each single part of the filter that would bring events back.
#[component]
pub fn Empty() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let name = move |part: Part| {
        let atlas = state.atlas();
        match part {
            Part::Value(value) => phrase::value_name(words, atlas.story(), value).to_owned(),
            Part::Facet(facet) => (words.facet)(facet).to_owned(),
            Part::Text => state.filter.with(|filter| fill(words.part_search, &[("text", &filter.text)])),
        }
    };
    let suggestions = move || {
        let suggestions = state.filter.with(|filter| state.atlas().index().suggestions(filter));
        let button = |(part, count): (Part, usize)| {
            let events = phrase::events(&*state.locale(), count);
            let text = fill(words.drop_part, &[("what", &name(part)), ("events", &events)]);
            view! { <li><button class="button" on:click=move |_| state.dispatch(Command::Drop(part))>{text}</button></li> }
        };
        suggestions.into_iter().map(button).collect::<Vec<_>>()
    };
    view! {
        <div class="empty">
            <h2>{words.empty}</h2>
            <p>{words.empty_hint}</p>
            <ul>
                {suggestions}
                <li><button class="button" on:click=move |_| state.dispatch(Command::ClearFilter)>{words.clear_filters}</button></li>
            </ul>
        </div>
    }
}
