//! Where words begin and end in a text, and what they fold to.
//!
//! A word is a run of letters and digits. Inside it an apostrophe is skipped (O’Brien is `obrien`), a
//! possessive ’s is left off (Putin’s is `putin`), and dots between initials are skipped (U.S. is `us`).
//! Nothing depends on a language: there are no stems and no stop words. In scripts without spaces a run of
//! letters is one word, so it is found by its beginning only.

mod class;

use super::folding::{Folding, append};
use class::{APOSTROPHES, Class, class};
use std::ops::Range;

/// Characters of a folded word that are compared; two words that share them are the same word.
pub const MAX_WORD_CHARS: usize = 64;

/// Apostrophes of a word after which another word is looked for. Languages need two (d’aujourd’hui); a text
/// of nothing but apostrophes must not give a long word for each of them.
const MAX_ELISIONS: usize = 4;

/// The words of a text, as ranges of its bytes, in the order of their starts.
pub(super) struct Words<'a> {
    text: &'a str,
    /// Where to look for the next word.
    at: usize,
    /// The rest of the last word, where words after an apostrophe are looked for.
    rest: Range<usize>,
    elisions_left: usize,
    max_elisions: usize,
}

impl<'a> Words<'a> {
    /// The words of a text to be searched. What follows an apostrophe is a word of its own as well, if it has
    /// two letters: l’accord is found by `accord`.
    pub const fn of_text(text: &'a str) -> Self {
        Self { text, at: 0, rest: 0..0, elisions_left: 0, max_elisions: MAX_ELISIONS }
    }

    /// The words of a query, each whole.
    pub const fn of_query(text: &'a str) -> Self {
        Self { text, at: 0, rest: 0..0, elisions_left: 0, max_elisions: 0 }
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn next_after_apostrophe(&mut self) -> Option<Range<usize>> {
        while self.elisions_left > 0 {
            self.elisions_left -= 1;
            let rest = self.slice(&self.rest);
            let (before, apostrophe) = rest.char_indices().find(|(_, each)| APOSTROPHES.contains(each))?;
            self.rest.start += before + apostrophe.len_utf8();
            let mut letters = self.slice(&self.rest).chars().filter(|each| class(*each) == Class::Letter);
            if letters.nth(1).is_some() {
                return Some(self.rest.clone());
            }
        }
        None
    }

    fn next_whole(&mut self) -> Option<Range<usize>> {
        let ahead = self.text.get(self.at..)?;
        // Spaces and ASCII punctuation are skipped as bytes, which is faster.
        let skipped = ahead.bytes().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
        let start = self.at + skipped + ahead.get(skipped..)?.find(|each| class(each) == Class::Letter)?;
        self.at = start + length(self.text.get(start..)?);
        let word = start..self.at - possessive(self.slice(&(start..self.at)));
        self.rest = word.clone();
        self.elisions_left = self.max_elisions;
        Some(word)
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        self.next_after_apostrophe().or_else(|| self.next_whole())
    }
}

/// Bytes of the word a text starts with.
fn length(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain) {
        // What follows might belong to the word; a dot only does after a single letter.
        Some(b'.') if plain == 1 => {}
        Some(b'\'' | 0x80..) => {}
        _ => return plain,
    }
    let mut end = 0;
    let mut letters = 0; // since the last dot or apostrophe
    let mut initial = false; // whether the last of them belongs to an alphabet
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        let after = characters.as_str();
        let joins = match class(character) {
            Class::Letter => {
                letters += 1;
                initial = !character.is_numeric();
                true
            }
            Class::Mark => true,
            Class::Apostrophe => after.chars().next().map(class) == Some(Class::Letter),
            Class::Dot => letters == 1 && initial && starts_with_initial(after),
            Class::Other => false,
        };
        if !joins {
            break;
        }
        if matches!(class(character), Class::Apostrophe | Class::Dot) {
            letters = 0;
        }
        end = at + character.len_utf8();
    }
    end
}

/// Whether a text starts with a single letter that is no digit.
fn starts_with_initial(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next().is_some_and(|first| class(first) == Class::Letter && !first.is_numeric());
    first && characters.find(|each| class(*each) != Class::Mark).map(class) != Some(Class::Letter)
}

/// Bytes of the possessive endings of a word.
fn possessive(word: &str) -> usize {
    let mut stem = word;
    while let Some(shorter) = stem.strip_suffix(['s', 'S']).and_then(|stem| stem.strip_suffix(APOSTROPHES)) {
        stem = shorter;
    }
    word.len() - stem.len()
}

/// Replaces `folded` by a word, folded, without apostrophes and dots, and cut at [`MAX_WORD_CHARS`]. The
/// caller's buffer saves a million allocations when a large story is indexed.
pub(super) fn fold_word(word: &str, folding: &Folding, folded: &mut String) {
    folded.clear();
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        // Nearly every word of most stories.
        folded.push_str(word.get(..MAX_WORD_CHARS).unwrap_or(word));
        folded.make_ascii_lowercase();
        return;
    }
    for character in word.chars() {
        folding.for_each_part(character, |part| {
            // A character may decompose into other signs: ⒈ is "1.".
            if matches!(class(part), Class::Letter | Class::Mark) {
                append(folded, part);
            }
        });
    }
    if let Some((end, _)) = folded.char_indices().nth(MAX_WORD_CHARS) {
        folded.truncate(end);
    }
}
