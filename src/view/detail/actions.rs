//! Copying an event's link or citation, and going to the events before and after it.

use super::super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::with;
use summitline_core::phrase::{self, Locale, whole};
use summitline_core::session::{Command, Toward};
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// The address with this event open and everything else as it is.
fn link(ui: Ui) -> String {
    ui.look().host.link(&ui.state.bookmark())
}

fn citation(ui: Ui, event: EventIx) -> Option<String> {
    let (words, atlas) = (ui.words, ui.state.atlas());
    let facts = atlas.story().event(event)?;
    let source = atlas.story().source(*facts.sources.first()?)?;
    let from = fill(words.citation_source, &[("title", &source.title), ("publisher", &source.publisher)]);
    let date = phrase::date(&*ui.state.locale(), &facts.date);
    Some(fill(
        words.citation,
        &[("title", &facts.title), ("date", &date), ("source", &from), ("url", &link(ui))],
    ))
}

/// Copy link, cite.
pub fn actions(ui: Ui, event: EventIx) -> El {
    let words = ui.words;
    let said = h("span.detail__said").attr("role", "status");
    let copy = with![said; move |text: String| {
        ui.look().host.copy(&text, said.element(), words.copied, words.copy_failed);
    }];
    let cite = copy.clone();
    let button = |name: &str| h("button.button").text(name);
    h("div.detail__actions")
        .add(button(words.copy_link).on("click", move |_| copy(link(ui))))
        .add(button(words.copy_citation).on("click", move |_| cite(citation(ui, event).unwrap_or_default())))
        .add(said)
}

/// The events before and after this one among those that match.
pub fn neighbours(ui: Ui, event: EventIx) -> El {
    let (state, words) = (ui.state, ui.words);
    let position = move || {
        let number = |count: usize| state.locale().number(whole(count));
        let matches = state.matches();
        if !matches.contains(event) {
            return words.position_outside.to_owned();
        }
        fill(words.position, &[("n", &number(matches.rank(event) + 1)), ("all", &number(matches.len()))])
    };
    let step = move |toward: Toward, name: String| {
        let none = move || match toward {
            Toward::Earlier => state.matches().previous_before(event).is_none(),
            Toward::Later => state.matches().next_after(event).is_none(),
        };
        h("button").property("disabled", none).text(&name).on("click", move |_| {
            state.dispatch(Command::Step(toward));
            ui.focus(".detail__title");
        })
    };
    h("nav.detail__nav")
        .attr("aria-label", words.detail)
        .add(step(Toward::Earlier, format!("← {}", words.previous)))
        .add(h("span").say(position))
        .add(step(Toward::Later, format!("{} →", words.next)))
}
