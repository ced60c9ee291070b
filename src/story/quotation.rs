//! What a named person said.

use super::prose::Prose;
use crate::context::use_timeline;
use crate::told::Sentence;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::prose::quotation_marks;
use summitline_core::story::Quote;

/// The quotation with its speaker and addressee; `class` is that of the `blockquote`.
#[component]
pub fn Quotation(quote: Quote, class: &'static str) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let by = phrase::attribution(timeline.words, story, &quote);
    let [open, close] = quotation_marks(story.language());
    let source = story.source(quote.source).and_then(|source| source.url.clone());
    view! {
        <blockquote class=class cite=source>
            <Prose text=format!("{open}{}{close}", quote.text) searched=true/>
            <footer><cite><Sentence text=by/></cite></footer>
        </blockquote>
    }
}
