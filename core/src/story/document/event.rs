//! An event of a document, with its quotes and its links to other events.

use super::{DateText, Slug, Text};
use crate::story::{DateBasis, Kind, Relation, Status};
#[cfg(feature = "authoring")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that happened, or is said to have happened, or to be going to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Event"))]
#[serde(deny_unknown_fields)]
pub struct EventDocument {
    /// A slug: `a`–`z`, digits, single hyphens. Links keep working as long as it stays the same.
    pub id: Slug,
    /// A few words of plain text; markup is shown as it is typed.
    pub title: Text,
    /// A few sentences of plain text: a blank line begins a paragraph, a line break stays one, and lines that begin with
    /// "- " are a list.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// What sort of thing happened.
    #[serde(default)]
    pub kind: Kind,
    /// When: an EDTF date of level 0 or 1, such as `2018-07-16`, `2018-03~`, `201X`, `-0043-03-15`, `2018-03/..`.
    pub date: DateText,
    /// How the date is known.
    #[serde(default)]
    pub date_basis: DateBasis,
    /// One sentence on how the date is known; longer notes as summaries.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub date_note: Text,
    /// How far the event is established, and by whose word.
    #[serde(default)]
    pub status: Status,
    /// Ids of topics; the first decides lane, colour and shape, so the most fitting comes first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "authoring", schemars(extend("uniqueItems" = true)))]
    pub topics: Vec<Slug>,
    /// Ids of the people who act or speak in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "authoring", schemars(extend("uniqueItems" = true)))]
    pub people: Vec<Slug>,
    /// Id of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "authoring", schemars(with = "Slug"))]
    pub place: Option<Slug>,
    /// What named people said, verbatim.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<QuoteDocument>,
    /// Ids of the sources that report it, at least one.
    #[cfg_attr(feature = "authoring", schemars(length(min = 1), extend("uniqueItems" = true)))]
    pub sources: Vec<Slug>,
    /// Links to other events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedDocument>,
    /// 1 to 5: how early it stays visible when zoomed out; 5 is set in bold.
    #[serde(default = "lightest")]
    #[cfg_attr(feature = "authoring", schemars(range(min = 1, max = 5)))]
    pub weight: u8,
}

const fn lightest() -> u8 {
    1
}

/// What a named person said, verbatim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Quote"))]
#[serde(deny_unknown_fields)]
pub struct QuoteDocument {
    /// Id of the person who said it.
    pub speaker: Slug,
    /// The words, without quotation marks; paragraphs as in a summary.
    pub text: Text,
    /// Id of the source that has the words.
    pub source: Slug,
    /// To whom, or where.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub to: Text,
}

/// A link to another event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(rename = "Related"))]
#[serde(deny_unknown_fields)]
pub struct RelatedDocument {
    /// Id of the other event.
    pub event: Slug,
    /// How this event bears on the other.
    #[serde(default)]
    pub relation: Relation,
}
