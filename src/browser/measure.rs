//! Sizes: of elements while they change, and of texts before they are drawn.

use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, ResizeObserver, ResizeObserverEntry};

/// Watches the width of an element until it is dropped.
pub struct WidthWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` with the width of an element's content, in CSS pixels, now and whenever it changes.
pub fn watch_width(element: &Element, changed: impl Fn(f64) + 'static) -> Option<WidthWatch> {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Some(entry) =
            entries.iter().next_back().and_then(|entry| entry.dyn_into::<ResizeObserverEntry>().ok())
        {
            changed(entry.content_rect().width());
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(WidthWatch { observer, _callback: callback })
}

/// Measures texts in the font of an element.
pub struct Ruler {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    size: f64,
}

impl Ruler {
    /// A ruler for the font of an element; without a canvas, widths are estimated from the font size.
    pub fn for_font_of(element: &Element) -> Self {
        let window = web_sys::window();
        let style = window.as_ref().and_then(|window| window.get_computed_style(element).ok()?);
        let property =
            |name| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
        let canvas = window.and_then(|window| window.document()?.create_element("canvas").ok());
        let context = canvas
            .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| canvas.get_context("2d").ok()?)
            .and_then(|context| context.dyn_into().ok());
        let size = property("font-size").trim_end_matches("px").parse().unwrap_or(13.0);
        Self { context, family: property("font-family"), size }
    }

    /// Sets the weight of the texts to come.
    pub fn weigh(&self, weight: u16) {
        if let Some(context) = &self.context {
            context.set_font(&format!("{weight} {}px {}", self.size, self.family));
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
