//! Reading single fields of a document's objects: each reader returns `None` once it has reported a problem, and goes
//! on, so that one pass finds everything. Refuses to know what the fields mean together.

use super::super::{Path, Problem, Step, Value, VocabularyWord};
use crate::time::Edtf;
use std::ops::RangeInclusive;

/// Collects problems while a document is read.
#[derive(Default)]
pub struct Reader {
    /// What was found so far, in document order.
    pub problems: Vec<Problem>,
}

/// An object of the document.
pub struct Fields<'a> {
    entries: &'a [(String, Value)],
    path: Path<'a>,
}

impl<'a> Fields<'a> {
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.entries.iter().find(|(each, _)| each == key).map(|(_, value)| value)
    }

    pub const fn path<'b>(&'b self, key: &'b str) -> Path<'b> {
        self.path.then(Step::Key(key))
    }
}

impl Reader {
    /// The fields of an object; unknown and doubled ones are problems.
    pub fn fields<'a>(&mut self, value: &'a Value, path: Path<'a>, known: &[&str]) -> Option<Fields<'a>> {
        let Value::Map(entries) = value else {
            let rule = format!("is {}, not an object", value.what());
            self.problems.push(Problem::new(&path, Some(value), rule));
            return None;
        };
        for (position, (key, value)) in entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                let rule = format!("is in an unknown field; known are {}", known.join(", "));
                self.problems.push(Problem::new(&path.then(Step::Key(key)), Some(value), rule));
            } else if entries.iter().take(position).any(|(earlier, _)| earlier == key) {
                let rule = "stands in a field that is there twice";
                self.problems.push(Problem::new(&path.then(Step::Key(key)), Some(value), rule));
            }
        }
        Some(Fields { entries, path })
    }

    /// Reports the value of a field; always `None`.
    pub fn refuse<T>(&mut self, fields: &Fields<'_>, key: &str, rule: impl Into<String>) -> Option<T> {
        self.problems.push(Problem::new(&fields.path(key), fields.get(key), rule));
        None
    }

    /// Reports a field that is not there; always `None`.
    pub fn missing<T>(&mut self, fields: &Fields<'_>, key: &str, what: &str) -> Option<T> {
        self.problems.push(Problem::new(&fields.path(key), None, format!("is missing: it holds {what}")));
        None
    }

    /// A text that must be there and hold more than blanks.
    pub fn text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        match fields.get(key) {
            None => self.missing(fields, key, "a text"),
            Some(Value::Text(text)) if text.trim().is_empty() => {
                self.refuse(fields, key, "is a text without words")
            }
            Some(Value::Text(text)) => Some(text.trim().to_owned()),
            Some(other) => self.refuse(fields, key, format!("is {}, not a text", other.what())),
        }
    }

    /// A text that may be missing; then it is empty.
    pub fn optional_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        match fields.get(key) {
            None => Some(String::new()),
            Some(_) => self.text(fields, key),
        }
    }

    /// The object's own id: a slug.
    pub fn id(&mut self, fields: &Fields<'_>) -> Option<String> {
        let id = self.text(fields, "id")?;
        let slug = id.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        if slug {
            Some(id)
        } else {
            self.refuse(
                fields,
                "id",
                "is not a slug: lower-case letters a to z and digits, with single hyphens between",
            )
        }
    }

    /// A date that may be missing.
    pub fn date(&mut self, fields: &Fields<'_>, key: &str) -> Option<Option<Edtf>> {
        if fields.get(key).is_none() {
            return Some(None);
        }
        let text = self.text(fields, key)?;
        match text.parse::<Edtf>() {
            Ok(date) => Some(Some(date)),
            Err(error) => self.refuse(fields, key, format!("is not an EDTF date: {}", error.rule())),
        }
    }

    /// A language tag: a primary subtag of letters, then subtags of letters and digits (BCP 47 syntax, unregistered
    /// tags are not looked up).
    pub fn language(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        let tag = self.text(fields, key)?;
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default();
        let well_formed = (2..=8).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(|each| {
                (1..=8).contains(&each.len()) && each.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if well_formed {
            Some(tag)
        } else {
            self.refuse(fields, key, "is not a BCP 47 language tag such as en or pt-BR")
        }
    }

    /// An address that may be missing. Only http and https: anything else could run when somebody follows it.
    pub fn url(&mut self, fields: &Fields<'_>, key: &str) -> Option<Option<String>> {
        if fields.get(key).is_none() {
            return Some(None);
        }
        let url = self.text(fields, key)?;
        let lower = url.to_ascii_lowercase();
        let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
            Some(Some(url))
        } else {
            self.refuse(fields, key, "is not an http or https address")
        }
    }

    /// A number that may be missing.
    pub fn number(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        range: RangeInclusive<f64>,
        what: &str,
    ) -> Option<Option<f64>> {
        match fields.get(key) {
            None => Some(None),
            Some(Value::Number(number)) if range.contains(number) => Some(Some(*number)),
            Some(_) => self.refuse(fields, key, format!("is not a number of {what}")),
        }
    }

    /// A word of a closed vocabulary; its default where it is missing.
    pub fn word<T: VocabularyWord + Default>(&mut self, fields: &Fields<'_>, key: &str) -> Option<T> {
        if fields.get(key).is_none() {
            return Some(T::default());
        }
        let word = self.text(fields, key)?;
        T::from_word(&word).or_else(|| {
            let known: Vec<&str> = T::ALL.iter().map(|each| each.word()).collect();
            self.refuse(fields, key, format!("is not {}; known are {}", T::WHAT, known.join(", ")))
        })
    }

    /// The items of a list that may be missing; then it is empty.
    pub fn items<'a>(&mut self, fields: &Fields<'a>, key: &str) -> Option<&'a [Value]> {
        match fields.get(key) {
            None => Some(&[]),
            Some(Value::List(items)) => Some(items),
            Some(other) => self.refuse(fields, key, format!("is {}, not a list", other.what())),
        }
    }
}
