//! What came in between the two ends, as dated steps.

use super::super::date::Date;
use super::super::open::OpenEvent;
use super::MOST;
use crate::context::use_timeline;
use crate::sign::Sign;
use crate::told::Name;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::phrase;
use summitline_core::shape;
use summitline_core::story::EventIx;

/// The steps; closed at first where there is little room; nothing where nothing came in between.
#[component]
pub fn Between(events: Vec<EventIx>) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let wide = timeline.state.peek(|session| !session.narrow);
    let text = phrase::between(&*timeline.locale, story, events.len());
    let step = |event: &EventIx| {
        let facts = story.event(*event)?;
        let (date, title, hue, shape) =
            (facts.date, facts.title.clone(), hue::of_event(facts), shape::of_event(facts));
        Some(view! {
            <li data-hue=hue>
                <OpenEvent event=*event class="compare__step">
                    <Sign shape/><Date date/>" "<Name text=title/>
                </OpenEvent>
            </li>
        })
    };
    let steps: Vec<_> = events.iter().take(MOST).filter_map(step).collect();
    (!steps.is_empty()).then(|| {
        view! {
            <details class="compare__between" open=wide>
                <summary>{text}</summary>
                <ol>{steps}</ol>
            </details>
        }
    })
}
