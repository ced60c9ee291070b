//! The headline with the facts about the story, and the footer with its sources.

use super::pieces::{Choice, choice, sends};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::phrase::{self, Form, counted, whole};
use summitline_core::session::{Command, Dialog, Theme};
use summitline_core::story::Source;
use summitline_core::time::days_between;
use summitline_core::words::fill;

/// Headline, standfirst, span, size, and that all articles come from one outlet.
pub fn masthead(ui: Ui) -> El {
    let (atlas, locale) = (ui.state.atlas(), ui.state.locale());
    let (story, counts) = (atlas.story(), &ui.words.counted);
    let main = story.main_span();
    let sources = whole(story.sources().len());
    let days = days_between(main.start(), main.end().plus_seconds(-1));
    let publisher = story.sources().first().map(|source| source.publisher.as_str()).unwrap_or_default();
    let one_outlet = story.sources().iter().all(|source| source.publisher == publisher);
    let outlet =
        one_outlet.then(|| counted(&*locale, counts.one_outlet, sources, &[("publisher", publisher)]));
    let fact = |text: &str| h("span").text(text);
    h("header.masthead")
        .add(
            h("div.masthead__top")
                .add(h("p.masthead__kicker").text(&counted(&*locale, counts.kicker, sources, &[])))
                .add(tools(ui)),
        )
        .add(h("h1.masthead__title").text(story.title()))
        .add(h("p.masthead__dek").text(story.description()))
        .add(
            h("p.masthead__facts")
                .add(h("span").add(h("b").text(&phrase::span(&*locale, main, Form::Day))))
                .add(fact(&counted(&*locale, counts.days, days, &[])))
                .add(fact(&phrase::events(&*locale, story.events().len())))
                .maybe(outlet.as_deref().map(fact)),
        )
}

/// What belongs to the page and not to the events: its colours and its keys.
fn tools(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let names = [words.theme_auto, words.theme_light, words.theme_dark];
    let themes: Vec<Choice<'_>> =
        names.into_iter().zip(Theme::ALL).map(|(name, theme)| (name, "", Command::SetTheme(theme))).collect();
    let theme = move |place| Theme::ALL.get(place) == Some(&state.settled().theme);
    let help =
        h("button.plain").attr("aria-label", words.keys_title).attr("title", words.keys_title).text("?");
    h("div.masthead__tools").add(choice(ui, words.theme, &themes, theme)).add(sends(
        ui,
        help,
        Command::Open(Dialog::Keys),
    ))
}

/// An article with its author and the date of its report.
pub fn citation(ui: Ui, source: &Source) -> String {
    let words = ui.words;
    let mut text = fill(words.citation_source, &[("title", &source.title), ("publisher", &source.publisher)]);
    if !source.author.is_empty() {
        text.push_str(", ");
        text.push_str(&source.author);
    }
    if let Some(date) = &source.published {
        text.push_str(", ");
        text.push_str(&fill(words.published, &[("date", &phrase::date(&*ui.state.locale(), date))]));
    }
    text
}

/// Where the material comes from.
pub fn footer(ui: Ui) -> El {
    let atlas = ui.state.atlas();
    let lines = atlas.story().sources().iter().map(|source| h("li").text(&citation(ui, source)));
    h("footer.footer").add(h("p").text(ui.words.about_sources)).add(h("ul").all(lines))
}
