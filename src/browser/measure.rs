//! Sizes: of elements while they change, and of texts before they are drawn.

use crate::css::px;
use gloo::events::EventListener;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement, ResizeObserver, ResizeObserverEntry,
};

/// Size of text in CSS pixels where nothing can be measured.
const USUAL_TEXT: f64 = 15.0;

/// Calls `changed` with an element and the width of its content, in CSS pixels: when it is in the document and whenever
/// its size changes.
pub fn on_width(element: NodeRef<html::Div>, changed: impl Fn(&Element, f64) + Clone + 'static) {
    Effect::new(move |_: Option<Option<Watch>>| {
        let element: Element = element.get()?.into();
        // At once, so that the first frame that is seen has the right width.
        // One that is hidden has none yet.
        if element.client_width() > 0 {
            untrack(|| changed(&element, f64::from(element.client_width())));
        }
        let (inner, changed) = (element.clone(), changed.clone());
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries.get(entries.length().saturating_sub(1));
            if !last.is_undefined() {
                changed(&inner, last.unchecked_into::<ResizeObserverEntry>().content_rect().width());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Watch { observer, _callback: callback })
    });
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

/// A number that grows whenever fonts have arrived: what was measured before may be wrong.
pub fn fonts_arrived() -> Signal<u32> {
    let (times, set_times) = signal(0_u32);
    Effect::new(move |_: Option<Option<EventListener>>| {
        let fonts = document().fonts();
        Some(EventListener::new(&fonts, "loadingdone", move |_| {
            set_times.try_update(|times| *times += 1);
        }))
    });
    times.into()
}

/// Width of an element, in CSS pixels: the first guess for what it is to hold. One that is hidden is taken for a wide one.
pub fn width(element: &HtmlElement) -> f64 {
    match element.client_width() {
        0 => 1024.0,
        width => f64::from(width),
    }
}

/// Folds a row of elements into one line: those that have no room are marked `data-behind`, the last ones first, and their
/// number is given. The first one stays, and those that `kept` finds stay as long as others can go.
pub fn fold(row: &Element, kept: &str) -> usize {
    let children = row.children();
    let all: Vec<HtmlElement> =
        (0..children.length()).filter_map(|place| children.item(place)?.dyn_into().ok()).collect();
    for element in &all {
        let _ = element.remove_attribute("data-behind");
    }
    let tops = || all.iter().filter(|element| element.offset_height() > 0).map(HtmlElement::offset_top);
    let is_full = || tops().min() != tops().max();
    let free = all.iter().skip(1).rev().filter(|element| !element.matches(kept).unwrap_or_default());
    let mut behind = 0;
    for element in free {
        if !is_full() {
            break;
        }
        let _ = element.set_attribute("data-behind", "");
        behind += 1;
    }
    behind
}

fn property(element: &Element, name: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
}

/// Size of the text of an element, in CSS pixels. The browser reads the number: the standard library's parser is exact, and
/// adds 14 KB to the page.
pub fn font_size(element: &Element) -> f64 {
    let size = js_sys::parse_float(&property(element, "font-size"));
    if size.is_finite() { size } else { USUAL_TEXT }
}

/// Measures texts in one font.
pub struct TextRuler {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    size: f64,
}

impl TextRuler {
    /// A ruler for the font that a `span` of this class has inside an element; without a canvas, widths are estimated from
    /// the font size.
    pub fn new(parent: &Element, class: &str) -> Self {
        let sample = document().create_element("span").ok();
        let (mut family, mut size) = (String::new(), USUAL_TEXT);
        if let Some(sample) = sample {
            sample.set_class_name(class);
            let _ = parent.append_child(&sample);
            (family, size) = (property(&sample, "font-family"), font_size(&sample));
            sample.remove();
        }
        let canvas = document().create_element("canvas").ok().and_then(|canvas| canvas.dyn_into().ok());
        let context = canvas.and_then(|canvas: HtmlCanvasElement| canvas.get_context("2d").ok().flatten());
        Self { context: context.and_then(|context| context.dyn_into().ok()), family, size }
    }

    /// Size of the font, in CSS pixels.
    pub const fn size(&self) -> f64 {
        self.size
    }

    /// Sets the weight of the texts to come.
    pub fn set_weight(&self, weight: u16) {
        if let Some(context) = &self.context {
            context.set_font(&format!("{weight} {} {}", px(self.size), self.family));
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
