//! The reading list, with a slim vertical scale beside it: years, dates, and the quiet between events.

use super::entry::Entry;
use super::more::{More, first};
use crate::context::use_timeline;
use crate::rows::Rows;
use leptos::prelude::*;
use summitline_core::reading::rows;

/// The list of all matching events.
#[component]
pub fn List() -> impl IntoView {
    let timeline = use_timeline();
    let shown = RwSignal::new(first(timeline.look));
    let rows = move || rows(timeline.atlas.story(), timeline.derived.matches().iter().take(shown.get()));
    view! {
        <div class="reading" part="list">
            <ol class="story">
                <Rows each=rows let:row>
                    <Entry row/>
                </Rows>
            </ol>
            <More shown/>
        </div>
    }
}
