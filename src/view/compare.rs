//! Then and now: one topic at the two ends of the story, side by side.

use super::pieces::{Choice, choice, end_name, open_button, quotation};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::reading::{comparable_topics, then_and_now};
use summitline_core::session::Command;
use summitline_core::story::{EventIx, TopicIx};
use summitline_core::words::fill;

/// The comparison; nothing for a story without two ends or without a topic that has something at both.
pub fn compare(ui: Ui) -> Option<El> {
    let (state, words, atlas) = (ui.state, ui.words, ui.state.atlas());
    let story = atlas.story();
    let [Some(opening), Some(closing)] = story.ends() else { return None };
    let topics = comparable_topics(story);
    let first = *topics.first()?;
    let topic = move || state.settled().compare.unwrap_or(first);
    let names = [opening, closing].map(|end| end_name(ui, end));
    let label = |ix: &TopicIx| Some((story.topic(*ix)?.label.as_str(), "", Command::Compare(*ix)));
    let choices: Vec<Choice<'_>> = topics.iter().filter_map(label).collect();
    let chosen = move |place| topics.get(place) == Some(&topic());
    let sides = move || {
        let [then, now] = then_and_now(state.atlas().story(), topic());
        let [opening, closing] = &names;
        Some(h("div.compare__sides").add(side(ui, opening, &then)).add(side(ui, closing, &now)))
    };
    let [then, now] = [opening, closing].map(|end| end_name(ui, end));
    let hint = fill(words.then_now_hint, &[("then", &then), ("now", &now)]);
    Some(
        h("section.compare")
            .attr("aria-label", words.then_now)
            .add(ui.heading("h2", 1).text(words.then_now))
            .add(h("p.compare__hint").text(&hint))
            .add(choice(ui, words.then_now_topic, &choices, chosen))
            .dynamic(sides),
    )
}

fn side(ui: Ui, name: &str, events: &[EventIx]) -> El {
    let section = h("section").add(ui.heading("h3", 2).text(name));
    if events.is_empty() {
        return section.add(h("p.compare__hint").text(ui.words.then_now_nothing));
    }
    section.add(h("ol").all(events.iter().filter_map(|event| said(ui, *event))))
}

/// An event with the first thing said in it.
fn said(ui: Ui, event: EventIx) -> Option<El> {
    let atlas = ui.state.atlas();
    let facts = atlas.story().event(event)?;
    let open = open_button(ui, event, "button.compare__open").text(&facts.title);
    Some(
        h("li")
            .add(open)
            .maybe(facts.quotes.first().map(|quote| quotation(ui, quote, "blockquote.compare__quote"))),
    )
}
