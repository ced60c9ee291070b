//! Folding: two spellings that fold to the same text find each other.
//!
//! Folding lower-cases a text, drops the marks on its letters (é is e), and writes out the few letters that
//! Unicode does not decompose but that readers type as others (ł as l, æ as ae). It does not know the
//! language of a text: ö is o, never oe.
//!
//! A mark is kept where it makes a letter that nobody types without it; see [`own_letters`]. Marks that are
//! spelling rather than accent, such as the vowel signs of Indic scripts, are kept as well. Hangul folds to
//! its single jamo, so a syllable is found while it is still being typed.

mod own_letters;

use super::letters::Letters;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

/// Folds texts, and remembers what each character outside ASCII folds to.
pub(super) struct Folding {
    letters: Arc<dyn Letters>,
    /// Lower-cased parts of the characters that were met so far.
    cache: RwLock<HashMap<char, Box<str>>>,
}

impl fmt::Debug for Folding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Folding").finish_non_exhaustive()
    }
}

impl Folding {
    /// A folding with an empty cache.
    pub fn new(letters: Arc<dyn Letters>) -> Self {
        Self { letters, cache: RwLock::default() }
    }

    /// Folds a whole text: O(characters).
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        text.chars().for_each(|character| self.for_each_part(character, |part| append(&mut folded, part)));
        folded
    }

    /// Calls `each` for every part of a character, to be passed on to [`append`].
    pub fn for_each_part(&self, character: char, each: impl FnMut(char)) {
        if character.is_ascii() {
            return std::iter::once(character.to_ascii_lowercase()).for_each(each);
        }
        let known = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(parts) = known.get(&character) {
            return parts.chars().for_each(each);
        }
        drop(known);
        let parts = self.parts(character);
        parts.chars().for_each(each);
        self.cache.write().unwrap_or_else(PoisonError::into_inner).insert(character, parts);
    }

    fn parts(&self, character: char) -> Box<str> {
        let mut parts = String::new();
        for part in self.letters.decompose(character).chars() {
            match spelled_out(part) {
                Some(letters) => parts.push_str(letters),
                None => parts.push(part),
            }
        }
        parts.into()
    }
}

/// Appends a part of a character to a folded text; a mark changes the letter before it, is kept, or is left out.
pub(super) fn append(folded: &mut String, part: char) {
    if part.is_ascii() {
        folded.push(part);
    } else if let Some(letter) = folded.chars().next_back().and_then(|base| own_letters::compose(base, part))
    {
        folded.pop();
        folded.push(letter);
    } else if !is_ignored(part) {
        folded.push(part);
    }
}

/// Letters without a decomposition, by how they are typed on keyboards that lack them, and the two forms of sigma.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ð' | 'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ø' => "o",
        'ŧ' => "t",
        'ς' => "σ",
        _ => return None,
    })
}

/// Whether a search ignores a character: accents, Hebrew points, Arabic vowel signs, and what is not seen
/// (joiners, soft hyphens, marks of direction and variation), and the colours of skins.
pub(super) const fn is_ignored(character: char) -> bool {
    matches!(character,
        '\u{ad}' // soft hyphen
        | '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' // accents
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{37a}' // Greek iota below, on no letter
        | '\u{483}'..='\u{489}' | '\u{a66f}'..='\u{a672}' | '\u{a674}'..='\u{a67d}' // Cyrillic
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' // Hebrew
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' // Arabic
        | '\u{fc5e}'..='\u{fc63}' | '\u{fcf2}'..='\u{fcf4}' | '\u{fe70}'..='\u{fe7f}' // Arabic, on no letter
        | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}
