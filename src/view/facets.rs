//! The other facets: people, places, kinds, status, articles, and how their values are joined.

use super::chips::{count_name, count_text};
use super::pieces::{sends, switch};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::state::State;
use summitline_core::phrase;
use summitline_core::query::{Facet, FacetValue, Filter, Match};
use summitline_core::session::Command;

const FACETS: [Facet; 5] = [Facet::Person, Facet::Source, Facet::Kind, Facet::Status, Facet::Place];

/// All facets but the topics.
pub fn facets(ui: Ui) -> El {
    let words = ui.words;
    let joined = [
        (words.match_any, "", Command::SetMatch(Match::Any)),
        (words.match_all, "", Command::SetMatch(Match::All)),
    ];
    let matching = |state: &State, place| (state.filter().matching == Match::All) == (place == 1);
    let foot = h("div.facets__foot")
        .add(h("span").text(words.matching))
        .add(switch(ui, words.matching, &joined, matching))
        .add(h("span").text(words.match_hint))
        .add(sends(ui, h("button.link").text(words.clear_filters), Command::ClearFilter));
    h("div.facets").all(FACETS.into_iter().map(|facet| values(ui, facet))).add(foot)
}

/// The values of one facet that any event carries.
fn values(ui: Ui, facet: Facet) -> El {
    let atlas = ui.state.atlas();
    let everything = Filter::default();
    let counts = atlas.index().counts(&everything, &atlas.index().matches(&everything));
    let used = counts.of(facet).filter(|(_, count)| count.carried > 0).map(|(value, _)| value);
    h("fieldset.facet")
        .add(h("legend").text((ui.words.facet)(facet)))
        .add(h("div.facet__values").all(used.map(|value| row(ui, value))))
}

fn row(ui: Ui, value: FacetValue) -> El {
    let state = ui.state;
    let atlas = state.atlas();
    let name = phrase::value_name(ui.words, atlas.story(), value).to_owned();
    let label = h("span").text(&name);
    let input = h("input")
        .attr("type", "checkbox")
        .live("aria-label", move || Some(count_name(ui, value, &name)))
        .property("checked", move || state.filter().selected.contains(&value))
        .on("change", move |_| state.dispatch(Command::Toggle(value)));
    h("label").add(input).add(label).text(" ").add(h("span.facet__count").say(move || count_text(ui, value)))
}
