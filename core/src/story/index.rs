//! Handles: small integers that stand for a story's topics, people, places, sources and events, and the table that
//! finds one by its id. Refuses to know what is behind a handle.

use crate::order::positions;

macro_rules! handle {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The handle with this position.
            #[must_use]
            pub const fn new(position: u32) -> Self {
                Self(position)
            }

            /// The handle with this position; positions beyond `u32` (no story has them) share the last one.
            #[must_use]
            pub fn at(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// Position in the story's slice of these.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

handle! {
    /// A topic of a story.
    TopicIx,
    /// A person of a story.
    PersonIx,
    /// A place of a story.
    PlaceIx,
    /// A source of a story.
    SourceIx,
    /// An event of a story; the order of handles is chronological.
    EventIx,
}

/// Positions sorted by id: look-ups in O(log n) without hashing (a hasher would bring randomness into the core).
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct IdTable(Vec<u32>);

impl IdTable {
    pub fn new<'a>(ids: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let ids: Vec<&str> = ids.collect();
        let order = positions(ids.len(), &|a, b| ids.get(a).cmp(&ids.get(b)));
        Self(order.into_iter().map(|position| u32::try_from(position).unwrap_or(u32::MAX)).collect())
    }

    /// Position of `id`; `id_at` gives the id at a position.
    pub fn find<'a>(&self, id: &str, id_at: impl Fn(usize) -> Option<&'a str>) -> Option<usize> {
        let found =
            self.0.binary_search_by(|position| id_at(*position as usize).unwrap_or_default().cmp(id)).ok()?;
        self.0.get(found).map(|position| *position as usize)
    }
}
