//! What is wrong with a document, and where: paths and messages. The rules are the reader's.

use super::Value;
use std::fmt;

/// One step of a path into a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a map, by key.
    Key(&'a str),
    /// Into a list, by position from 0.
    Item(usize),
}

/// A path into a document, as a chain of steps. It is written out only where a problem is found, so that reading a
/// large valid document allocates no paths.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Option<Step<'a>>,
}

impl<'a> Path<'a> {
    /// The document itself.
    pub const ROOT: Path<'static> = Path { parent: None, step: None };

    /// The path one step further in.
    #[must_use]
    pub const fn then(&'a self, step: Step<'a>) -> Path<'a> {
        Path { parent: Some(self), step: Some(step) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            None => Ok(()),
            Some(Step::Item(position)) => write!(f, "[{position}]"),
            Some(Step::Key(key)) if self.parent.is_none_or(|parent| parent.step.is_none()) => {
                f.write_str(key)
            }
            Some(Step::Key(key)) => write!(f, ".{key}"),
        }
    }
}

/// One mistake in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `events[12].date`; empty for the document itself.
    pub path: String,
    /// The value found there, as JSON and shortened; `None` where there is none.
    pub value: Option<String>,
    /// What is wrong with it, as the end of a sentence: `is not an EDTF date: …`.
    pub rule: String,
}

impl Problem {
    /// A problem with the value at a path.
    #[must_use]
    pub fn new(path: &Path<'_>, value: Option<&Value>, rule: impl Into<String>) -> Self {
        Self { path: path.to_string(), value: value.map(Value::excerpt), rule: rule.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the document" } else { &self.path };
        match &self.value {
            Some(value) => write!(f, "{path}: {value} {}", self.rule),
            None => write!(f, "{path} {}", self.rule),
        }
    }
}

/// All mistakes of a document, in document order; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// `Ok(value)` if nothing was found, else `Err` with everything that was.
    pub(super) fn none_or<T>(value: Option<T>, found: Vec<Problem>) -> Result<T, Self> {
        match value {
            Some(value) if found.is_empty() => Ok(value),
            _ => Err(Self(found)),
        }
    }
}

impl std::ops::Deref for Problems {
    type Target = [Problem];
    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, problem) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
