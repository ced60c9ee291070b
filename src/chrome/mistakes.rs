//! Why a story cannot be shown: the reason, its mistakes each with place and rule, and what to do. It stands above a
//! timeline or in its place, and so is no part of one: what it needs is handed to it.

use leptos::prelude::*;
use summitline_core::phrase::{English, counted, whole};
use summitline_core::story::{Failure, Mistakes, Problem};
use summitline_core::words::{Words, fill};

/// The notice.
#[component]
pub fn MistakesNotice(
    /// What cannot be shown, and why.
    failure: Failure,
    /// The strings of the interface.
    words: &'static Words,
    /// The colours: `auto`, `light` or `dark`.
    #[prop(into)]
    theme: Signal<String>,
    /// What the reader chooses to do.
    ways: Callback<Way>,
) -> impl IntoView {
    let Failure { message, mistakes, rest, kept, built_in } = failure;
    // The interface has one language; the numbers of a page that no timeline is on are written in it.
    let rest = (rest > 0).then(|| counted(&English, words.counted.rest, whole(rest), &[]));
    let listed = (!mistakes.listed.is_empty()).then(|| view! { <Listed mistakes words/> });
    view! {
        // The interface is written from left to right, whatever the page around does.
        <div
            class="summitline notice notice--failed"
            role="alert"
            part="error"
            lang=words.language
            dir="ltr"
            data-theme=move || theme.get()
        >
            <p class="notice__title">{words.story_failed}</p>
            <p>{message}</p>
            {listed}
            {kept.then(|| view! { <p>{words.story_kept}</p> })}
            <div class="notice__ways">
                <button class="button" type="button" on:click=move |_| ways.run(Way::Again)>{words.try_again}</button>
                {rest
                    .map(|rest| view! { <button class="button" type="button" on:click=move |_| ways.run(Way::Rest)>{rest}</button> })}
                {built_in.map(|address| view! { <a href=address>{words.built_in_story}</a> })}
            </div>
        </div>
    }
}

/// What a reader can do about a story that cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Load it again.
    Again,
    /// Show it without the events that have mistakes.
    Rest,
}

/// One mistake: where it is, what is there, and the rule it breaks.
pub(super) fn line(words: &'static Words, problem: Problem) -> impl IntoView {
    let path = if problem.path.is_empty() { words.whole_document.to_owned() } else { problem.path };
    let value = problem.value.map(|value| view! { ": "<bdi>{value}</bdi> });
    view! { <li><code>{path}</code>{value}" "{problem.rule}</li> }
}

/// The mistakes of a document, in its order. A long list scrolls, and so can be reached by key.
#[component]
fn Listed(
    /// The mistakes.
    mistakes: Mistakes,
    /// The strings of the interface.
    words: &'static Words,
) -> impl IntoView {
    let more = (mistakes.more > 0).then(|| {
        let text = fill(words.and_more, &[("n", &mistakes.more.to_string())]);
        view! { <li>{text}</li> }
    });
    view! { <ol tabindex="0">{mistakes.listed.into_iter().map(|problem| line(words, problem)).collect_view()}{more}</ol> }
}
