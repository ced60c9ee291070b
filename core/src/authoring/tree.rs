//! A TOML file as a tree that remembers its lines.

use super::{Draft, File, Location, Mistake};
use crate::story::{Path, Problem, Step, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A parsed file.
pub struct Tree<'a> {
    table: Spanned<DeTable<'a>>,
    /// Byte offset of each line's start.
    lines: Vec<usize>,
}

impl<'a> Tree<'a> {
    /// Parses a file. Each syntax error becomes a mistake, and the rest of the file is read all the same.
    pub fn parse(file: &'a File, draft: &mut Draft) -> Self {
        let breaks = file.text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        let tree = Self { table, lines };
        draft.mistakes.extend(errors.iter().map(|error| Mistake {
            file: file.name.clone(),
            line: error.span().map_or(1, |span| tree.line(span.start)),
            problem: Problem::new(&Path::ROOT, None, format!("is not TOML: {}", error.message())),
        }));
        tree
    }

    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).max(1)
    }

    /// Keys and values of the file's top level, with their lines.
    pub fn entries(&self) -> Vec<(&str, &Spanned<DeValue<'a>>, usize)> {
        let mut entries: Vec<_> = self.table.get_ref().iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let line = |key: &Spanned<std::borrow::Cow<'a, str>>| self.line(key.span().start);
        entries.into_iter().map(|(key, value)| (key.get_ref().as_ref(), value, line(key))).collect()
    }

    /// Items of a list, with their lines; anything else is one item, for the story's reader to refuse.
    pub fn items<'b>(&self, value: &'b Spanned<DeValue<'a>>) -> Vec<(&'b Spanned<DeValue<'a>>, usize)> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().map(|item| (item, self.line(item.span().start))).collect(),
            _ => vec![(value, self.line(value.span().start))],
        }
    }

    /// The value as a node of the document. Notes in the draft where it and everything in it is written.
    pub fn take(
        &self,
        value: &Spanned<DeValue<'a>>,
        at: Location,
        path: &Path<'_>,
        draft: &mut Draft,
    ) -> Value {
        draft.locations.insert(path.to_string(), at);
        match value.get_ref() {
            DeValue::String(text) => Value::text(text.as_ref()),
            DeValue::Boolean(value) => Value::Bool(*value),
            DeValue::Integer(number) => {
                number.as_str().parse().map_or_else(|_| Value::text(number.as_str()), Value::Number)
            }
            DeValue::Float(number) => {
                number.as_str().parse().map_or_else(|_| Value::text(number.as_str()), Value::Number)
            }
            // A TOML date cannot say how precise and how certain it is. As a map, the reader refuses it.
            DeValue::Datetime(date) => Value::map([("unquoted", Value::text(date.to_string()))]),
            DeValue::Array(items) => {
                let item = |(number, item): (usize, &Spanned<DeValue<'a>>)| {
                    let line = self.line(item.span().start);
                    self.take(item, Location { line, ..at }, &path.then(Step::Item(number)), draft)
                };
                Value::List(items.iter().enumerate().map(item).collect())
            }
            DeValue::Table(table) => {
                let mut entries: Vec<_> = table.iter().collect();
                entries.sort_by_key(|(key, _)| key.span().start);
                let entry = |(key, value): (&Spanned<std::borrow::Cow<'a, str>>, &Spanned<DeValue<'a>>)| {
                    let line = self.line(key.span().start);
                    let name = key.get_ref().as_ref();
                    (
                        name.to_owned(),
                        self.take(value, Location { line, ..at }, &path.then(Step::Key(name)), draft),
                    )
                };
                Value::Map(entries.into_iter().map(entry).collect())
            }
        }
    }
}
