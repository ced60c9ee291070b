//! Where the words of a query occur in a text, as ranges. Whoever shows the text cuts it at the ranges, so
//! that no HTML is ever made from the text of a story.

use super::folding::Folding;
use super::words::{Words, fold_word, found_end};
use std::ops::Range;

/// See [`Index::highlights`](super::Index::highlights); `wanted` are the folded words of the query.
pub(super) fn highlights(text: &str, wanted: &[String], folding: &Folding) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    if wanted.is_empty() {
        return ranges;
    }
    let mut word = String::new();
    for range in Words::of_text(text) {
        fold_word(text.get(range.clone()).unwrap_or_default(), folding, &mut word);
        let begins = wanted.iter().filter(|each| word.starts_with(each.as_str()));
        let Some(longest) = begins.max_by_key(|each| each.len()) else { continue };
        let end = found_end(text, range.clone(), longest, folding);
        match ranges.last_mut() {
            // Words lie inside others, which have come before them, and in a run of letters across each other.
            Some(last) if range.start < last.end => last.end = last.end.max(end),
            _ => ranges.push(range.start..end),
        }
    }
    ranges
}
