//! One quiet line: how many events match, and what of the address was not understood. Its first part is a live region: it is
//! read out when the filter has changed. While all events match it is there for that alone.

use crate::changing::Changing;
use crate::context::{LIVE, use_timeline};
use crate::controls::search::best_match;
use crate::css;
use leptos::prelude::*;
use summitline_core::phrase::{self, counted, whole};
use summitline_core::prose::apart;
use summitline_core::words::fill;

/// The line.
#[component]
pub fn Status() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let all = timeline.atlas.story().events().len();
    let locale = timeline.locale.clone();
    let matching = Memo::new(move |_| {
        let found = derived.matches().len();
        // Of one event there is nothing to say but that there is one.
        if (found, all) == (1, 1) {
            return phrase::events(&*locale, all);
        }
        counted(&*locale, words.counted.matching, whole(found), &[("all", &locale.number(whole(all)))])
    });
    let searching = timeline.clone();
    let best = Memo::new(move |_| {
        let asked = !derived.filter().text.trim().is_empty();
        let event = if asked { best_match(&searching) } else { None };
        let title =
            event.and_then(|event| searching.atlas.story().event(event)).map(|event| apart(&event.title));
        title.map_or_else(String::new, |title| format!(" · {}", fill(words.best_match, &[("title", &title)])))
    });
    let all_match = move || css::flag(derived.matches().len() == all && derived.filter().text.is_empty());
    view! {
        <div class="status" part="status" data-all=all_match>
            <span role="status"><b><Changing text=matching/></b><Changing text=best/></span>
            {LIVE.then(|| view! { <Ignored/> })}
        </div>
    }
}

/// What of the address was not understood.
#[component]
fn Ignored() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let text = Memo::new(move |_| {
        let parts: Vec<String> =
            timeline.state.notices().iter().map(|each| apart(&phrase::notice(words, each))).collect();
        let text = || fill(words.address_ignored, &[("parts", &parts.join(", "))]);
        if parts.is_empty() { String::new() } else { text() }
    });
    let said = Memo::new(move |_| !text.get().is_empty());
    view! { <Show when=move || said.get()><span class="status__notice"><Changing text/></span></Show> }
}
