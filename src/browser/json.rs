//! JSON by the browser's own parser: a parser in the module would weigh 6 KB (postcard) to 14 KB (serde_json).

use js_sys::{Array, JSON, Object};
use summitline_core::story::Value;
use wasm_bindgen::{JsCast, JsValue};

/// The document that a text holds; `None` if it is not JSON.
pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(|value| node(&value))
}

fn node(value: &JsValue) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return Value::List(items.iter().map(|item| node(&item)).collect());
    }
    if let Some(object) = value.dyn_ref::<Object>() {
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), node(&entry.get(1)))
        };
        return Value::Map(Object::entries(object).iter().map(entry).collect());
    }
    value.as_bool().map_or(Value::Null, Value::Bool)
}
