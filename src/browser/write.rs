//! Single writes to elements, for what moves in each frame (`moving`) and for texts in which something is marked.

use leptos::prelude::document;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// Sets a property of an element's style; a strict policy allows that, and no `style` attribute.
pub fn style(element: &Element, name: &str, value: &str) {
    // HTML and SVG elements both have a style; `HtmlElement` names the one they share.
    let _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, value);
}

/// Sets or removes an attribute.
pub fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets an attribute without a value, or removes it. Nothing is written that is there already.
pub fn flag(element: &Element, name: &str, is: bool) {
    let _ = element.toggle_attribute_with_force(name, is);
}

/// Puts a text in place of all that the element holds.
pub fn text(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Puts a text in place of all that the element holds, with a `mark` around each of these ranges of its bytes.
pub fn marked(element: &Element, text: &str, ranges: &[Range<usize>]) {
    element.set_text_content(None);
    let put = |name: Option<&str>, from: usize, to: usize| {
        let text = text.get(from..to).unwrap_or_default();
        let node: Node = match name.and_then(|name| document().create_element(name).ok()) {
            Some(mark) => {
                mark.set_text_content(Some(text));
                mark.into()
            }
            None => document().create_text_node(text).into(),
        };
        let _ = element.append_child(&node);
    };
    let mut end = 0;
    for range in ranges {
        put(None, end, range.start);
        put(Some("mark"), range.start, range.end);
        end = range.end;
    }
    put(None, end, text.len());
}

/// The first element below another that a selector finds.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}
