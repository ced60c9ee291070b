//! The button below a long list that shows more of it.

use crate::browser::event;
use crate::changing::Changing;
use crate::context::{LIVE, Look, use_timeline};
use leptos::ev;
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
pub fn More(
    /// How many rows are shown.
    shown: RwSignal<usize>,
    /// How many there are.
    of: Signal<usize>,
    /// The element that holds them, as a selector.
    within: &'static str,
) -> impl IntoView {
    let timeline = use_timeline();
    let left = Memo::new(move |_| of.get().saturating_sub(shown.get()));
    let locale = timeline.locale.clone();
    let words = timeline.words;
    let text = Memo::new(move |_| {
        let number = locale.number(whole(left.get().min(BATCH)));
        fill(words.show_more, &[("n", &number)])
    });
    let press = {
        let timeline = timeline.clone();
        move |click: ev::MouseEvent| {
            let Some(before) = shown.try_get_untracked() else { return };
            shown.try_set(before + BATCH);
            // The button may be gone: a reader with a keyboard goes on with the first new row.
            if event::is_keyboard_click(&click) {
                timeline.focus(&format!("{within} > :nth-child({}) [data-event]", before + 1));
            }
        }
    };
    view! {
        <Show when=move || left.get() != 0>
            <button class="button more" on:click=press.clone()><Changing text/></button>
        </Show>
    }
}
