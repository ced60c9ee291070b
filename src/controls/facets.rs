//! All facets: topics, people, articles, kinds, status, places, and how their values are combined.

use super::chips::offer;
use super::switch::{Switch, SwitchItem};
use crate::context::use_timeline;
use crate::rows::local;
use crate::told::ValueName;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::query::{Facet, FacetValue, Filter, Match};
use summitline_core::session::Command;

/// All facets of those that leave something to choose.
#[component]
pub fn Facets() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived, state) = (timeline.words, timeline.derived, timeline.state);
    let item = |name, matching: Match| SwitchItem {
        name,
        hint: None,
        chosen: Signal::derive(move || derived.filter().matching == matching),
        command: Command::SetMatch(matching),
    };
    let items = vec![item(words.match_any, Match::Any), item(words.match_all, Match::All)];
    let has = timeline.atlas.inventory();
    let topics = has.topics.then_some(Facet::Topic);
    let facets =
        topics.iter().chain(&has.facets).map(|facet| view! { <Values facet=*facet/> }).collect_view();
    let hint = if has.topics && has.people { words.match_hint } else { words.match_hint_any };
    let clear = move |_| state.dispatch(Command::ClearFilter);
    view! {
        <div class="facets">
            {facets}
            <div class="facets__foot">
                <span>{words.matching}</span>
                <Switch label=words.matching items/>
                <span>{hint}</span>
                <button class="link" on:click=clear>{words.clear_filters}</button>
            </div>
        </div>
    }
}

/// The values of one facet that any event carries.
#[component]
fn Values(facet: Facet) -> impl IntoView {
    let timeline = use_timeline();
    let index = timeline.atlas.index();
    let everything = Filter::default();
    let counts = index.counts(&everything, &index.matches(&everything));
    let used = counts.of(facet).filter(|(_, count)| count.carried > 0);
    let values = used.map(|(value, _)| view! { <Value value/> }).collect_view();
    view! {
        <fieldset class="facet">
            <legend>{(timeline.words.facet)(facet)}</legend>
            <div class="facet__values">{values}</div>
        </fieldset>
    }
}

#[component]
fn Value(value: FacetValue) -> impl IntoView {
    let timeline = use_timeline();
    let (state, derived) = (timeline.state, timeline.derived);
    let name = phrase::value_name(timeline.words, timeline.atlas.story(), value).to_owned();
    let offer = offer(&timeline, value);
    let full_name = {
        let locale = timeline.locale.clone();
        move || phrase::offer_name(&*locale, &name, offer())
    };
    let count = local(move || phrase::offer_text(&*timeline.locale, offer()));
    view! {
        <label>
            <input
                type="checkbox"
                aria-label=full_name
                prop:checked=move || derived.filter().selected.contains(&value)
                on:change=move |_| state.dispatch(Command::Toggle(value))
            />
            <span><ValueName value/></span>
            " "
            <span class="facet__count" prop:textContent=count></span>
        </label>
    }
}
