//! The sign of a topic: its shape, in the colour that is set by `data-hue` on something around it.

use crate::css::flag;
use leptos::prelude::*;
use summitline_core::shape::{Shape, VIEW_BOX};

/// A shape: solid; dashed and pale for an uncertain date; hollow for what is planned.
#[component]
pub fn Sign(
    shape: Shape,
    /// Whether the date that it stands for is uncertain.
    #[prop(optional)]
    fuzzy: bool,
    /// Whether what it stands for is planned.
    #[prop(optional)]
    hollow: bool,
) -> impl IntoView {
    view! {
        <svg class="glyph" viewBox=VIEW_BOX aria-hidden="true" data-fuzzy=flag(fuzzy) data-hollow=flag(hollow)>
            <path d=shape.path()></path>
        </svg>
    }
}
