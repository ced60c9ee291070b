//! What an event bears on, and what bears on it.

use super::super::open::OpenEvent;
use crate::context::use_timeline;
use crate::told::Name;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::reading;
use summitline_core::story::EventIx;

/// Related events, each with how it is related; nothing where there are none.
#[component]
pub fn RelatedEvents(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let (words, story) = (timeline.words, timeline.atlas.story());
    let links = reading::related(story, event).into_iter().filter_map(|link| {
        let title = story.event(link.event)?.title.clone();
        Some(view! {
            <li>
                <span>{phrase::relation(words, &link)}</span>
                <OpenEvent event=link.event class="related__open"><Name text=title/></OpenEvent>
            </li>
        })
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="related">
                <h3 {..timeline.look.level(2)}>{words.related}</h3>
                <ul>{links}</ul>
            </section>
        }
    })
}
