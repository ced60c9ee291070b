//! The button below a long list that shows more of it.

use crate::context::{LIVE, Look, use_timeline};
use leptos::prelude::*;
use summitline_core::phrase::whole;
use summitline_core::words::fill;

/// Rows that are drawn at a time.
const BATCH: usize = 200;
/// Rows that a guest shows at first, so as not to push its host's text out of reach.
const FEW: usize = 6;

/// How many rows are shown at first. The page without script shows them all: it has no button that works.
pub fn first(look: Look) -> usize {
    match look {
        _ if !LIVE => usize::MAX,
        Look { guest: true, .. } => FEW,
        Look { .. } => BATCH,
    }
}

/// The button, while there is more to show.
#[component]
pub fn More(shown: RwSignal<usize>) -> impl IntoView {
    let timeline = use_timeline();
    let left = Memo::new(move |_| timeline.derived.matches().len().saturating_sub(shown.get()));
    let text = move || {
        let number = timeline.locale.number(whole(left.get().min(BATCH)));
        fill(timeline.words.show_more, &[("n", &number)])
    };
    view! {
        <Show when=move || left.get() != 0>
            <button class="button more" on:click=move |_| *shown.write() += BATCH>{text.clone()}</button>
        </Show>
    }
}
