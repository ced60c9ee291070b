//! Topic chips with live counts, and the door to the other facets.

use super::facets::Facets;
use super::pieces::hue_of;
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase::{self, Locale, whole};
use summitline_core::query::{Facet, FacetValue, Match, Part};
use summitline_core::session::Command;
use summitline_core::words::fill;

/// What a chip says of its count.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// How many events it stands for.
    Count(usize),
    /// How many it would add to a selection.
    More { more: usize, all: usize },
}

fn says(ui: Ui, value: FacetValue) -> Says {
    let count = ui.state.counts.with(|counts| counts.get(value));
    let results = ui.state.matches.with(|matches| matches.len());
    ui.state.filter.with(|filter| {
        let widens = filter.matching == Match::Any || !value.facet().is_multi_valued();
        let others = filter.values_of(value.facet()).next().is_some();
        if others && widens && !filter.selected.contains(&value) {
            Says::More { more: count.if_added.saturating_sub(results), all: count.if_added }
        } else {
            Says::Count(count.if_added)
        }
    })
}

/// The number beside a facet's value.
pub fn count_text(ui: Ui, value: FacetValue) -> String {
    let number = |count: usize| ui.state.locale().number(whole(count));
    match says(ui, value) {
        Says::Count(count) => number(count),
        Says::More { more, .. } => fill(ui.state.words().chip_more, &[("n", &number(more))]),
    }
}

/// The name of a facet's value with its count, for assistive technology.
pub fn count_name(ui: Ui, value: FacetValue, name: &str) -> String {
    let words = ui.state.words();
    let (template, count) = match says(ui, value) {
        Says::Count(count) => (words.chip_name, count),
        Says::More { all, .. } => (words.chip_name_added, all),
    };
    fill(template, &[("name", name), ("count", &phrase::events(&*ui.state.locale(), count))])
}

/// The topics, and "more filters".
#[component]
pub fn Chips() -> impl IntoView {
    let ui = Ui::get();
    let (state, words, atlas) = (ui.state, ui.state.words(), ui.state.atlas());
    let opened = RwSignal::new(false);
    let values = state
        .counts
        .with_untracked(|counts| counts.of(Facet::Topic).map(|(value, _)| value).collect::<Vec<_>>());
    let chip = move |value: FacetValue| {
        let name = phrase::value_name(words, atlas.story(), value).to_owned();
        let label = name.clone();
        let pressed = Memo::new(move |_| state.filter.with(|filter| filter.selected.contains(&value)));
        view! {
            <button
                class="chip"
                class:chip--none=move || matches!(says(ui, value), Says::Count(0) | Says::More { more: 0, .. })
                data-hue=hue_of(value)
                aria-pressed=move || if pressed.get() { "true" } else { "false" }
                aria-label=move || count_name(ui, value, &name)
                on:click=move |_| state.dispatch(Command::Toggle(value))
            >
                <i class="glyph"></i>
                {label}
                <span class="chip__count">{move || count_text(ui, value)}</span>
            </button>
        }
    };
    let none =
        Memo::new(move |_| state.filter.with(|filter| filter.values_of(Facet::Topic).next().is_none()));
    let without_topics = Memo::new(move |_| {
        let filter = state.filter.with(|filter| filter.without_part(Part::Facet(Facet::Topic)));
        state.atlas().index().matches(&filter).len()
    });
    let others = Memo::new(move |_| {
        state
            .filter
            .with(|filter| filter.selected.iter().filter(|value| value.facet() != Facet::Topic).count())
    });
    let more = move || match others.get() {
        0 => words.more_filters.to_owned(),
        n => fill(words.more_filters_active, &[("n", &state.locale().number(whole(n)))]),
    };
    view! {
        <section aria-label=words.topics>
            <div class="chips" role="group" aria-label=words.topics>
                <button
                    class="chip chip--all"
                    aria-pressed=move || if none.get() { "true" } else { "false" }
                    aria-label=move || fill(words.chip_name, &[
                        ("name", words.all_topics), ("count", &phrase::events(&*state.locale(), without_topics.get())),
                    ])
                    on:click=move |_| state.dispatch(Command::Drop(Part::Facet(Facet::Topic)))
                >
                    {words.all_topics}
                    <span class="chip__count">{move || state.locale().number(whole(without_topics.get()))}</span>
                </button>
                {values.into_iter().map(chip).collect::<Vec<_>>()}
                <button
                    class="chip chip--more"
                    aria-expanded=move || if opened.get() { "true" } else { "false" }
                    on:click=move |_| opened.update(|opened| *opened = !*opened)
                >
                    {more}
                </button>
            </div>
            <Show when=move || opened.get()><Facets/></Show>
        </section>
    }
}
