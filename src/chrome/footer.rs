//! Where the material comes from.

use crate::context::use_timeline;
use crate::told::Sentence;
use leptos::prelude::*;
use summitline_core::phrase;

/// The sources of the story.
#[component]
pub fn Footer() -> impl IntoView {
    let timeline = use_timeline();
    let source = |source| view! { <li><Sentence text=phrase::citation(&*timeline.locale, source)/></li> };
    let sources = timeline.atlas.story().sources().iter().map(source).collect_view();
    let clock = phrase::clock(&*timeline.locale, timeline.atlas.story());
    view! {
        <footer class="footer" part="footer">
            <p>{timeline.words.about_sources}</p>
            {clock.map(|clock| view! { <p>{clock}</p> })}
            <ul>{sources}</ul>
        </footer>
    }
}
