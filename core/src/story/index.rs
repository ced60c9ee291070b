//! Handles: small integers that stand for a story's topics, people, places, sources and events.

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
