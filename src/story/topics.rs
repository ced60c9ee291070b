//! The topics of an event, each with its sign.

use crate::context::use_timeline;
use crate::sign::Sign;
use crate::told::Name;
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::query::FacetValue;
use summitline_core::shape;
use summitline_core::story::TopicIx;

/// The sign and the name of each topic, each in a `span`.
#[component]
pub fn Topics(topics: Vec<TopicIx>) -> impl IntoView {
    let atlas = use_timeline().atlas;
    let topic = |ix: &TopicIx| {
        let label = atlas.story().topic(*ix)?.label.clone();
        let value = FacetValue::Topic(*ix);
        let (hue, sign) = (hue::of_value(value), shape::of_value(value).map(|shape| view! { <Sign shape/> }));
        Some(view! { <span class="topic" data-hue=hue>{sign}" "<Name text=label/></span> })
    };
    topics.iter().filter_map(topic).collect_view()
}
