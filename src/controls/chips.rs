//! Topic chips with live counts.

use crate::browser::measure;
use crate::changing::Changing;
use crate::context::{LIVE, TimelineContext, use_timeline};
use crate::css;
use crate::sign::Sign;
use crate::told::Name;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::phrase::{self, whole};
use summitline_core::query::{Facet, FacetValue, Offer, Part};
use summitline_core::session::{Command, View};
use summitline_core::shape;
use summitline_core::words::fill;

/// Chips that are chosen: they are in sight however many there are.
const PRESSED: &str = "[aria-pressed=true]";

/// What choosing a facet's value would bring.
pub fn offer(timeline: &TimelineContext, value: FacetValue) -> impl Fn() -> Offer + Copy + Send + use<> {
    let derived = timeline.derived;
    move || derived.counts().offer(value, &derived.filter(), &derived.matches())
}

/// The topics, in one line as far as there is room.
#[component]
pub fn Chips() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    if !timeline.atlas.inventory().topics {
        return None;
    }
    let row = NodeRef::<html::Div>::new();
    let (opened, behind) = (RwSignal::new(false), RwSignal::new(0));
    let arrange = move || {
        if let Some(row) = row.try_get_untracked().flatten().filter(|_| !opened.get_untracked()) {
            behind.set(measure::fold(&row, PRESSED));
        }
    };
    measure::on_width(row, move |_, _| arrange());
    Effect::new(move || {
        let _follows = (derived.filter(), derived.counts(), derived.settled(), opened.get());
        arrange();
    });
    let counts = untrack(|| derived.counts());
    let topics = counts.of(Facet::Topic).map(|(value, _)| view! { <Chip value/> }).collect_view();
    let text = Memo::new(move |_| match opened.get() {
        true => words.fewer_chips.to_owned(),
        false => fill(words.chip_more, &[("n", &timeline.locale.number(whole(behind.get())))]),
    });
    let toggle = move |_| opened.set(!opened.get_untracked());
    Some(view! {
        <section class="filters" aria-label=words.topics>
            <div
                class="chips"
                part="filters"
                role="group"
                aria-label=words.topics
                node_ref=row
                data-open=move || css::flag(opened.get())
            >
                <AllTopics/>
                {topics}
            </div>
            <Show when=move || behind.get() != 0>
                <button
                    class="chip chip--more"
                    aria-label=move || format!("{}: {}", text.get(), words.all_topics_shown)
                    aria-expanded=move || opened.get().to_string()
                    on:click=toggle
                >
                    <Changing text/>
                </button>
            </Show>
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
    // In "then and now" one topic is chosen, of those that have something at both ends; the others of the filter wait.
    let atlas = timeline.atlas.clone();
    let compared = move || derived.settled().view == View::ThenNow;
    let among = offer(&timeline, value);
    let offer = move || {
        if !compared() {
            return among();
        }
        let alone = derived.filter().without_part(Part::Facet(Facet::Topic)).with(value);
        Offer::Results(atlas.index().matches(&alone).len())
    };
    let count = {
        let (locale, offer) = (timeline.locale.clone(), offer.clone());
        Memo::new(move |_| phrase::offer_text(&*locale, offer()))
    };
    let inside = {
        let text = name.clone();
        let sign = shape::of_value(value).map(|shape| view! { <Sign shape/> });
        view! { {sign}<Name text/>" "<span class="chip__count"><Changing text=count/></span> }
    };
    if !LIVE {
        return Either::Left(view! { <span class="chip" data-hue=hue>{inside}</span>" " });
    }
    let full_name = {
        let offer = offer.clone();
        move || phrase::offer_name(&*timeline.locale, &name, offer())
    };
    let nothing = move || css::flag(matches!(offer(), Offer::Results(0) | Offer::More { more: 0, .. }));
    let topic = if let FacetValue::Topic(topic) = value { Some(topic) } else { None };
    let comparable = topic.is_some_and(|topic| timeline.atlas.inventory().comparable.contains(&topic));
    let pressed = move || {
        let chosen =
            if compared() { derived.compared() == topic } else { derived.filter().selected.contains(&value) };
        chosen.to_string()
    };
    let press = move |_| {
        let command = match topic.filter(|_| untrack(compared)) {
            Some(topic) => Command::Compare(topic),
            None => Command::Toggle(value),
        };
        state.dispatch(command);
    };
    Either::Right(view! {
        <button
            class="chip"
            data-hue=hue
            data-nothing=nothing
            aria-pressed=pressed
            aria-label=full_name
            prop:disabled=move || compared() && !comparable
            on:click=press
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
        <button
            class="chip chip--all"
            aria-pressed=pressed
            aria-label=name
            prop:hidden=move || derived.settled().view == View::ThenNow
            on:click=drop_topics
        >
            {inside}
        </button>
    })
}
