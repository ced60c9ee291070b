//! A statement at one of the two ends: the quotation first, with who said it to whom.

use super::super::date::Date;
use super::super::marked::Marked;
use super::super::open::OpenEvent;
use super::super::prose::Prose;
use super::super::quotation::Quotation;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::story::{EventIx, Status};

/// The event with the first thing said in it. Where nothing is quoted, no speaker is named: the people of an event need not
/// have said it.
#[component]
pub fn Card(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let facts = timeline.atlas.story().event(event)?.clone();
    let date = facts.date;
    let quote = facts.quotes.into_iter().next();
    let status = (facts.status != Status::Reported)
        .then(|| view! { <span class="tag">{(timeline.words.status)(facts.status)}</span> });
    Some(view! {
        <article class="compare__card">
            {quote.map(|quote| view! { <Quotation quote class="compare__quote"/> })}
            <h3 class="compare__what" {..timeline.told()} {..timeline.look.level(2)}>
                <OpenEvent event class="compare__open"><Marked text=facts.title/></OpenEvent>
            </h3>
            <Prose text=facts.summary class="compare__summary" searched=true/>
            <p class="compare__when"><Date date/>" "{status}</p>
        </article>
    })
}
