//! The buttons at the corner of the axis: every step of a drag or a pinch without one.

use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::session::{Command, Toward, ZOOM_STEP};

/// Earlier, later, and all; out, in, and the main span.
#[component]
pub fn Zoom() -> impl IntoView {
    let words = use_timeline().words;
    view! {
        <div class="zoom segments" role="group" aria-label=words.zoom>
            <Press name=words.pan_earlier shows="‹" command=Command::Page(Toward::Earlier)/>
            <Press name=words.fit_all_hint shows=words.fit_all command=Command::FitAll/>
            <Press name=words.pan_later shows="›" command=Command::Page(Toward::Later)/>
            <Press name=words.zoom_out shows="−" command=Command::ZoomMiddle(1.0 / ZOOM_STEP)/>
            <Press name=words.fit_hint shows=words.fit command=Command::Fit/>
            <Press name=words.zoom_in shows="+" command=Command::ZoomMiddle(ZOOM_STEP)/>
        </div>
    }
}

/// A button that sends a command.
#[component]
fn Press(name: &'static str, shows: &'static str, command: Command) -> impl IntoView {
    let state = use_timeline().state;
    view! { <button aria-label=name title=name on:click=move |_| state.dispatch(command.clone())>{shows}</button> }
}
