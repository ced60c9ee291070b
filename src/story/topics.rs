//! The topics of an event, each with its sign.

use crate::context::use_timeline;
use crate::sign::Sign;
use crate::told::Name;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::prose::apart;
use summitline_core::query::FacetValue;
use summitline_core::shape;
use summitline_core::story::TopicIx;
use summitline_core::words::fill;

/// The sign and the name of each topic, each in a `span`, or, where they lead to "then and now", in a button if it has
/// something at both ends.
#[component]
pub fn Topics(topics: Vec<TopicIx>, #[prop(optional)] lead: bool) -> impl IntoView {
    let timeline = use_timeline();
    let topic = |ix: &TopicIx| {
        let label = timeline.atlas.story().topic(*ix)?.label.clone();
        let value = FacetValue::Topic(*ix);
        let (hue, sign) = (hue::of_value(value), shape::of_value(value).map(|shape| view! { <Sign shape/> }));
        let hint = fill(timeline.words.facing.of, &[("topic", &apart(&label))]);
        let inside = view! { {sign}" "<Name text=label/> };
        if !lead || !timeline.atlas.inventory().comparable.contains(ix) {
            return Some(view! { <span class="topic" data-hue=hue>{inside}</span> }.into_any());
        }
        let (timeline, topic) = (timeline.clone(), *ix);
        let show = move |_| timeline.compare(topic, None);
        Some(
            view! { <button class="topic topic--leads" data-hue=hue title=hint on:click=show>{inside}</button> }
                .into_any(),
        )
    };
    topics.iter().filter_map(topic).collect_view()
}
