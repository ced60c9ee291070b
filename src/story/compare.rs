//! Then and now: one topic at the two ends of the story, side by side.

use super::open::OpenEvent;
use super::quotation::Quotation;
use crate::changing::anew;
use crate::context::{LIVE, use_timeline};
use crate::controls::choice::{Choice, ChoiceItem};
use crate::told::{Name, Sentence};
use leptos::either::Either;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::prose::isolate;
use summitline_core::reading::{comparable_topics, then_and_now};
use summitline_core::session::Command;
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// The comparison; nothing for a story without two ends, or without a topic that has something at both.
#[component]
pub fn Compare() -> impl IntoView {
    let timeline = use_timeline();
    let (words, atlas) = (timeline.words, timeline.atlas.clone());
    let story = atlas.story();
    let [Some(opening), Some(closing)] = story.ends() else { return None };
    let topics = comparable_topics(story);
    let first = *topics.first()?;
    let topic = Memo::new(move |_| timeline.derived.settled().compare.unwrap_or(first));
    let [then, now] = [opening, closing].map(|end| phrase::end_name(story, end));
    let hint = fill(words.then_now_hint, &[("then", &isolate(&then)), ("now", &isolate(&now))]);
    let choices = topics.into_iter().filter_map(|ix| {
        let name = story.topic(ix)?.label.clone();
        Some(ChoiceItem {
            name,
            language: Some(story.language().to_owned()),
            command: Command::Compare(ix),
            chosen: Signal::derive(move || topic.get() == ix),
        })
    });
    let choice = LIVE.then(|| {
        let items: Vec<ChoiceItem> = choices.collect();
        view! { <Choice label=words.then_now_topic items/> }
    });
    let sides = {
        let atlas = atlas.clone();
        anew(move || {
            let [before, after] = then_and_now(atlas.story(), topic.get());
            view! {
                <div class="compare__sides">
                    <Side name=then.clone() events=before/>
                    <Side name=now.clone() events=after/>
                </div>
            }
            .into_any()
        })
    };
    Some(view! {
        <section class="compare" aria-label=words.then_now>
            <h2 {..timeline.look.level(1)}>{words.then_now}</h2>
            <p class="compare__hint"><Sentence text=hint/></p>
            {choice}
            {sides}
        </section>
    })
}

#[component]
fn Side(name: String, events: Vec<EventIx>) -> impl IntoView {
    let timeline = use_timeline();
    let events = if events.is_empty() {
        Either::Left(view! { <p class="compare__hint">{timeline.words.then_now_nothing}</p> })
    } else {
        let events = events.into_iter().map(|event| view! { <Said event/> }).collect_view();
        Either::Right(view! { <ol>{events}</ol> })
    };
    view! {
        <section>
            <h3 {..timeline.look.level(2)}><Name text=name/></h3>
            {events}
        </section>
    }
}

/// An event with the first thing said in it.
#[component]
fn Said(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let facts = timeline.atlas.story().event(event)?.clone();
    let quote = facts.quotes.into_iter().next();
    Some(view! {
        <li>
            <OpenEvent event class="compare__open"><Name text=facts.title/></OpenEvent>
            {quote.map(|quote| view! { <Quotation quote class="compare__quote"/> })}
        </li>
    })
}
