//! A document before it is understood: the tree that JSON, TOML and the compiled-in story have in common.
//! Refuses to know what any of it means.

use std::fmt::Write;

/// A node of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JSON's `null`; TOML has none.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number; no field of the format needs more than 53 bits.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values, in document order.
    Map(Vec<(String, Value)>),
}

/// Characters of a value that a message shows.
const EXCERPT: usize = 60;

impl Value {
    /// A text node.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A map node.
    #[must_use]
    pub fn map<'a>(entries: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// The value under a key of a map; the first one where a key stands twice.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(each, _)| each == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What this is, for messages.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
        }
    }

    /// The value as JSON for a message: texts are cut after 60 characters, lists and maps are only named.
    #[must_use]
    pub fn excerpt(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => decimal(*value),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("[{} items]", items.len()),
            Self::Map(entries) => format!("{{{} fields}}", entries.len()),
        }
    }
}

/// A number with three decimals at most: enough for a message, and without the 15 KB that exact formatting weighs.
fn decimal(number: f64) -> String {
    if !number.is_finite() || number.abs() >= 1e15 {
        return "a number out of range".to_owned();
    }
    let thousandths = (number * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let decimals = format!(".{rest:03}");
    format!("{sign}{whole}{}", decimals.trim_end_matches('0').trim_end_matches('.'))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (position, character) in text.chars().enumerate() {
        if position == EXCERPT {
            out.push('…');
            break;
        }
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
