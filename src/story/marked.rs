//! A text in which what the search found is marked.

use crate::context::use_timeline;
use crate::rows::local;
use leptos::either::Either;
use leptos::prelude::*;

/// The text, with a `mark` around each word that the search found. Never markup: the text is cut at ranges.
#[component]
pub fn Marked(#[prop(into)] text: String) -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    let query = local(move || derived.filter().text.clone());
    move || {
        let ranges = timeline.atlas.index().highlights(&text, &query());
        if ranges.is_empty() {
            return Either::Left(text.clone());
        }
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
        let starts = std::iter::once(0).chain(ranges.iter().map(|range| range.end));
        let rest = part(ranges.last().map_or(0, |range| range.end), text.len());
        let parts: Vec<_> = starts
            .zip(&ranges)
            .map(|(from, range)| view! { {part(from, range.start)} <mark>{part(range.start, range.end)}</mark> })
            .collect();
        Either::Right(view! { {parts} {rest} })
    }
}
