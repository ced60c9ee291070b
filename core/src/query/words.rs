//! Words: where they begin and end in a text, and what they fold to.
//!
//! Knows: letters, digits and what may stand inside a word. Refuses to know: languages, stems, stop words. In scripts
//! written without spaces a run of letters is one word, so it is found by its beginning only.

use super::fold::{each_folded, is_dropped};
use std::ops::Range;

/// Different words of a query that are read. Those after them are ignored: somebody who pastes a whole article into the
/// search field must not stall it.
pub const MAX_QUERY_WORDS: usize = 16;
/// Characters of a query that are read.
pub const MAX_QUERY_CHARS: usize = 1024;
/// The part of a text that is read as a query: its first [`MAX_QUERY_CHARS`] characters.
#[must_use]
pub fn within_query(text: &str) -> &str {
    let end = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

/// Characters of a folded word that are compared; two words that share them are the same word.
pub const MAX_WORD_CHARS: usize = 64;

const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', '＇'];

/// Apostrophes of a word after which another word is looked for. Languages need two (d’aujourd’hui); a text of nothing
/// but apostrophes must not give a long word for each of them.
const MAX_ELISIONS: u8 = 4;

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Mark,
    Apostrophe,
    Dot,
    Other,
}

fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter,
        '.' => Class::Dot,
        apostrophe if APOSTROPHES.contains(&apostrophe) => Class::Apostrophe,
        other if other.is_ascii() => Class::Other,
        mark if is_dropped(mark) => Class::Mark,
        sign if is_sign(sign) => Class::Other,
        _ => Class::Letter,
    }
}

/// Whether a character beyond ASCII belongs to no word: punctuation, symbols, spaces, pictures. What is none of these is a
/// letter, a digit, or a sign inside a word: the tables that tell them apart weigh 1.2 KB (brotli).
const fn is_sign(character: char) -> bool {
    matches!(character,
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '´' | '¶'..='¸' | '»' | '¿' | '×' | '÷' // Latin-1
        | '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{37e}' | '\u{387}' | '\u{482}' // Latin, Greek and Cyrillic signs
        | '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{58f}' // Armenian
        | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}' | '\u{5f4}' // Hebrew
        | '\u{600}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' // Arabic
        | '\u{964}' | '\u{965}' | '\u{970}' | '\u{df4}' | '\u{e3f}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}' // Indic, Thai
        | '\u{f04}'..='\u{f14}' | '\u{104a}'..='\u{104f}' | '\u{10fb}' | '\u{1360}'..='\u{1368}' // Tibetan to Ethiopic
        | '\u{1400}' | '\u{1680}' | '\u{17d4}'..='\u{17d6}' | '\u{17d8}'..='\u{17db}' | '\u{1800}'..='\u{180a}'
        | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '№' | '™' | '℠' | '\u{2190}'..='\u{245f}' | '\u{249c}'..='\u{24b5}'
        | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' // signs and arrows
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}'..='\u{3040}' | '\u{30a0}' | '・' // CJK
        | '\u{e000}'..='\u{f8ff}' | '\u{fd3e}' | '\u{fd3f}' | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{ffe0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{10ffff}')
}

/// The words of a text, one after the other.
///
/// A word is a run of letters and digits. Inside it an apostrophe is passed over (O’Brien is `obrien`), a possessive
/// ’s is left off (Putin’s is `putin`), and dots between initials are passed over (U.S. is `us`). In a text, what
/// follows an apostrophe is a word of its own as well, if it has two letters: l’accord is found by `accord`.
pub(super) struct Words<'a> {
    text: &'a str,
    /// Where to look for the next word.
    at: usize,
    /// What is left of the last word for words after an apostrophe; empty in a query.
    rest: Range<usize>,
    elisions_left: u8,
    is_query: bool,
}

impl<'a> Words<'a> {
    /// The words of a text that is searched.
    pub const fn of_text(text: &'a str) -> Self {
        Self { text, at: 0, rest: 0..0, elisions_left: 0, is_query: false }
    }

    const fn of_query(text: &'a str) -> Self {
        Self { text, at: 0, rest: 0..0, elisions_left: 0, is_query: true }
    }

    /// Puts the next word, folded, into `folded`, and gives its bytes in the text. The caller's buffer saves a million
    /// allocations when a big story is indexed.
    pub fn next_into(&mut self, folded: &mut String) -> Option<Range<usize>> {
        while let Some(word) = self.next_after_apostrophe() {
            fold_word(self.slice(&word), folded);
            if folded.chars().nth(1).is_some() {
                return Some(word);
            }
        }
        let word = self.next_whole()?;
        let letters = self.slice(&word);
        if letters.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            // Nearly every word of most stories: worth a short cut past the questions asked of each character.
            folded.clear();
            folded.push_str(letters.get(..MAX_WORD_CHARS).unwrap_or(letters));
            folded.make_ascii_lowercase();
        } else {
            fold_word(letters, folded);
            if !self.is_query {
                self.rest = word.clone();
                self.elisions_left = MAX_ELISIONS;
            }
        }
        Some(word)
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn next_after_apostrophe(&mut self) -> Option<Range<usize>> {
        self.elisions_left = self.elisions_left.checked_sub(1)?;
        let rest = self.slice(&self.rest);
        let Some((before, apostrophe)) = rest.char_indices().find(|(_, each)| APOSTROPHES.contains(each))
        else {
            self.elisions_left = 0;
            return None;
        };
        self.rest.start += before + apostrophe.len_utf8();
        Some(self.rest.clone())
    }

    fn next_whole(&mut self) -> Option<Range<usize>> {
        let ahead = self.text.get(self.at..)?;
        let skipped = ahead.bytes().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
        let start = self.at + skipped + ahead.get(skipped..)?.find(|each| class(each) == Class::Letter)?;
        let end = start + length(self.text.get(start..)?);
        self.at = end;
        Some(start..end - possessive(self.slice(&(start..end))))
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
                initial = !character.is_ascii_digit();
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

/// Whether a text starts with a letter that stands alone.
fn starts_with_initial(text: &str) -> bool {
    let mut characters = text.chars();
    let first =
        characters.next().is_some_and(|first| class(first) == Class::Letter && !first.is_ascii_digit());
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

fn fold_word(word: &str, folded: &mut String) {
    folded.clear();
    let mut room = MAX_WORD_CHARS;
    for character in word.chars().filter(|each| class(*each) == Class::Letter) {
        each_folded(character, |part| {
            if room > 0 {
                folded.push(part);
                room -= 1;
            }
        });
        if room == 0 {
            break;
        }
    }
}

/// The folded words of a query, each once, within the limits of this module.
pub(super) fn query_words(text: &str) -> Vec<String> {
    let mut words = Words::of_query(within_query(text));
    let mut found: Vec<String> = Vec::new();
    let mut word = String::new();
    while found.len() < MAX_QUERY_WORDS && words.next_into(&mut word).is_some() {
        if !found.contains(&word) {
            found.push(word.clone());
        }
    }
    found
}
