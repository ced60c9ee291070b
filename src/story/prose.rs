//! Longer texts of the story: paragraphs, line breaks and lists. Never markup.

use super::marked::highlight;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::prose::{Block, blocks};

/// A text; nothing where it is empty. One of a single line is one paragraph of this class, any other an element of this
/// class that holds paragraphs and lists.
#[component]
pub fn Prose(
    /// The text.
    #[prop(into)]
    text: String,
    /// The class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Whether the search looks into it, so that what it found is marked.
    #[prop(optional)]
    searched: bool,
) -> impl IntoView {
    let timeline = use_timeline();
    let told = || timeline.told();
    let searched_in = |line: &str| searched.then(|| line.to_owned());
    let blocks = blocks(&text);
    if let [Block::Paragraph(lines)] = &blocks[..]
        && let [line] = lines[..]
    {
        let told = told();
        let one = view! { <p class=class use:highlight=searched_in(line) {..told}>{line.to_owned()}</p> };
        return Some(one.into_any());
    }
    let block = |block: Block<'_>| match block {
        Block::Paragraph(lines) => {
            let line = |(at, line): (usize, &str)| {
                let broken = (at > 0).then(|| view! { <br/> });
                view! { {broken}<span use:highlight=searched_in(line)>{line.to_owned()}</span> }.into_any()
            };
            let lines = lines.into_iter().enumerate().map(line).collect_view();
            let told = told();
            view! { <p {..told}>{lines}</p> }.into_any()
        }
        Block::List(items) => {
            let item = |item: &str| view! { <li use:highlight=searched_in(item)>{item.to_owned()}</li> };
            let items = items.into_iter().map(item).collect_view();
            let told = told();
            view! { <ul {..told}>{items}</ul> }.into_any()
        }
    };
    let many = !blocks.is_empty();
    let class = class.map_or_else(|| "prose".to_owned(), |class| format!("{class} prose"));
    let blocks: Vec<_> = blocks.into_iter().map(block).collect();
    many.then(|| view! { <div class=class>{blocks}</div> }.into_any())
}
