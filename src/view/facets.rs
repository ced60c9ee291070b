//! The other facets: people, places, kinds, status, articles, and how their values are joined.

use super::chips::{count_name, count_text};
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::query::{Facet, FacetValue, Match};
use summitline_core::session::Command;

const FACETS: [Facet; 5] = [Facet::Person, Facet::Source, Facet::Kind, Facet::Status, Facet::Place];

/// All facets but the topics.
#[component]
pub fn Facets() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let matching = state.part(|session| session.bookmark.filter.matching);
    let switch = move |value: Match, name: &'static str| {
        view! {
            <button
                aria-pressed=move || if matching.get() == value { "true" } else { "false" }
                on:click=move |_| state.dispatch(Command::SetMatch(value))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="facets">
            {FACETS.into_iter().map(|facet| view! { <Values facet=facet/> }).collect::<Vec<_>>()}
            <div class="facets__foot">
                <span>{words.matching}</span>
                <div class="segments" role="group" aria-label=words.matching>
                    {switch(Match::Any, words.match_any)}
                    {switch(Match::All, words.match_all)}
                </div>
                <span>{words.match_hint}</span>
                <button class="link" on:click=move |_| state.dispatch(Command::ClearFilter)>{words.clear_filters}</button>
            </div>
        </div>
    }
}

/// The values of one facet that any event carries.
#[component]
fn Values(facet: Facet) -> impl IntoView {
    let ui = Ui::get();
    let (state, words, atlas) = (ui.state, ui.state.words(), ui.state.atlas());
    let everything = atlas.index().matches(&Default::default());
    let counts = atlas.index().counts(&Default::default(), &everything);
    let used =
        counts.of(facet).filter(|(_, count)| count.carried > 0).map(|(value, _)| value).collect::<Vec<_>>();
    let row = move |value: FacetValue| {
        let name = phrase::value_name(words, atlas.story(), value).to_owned();
        let label = name.clone();
        view! {
            <label>
                <input
                    type="checkbox"
                    aria-label=move || count_name(ui, value, &name)
                    prop:checked=move || state.filter.with(|filter| filter.selected.contains(&value))
                    on:change=move |_| state.dispatch(Command::Toggle(value))
                />
                <span>{label}</span>
                <span class="facet__count">{move || count_text(ui, value)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="facet">
            <legend>{(words.facet)(facet)}</legend>
            <div class="facet__values">{used.into_iter().map(row).collect::<Vec<_>>()}</div>
        </fieldset>
    }
}
