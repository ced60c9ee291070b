//! A document before it is understood: the tree that JSON and TOML have in common.

/// A node of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JSON's `null`; TOML has none.
    Null,
    /// `true` or `false`.
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

/// How many characters of a text a message shows.
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

    /// The value under a key of a map; the first one if a key occurs twice.
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
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
        }
    }

    /// The value as JSON, for a message: texts are cut after 60 characters, lists and maps only give their size.
    #[must_use]
    pub fn excerpt(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => decimal(*value),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("[{}]", count(items.len(), "item")),
            Self::Map(entries) => format!("{{{}}}", count(entries.len(), "field")),
        }
    }
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// A number with up to three decimals, and a power of ten where it is very large: `5`, `-0.25`, `1e300`. Exact formatting
/// (`{:?}`) would add 7 KB to the page for the sake of a message.
fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return "not finite".to_owned();
    }
    let (mut size, mut power) = (number.abs(), 0);
    if size >= 1e15 {
        while size >= 10.0 {
            size /= 10.0;
            power += 1;
        }
    }
    let thousandths = (size * 1000.0).round() as u64;
    let sign = if number < 0.0 && thousandths > 0 { "-" } else { "" };
    let decimals = format!("{:03}", thousandths % 1000);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    let exponent = if power > 0 { format!("e{power}") } else { String::new() };
    format!("{sign}{}{point}{decimals}{exponent}", thousandths / 1000)
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
                out.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
