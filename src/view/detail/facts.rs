//! The facts of an event: topics, how its date is known, people, articles.

use super::super::masthead::citation;
use super::super::pieces::topics;
use super::super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::story::{Event, PersonIx};

/// The list of facts.
pub fn facts(ui: Ui, facts: &Event) -> El {
    let (words, atlas) = (ui.words, ui.state.atlas());
    let story = atlas.story();
    let person = |ix: &PersonIx| {
        let person = story.person(*ix)?;
        let role = if person.role.is_empty() { String::new() } else { format!(", {}", person.role) };
        Some(h("li").text(&person.name).text(&role))
    };
    let source = |ix: &summitline_core::story::SourceIx| {
        let source = story.source(*ix)?;
        let text = citation(ui, source);
        Some(h("li").add(match &source.url {
            Some(url) => h("a").attr("href", url).attr("rel", "noopener").text(&text),
            None => h("span").text(&text),
        }))
    };
    let row = |list: El, name: &str, value: El| list.add(h("dt").text(name)).add(h("dd").add(value));
    let known =
        h("div").add(h("p").text((words.date_basis)(facts.date_basis))).add(h("p").text(&facts.date_note));
    let mut list = row(h("dl.facts"), words.date_known, known);
    list = row(list, words.topics, h("div").all(topics(ui, facts, "p")));
    if !facts.people.is_empty() {
        list = row(list, words.people, h("ul").all(facts.people.iter().filter_map(person)));
    }
    if let Some(place) = facts.place.and_then(|ix| story.place(ix)) {
        let country = if place.country.is_empty() || place.country == place.name {
            String::new()
        } else {
            format!(", {}", place.country)
        };
        list = row(list, words.place, h("span").text(&place.name).text(&country));
    }
    let articles = if facts.sources.len() == 1 { words.article } else { words.articles };
    row(list, articles, h("ul").all(facts.sources.iter().filter_map(source)))
}
