//! The strings of "then and now".

use crate::story::Relation;

/// What is said of a topic at the two ends of a story.
#[derive(Clone, Copy, Debug)]
pub struct FacingWords {
    /// How a statement at the second end bears on one at the first.
    pub thread: fn(Relation) -> &'static str,
    /// The same where it is the first that names the second.
    pub thread_back: fn(Relation) -> &'static str,
    /// How one statement bears on another, with an event in between: `{how}`, `{title}`.
    pub via: &'static str,
    /// The view, with its topic: `{topic}`.
    pub of: &'static str,
    /// How far apart the two ends are: `{length}`.
    pub later: &'static str,
    /// What stands alone at an end: `{place}`.
    pub only: &'static str,
    /// What stands alone at the first end, where that is no place.
    pub only_then: &'static str,
    /// What stands alone at the other end, where that is no place.
    pub only_now: &'static str,
    /// What came in between: `{events}`, `{length}`.
    pub between: &'static str,
}

/// In English.
pub(super) const ENGLISH_FACING: FacingWords = FacingWords {
    thread: |relation| match relation {
        Relation::Contradicts => "contradicts it",
        Relation::Confirms => "says so again",
        Relation::RespondsTo => "answers it",
        _ => "follows from it",
    },
    thread_back: |relation| match relation {
        Relation::Contradicts => "is contradicted by it",
        Relation::Confirms => "says the same",
        Relation::RespondsTo => "is answered by it",
        _ => "leads to it",
    },
    via: "{how}, by way of {title}",
    of: "Then and now: {topic}",
    later: "{length} later",
    only: "Only in {place}",
    only_then: "Only then",
    only_now: "Only now",
    between: "In between: {events} in {length}",
};
