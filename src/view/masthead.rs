//! The headline with the facts about the story, and the footer with its sources.

use super::pieces::{Choice, choice, sends};
use super::timeline::Ui;
use crate::browser::dom::{El, bind, h};
use crate::stage::with;
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
        .add(ui.heading("h1.masthead__title", 0).text(story.title()))
        .add(h("p.masthead__dek").text(story.description()))
        .add(
            h("p.masthead__facts")
                .add(h("span").add(h("b").text(&phrase::span(&*locale, main, Form::Day))))
                .maybe((days > 0).then(|| fact(&counted(&*locale, counts.days, days, &[]))))
                .add(fact(&phrase::events(&*locale, story.events().len())))
                .maybe(outlet.as_deref().map(fact)),
        )
}

/// The headline of a guest in another page, with the way to the full page.
pub fn brief(ui: Ui) -> El {
    let (state, words, atlas) = (ui.state, ui.words, ui.state.atlas());
    let full = h("a.brief__full").attr("target", "_blank").attr("part", "full-page").text(words.full_page);
    let link = full.clone();
    let refresh = move || link.set("href", Some(&ui.look().host.link(&state.bookmark())));
    // The window moves many times a second: where it stands is told when the reader comes near the link.
    let come_near = refresh.clone();
    let full =
        full.on("pointerenter", with![come_near; move |_| come_near()]).on("focus", move |_| come_near());
    bind(move || {
        let _follows = (state.settled(), state.filter());
        refresh();
    });
    h("header.brief")
        .attr("part", "header")
        .add(ui.heading("h1.brief__title", 0).attr("part", "title").text(atlas.story().title()))
        .add(h("div.masthead__tools").add(full).add(help(ui)))
}

fn help(ui: Ui) -> El {
    let name = ui.words.keys_title;
    let button = h("button.plain").attr("aria-label", name).attr("title", name).text("?");
    sends(ui, button, Command::Open(Dialog::Keys))
}

/// What belongs to the page and not to the events: sharing it, its colours and its keys.
fn tools(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let names = [words.theme_auto, words.theme_light, words.theme_dark];
    let themes: Vec<Choice<'_>> =
        names.into_iter().zip(Theme::ALL).map(|(name, theme)| (name, "", Command::SetTheme(theme))).collect();
    let theme = move |place| Theme::ALL.get(place) == Some(&state.settled().theme);
    let share =
        h("button.button").text(words.share).on("click", move |_| ui.look().host.share(&state.bookmark()));
    h("div.masthead__tools").add(share).add(choice(ui, words.theme, &themes, theme)).add(help(ui))
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
    h("footer.footer").attr("part", "footer").add(h("p").text(ui.words.about_sources)).add(h("ul").all(lines))
}
