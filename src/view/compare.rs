//! Then and now: one topic at the two ends of the story, side by side.

use super::pieces::{OpenButton, Quotation};
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::reading::{comparable_topics, then_and_now};
use summitline_core::session::Command;
use summitline_core::story::{EventIx, TopicIx};
use summitline_core::words::fill;

/// The comparison; nothing for a story without two ends or without a topic that has something at both.
#[component]
pub fn Compare() -> impl IntoView {
    let ui = Ui::get();
    let (state, words, atlas) = (ui.state, ui.state.words(), ui.state.atlas());
    let [Some(opening), Some(closing)] = atlas.story().ends() else { return None };
    let topics = comparable_topics(atlas.story());
    let first = *topics.first()?;
    let (then, now) = (super::axis::end_name(ui, opening), super::axis::end_name(ui, closing));
    let chosen = state.part(|session| session.bookmark.compare);
    let topic = Memo::new(move |_| chosen.get().unwrap_or(first));
    let story = atlas.clone();
    let option = move |ix: TopicIx| {
        let label = story.story().topic(ix).map(|topic| topic.label.clone());
        view! { <option value=ix.index().to_string() prop:selected=move || topic.get() == ix>{label}</option> }
    };
    let choose = move |value: String| {
        if let Ok(position) = value.parse() {
            state.dispatch(Command::Compare(TopicIx::at(position)));
        }
    };
    let hint = fill(words.then_now_hint, &[("then", &then), ("now", &now)]);
    let side = move |last: bool, name: String| {
        let events = move || {
            let [then, now] = then_and_now(state.atlas().story(), topic.get());
            let events = if last { now } else { then };
            if events.is_empty() {
                return view! { <p class="compare__hint">{words.then_now_nothing}</p> }.into_any();
            }
            view! { <ol>{events.into_iter().map(|event| view! { <Said event=event/> }).collect::<Vec<_>>()}</ol> }.into_any()
        };
        view! { <section><h3>{name}</h3>{events}</section> }
    };
    let view = view! {
        <section class="compare" aria-label=words.then_now>
            <h2>{words.then_now}</h2>
            <p class="compare__hint">{hint}</p>
            <label class="choice">
                {words.then_now_topic}
                <select on:change:target=move |event| choose(event.target().value())>
                    {topics.into_iter().map(option).collect::<Vec<_>>()}
                </select>
            </label>
            <div class="compare__sides">{side(false, then)}{side(true, now)}</div>
        </section>
    };
    Some(view)
}

/// An event with the first thing said in it.
#[component]
fn Said(event: EventIx) -> impl IntoView {
    let atlas = Ui::get().state.atlas();
    let facts = atlas.story().event(event)?;
    let quote =
        facts.quotes.first().cloned().map(|quote| view! { <Quotation quote=quote class="compare__quote"/> });
    let title = facts.title.clone();
    Some(view! { <li><OpenButton event=event class="compare__open">{title}</OpenButton>{quote}</li> })
}
