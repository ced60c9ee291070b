//! Ranked search: the best answers to some words, best first.
//!
//! Knows: how scores of words add up and how ties are broken. Refuses to know: facets; whoever wants both asks
//! [`Index::matches`] which events are in and this for their order.

use super::index::Index;
use super::words::query_words;
use crate::order::ascending;
use crate::story::EventIx;

/// An event that answers a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The event.
    pub event: EventIx,
    /// How well it answers, above zero. Comparable within one search only.
    pub score: u32,
}

impl Index {
    /// The events in which each word of a text begins some word, best first: by score, then by the events' own weight,
    /// then chronologically.
    ///
    /// Searched are title, people, topics, place, quotes, summary and the numbers of the date, which weigh in this
    /// order. A word of the text scores by the best word it begins, twice as much if it is that word to the last letter; the
    /// words' scores are added up.
    ///
    /// A text without a word asks nothing and has no hits, while [`Index::matches`] lets everything through; otherwise
    /// the two agree. Takes O(occurrences of words the text begins + events · words + hits · log(hits)).
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Hit> {
        let words = query_words(text);
        let Some((first, others)) = words.split_first() else { return Vec::new() };
        let mut totals = self.best_scores(first);
        for word in others {
            for (total, best) in totals.iter_mut().zip(self.best_scores(word)) {
                *total = if *total == 0 || best == 0 { 0 } else { *total + best };
            }
        }
        self.ranked(&totals)
    }

    /// For each event the score of the best word that begins so; zero where there is none.
    fn best_scores(&self, beginning: &str) -> Vec<u16> {
        let mut best = vec![0; self.text().event_count()];
        self.text().each_occurrence(beginning, |event, score| {
            if let Some(best) = best.get_mut(event as usize) {
                *best = score.max(*best);
            }
        });
        best
    }

    fn ranked(&self, totals: &[u16]) -> Vec<Hit> {
        let scored = (0u32..).zip(totals).zip(self.weights()).filter(|((_, total), _)| **total > 0);
        // One number an event sorts by all three criteria, and several times faster than a tuple would.
        let key = |((event, total), weight): ((u32, &u16), &u8)| {
            u64::from(u16::MAX - total) << 40 | u64::from(u8::MAX - weight) << 32 | u64::from(event)
        };
        let keys = ascending(scored.map(key).collect());
        let hit = |key: u64| {
            let [_, high, low, _, a, b, c, d] = key.to_be_bytes();
            let score = u32::from(u16::MAX - u16::from_be_bytes([high, low]));
            Hit { event: EventIx::new(u32::from_be_bytes([a, b, c, d])), score }
        };
        keys.into_iter().map(hit).collect()
    }
}
