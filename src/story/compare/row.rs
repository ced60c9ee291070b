//! Two statements that face each other, and the thread between them.

use super::card::Card;
use crate::context::use_timeline;
use crate::told::{Name, Sentence};
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::reading::Pair;

/// What the two ends are called.
#[derive(Clone)]
pub struct Ends(pub [String; 2]);

/// Read out in this order: what was said then, how the later statement bears on it, what is said now. The names of the ends
/// stand over the columns on wide screens, and in the row on narrow ones.
#[component]
pub fn Row(pair: Pair, ends: Ends) -> impl IntoView {
    let timeline = use_timeline();
    let how = phrase::thread(timeline.words, timeline.atlas.story(), &pair.thread);
    let Ends([then, now]) = ends;
    view! {
        <li class="compare__row">
            <p class="compare__place"><Name text=then/></p>
            <Card event=pair.then/>
            <p class="compare__thread">
                <span class="compare__place"><Name text=now/></span>
                " "
                <span><Sentence text=how/></span>
            </p>
            <Card event=pair.now/>
        </li>
    }
}
