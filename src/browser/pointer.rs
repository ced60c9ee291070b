//! The wheel as core sees it.

use super::dom::{El, keep};
use gloo::events::{EventListener, EventListenerOptions};
use summitline_core::input::Wheel;
use wasm_bindgen::JsCast;
use web_sys::WheelEvent;

/// Listens to an element's wheel until the present owner ends. `turned` says whether the event was used; then the page
/// does not scroll. The listener cannot be passive, as browsers would make it.
pub fn on_wheel(surface: &El, turned: impl Fn(Wheel) -> bool + 'static) {
    let inner = surface.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(surface.element(), "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        let sideways = event.shift_key() && event.delta_x() == 0.0;
        let (x, y) = (event.delta_x(), event.delta_y());
        let turn = Wheel {
            delta_x: if sideways { y } else { x },
            delta_y: if sideways { 0.0 } else { y },
            lines: event.delta_mode() == WheelEvent::DOM_DELTA_LINE,
            zooms: event.ctrl_key() || event.meta_key(),
            x: f64::from(event.client_x()) - inner.element().get_bounding_client_rect().left(),
        };
        if turned(turn) {
            event.prevent_default();
        }
    });
    keep(listener);
}
