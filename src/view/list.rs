//! The reading list, with a slim vertical scale beside it: years, dates, and the quiet between events.

use super::pieces::{
    current, flag, hue, is_fuzzy, marked, meta, open_button, quotation, since_opening, time,
};
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::{Source, with};
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::reading::{Row, rows};
use summitline_core::story::Status;
use summitline_core::words::fill;

/// Rows that are drawn at a time.
const BATCH: usize = 200;
/// Rows that a guest shows at first: it is not to push its host's text out of reach.
const FEW: usize = 6;

/// How many rows are shown; some at first.
pub fn shown(ui: Ui) -> Source<usize> {
    Source::new(if ui.look().compact { FEW } else { BATCH })
}

/// The list.
pub fn list(ui: Ui) -> El {
    let state = ui.state;
    let shown = shown(ui);
    let visible = with![shown; move || {
        let atlas = state.atlas();
        rows(atlas.story(), state.matches().iter().take(*shown.read()))
    }];
    h("div")
        .add(h("ol.story").each(visible, move |row| entry(ui, row).unwrap_or_else(|| h("li"))))
        .add(more(ui, shown))
}

/// A button for the next rows of a long list.
pub fn more(ui: Ui, shown: Source<usize>) -> El {
    let state = ui.state;
    h("div").dynamic(move || {
        let left = state.matches().len().saturating_sub(*shown.read());
        let text = fill(ui.words.show_more, &[("n", &state.locale().number(whole(left.min(BATCH))))]);
        let button = || {
            let show_more = with![shown; move |_| shown.update(|shown| *shown += BATCH)];
            h("button.button more").text(&text).on("click", show_more)
        };
        (left > 0).then(button)
    })
}

fn entry(ui: Ui, row: &Row) -> Option<El> {
    let (atlas, locale) = (ui.state.atlas(), ui.state.locale());
    let story = atlas.story();
    let event = row.event;
    let facts = story.event(event)?;
    let start = story.span_of(event).start();
    let year = row.opens_year.then(|| ui.heading("h2.story__year", 1).text(&locale.point(start, Form::Year)));
    let gap = row.gap.map(|gap| {
        let length = phrase::length(&*locale, gap);
        h("p.story__gap").text(&fill(ui.words.list_gap, &[("length", &length)]))
    });
    let small = |text: &str| h("small").text(text);
    let place = facts.place.and_then(|ix| story.place(ix)).map(|place| small(&place.name));
    let when = h("p.story__when")
        .add(time(ui, facts))
        .maybe(place)
        .maybe(since_opening(ui, event).as_deref().map(small));
    let is_end = story.ends().contains(&Some(event));
    let open = open_button(ui, event, "button.entry__open").add(marked(ui, h("span"), facts.title.clone()));
    let body = h("div.entry")
        .attr_if("data-fuzzy", flag(is_fuzzy(facts)))
        .attr_if("data-hollow", flag(facts.status == Status::Planned))
        .attr_if("data-key", flag(is_end))
        .add(ui.heading("h3.entry__title", 2).add(open))
        .add(marked(ui, h("p.entry__summary"), facts.summary.clone()))
        .maybe(facts.quotes.first().map(|quote| quotation(ui, quote, "blockquote.entry__quote")))
        .add(meta(ui, facts));
    let article =
        h("article.story__row").attr("data-hue", &hue(facts)).add(when).add(current(ui, body, event));
    Some(h("li").maybe(year).maybe(gap).add(article))
}
