//! The facts of an event: topics, how its date is known, people, place, articles.

use super::super::prose::Prose;
use super::super::topics::Topics;
use crate::context::use_timeline;
use crate::told::{Name, Sentence};
use leptos::either::Either;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::story::{Event, PersonIx, PlaceIx, SourceIx};

/// The list of facts.
#[component]
pub fn Facts(event: Event) -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let articles = if event.sources.len() == 1 { words.article } else { words.articles };
    view! {
        <dl class="facts">
            <dt>{words.date_known}</dt>
            <dd>
                <p>{(words.date_basis)(event.date_basis)}</p>
                <Prose text=event.date_note/>
            </dd>
            {(!event.topics.is_empty())
                .then(|| view! { <dt>{words.topics}</dt> <dd><Topics topics=event.topics lead=true/></dd> })}
            <People people=event.people/>
            {event.place.map(|place| view! { <Place place/> })}
            <dt>{articles}</dt>
            <dd>
                <ul>{event.sources.into_iter().map(|source| view! { <Article source/> }).collect_view()}</ul>
            </dd>
        </dl>
    }
}

#[component]
fn People(people: Vec<PersonIx>) -> impl IntoView {
    let timeline = use_timeline();
    let person = |ix: &PersonIx| {
        let person = timeline.atlas.story().person(*ix)?;
        let role = (!person.role.is_empty()).then(|| view! { ", "<Name text=person.role.clone()/> });
        Some(view! { <li><Name text=person.name.clone()/>{role}</li> })
    };
    let people: Vec<_> = people.iter().filter_map(person).collect();
    (!people.is_empty()).then(|| view! { <dt>{timeline.words.people}</dt> <dd><ul>{people}</ul></dd> })
}

#[component]
fn Place(place: PlaceIx) -> impl IntoView {
    let timeline = use_timeline();
    let place = timeline.atlas.story().place(place)?;
    let tells = !place.country.is_empty() && place.country != place.name;
    let country = tells.then(|| view! { ", "<Name text=place.country.clone()/> });
    let name = place.name.clone();
    Some(view! { <dt>{timeline.words.place}</dt> <dd><span><Name text=name/>{country}</span></dd> })
}

#[component]
fn Article(source: SourceIx) -> impl IntoView {
    let timeline = use_timeline();
    let source = timeline.atlas.story().source(source)?;
    let text = view! { <Sentence text=phrase::citation(&*timeline.locale, source)/> };
    let text = match source.url.clone() {
        Some(url) => Either::Left(view! { <a href=url rel="noopener">{text}</a> }),
        None => Either::Right(text),
    };
    Some(view! { <li>{text}</li> })
}
