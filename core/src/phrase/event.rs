//! Events as a screen reader hears them, and how they are related.

use super::{Locale, date};
use crate::prose::apart;
use crate::reading::Link;
use crate::story::{Event, Story};
use crate::words::{Words, fill};

/// The name of an event's mark on the axis: date, title, topics and status.
#[must_use]
pub fn mark_name(locale: &dyn Locale, story: &Story, event: &Event) -> String {
    let words = locale.words();
    let topics = event.topics.iter().filter_map(|ix| Some(apart(&story.topic(*ix)?.label)));
    let topics = topics.collect::<Vec<_>>().join(", ");
    let facts = format!("{topics}, {}", (words.status)(event.status));
    let facts = facts.trim_start_matches(", ");
    fill(
        words.mark_name,
        &[("date", &date(locale, &event.date)), ("title", &apart(&event.title)), ("facts", facts)],
    )
}

/// How one event bears on another, before the other's title.
#[must_use]
pub fn relation(words: &Words, link: &Link) -> &'static str {
    if link.back { (words.relation_back)(link.relation) } else { (words.relation)(link.relation) }
}
