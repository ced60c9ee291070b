//! The keys of an address, and the words for values that are the same in every story.

use crate::layout::Grouping;
use crate::query::{Facet, Match};
use crate::session::{Column, ScaleMode, View};

/// All keys of an address. Any other key of a query belongs to somebody else, `utm_source` for example.
pub const KEYS: [&str; 17] = [
    "v", "view", "scale", "group", "topics", "people", "places", "kinds", "statuses", "sources", "match",
    "q", "from", "to", "event", "sort", "compare",
];
/// The keys of the filter.
pub const FILTER_KEYS: [&str; 8] =
    ["topics", "people", "places", "kinds", "statuses", "sources", "match", "q"];
/// The keys whose values are lists of ids or words.
pub const LIST_KEYS: [&str; 6] = ["topics", "people", "places", "kinds", "statuses", "sources"];
/// The value of `v`.
pub const VERSION: &str = "1";

pub const VIEWS: [(View, &str); 4] =
    [(View::Axis, "axis"), (View::ThenNow, "then-now"), (View::List, "list"), (View::Table, "table")];
pub const SCALES: [(ScaleMode, &str); 2] = [(ScaleMode::Compressed, "compressed"), (ScaleMode::True, "true")];
pub const GROUPINGS: [(Grouping, &str); 5] = [
    (Grouping::Topic, "topic"),
    (Grouping::Person, "person"),
    (Grouping::Place, "place"),
    (Grouping::Source, "source"),
    (Grouping::None, "none"),
];
pub const MATCHES: [(Match, &str); 2] = [(Match::Any, "any"), (Match::All, "all")];
pub const COLUMNS: [(Column, &str); 5] = [
    (Column::Date, "date"),
    (Column::Title, "title"),
    (Column::Topic, "topic"),
    (Column::Status, "status"),
    (Column::Source, "source"),
];
/// The key of each facet.
pub const FACETS: [(Facet, &str); 6] = [
    (Facet::Topic, "topics"),
    (Facet::Person, "people"),
    (Facet::Place, "places"),
    (Facet::Kind, "kinds"),
    (Facet::Status, "statuses"),
    (Facet::Source, "sources"),
];

/// The word for a value in a table.
pub fn word_of<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|(each, _)| each == value).map_or("", |(_, word)| word)
}

/// The value with a word in a table.
pub fn named<T: Copy>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table.iter().find(|(_, each)| *each == word).map(|(value, _)| *value)
}
