//! Where words begin and end in a text, and what they fold to.
//!
//! A word is a run of letters and digits. Inside it an apostrophe is skipped (O’Brien is `obrien`), a
//! possessive ’s is left off (Putin’s is `putin`), and dots between initials are skipped (U.S. is `us`).
//! Nothing depends on a language: there are no stems and no stop words. Where a script writes words without spaces
//! between them (関ヶ原の戦い), a word may begin with each letter of the run.

mod class;
mod grapheme;
mod script;

pub use grapheme::grapheme_ends;
#[cfg(test)]
pub use script::is_picture;
pub use script::is_unspaced;

use super::folding::{Folding, append};
use class::{APOSTROPHES, Class, class};
use grapheme::{continues, first_grapheme};
use script::{Script, script};
use std::ops::Range;

/// Characters of a folded word that are compared; two words that share them are the same word.
pub const MAX_WORD_CHARS: usize = 64;

/// Apostrophes of a word after which another word is looked for. Languages need two (d’aujourd’hui); a text
/// of nothing but apostrophes must not give a long word for each of them.
const MAX_ELISIONS: usize = 4;

/// Letters of a run without spaces that make a word: each of them begins one, so that a long run gives many. A query's
/// longer run is looked for as several words.
const MAX_RUN: usize = 16;

/// The words of a text, as ranges of its bytes, in the order of their starts.
pub(super) struct Words<'a> {
    text: &'a str,
    /// Where to look for the next word.
    at: usize,
    /// The rest of the last word, where words inside it are looked for.
    rest: Range<usize>,
    /// The script of what comes before that rest.
    before: Script,
    elisions_left: usize,
    /// Whether words inside words are not looked for.
    is_query: bool,
}

impl<'a> Words<'a> {
    /// The words of a text to be searched. What follows an apostrophe is a word of its own as well, if it has
    /// two letters: l’accord is found by `accord`. So is what follows each place where a word may begin without a space.
    pub const fn of_text(text: &'a str) -> Self {
        Self { text, at: 0, rest: 0..0, before: Script::Spaced, elisions_left: 0, is_query: false }
    }

    /// The words of a query, each whole, but for runs of letters that are longer than those of a text.
    pub const fn of_query(text: &'a str) -> Self {
        Self { is_query: true, ..Self::of_text(text) }
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn next_inside(&mut self) -> Option<Range<usize>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut elided = false;
        while let Some(character) = self.slice(&self.rest).chars().next() {
            let start = self.rest.start;
            self.rest.start += character.len_utf8();
            match class(character) {
                Class::Letter => {
                    let begins = begins_word(character, self.before);
                    self.before = script(character);
                    if begins || elided {
                        let end =
                            if begins { run_end(self.text, start..self.rest.end) } else { self.rest.end };
                        return Some(start..end);
                    }
                }
                Class::Apostrophe if self.elisions_left > 0 => {
                    self.elisions_left -= 1;
                    let mut letters =
                        self.slice(&self.rest).chars().filter(|each| class(*each) == Class::Letter);
                    elided = letters.nth(1).is_some();
                }
                _ => {}
            }
        }
        None
    }

    fn next_whole(&mut self) -> Option<Range<usize>> {
        let ahead = self.text.get(self.at..)?;
        // Spaces and ASCII punctuation are skipped as bytes, which is faster.
        let skipped = ahead.bytes().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
        let begins = |each: char| matches!(class(each), Class::Letter | Class::Picture);
        let start = self.at + skipped + ahead.get(skipped..)?.find(begins)?;
        let word = self.text.get(start..)?;
        let plain = plain_length(word);
        if plain > 0 {
            // Nearly every word of most stories: nothing begins inside it.
            self.at = start + plain;
            return Some(start..self.at);
        }
        let first = word.chars().next()?;
        if class(first) == Class::Picture {
            self.at = start + first_grapheme(word)?;
            return Some(start..self.at);
        }
        self.at = start + length(word);
        let mut word = start..self.at - possessive(self.slice(&(start..self.at)));
        if self.is_query {
            let end = run_end(self.text, word.clone());
            if end < word.end {
                (word.end, self.at) = (end, end);
            }
        } else {
            self.rest = start + first.len_utf8()..word.end;
            self.before = script(first);
            self.elisions_left = MAX_ELISIONS;
        }
        Some(word)
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        self.next_inside().or_else(|| self.next_whole())
    }
}

/// Whether a letter begins a word although there is no space before it; `before` is the script of the letter before it.
fn begins_word(letter: char, before: Script) -> bool {
    let own = script(letter);
    (own == Script::Unspaced || own != before) && !continues(letter)
}

/// Where words begin inside a word without a space before them, in order.
fn starts_inside(text: &str, word: Range<usize>) -> impl Iterator<Item = usize> {
    let letters = text.get(word.clone()).unwrap_or_default().char_indices();
    let mut before = None;
    letters.filter(|(_, each)| class(*each) == Class::Letter).filter_map(move |(at, letter)| {
        let begins = before.is_some_and(|before| begins_word(letter, before));
        before = Some(script(letter));
        begins.then_some(word.start + at)
    })
}

/// Where a word ends that is as long as a run of letters may be.
fn run_end(text: &str, word: Range<usize>) -> usize {
    starts_inside(text, word.clone()).nth(MAX_RUN - 1).unwrap_or(word.end)
}

/// Where what a query's word has found ends, in a word that folds to something longer: after a whole word of a script with
/// spaces, after the last letter of one without.
pub(super) fn found_end(text: &str, word: Range<usize>, wanted: &str, folding: &Folding) -> usize {
    let mut folded = String::new();
    let mut ends = starts_inside(text, word.clone());
    let holds = |end: &usize| {
        fold_word(text.get(word.start..*end).unwrap_or_default(), folding, &mut folded);
        folded.len() >= wanted.len()
    };
    ends.find(holds).unwrap_or(word.end)
}

/// Bytes of the word a text starts with, if that has nothing but letters and digits of ASCII; else 0.
fn plain_length(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain) {
        // What follows might belong to the word; a dot only does after a single letter.
        Some(b'.') if plain == 1 => 0,
        Some(b'\'' | 0x80..) => 0,
        _ => plain,
    }
}

/// Bytes of the word a text starts with.
fn length(text: &str) -> usize {
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
            Class::Picture | Class::Other => false,
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
            if matches!(class(part), Class::Letter | Class::Mark | Class::Picture) {
                append(folded, part);
            }
        });
    }
    if let Some((end, _)) = folded.char_indices().nth(MAX_WORD_CHARS) {
        folded.truncate(end);
    }
}
