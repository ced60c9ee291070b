//! The open event: what is said, by whom, how its date is known, and what it leads to.

mod actions;
mod facts;
mod related;

use super::date::Date;
use super::marked::Marked;
use super::prose::Prose;
use super::quotation::Quotation;
use crate::context::use_timeline;
use crate::told::{Name, Sentence};
use actions::{Actions, Neighbours};
use facts::Facts;
use leptos::prelude::*;
use related::RelatedEvents;
use summitline_core::hue;
use summitline_core::phrase;
use summitline_core::story::EventIx;

/// The detail of one event.
#[component]
pub fn Detail(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let (words, story) = (timeline.words, timeline.atlas.story());
    let facts = story.event(event)?.clone();
    let (id, hue) = (facts.id.clone(), hue::of_event(&facts));
    let place =
        facts.place.and_then(|ix| story.place(ix)).map(|place| view! { ", "<Name text=place.name.clone()/> });
    let since = phrase::since_opening(&*timeline.locale, story, event)
        .map(|since| view! { " · "<Sentence text=since/> });
    let level = timeline.look.level(1);
    let close = {
        let timeline = timeline.clone();
        move |_| {
            timeline.close_event();
        }
    };
    Some(view! {
        <article class="detail" data-hue=hue data-event=id>
            <div class="detail__head">
                <p class="detail__when"><Date date=facts.date/>{place}{since}</p>
                <button class="detail__close" aria-label=words.close title=words.close on:click=close>"×"</button>
            </div>
            <h2 class="detail__title" {..timeline.told()} {..level} tabindex="-1">
                <Marked text=facts.title.clone()/>
            </h2>
            <p class="detail__status">
                <span class="tag">{(words.status)(facts.status)}</span>
                {(words.status_meaning)(facts.status)}
            </p>
            <Prose text=facts.summary.clone() class="detail__summary" searched=true/>
            {facts.quotes.iter().map(|quote| {
                view! { <Quotation quote=quote.clone() class="quote"/> }
            }).collect_view()}
            <Facts event=facts/>
            <RelatedEvents event/>
            <Actions event/>
            {(story.events().len() > 1).then(|| view! { <Neighbours event/> })}
        </article>
    })
}
