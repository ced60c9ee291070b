//! The table: every matching event in a line, sortable.

use super::date::Date;
use super::marked::Marked;
use super::more::{More, first};
use super::open::OpenEvent;
use super::topics::Topics;
use crate::context::use_timeline;
use crate::rows::{Rows, local};
use crate::told::{Sentence, lang};
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::hue;
use summitline_core::prose::isolate;
use summitline_core::reading::{TitleOrder, sorted};
use summitline_core::session::{Column, Command, Sort};
use summitline_core::story::{EventIx, PersonIx};

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let shown = RwSignal::new(first(timeline.look));
    let by_title = Memo::new(move |_| timeline.derived.settled().sort.column == Column::Title);
    let titles = {
        let (atlas, locale) = (timeline.atlas.clone(), timeline.locale.clone());
        // Comparing titles is slow: once for all filters.
        Memo::new(move |_| {
            Arc::new(match by_title.get() {
                true => TitleOrder::new(atlas.story(), atlas.index(), &*locale),
                false => TitleOrder::default(),
            })
        })
    };
    let derived = timeline.derived;
    let all = Signal::derive(move || derived.matches().len());
    let has = timeline.atlas.inventory();
    let topics = has.topics.then(|| view! { <Heading column=Column::Topic name=words.column_topics/> });
    let people = has.people.then(|| view! { <th scope="col">{words.column_people}</th> });
    let rows = move || {
        let sort = timeline.derived.settled().sort;
        let (story, matches) = (timeline.atlas.story(), timeline.derived.matches());
        let mut events = sorted(story, &titles.get(), matches.iter(), sort);
        events.truncate(shown.get());
        events
    };
    view! {
        <div>
            <div class="tablebox" role="region" aria-label=words.view_table tabindex="0">
                <table class="table">
                    <caption>{words.table_caption}</caption>
                    <thead>
                        <tr>
                            <Heading column=Column::Date name=words.column_date/>
                            <Heading column=Column::Title name=words.column_title/>
                            {topics}
                            {people}
                            <Heading column=Column::Status name=words.column_status/>
                            <Heading column=Column::Source name=words.column_source/>
                        </tr>
                    </thead>
                    <tbody>
                        <Rows each=rows let:event>
                            <Line event/>
                        </Rows>
                    </tbody>
                </table>
            </div>
            <More shown of=all within=".main tbody"/>
        </div>
    }
}

/// The heading of a column that the table can be sorted by.
#[component]
fn Heading(column: Column, name: &'static str) -> impl IntoView {
    let timeline = use_timeline();
    let order = move || match timeline.derived.settled().sort {
        Sort { column: now, descending: true } if now == column => "descending",
        Sort { column: now, .. } if now == column => "ascending",
        _ => "none",
    };
    let sort = move |_| timeline.state.dispatch(Command::SortBy(column));
    view! { <th scope="col" aria-sort=order><button on:click=sort>{name}</button></th> }
}

#[component]
fn Line(event: EventIx) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let facts = story.event(event)?.clone();
    let has = timeline.atlas.inventory();
    let language = story.language();
    let person = |(at, ix): (usize, &PersonIx)| {
        let text = story.person(*ix)?.name.clone();
        let before = if at > 0 { ", " } else { "" };
        Some(view! { {before}<bdi {..lang(Some(language))}><Marked text/></bdi> }.into_any())
    };
    let people = facts.people.iter().enumerate().filter_map(person).collect_view();
    let sources = facts.sources.iter().filter_map(|ix| Some(isolate(&story.source(*ix)?.title)));
    let sources = sources.collect::<Vec<_>>().join("; ");
    let (derived, hue) = (timeline.derived, hue::of_event(&facts));
    let selected = local(move || derived.settled().selected == Some(event));
    let current = move || selected().then_some("true");
    Some(view! {
        <tr data-hue=hue aria-current=current>
            <td><Date date=facts.date/></td>
            <td {..timeline.told()}>
                <OpenEvent event class="table__open"><Marked text=facts.title/></OpenEvent>
            </td>
            {has.topics.then(|| view! { <td><Topics topics=facts.topics/></td> })}
            {has.people.then(|| view! { <td>{people}</td> })}
            <td>{(timeline.words.status)(facts.status)}</td>
            <td><Sentence text=sources/></td>
        </tr>
    })
}
