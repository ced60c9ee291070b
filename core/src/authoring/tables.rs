//! The tables of the documentation that list the document's fields, written from its JSON Schema.
//!
//! A file marks where a table goes with a line `<!-- table: NAME -->` before it and `<!-- end of table -->` after it.

use super::schema;
use serde_json::{Map, Value as Json};
use std::fmt::Write;

/// A table of the documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The file it is in, relative to the repository's root.
    pub file: &'static str,
    /// The name in its marker.
    pub name: &'static str,
    /// Its text, with a line break at the end.
    pub text: String,
}

/// All tables, in the order of the files.
#[must_use]
pub fn tables() -> Vec<Table> {
    let schema = Schema(schema());
    let table = |file, name, text| Table { file, name, text };
    vec![
        table("README.md", "parts", schema.parts()),
        table("README.md", "event", schema.fields("Event")),
        table("docs/story-format.md", "objects", schema.objects()),
        table("docs/story-format.md", "vocabularies", schema.vocabularies()),
    ]
}

impl Table {
    /// A file's text with this table in its place; `None` if the markers are not there.
    #[must_use]
    pub fn put_into(&self, text: &str) -> Option<String> {
        let (before, rest) = text.split_once(&format!("<!-- table: {} -->\n", self.name))?;
        let (_, after) = rest.split_once("<!-- end of table -->\n")?;
        Some(format!(
            "{before}<!-- table: {} -->\n\n{}\n<!-- end of table -->\n{after}",
            self.name, self.text
        ))
    }
}

/// The objects in a document, in the order of the tables; the document itself comes before them.
const OBJECTS: [&str; 7] = ["Topic", "Person", "Place", "Source", "Event", "Quote", "Related"];
const VOCABULARIES: [&str; 4] = ["Kind", "Status", "DateBasis", "Relation"];

struct Schema(Json);

impl Schema {
    fn definition(&self, name: &str) -> &Json {
        self.0.pointer(&format!("/$defs/{name}")).unwrap_or(&Json::Null)
    }

    /// One row for the story and each of its parts but the event: the names of their fields.
    fn parts(&self) -> String {
        let mut out = String::from("| Part | Fields (bold: required) |\n|---|---|\n");
        row(&mut out, &["story", &names(&self.0)]);
        for name in OBJECTS.iter().filter(|name| **name != "Event") {
            row(&mut out, &[&name.to_lowercase(), &names(self.definition(name))]);
        }
        out
    }

    /// One row for each field of an object.
    fn fields(&self, name: &str) -> String {
        self.rows(self.definition(name))
    }

    fn rows(&self, object: &Json) -> String {
        let mut out = String::from("| Field (bold: required) | What it holds |\n|---|---|\n");
        for (name, field) in properties(object).into_iter().flatten() {
            row(&mut out, &[&shown(object, name), &self.meaning(field)]);
        }
        out
    }

    /// Each object with its fields, under a heading.
    fn objects(&self) -> String {
        let mut out = format!("### Story\n\n{}\n\n{}", description(&self.0), self.rows(&self.0));
        for name in OBJECTS {
            let object = self.definition(name);
            out += &format!("\n### {name}\n\n{}\n\n{}", description(object), self.rows(object));
        }
        out
    }

    /// Each vocabulary with its words, under a heading.
    fn vocabularies(&self) -> String {
        let mut out = String::new();
        for name in VOCABULARIES {
            let vocabulary = self.definition(name);
            let gap = if out.is_empty() { "" } else { "\n" };
            out +=
                &format!("{gap}### {name}\n\n{}\n\n| Word | Meaning |\n|---|---|\n", description(vocabulary));
            for word in words(vocabulary) {
                row(&mut out, &[&code(word), &description(word)]);
            }
        }
        out
    }

    /// What a field holds: its description, the words it may be, and its default.
    fn meaning(&self, field: &Json) -> String {
        let mut out = description(field);
        let reference = field.get("$ref").and_then(Json::as_str).unwrap_or_default();
        let vocabulary = self.definition(reference.trim_start_matches("#/$defs/"));
        let known: Vec<String> = words(vocabulary).iter().map(code).collect();
        if !known.is_empty() {
            out += &format!(" {}.", known.join(" "));
        }
        if let Some(default) = field.get("default") {
            let default = default.as_str().map_or_else(|| default.to_string(), str::to_owned);
            out += &format!(" Default: `{default}`.");
        }
        out
    }
}

fn row(out: &mut String, cells: &[&str]) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

fn properties(object: &Json) -> Option<&Map<String, Json>> {
    object.get("properties")?.as_object()
}

/// The words of a vocabulary, each as a schema of its own.
fn words(vocabulary: &Json) -> &[Json] {
    vocabulary.get("oneOf").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn code(word: &Json) -> String {
    format!("`{}`", word.get("const").and_then(Json::as_str).unwrap_or_default())
}

fn description(schema: &Json) -> String {
    let text = schema.get("description").and_then(Json::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of an object's fields, the required ones in bold.
fn names(object: &Json) -> String {
    let names = properties(object).into_iter().flatten().map(|(name, _)| shown(object, name));
    names.collect::<Vec<_>>().join(", ")
}

fn shown(object: &Json, name: &str) -> String {
    let required = object.get("required").and_then(Json::as_array);
    if required.is_some_and(|required| required.iter().any(|each| each == name)) {
        format!("**`{name}`**")
    } else {
        format!("`{name}`")
    }
}
