//! The words of a query, and how much of a query is read.

use super::folding::Folding;
use super::words::{Words, fold_word};

/// Different words of a query that are read. Those after them are ignored: somebody who pastes a whole
/// article into the search field must not stall it.
pub const MAX_QUERY_WORDS: usize = 16;
/// Characters of a query that are read.
pub const MAX_QUERY_CHARS: usize = 1024;

/// The part of a text that is read as a query: its first [`MAX_QUERY_CHARS`] characters.
#[must_use]
pub fn within_query(text: &str) -> &str {
    let end = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

/// Whether a query has a word, so that it asks for anything.
pub(super) fn has_words(query: &str) -> bool {
    Words::of_query(within_query(query)).next().is_some()
}

/// The folded words of a query, each once, the first [`MAX_QUERY_WORDS`] of them.
pub(super) fn query_words(query: &str, folding: &Folding) -> Vec<String> {
    let query = within_query(query);
    let mut found: Vec<String> = Vec::new();
    let mut word = String::new();
    for range in Words::of_query(query) {
        fold_word(query.get(range).unwrap_or_default(), folding, &mut word);
        if !word.is_empty() && !found.contains(&word) {
            found.push(word.clone());
        }
        if found.len() == MAX_QUERY_WORDS {
            break;
        }
    }
    found
}
