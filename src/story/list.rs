//! The reading list, with a slim vertical scale beside it: years, dates, and the quiet between events.

use super::entry::Entry;
use super::more::{More, first};
use crate::context::use_timeline;
use crate::gradual::{self, ALL};
use crate::rows::Rows;
use leptos::prelude::*;
use summitline_core::reading::rows;

/// The list of all matching events.
#[component]
pub fn List() -> impl IntoView {
    let timeline = use_timeline();
    let shown = RwSignal::new(first(timeline.look));
    let derived = timeline.derived;
    let wanted = Signal::derive(move || derived.matches().len().min(shown.get()));
    let drawn = gradual::rows(wanted);
    let rows = move || {
        let matches = derived.matches();
        rows(timeline.atlas.story(), matches.iter().take(shown.get().min(drawn.get())))
    };
    let busy = move || (drawn.get() != ALL).then_some("true");
    view! {
        <div class="reading" part="list" aria-busy=busy>
            <ol class="story">
                <Rows each=rows let:row>
                    <Entry row/>
                </Rows>
            </ol>
            <More shown/>
        </div>
    }
}
