//! The zoomable axis: lane names, ruler, lanes, marks, overview. Rendered at build time it is a picture.

mod lanes;
mod marks;
mod overview;
mod picture;
mod ruler;
mod stage;
mod steps;

use crate::context::{LIVE, use_timeline};
use crate::css::px;
use lanes::Gutter;
use leptos::either::Either;
use leptos::prelude::*;
use overview::Overview;
use picture::Pictures;
use stage::Stage;

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
            <Gutter/>
            <Stage/>
            <Overview/>
        </section>
    })
}
