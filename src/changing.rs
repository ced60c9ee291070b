//! Texts that change while the timeline is there.
//!
//! Translators put elements of their own in place of the text nodes of a page. A text node that Leptos goes on writing to
//! is then no longer in the document, and one that it removes leaves the translation behind. So a text that changes is
//! the whole content of an element, and set as that; and a part of the page that is about something else than before is
//! made anew, not rewritten.

use crate::context::LIVE;
use leptos::either::Either;
use leptos::prelude::*;

/// A text that changes, in a `span`.
#[component]
pub fn Changing(
    /// The text. An equal one is not written again: a live region would be read out again.
    text: Memo<String>,
) -> impl IntoView {
    // Properties are the browser's: they are not written to HTML.
    if LIVE {
        Either::Left(view! { <span prop:textContent=move || text.try_get().unwrap_or_default()></span> })
    } else {
        Either::Right(view! { <span>{text.get()}</span> })
    }
}

/// A part of the page that is made anew whenever what it follows has changed.
pub fn anew(
    mut part: impl FnMut() -> AnyView + Send + 'static,
) -> impl FnMut() -> Either<AnyView, AnyView> + Send {
    let mut turn = false;
    // A view that is followed by one of the other kind is taken away, never rewritten.
    move || {
        turn = !turn;
        if turn { Either::Left(part()) } else { Either::Right(part()) }
    }
}
