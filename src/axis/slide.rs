//! Motion that explains a change: what stays slides to its new place, what goes fades, what a cluster held comes out of it.
//! Only after a change of the filter, the lanes or the scale, and when a cluster is opened: a drag or a zoom is followed
//! at once. The style sheet says how (`style/modes.css`), and that readers who want less motion see none.

use crate::context::TimelineContext;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use summitline_core::layout::Grouping;
use summitline_core::query::Filter;
use summitline_core::session::ScaleMode;

/// How long marks move, in ms; the style sheet has the same.
const LENGTH: u32 = 220;

/// What a change was, as `data-slide` has it; none most of the time.
pub type Slide = RwSignal<Option<&'static str>>;

/// A cluster is being opened.
pub const OPENS: Option<&str> = Some("open");

/// Follows what the reader changes.
pub fn follow(timeline: &TimelineContext) -> Slide {
    let (derived, slide) = (timeline.derived, Slide::new(None));
    Effect::new(move |before: Option<(std::sync::Arc<Filter>, Grouping, ScaleMode)>| {
        let settled = derived.settled();
        let now = (derived.filter(), settled.grouping, settled.scale);
        if before.is_some_and(|before| before != now) {
            slide.try_set(Some("filter"));
        }
        now
    });
    Effect::new(move |_: Option<Option<Timeout>>| {
        slide.get().map(|_| {
            Timeout::new(LENGTH, move || {
                slide.try_set(None);
            })
        })
    });
    slide
}
