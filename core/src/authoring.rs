//! The story as an editor writes it: TOML, one file for each article, read into one document. Mistakes are reported
//! with file and line; the rules they break are those of [`Story::read`].
//!
//! Also what is published about the document: its JSON Schema and the tables of its fields. Only builds use this
//! module (feature `authoring`), never the page.

mod json;
mod schema;
mod tables;
mod tree;

pub use json::from_json;
pub use schema::schema;
pub use tables::{Table, tables};

use crate::story::{Path, Problem, Step, Story, Value};
use std::collections::BTreeMap;
use std::fmt;
use tree::Tree;

/// A file of the content folder.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name, as messages show it.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// One mistake in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The field, the value found there and the rule it breaks.
    pub problem: Problem,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

/// Where a value of the document is written.
#[derive(Clone, Copy)]
pub(crate) struct Location {
    file: usize,
    line: usize,
}

/// What is known of the document while its files are read.
pub(crate) struct Draft {
    /// Where each value is written, by its path.
    locations: BTreeMap<String, Location>,
    mistakes: Vec<Mistake>,
}

/// The TOML files of a folder, in the order of their names.
///
/// # Errors
/// If the folder or one of its files cannot be read.
pub fn files(folder: &std::path::Path) -> std::io::Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(File { name, text: std::fs::read_to_string(&path)? });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Reads a story from its files: one with the story's frame (`title`, `topics` and so on), and one for each article,
/// with its `[source]` and its `[[events]]`.
///
/// # Errors
/// All mistakes of all files at once: those in the TOML, or if there are none, those in the story.
pub fn read(files: &[File]) -> Result<Story, Vec<Mistake>> {
    let mut draft = Draft { locations: BTreeMap::new(), mistakes: Vec::new() };
    let document = merge(files, &mut draft);
    if !draft.mistakes.is_empty() {
        return Err(draft.mistakes);
    }
    Story::read(&document)
        .map_err(|problems| problems.iter().map(|problem| draft.locate(files, problem)).collect())
}

fn merge(files: &[File], draft: &mut Draft) -> Value {
    let mut frame: Vec<(String, Value)> = Vec::new();
    let (mut sources, mut events) = (Vec::new(), Vec::new());
    for (number, file) in files.iter().enumerate() {
        let tree = Tree::parse(file, draft);
        for (key, value, line) in tree.entries() {
            let at = Location { file: number, line };
            match key {
                "source" => {
                    let list = Path::ROOT.then(Step::Key("sources"));
                    sources.push(tree.take(value, at, &list.then(Step::Item(sources.len())), draft));
                }
                "events" => {
                    let list = Path::ROOT.then(Step::Key("events"));
                    for (item, line) in tree.items(value) {
                        let at = Location { file: number, line };
                        events.push(tree.take(item, at, &list.then(Step::Item(events.len())), draft));
                    }
                }
                _ => {
                    let path = Path::ROOT.then(Step::Key(key));
                    frame.push((key.to_owned(), tree.take(value, at, &path, draft)));
                }
            }
        }
    }
    frame.push(("sources".to_owned(), Value::List(sources)));
    frame.push(("events".to_owned(), Value::List(events)));
    Value::Map(frame)
}

impl Draft {
    /// The place of the value a problem is about; a missing field is reported where its object begins.
    fn locate(&self, files: &[File], problem: &Problem) -> Mistake {
        let mut path = problem.path.as_str();
        let location = loop {
            if let Some(found) = self.locations.get(path) {
                break *found;
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = path.get(..cut).unwrap_or_default(),
                None => break Location { file: 0, line: 1 },
            }
        };
        let file = files.get(location.file).map(|file| file.name.clone()).unwrap_or_default();
        Mistake { file, line: location.line, problem: problem.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), text: text.to_owned() }
    }

    const FRAME: &str = "title = \"T\"\nlanguage = \"en\"\n[[topics]]\nid = \"syria\"\nlabel = \"Syria\"\n";
    const ARTICLE: &str = "[source]\nid = \"one\"\ntitle = \"One\"\npublisher = \"P\"\n";

    fn mistakes(article: &str) -> Vec<String> {
        let files = [file("story.toml", FRAME), file("one.toml", &format!("{ARTICLE}{article}"))];
        read(&files).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn all_mistakes_are_named_with_file_line_field_value_and_rule() {
        let found = mistakes(
            "[[events]]\nid = \"a\"\ntitle = \"A\"\ndate = \"2018-13\"\ntopics = [\"syra\"]\n\n[[events]]\nid = \"a\"\ntitle = \"B\"\ndate = \"2018\"\nsources = [\"one\"]\nrelated = [{ event = \"c\", relation = \"follows\" }]\n",
        );
        let expected = [
            "one.toml:12: events[1].id: \"a\" is already the id of events[0]",
            "one.toml:8: events[0].date: \"2018-13\" is not an EDTF date",
            "one.toml:9: events[0].topics[0]: \"syra\" is not the id of any topic of this story",
            "one.toml:5: events[0].sources names no source",
            "one.toml:16: events[1].related[0].event: \"c\" is not the id of any event of this story",
        ];
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}\nis not\n{expected}");
        }
        assert_eq!(found.len(), expected.len(), "{found:#?}");
    }

    #[test]
    fn text_that_is_not_toml_is_named_with_its_line() {
        let found = mistakes("[[events]]\nid = = 3\ntitle = \"unclosed\n");
        assert!(found.len() >= 2, "{found:#?}");
        assert!(found[0].starts_with("one.toml:6: the document"), "{found:#?}");
    }

    #[test]
    fn dates_may_not_be_toml_dates_unquoted() {
        let found =
            mistakes("[[events]]\nid = \"a\"\ntitle = \"A\"\ndate = 2018-07-16\nsources = [\"one\"]\n");
        assert!(found[0].contains("one.toml:8: events[0].date"), "{found:#?}");
    }
}
