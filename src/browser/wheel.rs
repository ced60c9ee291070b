//! The wheel, as the core sees it.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::html;
use leptos::prelude::*;
use summitline_core::input::Wheel;
use wasm_bindgen::JsCast;
use web_sys::WheelEvent;

/// Listens to an element's wheel. `turned` says whether the event was used; the page then does not scroll. The listener
/// cannot be passive, which is what `on:wheel` would make it.
pub fn listen(surface: NodeRef<html::Div>, turned: impl Fn(Wheel) -> bool + Clone + 'static) {
    Effect::new(move |_: Option<Option<EventListener>>| {
        let surface = surface.get()?;
        let (inner, turned) = (surface.clone(), turned.clone());
        let options = EventListenerOptions::enable_prevent_default();
        Some(EventListener::new_with_options(&surface, "wheel", options, move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
            let sideways = event.shift_key() && event.delta_x() == 0.0;
            let (x, y) = (event.delta_x(), event.delta_y());
            let turn = Wheel {
                delta_x: if sideways { y } else { x },
                delta_y: if sideways { 0.0 } else { y },
                lines: event.delta_mode() == WheelEvent::DOM_DELTA_LINE,
                zooms: event.ctrl_key() || event.meta_key(),
                x: f64::from(event.client_x()) - inner.get_bounding_client_rect().left(),
            };
            if turned(turn) {
                event.prevent_default();
            }
        }))
    });
}
