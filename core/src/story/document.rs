//! The story document: every field of the format, declared once.
//!
//! `story.json`, its JSON Schema (feature `authoring`), the tables of the documentation and the reader's lists of
//! known fields all come from these types. Doc comments are the descriptions in the schema and in the tables.

mod event;
mod part;
mod text;

pub use event::{EventDocument, QuoteDocument, RelatedDocument};
pub use part::{PersonDocument, PlaceDocument, SourceDocument, TopicDocument};
pub use text::{DateText, LanguageTag, Slug, Text, Url};

#[cfg(feature = "authoring")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A timeline: what happened, when, and who says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Story"))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Address of the JSON Schema, for editors; the page does not read it.
    #[serde(rename = "$schema", default, skip_serializing_if = "String::is_empty")]
    pub schema: String,
    /// Headline of the story.
    pub title: Text,
    /// One or two sentences on what the story tells, in paragraphs and lists as in a summary.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// Language the story is written in: a BCP 47 tag such as `en` or `pt-BR`. Speech, hyphenation, quotation marks and the
    /// order of titles follow it.
    pub language: LanguageTag,
    /// Main span, which "Fit" shows: an EDTF interval. Without it, the span from the first event to the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "DateText"))]
    pub span: Option<DateText>,
    /// Topics, in the order of their lanes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicDocument>,
    /// People who act or speak.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonDocument>,
    /// Where things happen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceDocument>,
    /// What reports the events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceDocument>,
    /// What happened: at least one event, in any order.
    #[cfg_attr(feature = "authoring", schemars(length(min = 1)))]
    pub events: Vec<EventDocument>,
}
