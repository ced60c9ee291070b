//! Where the words of a query stand in a text.
//!
//! Knows: ranges. Refuses to know: markup. Whoever shows the text cuts it at the ranges; no string of HTML is ever made
//! from a story, so none can be smuggled in.

use super::words::{Words, query_words};
use std::ops::Range;

/// The words of `text` that begin with a word of `query`: byte ranges of the original text, in order, disjoint, never
/// inside a character. Whole words, for a mark that ends inside a word makes screen readers break it in two.
///
/// ```
/// use summitline_core::query::highlights;
/// let text = "Łódź and Lodz: the Łódź’s question";
/// let marked: Vec<&str> = highlights(text, "lod").into_iter().map(|range| &text[range]).collect();
/// assert_eq!(marked, ["Łódź", "Lodz", "Łódź"]);
/// ```
#[must_use]
pub fn highlights(text: &str, query: &str) -> Vec<Range<usize>> {
    let wanted = query_words(query);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    if wanted.is_empty() {
        return ranges;
    }
    let mut words = Words::of_text(text);
    let mut word = String::new();
    while let Some(range) = words.next_into(&mut word) {
        // A word after an apostrophe lies inside the whole word, which has come before it.
        let fresh = ranges.last().is_none_or(|last| last.end <= range.start);
        if fresh && wanted.iter().any(|each| word.starts_with(each.as_str())) {
            ranges.push(range);
        }
    }
    ranges
}
