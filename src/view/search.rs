//! The search box: filters as the reader types, and opens the best match on Enter.

use super::pieces::open;
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::{Stage, with};
use summitline_core::query::MAX_QUERY_CHARS;
use summitline_core::session::Command;
use summitline_core::story::EventIx;

/// The search box.
pub fn search(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let text = move || state.filter().text.clone();
    let is_empty = Stage::new(move |_| state.filter().text.is_empty());
    let clear = move || state.dispatch(Command::Search(String::new()));
    let input = h("input")
        .attr("type", "search")
        .attr("aria-label", words.search)
        .attr("placeholder", words.search_placeholder)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", &MAX_QUERY_CHARS.to_string())
        .value(text)
        .on("input", move |event| state.dispatch(Command::Search(event.value())))
        .on(
            "keydown",
            with![is_empty; move |event| match event.key().as_str() {
                "Enter" => {
                    if let Some(best) = state.now(|_| best_match(ui)) {
                        open(ui, best, &event);
                    }
                }
                "Escape" if !*is_empty.get() => {
                    event.take();
                    clear();
                }
                _ => {}
            }],
        );
    h("div.search").attr("role", "search").add(input).dynamic(move || {
        Some(if *is_empty.get() {
            h("kbd").attr("aria-hidden", "true").text("/")
        } else {
            h("button.search__clear").attr("aria-label", words.search_clear).text("×").on(
                "click",
                move |_| {
                    clear();
                    ui.focus(".search input");
                },
            )
        })
    })
}

/// The best match of the search that the other filters let through.
pub fn best_match(ui: Ui) -> Option<EventIx> {
    let hits = ui.state.atlas().index().search(&ui.state.filter().text);
    let matches = ui.state.matches();
    hits.into_iter().map(|hit| hit.event).find(|event| matches.contains(*event))
}
