//! One quiet line: how many events match, what is in view, what of the address was ignored. It is the only live region.

use super::search::best_match;
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::phrase::{Form, Locale, counted, whole};
use summitline_core::session::{Notice, View};
use summitline_core::words::fill;

/// The line.
#[component]
pub fn Status() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let all = state.atlas().story().events().len();
    let matching = move || {
        let locale = state.locale();
        let found = state.matches.with(|matches| matches.len());
        counted(&*locale, words.counted.matching, whole(found), &[("all", &locale.number(whole(all)))])
    };
    let best = move || {
        let searching = state.filter.with(|filter| !filter.text.trim().is_empty());
        let event = searching.then(|| best_match(ui)).flatten()?;
        let title = state.atlas().story().event(event)?.title.clone();
        Some(fill(words.best_match, &[("title", &title)]))
    };
    // The window changes many times a second while it is dragged: it is shown, but not read out.
    let in_view = move || {
        (state.view.get() == View::Axis).then(|| {
            let window = state.viewport.with(|viewport| viewport.window());
            let locale = state.locale();
            let last = window.end().plus_seconds(-1);
            fill(
                words.in_view,
                &[("from", &locale.point(window.start(), Form::Day)), ("to", &locale.point(last, Form::Day))],
            )
        })
    };
    let notices = state.part(|session| session.notices.clone());
    let ignored = move || {
        let part = |notice: &Notice| match notice {
            Notice::Unknown(part) => part.clone(),
            Notice::Version(version) => fill(words.address_version, &[("version", version)]),
            Notice::TooLong => words.address_too_long.to_owned(),
        };
        let parts: Vec<String> = notices.with(|notices| notices.iter().map(part).collect());
        (!parts.is_empty()).then(|| fill(words.address_ignored, &[("parts", &parts.join(", "))]))
    };
    view! {
        <div class="status">
            <span role="status"><b>{matching}</b>{move || best().map(|best| format!(" · {best}"))}</span>
            <span>{in_view}</span>
            {move || ignored().map(|text| view! { <span class="status__notice">{text}</span> })}
        </div>
    }
}
