//! The headline with the facts about the story, and the tools beside it.

use crate::context::{LIVE, use_timeline};
use crate::controls::choice::{Choice, ChoiceItem};
use crate::story::prose::Prose;
use crate::told::Sentence;
use leptos::prelude::*;
use summitline_core::phrase::{self, counted, whole};
use summitline_core::prose::isolate;
use summitline_core::session::{Command, Dialog, Theme};

/// Headline, standfirst, span, size, and that all articles come from one outlet.
#[component]
pub fn Masthead() -> impl IntoView {
    let timeline = use_timeline();
    let (story, locale) = (timeline.atlas.story(), &*timeline.locale);
    let counts = &timeline.words.counted;
    let sources = whole(story.sources().len());
    let publisher = story.sources().first().map(|source| source.publisher.as_str()).unwrap_or_default();
    let one_outlet = story.sources().iter().all(|source| source.publisher == publisher);
    let facts = [
        phrase::main_length(locale, story),
        Some(phrase::events(locale, story.events().len())),
        one_outlet
            .then(|| counted(locale, counts.one_outlet, sources, &[("publisher", &isolate(publisher))])),
    ];
    let facts =
        facts.into_iter().flatten().map(|text| view! { " "<span><Sentence text/></span> }).collect_view();
    let tools = LIVE.then(|| view! { <Tools/> });
    view! {
        <header class="masthead">
            <div class="masthead__top">
                <p class="masthead__kicker">{counted(locale, counts.kicker, sources, &[])}</p>
                <div class="masthead__tools">{tools}</div>
            </div>
            <h1 class="masthead__title" {..timeline.told()} {..timeline.look.level(0)}>{story.title().to_owned()}</h1>
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
                {timeline.atlas.story().title().to_owned()}
            </h1>
            <div class="masthead__tools">
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

/// What belongs to the page and not to the events: sharing it, its colours and its keys.
#[component]
fn Tools() -> impl IntoView {
    let timeline = use_timeline();
    let (words, state, derived) = (timeline.words, timeline.state, timeline.derived);
    let names = [words.theme_auto, words.theme_light, words.theme_dark];
    let themes: Vec<ChoiceItem> = names
        .into_iter()
        .zip(Theme::ALL)
        .map(|(name, theme)| ChoiceItem {
            name: name.to_owned(),
            language: None,
            chosen: Signal::derive(move || derived.settled().theme == theme),
            command: Command::SetTheme(theme),
        })
        .collect();
    let share = move |_| state.dispatch(Command::Open(Dialog::Share));
    view! {
        <button class="button" on:click=share>{words.share}</button>
        <Choice label=words.theme items=themes/>
        <Help/>
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
