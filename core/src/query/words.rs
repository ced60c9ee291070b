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

/// First and last of what belongs to no word, in order: punctuation, symbols, spaces, pictures. What is none of these is a
/// letter, a digit, or a sign inside a word: the tables that tell them apart weigh 1.2 KB (brotli).
#[rustfmt::skip] // A line a pair would be a page.
const SIGNS: &[(u16, u16)] = &[
    // Latin-1
    (0x80, 0xa9), (0xab, 0xb1), (0xb4, 0xb4), (0xb6, 0xb8), (0xbb, 0xbb), (0xbf, 0xbf), (0xd7, 0xd7),
    (0xf7, 0xf7),
    // Latin, Greek and Cyrillic
    (0x2c2, 0x2c5), (0x2d2, 0x2ff), (0x37e, 0x37e), (0x387, 0x387), (0x482, 0x482),
    // Armenian, Hebrew, Arabic
    (0x55a, 0x55f), (0x589, 0x58f), (0x5be, 0x5be), (0x5c0, 0x5c0), (0x5c3, 0x5c3), (0x5c6, 0x5c6),
    (0x5f3, 0x5f4), (0x600, 0x60f), (0x61b, 0x61f), (0x66a, 0x66d), (0x6d4, 0x6d4),
    // Indic scripts, Thai, Tibetan, with the rupees and the taka
    (0x964, 0x965), (0x970, 0x970), (0x9f2, 0x9f3), (0x9fa, 0x9fb), (0xaf0, 0xaf1), (0xbf3, 0xbfa),
    (0xdf4, 0xdf4), (0xe3f, 0xe3f), (0xe4f, 0xe4f), (0xe5a, 0xe5b), (0xf01, 0xf17),
    // Burmese, Georgian, Ethiopic, Canadian, Ogham, Khmer, Mongolian
    (0x104a, 0x104f), (0x10fb, 0x10fb), (0x1360, 0x1368), (0x1400, 0x1400), (0x1680, 0x1680),
    (0x17d4, 0x17d6), (0x17d8, 0x17db), (0x1800, 0x180a),
    // Punctuation, currencies, what is like a letter, arrows, pictures
    (0x2000, 0x206f), (0x20a0, 0x20cf), (0x2100, 0x2101), (0x2103, 0x2106), (0x2108, 0x2109),
    (0x2116, 0x2118), (0x211e, 0x2123), (0x212e, 0x212e), (0x218a, 0x245f), (0x249c, 0x24b5),
    (0x2500, 0x2775), (0x2794, 0x2bff),
    // CJK
    (0x2e00, 0x3004), (0x3008, 0x3020), (0x3030, 0x3030), (0x3036, 0x3037), (0x303d, 0x3040),
    (0x309b, 0x309c), (0x30a0, 0x30a0), (0x30fb, 0x30fb), (0x3200, 0x33ff),
    // Private use, Arabic ligatures, forms of full width
    (0xe000, 0xf8ff), (0xfd3e, 0xfd4f), (0xfdfc, 0xfdff), (0xfe10, 0xfe1f), (0xfe30, 0xfe6f),
    (0xff00, 0xff0f), (0xff1a, 0xff20), (0xff3b, 0xff40), (0xff5b, 0xff65), (0xffe0, 0xffff),
];

/// Whether a character beyond ASCII belongs to no word.
fn is_sign(character: char) -> bool {
    let Ok(point) = u16::try_from(u32::from(character)) else {
        return matches!(character, '\u{1cf00}'..='\u{1d3ff}' | '\u{1f000}'..='\u{1fbef}' | '\u{e0000}'..);
    };
    let after = SIGNS.partition_point(|(first, _)| *first <= point);
    after.checked_sub(1).and_then(|at| SIGNS.get(at)).is_some_and(|(_, last)| point <= *last)
}

/// The zeros of scripts that people write dates in; the other nine digits follow.
const ZEROS: [u16; 18] = [
    0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0xff10,
];

fn is_digit(character: char) -> bool {
    ZEROS.iter().any(|zero| (u32::from(*zero)..u32::from(*zero) + 10).contains(&u32::from(character)))
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
                initial = !is_digit(character);
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
    let first = characters.next().is_some_and(|first| class(first) == Class::Letter && !is_digit(first));
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
