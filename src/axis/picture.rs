//! The axis of the page that is rendered at build time: pictures of it for several widths, of which the style sheet shows
//! the one that fits (`style/picture.css`). No script, and no style attribute.

use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::export::{axis_picture, lane_names};
use summitline_core::phrase;
use summitline_core::session::ScaleMode;

/// Widths of the plot, in CSS pixels, that the pictures are laid out for: those that the live axis has where its style
/// sheet begins to show each.
const WIDTHS: [(&str, f64); 6] = [
    ("picture picture--40", 457.0),
    ("picture picture--62", 788.0),
    ("picture picture--72", 539.0),
    ("picture picture--78", 629.0),
    ("picture picture--88", 784.0),
    ("picture picture--100", 976.0),
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
    let reach = timeline.atlas.reach(ScaleMode::Compressed);
    let [first, last] = phrase::reach(&*timeline.locale, reach);
    view! {
        <section class="pictures" aria-label=timeline.words.axis_name>
            {WIDTHS.map(picture).collect_view()}
            <div class="axis__foot" aria-hidden="true">
                <div class="overview"></div>
                <div class="overview__dates"><span>{first}</span>" "<span>{last}</span></div>
            </div>
        </section>
    }
}
