//! The facts of an event: topics, how its date is known, people, articles.

use super::super::pieces::hue_of;
use super::super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::query::FacetValue;
use summitline_core::story::{EventIx, PersonIx};
use summitline_core::words::fill;

/// The list of facts.
#[component]
pub fn Facts(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas, locale) = (ui.state.words(), ui.state.atlas(), ui.state.locale());
    let story = atlas.story();
    let facts = story.event(event)?;
    let topics = facts.topics.iter().filter_map(|ix| {
        let label = story.topic(*ix)?.label.clone();
        Some(view! { <p data-hue=hue_of(FacetValue::Topic(*ix))><i class="glyph"></i>" "{label}</p> })
    });
    let person = |ix: &PersonIx| {
        let person = story.person(*ix)?;
        let role = (!person.role.is_empty()).then(|| format!(", {}", person.role));
        Some(view! { <li>{person.name.clone()}{role}</li> })
    };
    let people: Vec<_> = facts.people.iter().filter_map(person).collect();
    let people = (!people.is_empty()).then(|| view! { <dt>{words.people}</dt><dd><ul>{people}</ul></dd> });
    let place = facts.place.and_then(|ix| story.place(ix)).map(|place| {
        let country = (!place.country.is_empty() && place.country != place.name)
            .then(|| format!(", {}", place.country));
        view! { <dt>{words.place}</dt><dd>{place.name.clone()}{country}</dd> }
    });
    let sources = facts.sources.iter().filter_map(|ix| {
        let source = story.source(*ix)?;
        let published = source
            .published
            .as_ref()
            .map(|date| format!(", {}", fill(words.published, &[("date", &phrase::date(&*locale, date))])));
        let citation =
            fill(words.citation_source, &[("title", &source.title), ("publisher", &source.publisher)]);
        let title = match source.url.clone() {
            Some(url) => view! { <a href=url rel="noopener">{citation}</a> }.into_any(),
            None => citation.into_any(),
        };
        Some(view! { <li>{title}{published}</li> })
    });
    let articles = if facts.sources.len() == 1 { words.article } else { words.articles };
    let view = view! {
        <dl class="facts">
            <dt>{words.date_known}</dt>
            <dd><p>{(words.date_basis)(facts.date_basis)}</p><p>{facts.date_note.clone()}</p></dd>
            <dt>{words.topics}</dt>
            <dd>{topics.collect::<Vec<_>>()}</dd>
            {people}
            {place}
            <dt>{articles}</dt>
            <dd><ul>{sources.collect::<Vec<_>>()}</ul></dd>
        </dl>
    };
    Some(view)
}
