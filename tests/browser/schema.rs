//! The published story is valid by the published schema.

use crate::harness::{Result, dist};
use anyhow::{Context, ensure};
use serde_json::Value;

fn read(name: &str) -> Result<Value> {
    let path = dist()?.join(name);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(serde_json::from_str(&text)?)
}

#[test]
fn the_story_is_valid_by_its_schema() -> Result {
    let (story, schema) = (read("story.json")?, read("story.schema.json")?);
    let validator =
        jsonschema::validator_for(&schema).map_err(|error| anyhow::anyhow!("the schema: {error}"))?;
    let errors: Vec<String> =
        validator.iter_errors(&story).map(|error| format!("{}: {error}", error.instance_path())).collect();
    ensure!(errors.is_empty(), "{}", errors.join("\n"));
    let events = story.get("events").and_then(Value::as_array).context("a list of events")?;
    ensure!(events.len() == 58, "{} events", events.len());
    Ok(())
}

#[test]
fn the_schema_refuses_what_is_no_story() -> Result {
    let (story, schema) = (read("story.json")?, read("story.schema.json")?);
    let validator =
        jsonschema::validator_for(&schema).map_err(|error| anyhow::anyhow!("the schema: {error}"))?;
    for (pointer, value) in [
        ("/events/0/date", Value::from(2018)),
        ("/events/0/kind", Value::from("no such kind")),
        ("/events/0/sources", Value::Array(Vec::new())),
        ("/events", Value::Null),
    ] {
        let mut broken = story.clone();
        *broken.pointer_mut(pointer).with_context(|| pointer.to_owned())? = value;
        ensure!(!validator.is_valid(&broken), "the schema lets a broken {pointer} pass");
    }
    Ok(())
}
