//! Topic chips with live counts, and the door to the other facets.

use super::facets::facets;
use super::pieces::{hue_of, sends};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::{Source, Stage, with};
use crate::state::State;
use summitline_core::phrase::{self, Locale, whole};
use summitline_core::query::{Facet, FacetValue, Offer, Part};
use summitline_core::session::Command;
use summitline_core::words::fill;

/// What choosing a facet's value would bring.
fn offer(ui: Ui, value: FacetValue) -> Offer {
    let state = ui.state;
    state.counts().offer(value, &state.filter(), &state.matches())
}

/// The number beside a facet's value.
pub fn count_text(ui: Ui, value: FacetValue) -> String {
    let number = |count: usize| ui.state.locale().number(whole(count));
    match offer(ui, value) {
        Offer::Results(count) => number(count),
        Offer::More { more, .. } => fill(ui.words.chip_more, &[("n", &number(more))]),
    }
}

/// The name of a facet's value with its count, for assistive technology.
pub fn count_name(ui: Ui, value: FacetValue, name: &str) -> String {
    let locale = ui.state.locale();
    match offer(ui, value) {
        Offer::Results(count) => {
            fill(ui.words.chip_name, &[("name", name), ("count", &phrase::events(&*locale, count))])
        }
        Offer::More { more, results } => {
            let more = phrase::counted(&*locale, ui.words.counted.more, whole(more), &[]);
            let results = phrase::events(&*locale, results);
            fill(ui.words.chip_name_added, &[("name", name), ("more", &more), ("count", &results)])
        }
    }
}

/// The topics, and "more filters".
pub fn chips(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let opened = Source::new(false);
    let values: Vec<FacetValue> = state.now(State::counts).of(Facet::Topic).map(|(value, _)| value).collect();
    let others = move || state.filter().selected.iter().filter(|value| value.facet() != Facet::Topic).count();
    let more = move || match others() {
        0 => words.more_filters.to_owned(),
        n => fill(words.more_filters_active, &[("n", &state.locale().number(whole(n)))]),
    };
    let more = h("button.chip chip--more")
        .truth("aria-expanded", with![opened; move || *opened.read()])
        .say(more)
        .on("click", with![opened; move |_| opened.update(|opened| *opened = !*opened)]);
    let row = h("div.chips")
        .attr("part", "filters")
        .attr("role", "group")
        .attr("aria-label", words.topics)
        .add(everything(ui))
        .all(values.into_iter().map(|value| chip(ui, value)))
        .add(more);
    h("section")
        .attr("aria-label", words.topics)
        .add(row)
        .dynamic(move || (*opened.read()).then(|| facets(ui)))
}

fn chip(ui: Ui, value: FacetValue) -> El {
    let state = ui.state;
    let atlas = state.atlas();
    let name = phrase::value_name(ui.words, atlas.story(), value).to_owned();
    let nothing = move || matches!(offer(ui, value), Offer::Results(0) | Offer::More { more: 0, .. });
    let chip = h("button.chip")
        .attr_if("data-hue", hue_of(value).as_deref())
        .flag("data-nothing", nothing)
        .truth("aria-pressed", move || state.filter().selected.contains(&value))
        .add(h("i.glyph"))
        .text(&name)
        .text(" ")
        .add(h("span.chip__count").say(move || count_text(ui, value)))
        .live("aria-label", move || Some(count_name(ui, value, &name)));
    sends(ui, chip, Command::Toggle(value))
}

/// The chip that stands for no topic at all.
fn everything(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let part = Part::Facet(Facet::Topic);
    let count = Stage::new(move |_| state.atlas().index().matches(&state.filter().without_part(part)).len());
    let name = with![count; move || {
        let events = phrase::events(&*state.locale(), *count.get());
        Some(fill(words.chip_name, &[("name", words.all_topics), ("count", &events)]))
    }];
    let chip = h("button.chip chip--all")
        .truth("aria-pressed", move || state.filter().values_of(Facet::Topic).next().is_none())
        .live("aria-label", name)
        .text(words.all_topics)
        .text(" ")
        .add(h("span.chip__count").say(move || state.locale().number(whole(*count.get()))));
    sends(ui, chip, Command::Drop(part))
}
