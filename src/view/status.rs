//! One quiet line: how many events match, what is in view, what of the address was ignored. Its first part is the only
//! live region of the timeline.

use super::search::best_match;
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use summitline_core::phrase::{self, Form, Locale, counted, whole};
use summitline_core::session::View;
use summitline_core::words::fill;

/// The line.
pub fn status(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let all = state.atlas().story().events().len();
    let matching = move || {
        let locale = state.locale();
        let found = state.matches().len();
        counted(&*locale, words.counted.matching, whole(found), &[("all", &locale.number(whole(all)))])
    };
    let best = move || {
        let searching = !state.filter().text.trim().is_empty();
        let event = if searching { best_match(ui) } else { None };
        let atlas = state.atlas();
        let title = event.and_then(|event| atlas.story().event(event)).map(|event| event.title.as_str());
        title.map(|title| format!(" · {}", fill(words.best_match, &[("title", title)]))).unwrap_or_default()
    };
    let ignored = move || {
        let parts: Vec<String> = state.notices().iter().map(|each| phrase::notice(words, each)).collect();
        (!parts.is_empty()).then(|| {
            h("span.status__notice").text(&fill(words.address_ignored, &[("parts", &parts.join(", "))]))
        })
    };
    h("div.status")
        .attr("part", "status")
        .add(h("span").attr("role", "status").add(h("b").say(matching)).say(best))
        // The window changes many times a second while it is dragged: it is shown, but not read out.
        .add(h("span").say(move || in_view(ui)))
        .dynamic(ignored)
}

fn in_view(ui: Ui) -> String {
    let state = ui.state;
    if state.settled().view != View::Axis {
        return String::new();
    }
    let window = state.viewport().window();
    let locale = state.locale();
    let (from, to) = (window.start(), window.end().plus_seconds(-1));
    // Two days of the same name would say nothing.
    let form = if to.seconds_since(from) < 172_800 { Form::Minute } else { Form::Day };
    fill(ui.words.in_view, &[("from", &locale.point(from, form)), ("to", &locale.point(to, form))])
}
