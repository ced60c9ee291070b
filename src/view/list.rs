//! The reading list, with a slim vertical scale beside it: years, dates, and the quiet between events.

use super::pieces::{Marked, Meta, OpenButton, Quotation, date_of, hue, is_fuzzy};
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::reading::{Row, rows};
use summitline_core::story::Status;
use summitline_core::words::fill;

/// Rows that are drawn at first, and more at a time.
pub const BATCH: usize = 200;

/// The list.
#[component]
pub fn List() -> impl IntoView {
    let ui = Ui::get();
    let state = ui.state;
    let shown = RwSignal::new(BATCH);
    let all = Memo::new(move |_| state.matches.with(|matches| rows(state.atlas().story(), matches.iter())));
    let visible = move || all.with(|rows| rows.iter().take(shown.get()).copied().collect::<Vec<_>>());
    view! {
        <ol class="story">
            <For each=visible key=|row| (row.event, row.opens_year, row.gap) children=|row| view! { <Entry row=row/> }/>
        </ol>
        <More shown=shown all=Signal::derive(move || all.with(Vec::len))/>
    }
}

/// A button for the next rows of a long list.
#[component]
pub fn More(shown: RwSignal<usize>, all: Signal<usize>) -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let left = move || all.get().saturating_sub(shown.get());
    let text = move || fill(words.show_more, &[("n", &state.locale().number(whole(left().min(BATCH))))]);
    view! {
        <Show when=move || left() != 0>
            <button class="button more" on:click=move |_| shown.update(|shown| *shown += BATCH)>{text}</button>
        </Show>
    }
}

#[component]
fn Entry(row: Row) -> impl IntoView {
    let ui = Ui::get();
    let (state, words, atlas, locale) = (ui.state, ui.state.words(), ui.state.atlas(), ui.state.locale());
    let story = atlas.story();
    let facts = story.event(row.event)?;
    let span = story.span_of(row.event);
    let year = row
        .opens_year
        .then(|| view! { <h2 class="story__year">{locale.point(span.start(), Form::Year)}</h2> });
    let gap = row.gap.map(|gap| {
        let length = phrase::length(&*locale, gap);
        view! { <p class="story__gap">{fill(words.list_gap, &[("length", &length)])}</p> }
    });
    let [opening, _] = story.ends();
    let anchor = opening.filter(|opening| *opening != row.event).map(|opening| {
        let name = super::axis::end_name(ui, opening);
        phrase::elapsed(&*locale, span.start(), story.span_of(opening).start(), &name)
    });
    let place = facts.place.and_then(|ix| story.place(ix)).map(|place| place.name.clone());
    let quote = facts.quotes.first().cloned();
    let selected = state.selected();
    let event = row.event;
    let is_end = story.ends().contains(&Some(event));
    let (title, summary) = (facts.title.clone(), facts.summary.clone());
    let view = view! {
        <li>
            {year}
            {gap}
            <article class="story__row" data-hue=hue(facts)>
                <p class="story__when">
                    <time datetime=facts.date.to_string()>{date_of(ui, facts)}</time>
                    {place.map(|place| view! { <small>{place}</small> })}
                    {anchor.map(|anchor| view! { <small>{anchor}</small> })}
                </p>
                <div
                    class="entry"
                    data-fuzzy=is_fuzzy(facts).then_some("")
                    data-hollow=(facts.status == Status::Planned).then_some("")
                    data-key=is_end.then_some("")
                    data-current=move || (selected.get() == Some(event)).then_some("")
                >
                    <h3 class="entry__title">
                        <OpenButton event=event class="entry__open"><Marked text=title/></OpenButton>
                    </h3>
                    <p class="entry__summary"><Marked text=summary/></p>
                    {quote.map(|quote| view! { <Quotation quote=quote class="entry__quote"/> })}
                    <Meta event=event/>
                </div>
            </article>
        </li>
    };
    Some(view)
}
