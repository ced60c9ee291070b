//! The zoomable axis: lane names, ruler, lanes, marks, overview. Rendered at build time it is a picture.

mod lanes;
mod marks;
mod overview;
mod picture;
mod ruler;
mod slide;
mod stage;
mod steps;
mod zoom;

use crate::context::{LIVE, use_timeline};
use crate::css::px;
use lanes::Gutter;
use leptos::either::Either;
use leptos::prelude::*;
use overview::Overview;
use picture::Pictures;
use stage::Stage;
use summitline_core::phrase;
use zoom::Zoom;

/// The axis.
#[component]
pub fn Axis() -> impl IntoView {
    let timeline = use_timeline();
    if !LIVE {
        return Either::Left(view! { <Pictures/> });
    }
    let derived = timeline.derived;
    Either::Right(view! {
        <section
            class="axis"
            style:--rest=move || px(derived.rest_height())
            style:--label=move || px(derived.settled().metrics.label)
        >
            <Zoom/>
            <Overview/>
            <Gutter/>
            <Stage/>
            <InView/>
        </section>
    })
}

/// What the axis shows. It changes many times a second while the window is dragged: it is shown, but not read out.
#[component]
fn InView() -> impl IntoView {
    let timeline = use_timeline();
    let text = move || {
        let viewport = timeline.derived.viewport();
        let text = viewport.map(|viewport| phrase::window_in_view(&*timeline.locale, viewport.window()));
        text.unwrap_or_default()
    };
    view! { <p class="axis__view" prop:textContent=text></p> }
}
