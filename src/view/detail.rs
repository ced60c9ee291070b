//! The open event: what is said, by whom, how its date is known, and what it leads to.

mod actions;
mod facts;
mod related;

use super::pieces::{hue, marked, quotation, since_opening, time};
use super::shortcuts::close;
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::story::EventIx;

/// The panel of one event.
pub fn detail(ui: Ui, event: EventIx) -> Option<El> {
    let (words, atlas) = (ui.words, ui.state.atlas());
    let story = atlas.story();
    let facts = story.event(event)?;
    let mut where_and_since = String::new();
    if let Some(place) = facts.place.and_then(|ix| story.place(ix)) {
        where_and_since.push_str(", ");
        where_and_since.push_str(&place.name);
    }
    if let Some(since) = since_opening(ui, event) {
        where_and_since.push_str(" · ");
        where_and_since.push_str(&since);
    }
    let shut = h("button.detail__close").attr("aria-label", words.close).attr("title", words.close).text("×");
    let head = h("div.detail__head")
        .add(h("p.detail__when").add(time(ui, facts)).text(&where_and_since))
        .add(shut.on("click", move |_| close(ui)));
    let status = h("p.detail__status")
        .add(h("span.tag").text((words.status)(facts.status)))
        .text((words.status_meaning)(facts.status));
    Some(
        h("article.detail")
            .attr("data-hue", &hue(facts))
            .attr("data-event", &facts.id)
            .add(head)
            .add(marked(ui, ui.heading("h2.detail__title", 1), facts.title.clone()).attr("tabindex", "-1"))
            .add(status)
            .add(marked(ui, h("p.detail__summary"), facts.summary.clone()))
            .all(facts.quotes.iter().map(|quote| quotation(ui, quote, "blockquote.quote")))
            .add(facts::facts(ui, facts))
            .maybe(related::related(ui, event, facts))
            .add(actions::actions(ui, event))
            .add(actions::neighbours(ui, event)),
    )
}
