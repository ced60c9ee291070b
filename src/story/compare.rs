//! Then and now: one topic at the two ends of the story. What answers each other faces each other.

mod between;
mod card;
mod row;

use crate::changing::anew;
use crate::context::use_timeline;
use crate::told::{Name, Sentence};
use between::Between;
use card::Card;
use leptos::prelude::*;
use row::{Ends, Row};
use std::sync::Arc;
use summitline_core::phrase::{self, whole};
use summitline_core::prose::isolate;
use summitline_core::query::{Facet, Part};
use summitline_core::reading::{Facing, facing};
use summitline_core::story::{EventIx, TopicIx};
use summitline_core::words::fill;

/// Cards that stand alone at an end, and pairs, that are shown at most.
const MOST: usize = 50;

/// The view. The topic is chosen by the chips; of the filter all but the topics holds for the events.
#[component]
pub fn Compare() -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    let label = timeline.words.then_now;
    let shown = Memo::new(move |_| {
        let topic = derived.compared()?;
        let filter = derived.filter().without_part(Part::Facet(Facet::Topic));
        let matches = timeline.atlas.index().matches(&filter);
        Some((topic, Arc::new(facing(timeline.atlas.story(), topic, &matches))))
    });
    let topic = anew(move || match shown.get() {
        Some((topic, facing)) => view! { <Topic topic facing/> }.into_any(),
        None => ().into_any(),
    });
    view! { <section class="compare" aria-label=label>{topic}</section> }
}

/// One topic at both ends.
#[component]
fn Topic(topic: TopicIx, facing: Arc<Facing>) -> impl IntoView {
    let timeline = use_timeline();
    let (words, story) = (timeline.words, timeline.atlas.story());
    let [Some(opening), Some(closing)] = story.ends() else { return None };
    let name = isolate(&story.topic(topic)?.label);
    let ends = Ends([opening, closing].map(|end| phrase::end_name(story, end)));
    let heads = {
        let [then, now] = [opening, closing].map(|event| view! { <Head event/> });
        let later = phrase::later(&*timeline.locale, story);
        view! { <div class="compare__heads">{then}<p class="compare__later">{later}</p>{now}</div> }
    };
    let pairs: Vec<_> =
        (facing.pairs.iter().take(MOST)).map(|pair| view! { <Row pair=*pair ends=ends.clone()/> }).collect();
    let pairs = (!pairs.is_empty()).then(|| view! { <ol class="compare__rows">{pairs}</ol> });
    let alone = [(opening, &facing.only_then), (closing, &facing.only_now)];
    let alone = alone.map(|(end, events)| view! { <Alone end events=events.clone()/> });
    let nothing = facing.pairs.is_empty() && facing.only_then.is_empty() && facing.only_now.is_empty();
    Some(view! {
        <h2 class="compare__title" {..timeline.look.level(1)}>
            <Sentence text=fill(words.facing.of, &[("topic", &name)])/>
        </h2>
        <Between events=facing.between.clone()/>
        {heads}
        {nothing.then(|| view! { <p>{words.empty}</p> })}
        {pairs}
        <div class="compare__alone">{alone.collect_view()}</div>
    })
}

/// The name of an end, with its date.
#[component]
fn Head(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let date = story.event(event)?.date;
    let text = phrase::end_name(story, event);
    Some(view! {
        <p class="compare__head">
            <span class="compare__flag"><Name text/></span>
            " "
            <super::date::Date date/>
        </p>
    })
}

/// What stands alone at an end.
#[component]
fn Alone(end: EventIx, events: Vec<EventIx>) -> impl IntoView {
    let timeline = use_timeline();
    let (words, look) = (timeline.words, timeline.look);
    let heading = phrase::only_at(words, timeline.atlas.story(), end);
    let more = events.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let text = fill(words.and_more, &[("n", &timeline.locale.number(whole(more)))]);
        view! { <p>{text}</p> }
    });
    let some = !events.is_empty();
    let cards = events.into_iter().take(MOST).map(|event| view! { <li><Card event/></li> }).collect_view();
    view! {
        <section>
            {some.then(|| view! {
                <h3 {..look.level(2)}><Sentence text=heading/></h3>
                <ul>{cards}</ul>
                {more}
            })}
        </section>
    }
}
