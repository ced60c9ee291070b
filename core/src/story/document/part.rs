//! The parts of a document that events refer to by id.

use super::{DateText, Slug, Text, Url};
#[cfg(feature = "authoring")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A subject that events are filed under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Topic"))]
#[serde(deny_unknown_fields)]
pub struct TopicDocument {
    /// Id of the topic.
    pub id: Slug,
    /// Name shown to readers.
    pub label: Text,
    /// What belongs to the topic.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
}

/// Somebody who acts or speaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Person"))]
#[serde(deny_unknown_fields)]
pub struct PersonDocument {
    /// Id of the person.
    pub id: Slug,
    /// Full name.
    pub name: Text,
    /// Office at the time of the story.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub role: Text,
}

/// Where something happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "authoring",
    derive(JsonSchema),
    schemars(
        rename = "Place",
        extend("dependentRequired" = { "latitude": ["longitude"], "longitude": ["latitude"] })
    )
)]
#[serde(deny_unknown_fields)]
pub struct PlaceDocument {
    /// Id of the place.
    pub id: Slug,
    /// Name shown to readers.
    pub name: Text,
    /// Country the place is in.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub country: Text,
    /// Degrees north (WGS 84), from -90 to 90; only together with `longitude`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "f64", range(min = -90, max = 90)))]
    pub latitude: Option<f64>,
    /// Degrees east (WGS 84), from -180 to 180; only together with `latitude`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "f64", range(min = -180, max = 180)))]
    pub longitude: Option<f64>,
}

/// An article, a book, a document that reports events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Source"))]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// Id of the source.
    pub id: Slug,
    /// Title of the article, book or document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub author: Text,
    /// When it was published: an EDTF date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "DateText"))]
    pub published: Option<DateText>,
    /// One sentence on how that date is known.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub published_note: Text,
    /// Its address, `http` or `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "Url"))]
    pub url: Option<Url>,
}
