//! What components ask of the browser's events.

use summitline_core::input::Point;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, MouseEvent, Node, PointerEvent};

/// Whether a key is pressed with ctrl, ⌘ or alt, and so belongs to the browser.
pub fn is_chord(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Whether the event comes from a field in which keys are text.
pub fn is_typing(event: &Event) -> bool {
    target(event)
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"))
}

/// Whether the event happened in an element that a selector finds.
pub fn is_within(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether the focus goes to something outside the element that is told so.
pub fn leaves(event: &FocusEvent) -> bool {
    let own = event.current_target().and_then(|own| own.dyn_into::<Node>().ok());
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    own.is_none_or(|own| !own.contains(next.as_ref()))
}

/// Whether the `details` that an event comes from is open.
pub fn is_open(event: &Event) -> bool {
    target(event).is_some_and(|details| details.has_attribute("open"))
}

/// Whether a click came from a key and not from a pointer.
pub fn is_keyboard_click(event: &MouseEvent) -> bool {
    event.detail() == 0
}

/// Whether the main button, a finger or a pen is meant.
pub fn is_main_button(event: &PointerEvent) -> bool {
    event.button() == 0
}

/// Whether any button is held, or a finger or pen is down.
pub fn is_held(event: &PointerEvent) -> bool {
    event.buttons() != 0
}

/// Where a pointer is, in CSS pixels from the top left of an element.
pub fn point_in(event: &PointerEvent, surface: &Element) -> Point {
    let edge = surface.get_bounding_client_rect();
    Point { x: f64::from(event.client_x()) - edge.left(), y: f64::from(event.client_y()) - edge.top() }
}

/// Keeps the pointer's events coming to an element until it is released.
pub fn capture(event: &PointerEvent, surface: &Element) {
    // Throws where the pointer is gone already.
    let _ = surface.set_pointer_capture(event.pointer_id());
}

/// Uses the event up: the browser does nothing more with it, and neither the rest of the timeline nor the host page
/// hears of it.
pub fn consume(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}
