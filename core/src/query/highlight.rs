//! Where the words of a query occur in a text, as ranges. Whoever shows the text cuts it at the ranges, so
//! that no HTML is ever made from the text of a story.

use super::folding::Folding;
use super::words::{Words, fold_word};
use std::ops::Range;

/// See [`Index::highlights`](super::Index::highlights); `wanted` are the folded words of the query.
pub(super) fn highlights(text: &str, wanted: &[String], folding: &Folding) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    if wanted.is_empty() {
        return ranges;
    }
    let mut word = String::new();
    for range in Words::of_text(text) {
        // A word after an apostrophe lies inside the whole word, which has come before it.
        if ranges.last().is_some_and(|last| range.start < last.end) {
            continue;
        }
        fold_word(text.get(range.clone()).unwrap_or_default(), folding, &mut word);
        if wanted.iter().any(|each| word.starts_with(each.as_str())) {
            ranges.push(range);
        }
    }
    ranges
}
