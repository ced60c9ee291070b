//! The table: every matching event in a line, sortable.

use super::list::{more, shown};
use super::pieces::{current, hue, marked, open_button, sends, time, topics};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::with;
use summitline_core::reading::sorted;
use summitline_core::session::{Column, Command, Sort};
use summitline_core::story::EventIx;

/// The table.
pub fn table(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let shown = shown(ui);
    let visible = with![shown; move || {
        let sort = state.settled().sort;
        let atlas = state.atlas();
        let mut events = sorted(atlas.story(), state.matches().iter(), sort);
        events.truncate(*shown.read());
        events
    }];
    let headings = h("tr")
        .add(heading(ui, Column::Date, words.column_date))
        .add(heading(ui, Column::Title, words.column_title))
        .add(heading(ui, Column::Topic, words.column_topics))
        .add(h("th").attr("scope", "col").text(words.column_people))
        .add(heading(ui, Column::Status, words.column_status))
        .add(heading(ui, Column::Source, words.column_source));
    let table = h("table.table")
        .add(h("caption").text(words.table_caption))
        .add(h("thead").add(headings))
        .add(h("tbody").each(visible, move |event| line(ui, *event).unwrap_or_else(|| h("tr"))));
    let region =
        h("div.tablebox").attr("role", "region").attr("aria-label", words.view_table).attr("tabindex", "0");
    h("div").add(region.add(table)).add(more(ui, shown))
}

fn heading(ui: Ui, column: Column, name: &str) -> El {
    let state = ui.state;
    let order = move || match state.settled().sort {
        Sort { column: now, descending: true } if now == column => "descending",
        Sort { column: now, .. } if now == column => "ascending",
        _ => "none",
    };
    let button = sends(ui, h("button").text(name), Command::SortBy(column));
    h("th").attr("scope", "col").live("aria-sort", move || Some(order().to_owned())).add(button)
}

fn line(ui: Ui, event: EventIx) -> Option<El> {
    let atlas = ui.state.atlas();
    let story = atlas.story();
    let facts = story.event(event)?;
    let people: Vec<&str> =
        facts.people.iter().filter_map(|ix| Some(story.person(*ix)?.name.as_str())).collect();
    let sources: Vec<&str> =
        facts.sources.iter().filter_map(|ix| Some(story.source(*ix)?.title.as_str())).collect();
    let open = open_button(ui, event, "button.table__open").add(marked(ui, h("span"), facts.title.clone()));
    let cell = || h("td");
    let line = h("tr")
        .attr("data-hue", &hue(facts))
        .add(cell().add(time(ui, facts)))
        .add(cell().add(open))
        .add(cell().all(topics(ui, facts, "div")))
        .add(marked(ui, h("td"), people.join(", ")))
        .add(cell().text((ui.words.status)(facts.status)))
        .add(cell().text(&sources.join("; ")));
    Some(current(ui, line, event))
}
