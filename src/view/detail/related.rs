//! What an event bears on, and what bears on it.

use super::super::pieces::open_button;
use super::super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::reading::pointing_at;
use summitline_core::story::{Event, EventIx};

/// Related events, each with how it is related; nothing where there are none.
pub fn related(ui: Ui, event: EventIx, facts: &Event) -> Option<El> {
    let (words, atlas) = (ui.words, ui.state.atlas());
    let story = atlas.story();
    let own = facts.related.iter().map(|each| ((words.relation)(each.relation), each.event));
    let back =
        pointing_at(story, event).into_iter().map(|each| ((words.relation_back)(each.relation), each.event));
    let line = |(relation, other): (&str, EventIx)| {
        let open = open_button(ui, other, "button.related__open").text(&story.event(other)?.title);
        Some(h("li").add(h("span").text(relation)).add(open))
    };
    let lines: Vec<El> = own.chain(back).filter_map(line).collect();
    let section = |lines: Vec<El>| {
        h("section.related").add(ui.heading("h3", 2).text(words.related)).add(h("ul").all(lines))
    };
    (!lines.is_empty()).then(|| section(lines))
}
