//! The order of events by their titles.

use crate::order::positions;
use crate::phrase::Locale;
use crate::query::Index;
use crate::story::{EventIx, Story};

/// The place of each event when all of a story are sorted by title; equal titles stay chronological.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleOrder(Vec<usize>);

impl TitleOrder {
    /// As the story's language sorts them, where the locale knows that; else by their folded letters. `index` is that of
    /// the story. O(n log n).
    #[must_use]
    pub fn new(story: &Story, index: &Index, locale: &dyn Locale) -> Self {
        let titles: Vec<&str> = story.events().iter().map(|event| event.title.as_str()).collect();
        let order = locale.sorted(story.language(), &titles).unwrap_or_else(|| {
            let folded: Vec<String> = titles.iter().map(|title| index.fold(title)).collect();
            positions(folded.len(), &|a, b| folded.get(a).cmp(&folded.get(b)))
        });
        let mut places = vec![0; order.len()];
        for (place, event) in order.into_iter().enumerate() {
            if let Some(slot) = places.get_mut(event) {
                *slot = place;
            }
        }
        Self(places)
    }

    /// The place of an event; that after all others for one that is not known.
    pub(super) fn place(&self, event: EventIx) -> usize {
        self.0.get(event.index()).copied().unwrap_or(self.0.len())
    }
}
