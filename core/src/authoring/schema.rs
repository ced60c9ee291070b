//! The story document's JSON Schema, derived from the document's types. What a schema cannot say (references between
//! parts, the calendar) only the reader checks.

use crate::story::document::Document;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

/// The schema, draft 2020-12.
#[must_use]
pub fn schema() -> Json {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), "Summitline story".into());
    schema.to_value()
}
