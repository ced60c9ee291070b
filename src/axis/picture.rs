//! The axis of the page that is rendered at build time: pictures of it for several widths, of which the style sheet shows
//! the one that fits (`style/picture.css`). No script, and no style attribute.

use super::overview::Reach;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::export::{axis_picture, lane_names};

/// Widths of the plot, in CSS pixels, that the pictures are laid out for: those that the live axis has where its style
/// sheet begins to show each.
const WIDTHS: [(&str, f64); 6] = [
    ("picture picture--40", 457.0),
    ("picture picture--52", 638.0),
    ("picture picture--64", 818.0),
    ("picture picture--76", 999.0),
    ("picture picture--88", 1184.0),
    ("picture picture--118", 1681.0),
];

/// The pictures, and the room of the overview.
#[component]
pub fn Pictures() -> impl IntoView {
    let timeline = use_timeline();
    let picture = |(class, width): (&'static str, f64)| {
        let picture = axis_picture(&timeline.atlas, &*timeline.locale, width);
        let svg = format!("{}{}", lane_names(&picture.lanes), picture.svg);
        // Written by the core, with every text of the story escaped (core/tests/export_picture.rs).
        view! { <div class=class inner_html=svg></div> }
    };
    view! {
        <section class="pictures" aria-label=timeline.words.axis_name>
            <div class="overview" aria-hidden="true"><Reach/></div>
            {WIDTHS.map(picture).collect_view()}
        </section>
    }
}
