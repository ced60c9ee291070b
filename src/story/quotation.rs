//! What a named person said.

use super::marked::Marked;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::story::Quote;
use summitline_core::words::fill;

/// The quotation with its speaker and addressee; `class` is that of the `blockquote`.
#[component]
pub fn Quotation(quote: Quote, class: &'static str) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let by = phrase::attribution(timeline.words, story, &quote);
    let source = story.source(quote.source).and_then(|source| source.url.clone());
    view! {
        <blockquote class=class cite=source>
            <p><Marked text=fill(timeline.words.quote_text, &[("text", &quote.text)])/></p>
            <footer><cite>{by}</cite></footer>
        </blockquote>
    }
}
