//! Compiles the story in: reads `content/`, checks all of it, and writes it where `src/story.rs` includes it.
//! A mistake fails the build with file, line, field, value and rule, all mistakes at once.

use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::{env, fs, path::Path};
use summitline_core::authoring;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo::rerun-if-changed=content");
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let files = authoring::files(&Path::new(&root).join("content"))?;
    match authoring::read(&files) {
        Ok(story) => {
            let mut json = authoring::to_json(&story.document());
            if let Some(events) = json.get_mut("events") {
                *events = columns(events);
            }
            let json = serde_json::to_string(&json)?;
            fs::write(Path::new(&env::var("OUT_DIR")?).join("story.json"), json)?;
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("cargo::error=content/{mistake}");
            }
        }
    }
    Ok(())
}

/// A list of objects as one object of lists: what is alike lies together and compresses better (0.3 KB).
/// `script/lib/app.js` turns it around.
fn columns(rows: &Value) -> Value {
    let rows: Vec<&Map<String, Value>> =
        rows.as_array().into_iter().flatten().filter_map(Value::as_object).collect();
    let names: BTreeSet<&String> = rows.iter().flat_map(|row| row.keys()).collect();
    let column = |name: &String| rows.iter().map(|row| row.get(name).cloned().unwrap_or_default()).collect();
    Value::Object(names.into_iter().map(|name| (name.clone(), Value::Array(column(name)))).collect())
}
