//! Sizes: of elements while they change, and of texts before they are drawn.

use super::dom::{El, keep};
use super::host::Root;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ResizeObserver, ResizeObserverEntry};

/// Calls `changed` with the width of an element's content, in CSS pixels, now and whenever it changes, until the present
/// owner ends.
pub fn on_width(element: &El, changed: impl Fn(f64) + 'static) {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.get(entries.length().saturating_sub(1));
        if !last.is_undefined() {
            changed(last.unchecked_into::<ResizeObserverEntry>().content_rect().width());
        }
    });
    let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
    observer.observe(element.element());
    keep(Watch { observer, _callback: callback });
}

struct Watch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Width of an element, in CSS pixels: the first guess for what it is to hold. One that is hidden is taken for a wide one.
pub fn width(element: &Root) -> f64 {
    match element.client_width() {
        0 => 1024.0,
        width => f64::from(width),
    }
}

fn property(element: &El, name: &str) -> String {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element.element()).ok()?);
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
}

/// Size of the text of an element, in CSS pixels.
pub fn font_size(element: &El) -> f64 {
    // JavaScript's own parser: Rust's would weigh 5 KB.
    let size = js_sys::parse_float(&property(element, "font-size"));
    if size.is_finite() { size } else { 15.0 }
}

/// Measures texts in one font.
pub struct Ruler {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    size: f64,
}

impl Ruler {
    /// A ruler for the font that `sample`, an empty element, has inside another one; without a canvas, widths are estimated
    /// from the font size.
    pub fn for_font_of(parent: &El, sample: &El) -> Self {
        let _ = parent.element().append_child(sample.element());
        let (family, size) = (property(sample, "font-family"), font_size(sample));
        sample.element().remove();
        // Unchecked, here and above: the names alone say what these are, and each check weighs 50 bytes.
        let canvas = web_sys::window().and_then(|window| window.document()?.create_element("canvas").ok());
        let context = canvas
            .and_then(|canvas| canvas.unchecked_into::<HtmlCanvasElement>().get_context("2d").ok()?)
            .map(JsCast::unchecked_into);
        Self { context, family, size }
    }

    /// Sets the weight of the texts to come.
    pub fn weigh(&self, weight: u16) {
        if let Some(context) = &self.context {
            context.set_font(&format!("{weight} {}px {}", self.size.round() as i32, self.family));
        }
    }

    /// Width of a text, in CSS pixels, rounded up.
    pub fn width(&self, text: &str) -> f64 {
        let measured = self.context.as_ref().and_then(|context| context.measure_text(text).ok());
        match measured {
            Some(metrics) => metrics.width().ceil() + 1.0,
            // Half an em a character is wide for text in proportional fonts.
            None => self.size * 0.55 * text.chars().count() as f64,
        }
    }
}
