//! What an event bears on, and what bears on it.

use super::super::pieces::OpenButton;
use super::super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::reading::pointing_at;
use summitline_core::story::EventIx;

/// Related events, each with how it is related.
#[component]
pub fn RelatedEvents(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas) = (ui.state.words(), ui.state.atlas());
    let story = atlas.story();
    let own = story.event(event)?.related.iter().map(|each| ((words.relation)(each.relation), each.event));
    let back =
        pointing_at(story, event).into_iter().map(|each| ((words.relation_back)(each.relation), each.event));
    let line = |(relation, other): (&'static str, EventIx)| {
        let title = story.event(other)?.title.clone();
        Some(
            view! { <li><span>{relation}</span><OpenButton event=other class="related__open">{title}</OpenButton></li> },
        )
    };
    let lines: Vec<_> = own.chain(back).filter_map(line).collect();
    (!lines.is_empty())
        .then(|| view! { <section class="related"><h3>{words.related}</h3><ul>{lines}</ul></section> })
}
