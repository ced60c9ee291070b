//! The document's types, its JSON Schema, the reader that reports all problems at once and the tables of the
//! documentation agree on every field.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use std::path::Path;
use summitline_core::authoring;
use summitline_core::story::document::Document;
use summitline_core::story::{DateBasis, Kind, Problem, Relation, Status, Story, VocabularyWord};

/// A document that has every field of every object.
fn full() -> Json {
    json!({
        "$schema": "story.schema.json",
        "title": "Two days in July",
        "description": "What happened in Helsinki.",
        "language": "en",
        "span": "2018-07-15/2018-07-16",
        "topics": [{ "id": "talks", "label": "Talks", "description": "Leaders meeting." }],
        "people": [{ "id": "anna", "name": "Anna Adler", "role": "Envoy" }],
        "places": [{
            "id": "helsinki", "name": "Helsinki", "country": "Finland", "latitude": 60.17, "longitude": 24.94
        }],
        "sources": [{
            "id": "post", "title": "Summit ends", "publisher": "The Post", "author": "B. Boyd",
            "published": "2018-07-17", "published_note": "It says so.", "url": "https://example.org/"
        }],
        "events": [
            {
                "id": "summit", "title": "The summit", "summary": "They meet.", "kind": "meeting",
                "date": "2018-07-15", "date_basis": "derived", "date_note": "It says Sunday.", "status": "claimed",
                "topics": ["talks"], "people": ["anna"], "place": "helsinki", "sources": ["post"], "weight": 5,
                "quotes": [{ "speaker": "anna", "text": "It went well.", "source": "post", "to": "reporters" }],
                "related": [{ "event": "departure", "relation": "follows" }]
            },
            {
                "id": "departure", "title": "The departure", "kind": "other", "date": "2018-07-16",
                "date_basis": "stated", "status": "reported", "sources": ["post"], "weight": 1
            }
        ]
    })
}

/// Where the full document has each object of the schema.
const OBJECTS: [(&str, &str); 8] = [
    ("", ""),
    ("/$defs/Topic", "/topics/0"),
    ("/$defs/Person", "/people/0"),
    ("/$defs/Place", "/places/0"),
    ("/$defs/Source", "/sources/0"),
    ("/$defs/Event", "/events/0"),
    ("/$defs/Quote", "/events/0/quotes/0"),
    ("/$defs/Related", "/events/0/related/0"),
];

fn problems(document: &Json) -> Vec<Problem> {
    match Story::read(&authoring::from_json(document)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.to_vec(),
    }
}

fn fields_mut<'a>(document: &'a mut Json, pointer: &str) -> &'a mut Map<String, Json> {
    document.pointer_mut(pointer).unwrap().as_object_mut().unwrap()
}

/// A field's path, as the reader writes it.
fn path(pointer: &str, field: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').filter(|step| !step.is_empty()).chain([field]) {
        match step.parse::<usize>() {
            Ok(position) => path += &format!("[{position}]"),
            Err(_) if path.is_empty() => path += step,
            Err(_) => path += &format!(".{step}"),
        }
    }
    path
}

#[test]
fn every_object_of_the_schema_is_looked_at() {
    let schema = authoring::schema();
    let objects: BTreeSet<String> = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, definition)| definition["type"] == "object")
        .map(|(name, _)| format!("/$defs/{name}"))
        .collect();
    let known =
        OBJECTS.iter().map(|(definition, _)| (*definition).to_owned()).filter(|each| !each.is_empty());
    assert_eq!(objects, known.collect());
}

#[test]
fn the_reader_and_the_writer_know_every_field_of_the_schema() {
    let (schema, document) = (authoring::schema(), full());
    for (definition, pointer) in OBJECTS {
        let properties = schema.pointer(definition).unwrap()["properties"].as_object().unwrap();
        let fields = document.pointer(pointer).unwrap().as_object().unwrap();
        let names = |object: &Map<String, Json>| object.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(fields), names(properties), "{definition}");
    }
    assert_eq!(problems(&document), []);
    let story = Story::read(&authoring::from_json(&document)).unwrap();
    // A field that the reader or the writer ignored would be missing. Only the address of the schema is not kept.
    let mut written = serde_json::to_value(story.document()).unwrap();
    fields_mut(&mut written, "").insert("$schema".to_owned(), document["$schema"].clone());
    assert_eq!(written, document);
    assert_eq!(serde_json::to_value(serde_json::from_value::<Document>(full()).unwrap()).unwrap(), document);
}

