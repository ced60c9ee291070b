//! What a reader sees as one character, which must never be cut: a letter with its marks, 👩‍🚀, 🇯🇵.
//!
//! Told without the tables of Unicode: what joins is known, what does not join stands alone.

use super::class::MIDDLE_DOTS;
use super::script::is_picture;
use crate::query::folding::is_ignored;
use unicode_ident::{is_xid_continue, is_xid_start};

const JOINER: char = '\u{200d}';

/// The ends of what readers see as single characters, as places in the text's bytes. Empty for an empty text.
///
/// ```
/// use summitline_core::query::grapheme_ends;
/// let text = "e\u{301}👩‍🚀🇯🇵🇰🇷";
/// let ends: Vec<usize> = grapheme_ends(text).collect();
/// assert_eq!(ends, [3, 14, 22, 30]);
/// ```
pub fn grapheme_ends(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let length = first_grapheme(text.get(at..)?)?;
        at += length;
        Some(at)
    })
}

/// Bytes of the first of what readers see as single characters; `None` for an empty text.
pub(super) fn first_grapheme(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    let (_, first) = characters.next()?;
    if is_flag_half(first) {
        // Two halves make a flag.
        characters.next_if(|(_, next)| is_flag_half(*next));
    }
    let mut joined = false;
    while let Some((_, next)) =
        characters.next_if(|(_, next)| continues(*next) || (joined && is_picture(*next)))
    {
        joined = next == JOINER && is_picture(first);
    }
    Some(characters.peek().map_or(text.len(), |(at, _)| *at))
}

/// Whether a character is drawn on or with the one before it.
pub(super) fn continues(character: char) -> bool {
    match character {
        ascii if ascii.is_ascii() => false,
        // Letters within a Korean syllable, and the invisible ones that make flags of regions.
        '\u{1160}'..='\u{11ff}' | '\u{e0020}'..='\u{e007f}' => true,
        ignored if is_ignored(ignored) => true,
        // Identifiers go on with marks, vowel signs among them, and begin with none.
        other => {
            is_xid_continue(other)
                && !is_xid_start(other)
                && !other.is_numeric()
                && !MIDDLE_DOTS.contains(&other)
        }
    }
}

/// Whether a character is one of the two that make the flag of a country.
fn is_flag_half(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}
