//! The colours of topics, by number; a style sheet gives each its value, as `data-hue`.

use crate::query::FacetValue;
use crate::story::Event;

/// How many there are. Further topics begin again with the first.
const HUES: usize = 12;

/// The colour of an event: that of its first topic. One without a topic has the last colour.
#[must_use]
pub fn of_event(event: &Event) -> String {
    event.topics.first().map_or(HUES - 1, |topic| topic.index() % HUES).to_string()
}

/// The colour of a facet's value: topics have one.
#[must_use]
pub fn of_value(value: FacetValue) -> Option<String> {
    match value {
        FacetValue::Topic(ix) => Some((ix.index() % HUES).to_string()),
        _ => None,
    }
}
