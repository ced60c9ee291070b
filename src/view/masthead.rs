//! The headline with the facts about the story, and the footer with its sources.

use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase::{self, Form, counted, whole};
use summitline_core::words::fill;

/// Headline, standfirst, span, size, and that all articles come from one outlet.
#[component]
pub fn Masthead() -> impl IntoView {
    let ui = Ui::get();
    let (atlas, locale) = (ui.state.atlas(), ui.state.locale());
    let (story, counts) = (atlas.story(), &ui.state.words().counted);
    let main = story.main_span();
    let sources = whole(story.sources().len());
    let days = summitline_core::time::days_between(main.start(), main.end().plus_seconds(-1));
    let publisher = story.sources().first().map(|source| source.publisher.clone()).unwrap_or_default();
    let one_outlet = story.sources().iter().all(|source| source.publisher == publisher);
    let outlet =
        one_outlet.then(|| counted(&*locale, counts.one_outlet, sources, &[("publisher", &publisher)]));
    view! {
        <header class="masthead">
            <p class="masthead__kicker">{counted(&*locale, counts.kicker, sources, &[])}</p>
            <h1 class="masthead__title">{story.title().to_owned()}</h1>
            <p class="masthead__dek">{story.description().to_owned()}</p>
            <p class="masthead__facts">
                <span><b>{phrase::span(&*locale, main, Form::Day)}</b></span>
                <span>{counted(&*locale, counts.days, days, &[])}</span>
                <span>{phrase::events(&*locale, story.events().len())}</span>
                {outlet.map(|outlet| view! { <span>{outlet}</span> })}
            </p>
        </header>
    }
}

/// Where the material comes from.
#[component]
pub fn Footer() -> impl IntoView {
    let ui = Ui::get();
    let (atlas, locale, words) = (ui.state.atlas(), ui.state.locale(), ui.state.words());
    let source = |source: &summitline_core::story::Source| {
        let title =
            fill(words.citation_source, &[("title", &source.title), ("publisher", &source.publisher)]);
        let published = source
            .published
            .as_ref()
            .map(|date| format!(", {}", fill(words.published, &[("date", &phrase::date(&*locale, date))])));
        let author = (!source.author.is_empty()).then(|| format!(", {}", source.author));
        view! { <li>{title}{author}{published}</li> }
    };
    view! {
        <footer class="footer">
            <p>{words.about_sources}</p>
            <ul>{atlas.story().sources().iter().map(source).collect::<Vec<_>>()}</ul>
        </footer>
    }
}
