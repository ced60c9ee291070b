//! The date of an event, for people and machines.

use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::time::Edtf;

/// A `time` with the date in words.
#[component]
pub fn Date(date: Edtf) -> impl IntoView {
    let words = phrase::date(&*use_timeline().locale, &date);
    view! { <time datetime=date.to_string()>{words}</time> }
}
