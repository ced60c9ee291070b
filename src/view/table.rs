//! The table: every matching event in a line, sortable.

use super::list::{BATCH, More};
use super::pieces::{Marked, OpenButton, date_of, hue, hue_of};
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::query::FacetValue;
use summitline_core::reading::sorted;
use summitline_core::session::{Column, Command, Sort};
use summitline_core::story::EventIx;

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let sort = state.part(|session| session.bookmark.sort);
    let shown = RwSignal::new(BATCH);
    let all = Memo::new(move |_| {
        state.matches.with(|matches| sorted(state.atlas().story(), matches.iter(), sort.get()))
    });
    let visible = move || all.with(|events| events.iter().take(shown.get()).copied().collect::<Vec<_>>());
    let heading = move |column: Column, name: &'static str| {
        let order = move || match sort.get() {
            Sort { column: now, descending } if now == column => {
                if descending {
                    "descending"
                } else {
                    "ascending"
                }
            }
            _ => "none",
        };
        view! {
            <th scope="col" aria-sort=order>
                <button on:click=move |_| state.dispatch(Command::SortBy(column))>{name}</button>
            </th>
        }
    };
    view! {
        <div class="tablebox" role="region" aria-label=words.view_table tabindex="0">
            <table class="table">
                <caption>{words.table_caption}</caption>
                <thead>
                    <tr>
                        {heading(Column::Date, words.column_date)}
                        {heading(Column::Title, words.column_title)}
                        {heading(Column::Topic, words.column_topics)}
                        <th scope="col">{words.column_people}</th>
                        {heading(Column::Status, words.column_status)}
                        {heading(Column::Source, words.column_source)}
                    </tr>
                </thead>
                <tbody><For each=visible key=|event| *event children=|event| view! { <Line event=event/> }/></tbody>
            </table>
        </div>
        <More shown=shown all=Signal::derive(move || all.with(Vec::len))/>
    }
}

#[component]
fn Line(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas) = (ui.state.words(), ui.state.atlas());
    let story = atlas.story();
    let facts = story.event(event)?;
    let topics = facts.topics.iter().filter_map(|ix| {
        let label = story.topic(*ix)?.label.clone();
        Some(view! { <div data-hue=hue_of(FacetValue::Topic(*ix))><i class="glyph"></i>{label}</div> })
    });
    let people: Vec<&str> =
        facts.people.iter().filter_map(|ix| Some(story.person(*ix)?.name.as_str())).collect();
    let sources: Vec<&str> =
        facts.sources.iter().filter_map(|ix| Some(story.source(*ix)?.title.as_str())).collect();
    let selected = ui.state.selected();
    let title = facts.title.clone();
    let view = view! {
        <tr data-hue=hue(facts) data-current=move || (selected.get() == Some(event)).then_some("")>
            <td><time datetime=facts.date.to_string()>{date_of(ui, facts)}</time></td>
            <td><OpenButton event=event class="table__open"><Marked text=title/></OpenButton></td>
            <td>{topics.collect::<Vec<_>>()}</td>
            <td><Marked text=people.join(", ")/></td>
            <td>{(words.status)(facts.status)}</td>
            <td>{sources.join("; ")}</td>
        </tr>
    };
    Some(view)
}
