//! How events bear on each other, seen from one of them.

use crate::story::{EventIx, Related, Relation, Story};

/// A related event, seen from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The other event.
    pub event: EventIx,
    /// How the one that names the other bears on it.
    pub relation: Relation,
    /// Whether the other event names this one, instead of the other way round.
    pub back: bool,
}

/// What an event bears on, then what bears on it: O(events).
#[must_use]
pub fn related(story: &Story, event: EventIx) -> Vec<Link> {
    let own = story.event(event).into_iter().flat_map(|facts| &facts.related);
    let own = own.map(|each| Link { event: each.event, relation: each.relation, back: false });
    let back = pointing_at(story, event);
    own.chain(back.map(|each| Link { event: each.event, relation: each.relation, back: true })).collect()
}

/// Events that name an event, with the relation they give.
fn pointing_at(story: &Story, target: EventIx) -> impl Iterator<Item = Related> {
    story.event_handles().zip(story.events()).flat_map(move |(event, facts)| {
        let here = facts.related.iter().filter(move |related| related.event == target);
        here.map(move |related| Related { event, relation: related.relation })
    })
}
