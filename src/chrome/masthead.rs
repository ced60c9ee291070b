//! The headline with the facts about the story, and the tools of the page.

use crate::context::{LIVE, use_timeline};
use crate::story::prose::Prose;
use crate::told::Sentence;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::prose::unbroken;
use summitline_core::session::{Command, Dialog};

/// Headline, standfirst, span, size, and where all of it comes from.
#[component]
pub fn Masthead() -> impl IntoView {
    let timeline = use_timeline();
    let (story, locale) = (timeline.atlas.story(), &*timeline.locale);
    // Some are left out where there is little room.
    let facts = [
        (phrase::main_length(locale, story), Some("masthead__more")),
        (Some(phrase::events(locale, story.events().len())), None),
        (phrase::outlet(locale, story), Some("masthead__more")),
    ];
    let fact = |(text, class): (Option<String>, Option<&'static str>)| {
        text.map(|text| view! { " "<span class=class><Sentence text/></span> })
    };
    let facts = facts.into_iter().filter_map(fact).collect_view();
    view! {
        <header class="masthead">
            <h1 class="masthead__title" {..timeline.told()} {..timeline.look.level(0)}>{unbroken(story.title())}</h1>
            <Prose text=story.description() class="masthead__dek"/>
            <p class="masthead__facts">
                <span><b>{phrase::main_span(locale, story)}</b></span>
                {facts}
            </p>
        </header>
    }
}

/// The headline of a guest in another page, with the way to the full page.
#[component]
pub fn Brief() -> impl IntoView {
    let timeline = use_timeline();
    let (state, derived, words) = (timeline.state, timeline.derived, timeline.words);
    let host = timeline.host.clone();
    let address = RwSignal::new(host.link(&state.bookmark()));
    let refresh = move || {
        address.try_set(host.link(&state.bookmark()));
    };
    // The window moves many times a second: the link follows it only when the reader is about to use the link.
    let come_near = refresh.clone();
    let focused = refresh.clone();
    Effect::new(move || {
        let _follows = (derived.settled(), derived.filter());
        refresh();
    });
    let help = LIVE.then(|| view! { <Help/> });
    view! {
        <header class="brief" part="header">
            <h1 class="brief__title" {..timeline.told()} {..timeline.look.level(0)} part="title">
                {unbroken(timeline.atlas.story().title())}
            </h1>
            <div class="brief__tools">
                <a
                    class="brief__full"
                    part="full-page"
                    target="_blank"
                    href=move || address.get()
                    on:pointerenter=move |_| come_near()
                    on:focus=move |_| focused()
                >
                    {words.full_page}
                </a>
                {help}
            </div>
        </header>
    }
}

/// What belongs to the page and not to the events: sharing it, and its keys.
#[component]
pub fn Tools() -> impl IntoView {
    let timeline = use_timeline();
    let (words, state) = (timeline.words, timeline.state);
    let share = move |_| state.dispatch(Command::Open(Dialog::Share));
    view! {
        <div class="tools">
            <button class="button" on:click=share>{words.share}</button>
            <Help/>
        </div>
    }
}

/// Opens the help on keys.
#[component]
fn Help() -> impl IntoView {
    let timeline = use_timeline();
    let (state, name) = (timeline.state, timeline.words.keys_title);
    let open = move |_| state.dispatch(Command::Open(Dialog::Keys));
    view! { <button class="plain" aria-label=name title=name on:click=open>"?"</button> }
}
