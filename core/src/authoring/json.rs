//! The document as JSON text, by serde_json. Refuses to know what the document means.

use crate::story::Value;
use serde_json::{Map, Number, Value as Json};

/// The document as JSON; whole numbers without a fraction.
#[must_use]
pub fn to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 2f64.powi(53) => {
            Json::from(*number as i64)
        }
        Value::Number(number) => Number::from_f64(*number).map_or(Json::Null, Json::Number),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(to_json).collect()),
        Value::Map(entries) => Json::Object(
            entries.iter().map(|(key, value)| (key.clone(), to_json(value))).collect::<Map<_, _>>(),
        ),
    }
}

/// JSON as a document.
#[must_use]
pub fn from_json(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        // Every JSON number has an f64 nearest to it.
        Json::Number(number) => Value::Number(number.as_f64().unwrap_or(f64::NAN)),
        Json::String(text) => Value::text(text),
        Json::Array(items) => Value::List(items.iter().map(from_json).collect()),
        Json::Object(entries) => {
            Value::Map(entries.iter().map(|(key, value)| (key.clone(), from_json(value))).collect())
        }
    }
}
