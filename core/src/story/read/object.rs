//! Reading the fields of a document's objects. A field with a problem is reported and reads as if it were missing, so
//! that one pass finds everything; what comes of it is thrown away. Refuses to know what the fields mean together.
//!
//! Values and no `Option`s: a `?` after each field of texts and lists weighed 4 KB of clean-up code.

use super::super::{Path, Problem, Step, Value, VocabularyWord};
use crate::time::Edtf;
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
    /// The object that a value is; unknown and doubled fields are problems, and so is any other value.
    pub fn new(value: &'a Value, path: Path<'a>, known: &[&str], found: &'f mut Found) -> Option<Self> {
        let Value::Map(entries) = value else {
            let rule = format!("is {}, not an object", value.what());
            found.push(Problem::new(&path, Some(value), rule));
            return None;
        };
        for (position, (key, value)) in entries.iter().enumerate() {
            let rule = if !known.contains(&key.as_str()) {
                format!("is in an unknown field; known are {}", known.join(", "))
            } else if entries.iter().take(position).any(|(earlier, _)| earlier == key) {
                "stands in a field that is there twice".to_owned()
            } else {
                continue;
            };
            found.push(Problem::new(&path.then(Step::Key(key)), Some(value), rule));
        }
        Some(Object { entries, path, found })
    }

    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.entries.iter().find(|(each, _)| each == key).map(|(_, value)| value)
    }

    /// Reports the value of a field.
    pub fn refuse(&mut self, key: &str, rule: &str) {
        self.found.push(Problem::new(&self.path.then(Step::Key(key)), self.get(key), rule));
    }

    /// Reports a field that is not there.
    pub fn missing(&mut self, key: &str, what: &str) {
        self.refuse(key, &format!("is missing: it holds {what}"));
    }

    /// A text that must be there and hold more than blanks.
    pub fn text(&mut self, key: &str) -> String {
        match self.get(key) {
            None => self.missing(key, "a text"),
            Some(Value::Text(text)) if text.trim().is_empty() => self.refuse(key, "is a text without words"),
            Some(Value::Text(text)) => return text.trim().to_owned(),
            Some(other) => self.refuse(key, &format!("is {}, not a text", other.what())),
        }
        String::new()
    }

    /// A text that may be missing; then it is empty.
    pub fn optional_text(&mut self, key: &str) -> String {
        if self.get(key).is_some() { self.text(key) } else { String::new() }
    }

    /// A text of which a rule must hold; one that was reported already is not asked.
    fn text_that(&mut self, key: &str, holds: fn(&str) -> bool, rule: &str) -> String {
        let text = self.text(key);
        if !text.is_empty() && !holds(&text) {
            self.refuse(key, rule);
        }
        text
    }

    /// The object's own id: a slug.
    pub fn id(&mut self) -> String {
        const RULE: &str = "is not a slug: lower-case letters a to z and digits, with single hyphens between";
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
                self.refuse(key, &format!("is not an EDTF date: {}", error.rule()));
                None
            }
        }
    }

    /// A language tag: a primary subtag of letters, then subtags of letters and digits (BCP 47 syntax, unregistered
    /// tags are not looked up).
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

    /// An address that may be missing. Only http and https: anything else could run when somebody follows it.
    pub fn url(&mut self, key: &str) -> Option<String> {
        let is_address = |url: &str| {
            let lower = url.to_ascii_lowercase();
            let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        };
        self.get(key)?;
        Some(self.text_that(key, is_address, "is not an http or https address"))
    }

    /// A number that may be missing.
    pub fn number(&mut self, key: &str, range: RangeInclusive<f64>, what: &str) -> Option<f64> {
        match self.get(key)? {
            Value::Number(number) if range.contains(number) => Some(*number),
            _ => {
                self.refuse(key, &format!("is not a number of {what}"));
                None
            }
        }
    }

    /// A word of a closed vocabulary; its default where it is missing.
    pub fn word<T: VocabularyWord + Default>(&mut self, key: &str) -> T {
        let words = |place: usize| T::ALL.get(place).map(|each| each.word());
        self.choice(key, T::WHAT, &words).and_then(|place| T::ALL.get(place).copied()).unwrap_or_default()
    }

    fn choice(
        &mut self,
        key: &str,
        what: &str,
        words: &dyn Fn(usize) -> Option<&'static str>,
    ) -> Option<usize> {
        let word = self.optional_text(key);
        if word.is_empty() {
            return None;
        }
        let known: Vec<&str> = (0..).map_while(words).collect();
        let place = known.iter().position(|each| *each == word);
        if place.is_none() {
            self.refuse(key, &format!("is not {what}; known are {}", known.join(", ")));
        }
        place
    }

    /// Shows each item of a list that may be missing to a reader, with its path and place.
    pub fn each(&mut self, key: &str, read: &mut dyn FnMut(&'a Value, Path<'_>, usize, &mut Found)) {
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
