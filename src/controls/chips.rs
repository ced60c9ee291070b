//! Topic chips with live counts, and the button for the other facets.

use super::facets::Facets;
use crate::changing::Changing;
use crate::context::{LIVE, TimelineContext, use_timeline};
use crate::css;
use crate::told::Name;
use leptos::either::Either;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::phrase::{self, whole};
use summitline_core::query::{Facet, FacetValue, Offer, Part};
use summitline_core::session::Command;
use summitline_core::words::fill;

/// What choosing a facet's value would bring.
pub fn offer(timeline: &TimelineContext, value: FacetValue) -> impl Fn() -> Offer + Copy + Send + use<> {
    let derived = timeline.derived;
    move || derived.counts().offer(value, &derived.filter(), &derived.matches())
}

/// The topics, and "more filters".
#[component]
pub fn Chips() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let opened = RwSignal::new(false);
    let has = timeline.atlas.inventory();
    let (by_topic, by_others) = (has.topics, LIVE && !has.facets.is_empty());
    if !by_topic && !by_others {
        return None;
    }
    let topics = by_topic.then(|| {
        let counts = untrack(|| timeline.derived.counts());
        let topics = counts.of(Facet::Topic).map(|(value, _)| view! { <Chip value/> }).collect_view();
        view! { <AllTopics/> {topics} }
    });
    let name = if by_topic { words.topics } else { words.more_filters };
    let more = by_others.then(|| view! { <MoreFilters opened/> });
    Some(view! {
        <section class="filters" aria-label=name>
            <div class="chips" part="filters" role="group" aria-label=name>
                {topics}
                {more}
            </div>
            <Show when=move || opened.get()><Facets/></Show>
        </section>
    })
}

/// A topic: a button, or on the page without script a label with its count.
#[component]
fn Chip(value: FacetValue) -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived, state) = (timeline.words, timeline.derived, timeline.state);
    let name = phrase::value_name(words, timeline.atlas.story(), value).to_owned();
    let hue = hue::of_value(value);
    let offer = offer(&timeline, value);
    let count = {
        let locale = timeline.locale.clone();
        Memo::new(move |_| phrase::offer_text(&*locale, offer()))
    };
    let inside = {
        let text = name.clone();
        view! { <i class="glyph"></i><Name text/>" "<span class="chip__count"><Changing text=count/></span> }
    };
    if !LIVE {
        return Either::Left(view! { <span class="chip" data-hue=hue>{inside}</span>" " });
    }
    let full_name = move || phrase::offer_name(&*timeline.locale, &name, offer());
    let nothing = move || css::flag(matches!(offer(), Offer::Results(0) | Offer::More { more: 0, .. }));
    let pressed = move || derived.filter().selected.contains(&value).to_string();
    let toggle = move |_| state.dispatch(Command::Toggle(value));
    Either::Right(view! {
        <button
            class="chip"
            data-hue=hue
            data-nothing=nothing
            aria-pressed=pressed
            aria-label=full_name
            on:click=toggle
        >
            {inside}
        </button>
    })
}

/// The chip for no topic at all.
#[component]
fn AllTopics() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived, state) = (timeline.words, timeline.derived, timeline.state);
    let part = Part::Facet(Facet::Topic);
    let atlas = timeline.atlas.clone();
    let count = Memo::new(move |_| atlas.index().matches(&derived.filter().without_part(part)).len());
    let number = {
        let locale = timeline.locale.clone();
        Memo::new(move |_| locale.number(whole(count.get())))
    };
    let inside = view! { {words.all_topics}" "<span class="chip__count"><Changing text=number/></span> };
    if !LIVE {
        return Either::Left(view! { <span class="chip chip--all" data-chosen="">{inside}</span>" " });
    }
    let name = move || {
        let events = phrase::events(&*timeline.locale, count.get());
        fill(words.chip_name, &[("name", words.all_topics), ("count", &events)])
    };
    let pressed = move || derived.filter().values_of(Facet::Topic).next().is_none().to_string();
    let drop_topics = move |_| state.dispatch(Command::Drop(part));
    Either::Right(view! {
        <button class="chip chip--all" aria-pressed=pressed aria-label=name on:click=drop_topics>{inside}</button>
    })
}

/// Opens and closes the other facets, and says how many of their values are chosen.
#[component]
fn MoreFilters(opened: RwSignal<bool>) -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let others =
        move || derived.filter().selected.iter().filter(|value| value.facet() != Facet::Topic).count();
    let text = Memo::new(move |_| match others() {
        0 => words.more_filters.to_owned(),
        count => fill(words.more_filters_active, &[("n", &timeline.locale.number(whole(count)))]),
    });
    view! {
        <button
            class="chip chip--more"
            aria-expanded=move || opened.get().to_string()
            on:click=move |_| opened.update(|opened| *opened = !*opened)
        >
            <Changing text/>
        </button>
    }
}
