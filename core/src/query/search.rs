//! Ranked search: how the scores of words add up, and how ties are broken. Filters are not considered here.

use super::text_index::TextIndex;
use crate::story::EventIx;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An event that answers a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The event.
    pub event: EventIx,
    /// How well it answers, above zero. Comparable within one search only.
    pub score: u32,
}

/// See [`Index::search`](super::Index::search); `words` are the folded words of the query, `weights` those of
/// all events.
pub(super) fn search(words: &[String], text: &TextIndex, weights: &[u8]) -> Vec<Hit> {
    let Some((first, others)) = words.split_first() else { return Vec::new() };
    let mut totals = best_scores(first, text);
    for word in others {
        for (total, best) in totals.iter_mut().zip(best_scores(word, text)) {
            *total = if *total == 0 || best == 0 { 0 } else { *total + best };
        }
    }
    ranked(&totals, weights)
}

/// For each event the score of the best term that begins so; zero where there is none.
fn best_scores(beginning: &str, text: &TextIndex) -> Vec<u16> {
    let mut best = vec![0; text.event_count()];
    text.for_each_occurrence(beginning, |event, score| {
        if let Some(best) = best.get_mut(event as usize) {
            *best = score.max(*best);
        }
    });
    best
}

fn ranked(totals: &[u16], weights: &[u8]) -> Vec<Hit> {
    // Many events share few scores and weights. Events are pushed in chronological order, which breaks the ties.
    let mut equals: BTreeMap<(Reverse<u16>, Reverse<u8>), Vec<EventIx>> = BTreeMap::new();
    for ((event, total), weight) in (0u32..).zip(totals).zip(weights).filter(|((_, total), _)| **total > 0) {
        equals.entry((Reverse(*total), Reverse(*weight))).or_default().push(EventIx::new(event));
    }
    let hits = equals.into_iter().flat_map(|((Reverse(total), _), events)| {
        events.into_iter().map(move |event| Hit { event, score: u32::from(total) })
    });
    hits.collect()
}
