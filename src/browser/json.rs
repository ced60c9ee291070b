//! Documents as the browser's own JSON parser gives them. A parser in the module would add 14 KB (serde_json), and serde
//! reports the first mistake alone, where the reader of stories reports them all.

use js_sys::{Array, Object};
use summitline_core::story::Value;
use wasm_bindgen::{JsCast, JsValue};

/// How deep values are read; no part of a story lies deeper than six. The stack is finite, and a document may nest as it likes.
const DEEPEST: u32 = 32;

/// A document that consists of what JSON knows; what lies deeper than any story is `Null`.
pub fn value(document: &JsValue) -> Value {
    node(document, DEEPEST)
}

fn node(value: &JsValue, depth: u32) -> Value {
    let Some(depth) = depth.checked_sub(1) else { return Value::Null };
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return Value::List(items.iter().map(|item| node(&item, depth)).collect());
    }
    if let Some(object) = value.dyn_ref::<Object>() {
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), node(&entry.get(1), depth))
        };
        return Value::Map(Object::entries(object).iter().map(entry).collect());
    }
    value.as_bool().map_or(Value::Null, Value::Bool)
}
