//! An event as the views see it.

use super::El;
use summitline_core::input::Point;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

/// An event of any kind; what a kind does not have is empty or zero.
pub struct Event(web_sys::Event);

impl Event {
    pub(super) const fn new(event: web_sys::Event) -> Self {
        Self(event)
    }

    fn keyboard(&self) -> Option<&KeyboardEvent> {
        self.0.dyn_ref()
    }

    fn pointer(&self) -> Option<&PointerEvent> {
        self.0.dyn_ref()
    }

    /// The key, as `KeyboardEvent.key` names it.
    pub fn key(&self) -> String {
        self.keyboard().map(KeyboardEvent::key).unwrap_or_default()
    }

    /// Whether a key goes with ctrl, ⌘ or alt, and so belongs to the browser.
    pub fn is_chord(&self) -> bool {
        self.keyboard().is_some_and(|event| event.ctrl_key() || event.meta_key() || event.alt_key())
    }

    /// Whether the event belongs to a field in which keys are text.
    pub fn is_typing(&self) -> bool {
        self.target()
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"))
    }

    /// Whether the event happened in an element that a selector finds.
    pub fn is_within(&self, selector: &str) -> bool {
        self.target().is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
    }

    /// Whether somebody handled the event already.
    pub fn is_used(&self) -> bool {
        self.0.default_prevented()
    }

    /// Whether a click came from a key and not from a pointer.
    pub fn is_keyboard_click(&self) -> bool {
        self.0.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() == 0)
    }

    /// Whether the main button, a finger or a pen is meant.
    pub fn is_main_button(&self) -> bool {
        self.pointer().is_some_and(|event| event.button() == 0)
    }

    /// Which pointer.
    pub fn pointer_id(&self) -> i32 {
        self.pointer().map_or(0, PointerEvent::pointer_id)
    }

    /// Where a pointer is, from the top left of an element.
    pub fn place_in(&self, surface: &El) -> Point {
        let edge = surface.element().get_bounding_client_rect();
        let (x, y) = self.pointer().map_or((0, 0), |event| (event.client_x(), event.client_y()));
        Point { x: f64::from(x) - edge.left(), y: f64::from(y) - edge.top() }
    }

    /// Keeps the pointer's events coming to an element until it goes up.
    pub fn capture(&self, surface: &El) {
        let _ = surface.element().set_pointer_capture(self.pointer_id());
    }

    /// What a field says now.
    pub fn value(&self) -> String {
        let value = self.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
        value.and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// The event is used: the browser does nothing more with it, and no other part of the timeline hears of it.
    pub fn take(&self) {
        self.0.prevent_default();
        self.0.stop_propagation();
    }

    fn target(&self) -> Option<Element> {
        self.0.target().and_then(|target| target.dyn_into().ok())
    }
}
