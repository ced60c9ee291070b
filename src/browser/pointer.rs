//! Pointer and wheel events as core sees them.

use gloo::events::{EventListener, EventListenerOptions};
use summitline_core::input::{Point, Wheel};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};

/// Where a pointer event happened, from the top left of an element.
pub fn place(event: &PointerEvent, surface: &Element) -> Point {
    let edge = surface.get_bounding_client_rect();
    Point { x: f64::from(event.client_x()) - edge.left(), y: f64::from(event.client_y()) - edge.top() }
}

/// Keeps a pointer's events coming to an element until it goes up.
pub fn capture(event: &PointerEvent, surface: &Element) {
    let _ = surface.set_pointer_capture(event.pointer_id());
}

/// Listens to an element's wheel until the listener is dropped. `turned` says whether the event was used; then the page
/// does not scroll. The listener cannot be passive, and leptos makes them so.
pub fn on_wheel(surface: &Element, turned: impl Fn(Wheel) -> bool + 'static) -> EventListener {
    let inner = surface.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(surface, "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        let turn = Wheel {
            delta_x: if event.shift_key() && event.delta_x() == 0.0 {
                event.delta_y()
            } else {
                event.delta_x()
            },
            delta_y: if event.shift_key() && event.delta_x() == 0.0 { 0.0 } else { event.delta_y() },
            lines: event.delta_mode() == WheelEvent::DOM_DELTA_LINE,
            zooms: event.ctrl_key() || event.meta_key(),
            x: f64::from(event.client_x()) - inner.get_bounding_client_rect().left(),
        };
        if turned(turn) {
            event.prevent_default();
        }
    })
}
