//! Single writes to elements, for what moves in each frame (`moving`).

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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

/// The first element below another that a selector finds.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}