#[test]
fn the_reader_reports_any_other_field() {
    let schema = authoring::schema();
    for (definition, pointer) in OBJECTS {
        let mut document = full();
        fields_mut(&mut document, pointer).insert("unheard-of".to_owned(), json!(1));
        let object = schema.pointer(definition).unwrap();
        let known: Vec<&str> = object["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let [problem] = &problems(&document)[..] else { panic!("{definition}: not one problem") };
        assert_eq!(problem.path, path(pointer, "unheard-of"));
        assert_eq!(
            problem.rule,
            format!("is in an unknown field; the known fields are {}", known.join(", "))
        );
        assert_eq!(object["additionalProperties"], json!(false), "{definition}");
    }
}

#[test]
fn the_reader_misses_the_required_fields_and_no_others() {
    let schema = authoring::schema();
    for (definition, pointer) in OBJECTS {
        let object = schema.pointer(definition).unwrap();
        let required = object["required"].as_array().unwrap();
        for name in object["properties"].as_object().unwrap().keys() {
            let mut document = full();
            fields_mut(&mut document, pointer).remove(name);
            let missed = problems(&document).iter().any(|problem| {
                // What goes without a field that it depends on is said at that field.
                problem.path == path(pointer, name) && problem.value.is_none()
            });
            let together = object["dependentRequired"].get(name).is_some();
            assert_eq!(missed, required.contains(&json!(name)) || together, "{definition} without {name}");
        }
    }
}

#[test]
fn the_schema_has_the_words_of_the_vocabularies() {
    fn check<T: VocabularyWord>(name: &str) {
        let schema = authoring::schema();
        let words: Vec<Json> = T::ALL.iter().map(|each| json!(each.word())).collect();
        let allowed: Vec<Json> = schema["$defs"][name]["oneOf"]
            .as_array()
            .unwrap()
            .iter()
            .map(|each| each["const"].clone())
            .collect();
        assert_eq!(allowed, words, "{name}");
    }
    check::<Kind>("Kind");
    check::<Status>("Status");
    check::<DateBasis>("DateBasis");
    check::<Relation>("Relation");
}

/// The schema of every field, also inside lists, with its name.
fn all_fields(schema: &Json) -> Vec<(String, Json)> {
    let mut out = Vec::new();
    for (definition, _) in OBJECTS {
        for (name, field) in schema.pointer(definition).unwrap()["properties"].as_object().unwrap() {
            out.push((format!("{definition} {name}"), field.clone()));
            if let Some(items) = field.get("items") {
                out.push((format!("{definition} {name} item"), items.clone()));
            }
        }
    }
    out
}

#[test]
fn the_schema_is_strict() {
    let schema = authoring::schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for (name, field) in all_fields(&schema) {
        assert!(
            field.get("type").is_some_and(Json::is_string) || field.get("$ref").is_some(),
            "{name}: {field}"
        );
        if field["type"] == "string" && name != " $schema" {
            assert!(field.get("pattern").is_some(), "{name} may hold any text");
        }
        if field["items"]["type"] == "string" {
            assert_eq!(field["uniqueItems"], json!(true), "{name}");
        }
    }
    for (pointer, rule) in [
        ("/properties/events/minItems", json!(1)),
        ("/$defs/Event/properties/sources/minItems", json!(1)),
        ("/$defs/Event/properties/weight/type", json!("integer")),
        ("/$defs/Event/properties/weight/minimum", json!(1)),
        ("/$defs/Event/properties/weight/maximum", json!(5)),
        ("/$defs/Place/properties/latitude/minimum", json!(-90)),
        ("/$defs/Place/properties/latitude/maximum", json!(90)),
        ("/$defs/Place/properties/longitude/minimum", json!(-180)),
        ("/$defs/Place/properties/longitude/maximum", json!(180)),
    ] {
        assert_eq!(schema.pointer(pointer), Some(&rule), "{pointer}");
    }
}

#[test]
fn the_tables_of_the_documentation_are_up_to_date() {
    for table in authoring::tables() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(table.file);
        let text = std::fs::read_to_string(&file).unwrap();
        let expected = table.put_into(&text).unwrap_or_else(|| {
            panic!(
                "{} needs the lines `<!-- table: {} -->` and `<!-- end of table -->`",
                table.file, table.name
            )
        });
        assert!(
            text == expected,
            "the table {} in {} is out of date; it has to be (`cargo run -p summitline-core --features authoring \
             --example write_tables` writes it):\n\n{}",
            table.name,
            table.file,
            table.text
        );
    }
}
