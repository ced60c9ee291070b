//! The open event: what is said, by whom, how its date is known, and what it leads to.

mod actions;
mod facts;
mod related;

use super::pieces::{Marked, Quotation, date_of, hue};
use super::shortcuts::close;
use super::timeline::Ui;
use actions::{Actions, Neighbours};
use facts::Facts;
use leptos::prelude::*;
use related::RelatedEvents;
use summitline_core::phrase;
use summitline_core::story::EventIx;

/// The panel of one event.
#[component]
pub fn Detail(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas, locale) = (ui.state.words(), ui.state.atlas(), ui.state.locale());
    let story = atlas.story();
    let facts = story.event(event)?;
    let place = facts.place.and_then(|ix| story.place(ix)).map(|place| format!(", {}", place.name));
    let elapsed =
        story.ends().into_iter().flatten().next().filter(|opening| *opening != event).map(|opening| {
            let name = super::axis::end_name(ui, opening);
            let since = phrase::elapsed(
                &*locale,
                story.span_of(event).start(),
                story.span_of(opening).start(),
                &name,
            );
            format!(" · {since}")
        });
    let quotes = facts.quotes.iter().cloned().map(|quote| view! { <Quotation quote=quote class="quote"/> });
    let view = view! {
        <article class="detail" data-hue=hue(facts) data-event=facts.id.clone()>
            <div class="detail__head">
                <p class="detail__when">
                    <time datetime=facts.date.to_string()>{date_of(ui, facts)}</time>
                    {place}
                    {elapsed}
                </p>
                <button class="detail__close" aria-label=words.close title=words.close on:click=move |_| close(ui)>"×"</button>
            </div>
            <h2 class="detail__title" tabindex="-1"><Marked text=facts.title.clone()/></h2>
            <p class="detail__status">
                <span class="tag">{(words.status)(facts.status)}</span>
                {(words.status_meaning)(facts.status)}
            </p>
            <p class="detail__summary"><Marked text=facts.summary.clone()/></p>
            {quotes.collect::<Vec<_>>()}
            <Facts event=event/>
            <RelatedEvents event=event/>
            <Actions event=event/>
            <Neighbours event=event/>
        </article>
    };
    Some(view)
}
