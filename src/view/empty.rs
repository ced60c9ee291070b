//! An empty result: what to drop to see events again.

use super::pieces::sends;
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::phrase;
use summitline_core::query::Part;
use summitline_core::session::Command;
use summitline_core::words::fill;

/// Says that nothing matches, and offers each single part of the filter that would bring events back.
pub fn empty(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let clear =
        move || h("li").add(sends(ui, h("button.button").text(words.clear_filters), Command::ClearFilter));
    let suggestions = move || {
        let atlas = state.atlas();
        let suggestions = atlas.index().suggestions(&state.filter());
        Some(
            h("ul")
                .all(suggestions.into_iter().map(|(part, count)| suggestion(ui, part, count)))
                .add(clear()),
        )
    };
    h("div.empty")
        .add(ui.heading("h2", 1).text(words.empty))
        .add(h("p").text(words.empty_hint))
        .dynamic(suggestions)
}

/// Characters of a search that a button shows.
const SHOWN: usize = 80;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn suggestion(ui: Ui, part: Part, count: usize) -> El {
    let (state, words) = (ui.state, ui.words);
    let atlas = state.atlas();
    let name = match part {
        Part::Value(value) => phrase::value_name(words, atlas.story(), value).to_owned(),
        Part::Facet(facet) => (words.facet)(facet).to_owned(),
        Part::Text => fill(words.part_search, &[("text", &shortened(&state.filter().text))]),
    };
    let events = phrase::events(&*state.locale(), count);
    let button = h("button.button").text(&fill(words.drop_part, &[("what", &name), ("events", &events)]));
    h("li").add(sends(ui, button, Command::Drop(part)))
}
