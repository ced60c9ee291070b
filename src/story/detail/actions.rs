//! Copying an event's link or citation, and going to the events before and after it.

use super::super::open::TITLE;
use crate::context::use_timeline;
use crate::rows::local;
use crate::told::Sentence;
use leptos::prelude::*;
use summitline_core::phrase::{self, whole};
use summitline_core::prose::isolate;
use summitline_core::reading;
use summitline_core::session::{Command, Toward};
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// What the event faces at the other end of the story, copy link, cite.
#[component]
pub fn Actions(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let said = RwSignal::new("");
    let copy = {
        let host = timeline.host.clone();
        move |text: &str| {
            // The same words again would not be read out.
            said.try_set("");
            let done = move |worked| {
                said.try_set(if worked { words.copied } else { words.copy_failed });
            };
            host.copy(text, Box::new(done));
        }
    };
    // The address with this event open and everything else as it is.
    let link = {
        let (host, state) = (timeline.host.clone(), timeline.state);
        move || host.address(&state.bookmark())
    };
    let copy_link = {
        let (copy, link) = (copy.clone(), link.clone());
        move |_| copy(&link())
    };
    let faced = reading::faced_topic(timeline.atlas.story(), event).and_then(|topic| {
        let label = isolate(&timeline.atlas.story().topic(topic)?.label);
        let text = fill(words.facing.of, &[("topic", &label)]);
        let timeline = timeline.clone();
        let show = move |_| timeline.compare(topic, Some(event));
        Some(view! { <button class="button" on:click=show><Sentence text/></button> })
    });
    let copy_citation = move |_| {
        let story = timeline.atlas.story();
        if let Some(citation) = phrase::event_citation(&*timeline.locale, story, event, &link()) {
            copy(&citation);
        }
    };
    view! {
        <div class="detail__actions">
            {faced}
            <button class="button" on:click=copy_link>{words.copy_link}</button>
            <button class="button" on:click=copy_citation>{words.copy_citation}</button>
            <span class="detail__said" role="status" prop:textContent=said></span>
        </div>
    }
}

/// The events before and after this one among those that match.
#[component]
pub fn Neighbours(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let locale = timeline.locale.clone();
    let matches = local(move || derived.matches());
    let position = move || {
        let matches = matches();
        if !matches.contains(event) {
            return words.position_outside.to_owned();
        }
        let number = |count: usize| locale.number(whole(count));
        fill(words.position, &[("n", &number(matches.rank(event) + 1)), ("all", &number(matches.len()))])
    };
    let none_before = move || matches().previous_before(event).is_none();
    let none_after = move || matches().next_after(event).is_none();
    let step = move |toward: Toward| {
        let timeline = timeline.clone();
        move |_| {
            timeline.state.dispatch(Command::Step(toward));
            timeline.focus(TITLE);
        }
    };
    view! {
        <nav class="detail__nav" aria-label=words.detail>
            <button prop:disabled=none_before on:click=step(Toward::Earlier)>{format!("← {}", words.previous)}</button>
            <span prop:textContent=position></span>
            <button prop:disabled=none_after on:click=step(Toward::Later)>{format!("{} →", words.next)}</button>
        </nav>
    }
}
