//! Reading the fields of an object, one by one.
//!
//! A field with a problem is reported and then read as if it were missing, so that one pass finds all problems. The
//! story that comes of it is thrown away.

use super::fields;
use crate::story::{Path, Problem, Step, Value, VocabularyWord};
use crate::time::Edtf;
use serde::Deserialize;
use std::ops::RangeInclusive;

/// What was found so far, in document order.
pub type Found = Vec<Problem>;

/// An object of the document.
pub struct Object<'a, 'f> {
    entries: &'a [(String, Value)],
    path: Path<'a>,
    found: &'f mut Found,
}

impl<'a, 'f> Object<'a, 'f> {
    /// The value as an object with the fields of the document type `T`. Unknown and repeated fields are problems, and
    /// so is any value that is not an object.
    pub fn of<T: Deserialize<'static>>(
        value: &'a Value,
        path: Path<'a>,
        found: &'f mut Found,
    ) -> Option<Self> {
        let known = fields::of::<T>();
        let Value::Map(entries) = value else {
            let rule = format!("is {}, not an object", value.what());
            found.push(Problem::new(&path, Some(value), rule));
            return None;
        };
        for (position, (key, value)) in entries.iter().enumerate() {
            let rule = if !known.contains(&key.as_str()) {
                format!("is in an unknown field; the known fields are {}", known.join(", "))
            } else if entries.iter().take(position).any(|(earlier, _)| earlier == key) {
                "is in a field that occurs twice".to_owned()
            } else {
                continue;
            };
            found.push(Problem::new(&path.then(Step::Key(key)), Some(value), rule));
        }
        Some(Object { entries, path, found })
    }

    /// The value of a field.
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.entries.iter().find(|(each, _)| each == key).map(|(_, value)| value)
    }

    /// Reports the value of a field.
    pub fn refuse(&mut self, key: &str, rule: &str) {
        self.found.push(Problem::new(&self.path.then(Step::Key(key)), self.get(key), rule));
    }

    /// Reports that a field is missing, and what it must be.
    pub fn missing(&mut self, key: &str, what: &str) {
        self.refuse(key, &format!("is missing; it must be {what}"));
    }

    /// A text that must be there and hold more than blanks.
    pub fn text(&mut self, key: &str) -> String {
        match self.get(key) {
            None => self.missing(key, "a string"),
            Some(Value::Text(text)) if text.trim().is_empty() => self.refuse(key, "is blank"),
            Some(Value::Text(text)) => return text.trim().to_owned(),
            Some(other) => self.refuse(key, &format!("is {}, not a string", other.what())),
        }
        String::new()
    }

    /// A text that may be missing; then it is empty.
    pub fn optional_text(&mut self, key: &str) -> String {
        if self.get(key).is_some() { self.text(key) } else { String::new() }
    }

    /// A text that a rule must hold for, unless it is reported already.
    fn text_that(&mut self, key: &str, holds: fn(&str) -> bool, rule: &str) -> String {
        let text = self.text(key);
        if !text.is_empty() && !holds(&text) {
            self.refuse(key, rule);
        }
        text
    }

    /// The object's own id: a slug.
    pub fn id(&mut self) -> String {
        const RULE: &str =
            "is not a slug: lower-case letters a to z and digits, with single hyphens between them";
        let is_slug = |id: &str| {
            id.split('-').all(|part| {
                !part.is_empty()
                    && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
        };
        self.text_that("id", is_slug, RULE)
    }

    /// A date that may be missing.
    pub fn date(&mut self, key: &str) -> Option<Edtf> {
        let text = self.optional_text(key);
        if text.is_empty() {
            return None;
        }
        match text.parse::<Edtf>() {
            Ok(date) => Some(date),
            Err(error) => {
                self.refuse(key, &error.rule().refusal());
                None
            }
        }
    }

    /// A language tag by the syntax of BCP 47: a primary subtag of letters, then subtags of letters and digits. Whether
    /// the subtags are registered is not checked.
    pub fn language(&mut self, key: &str) -> String {
        let is_tag = |tag: &str| {
            let mut subtags = tag.split('-');
            let primary = subtags.next().unwrap_or_default();
            (2..=8).contains(&primary.len())
                && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
                && subtags.all(|each| {
                    (1..=8).contains(&each.len()) && each.bytes().all(|byte| byte.is_ascii_alphanumeric())
                })
        };
        self.text_that(key, is_tag, "is not a BCP 47 language tag such as en or pt-BR")
    }

    /// An address that may be missing. Only http and https are allowed: following any other link could run code.
    pub fn url(&mut self, key: &str) -> Option<String> {
        let is_address = |url: &str| {
            let lower = url.to_ascii_lowercase();
            let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        };
        self.get(key)?;
        Some(self.text_that(key, is_address, "is not an http or https address"))
    }

    /// A number in a range, which may be missing.
    pub fn number(&mut self, key: &str, range: RangeInclusive<f64>, what: &str) -> Option<f64> {
        match self.get(key)? {
            Value::Number(number) if range.contains(number) => Some(*number),
            _ => {
                self.refuse(key, &format!("is not {what}"));
                None
            }
        }
    }

    /// A word of a closed vocabulary; its default if it is missing.
    pub fn word<T: VocabularyWord + Default>(&mut self, key: &str) -> T {
        let word = self.optional_text(key);
        if word.is_empty() {
            return T::default();
        }
        T::from_word(&word).unwrap_or_else(|| {
            let known: Vec<&str> = T::ALL.iter().map(|each| each.word()).collect();
            self.refuse(key, &format!("is not {}; it must be one of {}", T::WHAT, known.join(", ")));
            T::default()
        })
    }

    /// Calls `read` with each item of a list that may be missing, its path and its position.
    pub fn each(&mut self, key: &str, mut read: impl FnMut(&'a Value, Path<'_>, usize, &mut Found)) {
        match self.get(key) {
            None => {}
            Some(Value::List(items)) => {
                let list = self.path.then(Step::Key(key));
                for (place, item) in items.iter().enumerate() {
                    read(item, list.then(Step::Item(place)), place, self.found);
                }
            }
            Some(other) => self.refuse(key, &format!("is {}, not a list", other.what())),
        }
    }
}
