//! Copying an event's link or citation, and going to the events before and after it.

use super::super::timeline::Ui;
use crate::browser::{address, clipboard};
use leptos::prelude::*;
use leptos::task::spawn_local;
use summitline_core::phrase::{self, Locale, whole};
use summitline_core::session::{Command, Toward, encode};
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// The address of the page with this event open and everything else as it is.
fn link(ui: Ui) -> String {
    let atlas = ui.state.atlas();
    address::link("", &ui.state.bookmark.with_untracked(|bookmark| encode(bookmark, atlas.story())))
}

fn citation(ui: Ui, event: EventIx) -> Option<String> {
    let (words, atlas, locale) = (ui.state.words(), ui.state.atlas(), ui.state.locale());
    let story = atlas.story();
    let facts = story.event(event)?;
    let source = story.source(*facts.sources.first()?)?;
    let from = fill(words.citation_source, &[("title", &source.title), ("publisher", &source.publisher)]);
    let date = phrase::date(&*locale, &facts.date);
    Some(fill(
        words.citation,
        &[("title", &facts.title), ("date", &date), ("source", &from), ("url", &link(ui))],
    ))
}

/// Copy link, cite.
#[component]
pub fn Actions(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let words = ui.state.words();
    let said = RwSignal::new("");
    let copy = move |text: String| {
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            said.set(if copied { words.copied } else { words.copy_failed });
        });
    };
    view! {
        <div class="detail__actions">
            <button class="button" on:click=move |_| copy(link(ui))>{words.copy_link}</button>
            <button class="button" on:click=move |_| copy(citation(ui, event).unwrap_or_default())>{words.copy_citation}</button>
            <span class="detail__said" role="status">{move || said.get()}</span>
        </div>
    }
}

/// The events before and after this one among those that match.
#[component]
pub fn Neighbours(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let position = move || {
        let number = |count: usize| state.locale().number(whole(count));
        state.matches.with(|matches| {
            if !matches.contains(event) {
                return words.position_outside.to_owned();
            }
            fill(words.position, &[("n", &number(matches.rank(event) + 1)), ("all", &number(matches.len()))])
        })
    };
    let none_before = move || state.matches.with(|matches| matches.previous_before(event).is_none());
    let none_after = move || state.matches.with(|matches| matches.next_after(event).is_none());
    let step = move |toward: Toward| {
        state.dispatch(Command::Step(toward));
        ui.focus(".detail__title");
    };
    view! {
        <nav class="detail__nav" aria-label=words.detail>
            <button disabled=none_before on:click=move |_| step(Toward::Earlier)>"← "{words.previous}</button>
            <span>{position}</span>
            <button disabled=none_after on:click=move |_| step(Toward::Later)>{words.next}" →"</button>
        </nav>
    }
}
