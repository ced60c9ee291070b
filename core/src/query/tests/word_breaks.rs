//! Where words begin and end, and how much of a query is read.

use crate::query::words::{Words, query_words};
use crate::query::{MAX_QUERY_CHARS, MAX_QUERY_WORDS, MAX_WORD_CHARS, highlights};
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

pub fn text_words(text: &str) -> Vec<String> {
    let mut words = Words::of_text(text);
    let mut word = String::new();
    std::iter::from_fn(|| words.next_into(&mut word).map(|_| word.clone())).collect()
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    assert_eq!(text_words("Trans-Pacific: 16 July, 2018!"), ["trans", "pacific", "16", "july", "2018"]);
    assert_eq!(text_words(" …\u{1}\u{301} "), [""; 0]);
    assert_eq!(text_words("שָׁלוֹם مَرْحَبًا"), ["שלום", "مرحبا"]);
}

/// Signs that are taken for letters, with what stands between them: those of chant, phonetics and divination, of ancient
/// Greek, strokes of ideographs, and those of scripts that few write in, among them all beyond the first plane but musical
/// notes and pictures.
#[rustfmt::skip] // A line a pair would be a page.
const SIGNS_AS_LETTERS: &[(char, char)] = &[
    ('\u{375}', '\u{375}'), ('\u{384}', '\u{385}'), ('\u{3f6}', '\u{3f6}'), ('\u{6de}', '\u{70d}'),
    ('\u{7f6}', '\u{7ff}'), ('\u{830}', '\u{888}'), ('\u{9fd}', '\u{9fd}'), ('\u{a76}', '\u{a76}'),
    ('\u{b70}', '\u{b70}'), ('\u{c77}', '\u{c84}'), ('\u{d4f}', '\u{d79}'), ('\u{f1a}', '\u{fda}'),
    ('\u{109e}', '\u{109f}'), ('\u{1390}', '\u{1399}'), ('\u{166d}', '\u{166e}'), ('\u{169b}', '\u{16ed}'),
    ('\u{1735}', '\u{1736}'), ('\u{1940}', '\u{1cd3}'), ('\u{1fbd}', '\u{1ffe}'), ('\u{207a}', '\u{208e}'),
    ('\u{2114}', '\u{2114}'), ('\u{2125}', '\u{2129}'), ('\u{213a}', '\u{214f}'), ('\u{2ce5}', '\u{2d70}'),
    ('\u{3190}', '\u{31ef}'), ('\u{4dc0}', '\u{4dff}'), ('\u{a490}', '\u{abeb}'), ('\u{fb29}', '\u{fbd2}'),
    ('\u{fd90}', '\u{fdcf}'), ('\u{10000}', '\u{1ceff}'), ('\u{1d400}', '\u{1efff}'),
    ('\u{1fbfa}', '\u{1fbfa}'),
];

/// Letters and numbers that are taken for signs: apostrophes, phonetic ones, and those in circles, squares and brackets.
#[rustfmt::skip]
const LETTERS_AS_SIGNS: &[(char, char)] = &[
    ('\u{2bc}', '\u{2bc}'), ('\u{2e0}', '\u{2e4}'), ('\u{2ec}', '\u{2ec}'), ('\u{2ee}', '\u{2ee}'),
    ('\u{2e2f}', '\u{2e2f}'), ('\u{3220}', '\u{32bf}'), ('\u{1d2c0}', '\u{1d378}'),
    ('\u{1f100}', '\u{1f189}'),
];

/// Numbers that are taken for initials: fractions, Roman and Ethiopic ones, digits of scripts few write in.
#[rustfmt::skip]
const NUMBERS_AS_INITIALS: &[(char, char)] = &[
    ('\u{b2}', '\u{be}'), ('\u{7c0}', '\u{7c9}'), ('\u{9f4}', '\u{9f9}'), ('\u{b72}', '\u{b77}'),
    ('\u{bf0}', '\u{bf2}'), ('\u{c78}', '\u{c7e}'), ('\u{d58}', '\u{d5e}'), ('\u{d70}', '\u{d78}'),
    ('\u{de6}', '\u{def}'), ('\u{f2a}', '\u{f33}'), ('\u{1090}', '\u{1099}'), ('\u{1369}', '\u{16f0}'),
    ('\u{17f0}', '\u{1c59}'), ('\u{2070}', '\u{3195}'), ('\u{a620}', '\u{abf9}'),
    ('\u{10000}', '\u{1ffff}'),
];

fn is_in(list: &[(char, char)], character: char) -> bool {
    list.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

/// The own list of signs against the Unicode tables, over all characters.
#[test]
fn letters_and_signs_are_told_apart() {
    // What prints by itself is assigned, and no mark on another character.
    let is_seen = |character: char| character.is_whitespace() || character.escape_debug().count() == 1;
    for character in ('\u{80}'..=char::MAX).filter(|each| !super::super::fold::is_dropped(*each)) {
        let allowed = if character.is_alphanumeric() { LETTERS_AS_SIGNS } else { SIGNS_AS_LETTERS };
        if is_combining_mark(character) || !is_seen(character) || is_in(allowed, character) {
            continue;
        }
        let is_word = !text_words(&character.to_string()).is_empty();
        assert_eq!(is_word, character.is_alphanumeric(), "{character} U+{:04X}", u32::from(character));
    }
}

#[test]
fn signs_before_a_word_do_not_hide_it() {
    assert_eq!(text_words("৳500 ㈱日立 ﷼20 25℃ ℗1969"), ["500", "日立", "20", "25", "1969"]);
}

#[test]
fn digits_of_all_scripts_are_no_initials() {
    assert_eq!(text_words("٣.٥ ३.५ أ.ف.ب"), ["٣", "٥", "३", "५", "أفب"]);
    for digit in ('\u{80}'..=char::MAX).filter(|each| each.is_numeric() && !is_in(NUMBERS_AS_INITIALS, *each))
    {
        assert_ne!(text_words(&format!("{digit}.{digit}")).len(), 1, "{digit} U+{:04X}", u32::from(digit));
    }
}

#[test]
fn apostrophes_do_not_break_words() {
    assert_eq!(text_words("O’Brien doesn't 'quote'"), ["obrien", "brien", "doesnt", "quote"]);
    assert_eq!(
        text_words("Putin's l’accord d'aujourd'hui"),
        ["putin", "laccord", "accord", "daujourdhui", "aujourdhui", "hui"]
    );
    // Every possessive goes, or the rest of the word would fold to another word than the whole.
    assert_eq!(text_words("Putin's's"), ["putin"]);
    assert_eq!(query_words("O’Brien Putin’s l'accord rock'"), ["obrien", "putin", "laccord", "rock"]);
}

#[test]
fn a_word_of_apostrophes_gives_few_words() {
    assert_eq!(text_words(&"ab'".repeat(100_000)).len(), 5);
}

#[test]
fn initials_are_one_word() {
    assert_eq!(
        text_words("U.S.-Russia, e.g. J. K. Rowling, 3.5 v1.2 a.bc"),
        ["us", "russia", "eg", "j", "k", "rowling", "3", "5", "v1", "2", "a", "bc"]
    );
}

#[test]
fn queries_are_read_within_limits() {
    let many: Vec<String> = (0..100).map(|number| format!("w{number}")).collect();
    assert_eq!(query_words(&many.join(" ")), many[..MAX_QUERY_WORDS]);
    assert_eq!(query_words(&"same ".repeat(1000)), ["same"]);
    assert_eq!(query_words(&"ß".repeat(10_000)), ["s".repeat(MAX_WORD_CHARS)]);
    assert_eq!(query_words(&format!("{}word", " ".repeat(MAX_QUERY_CHARS))), [""; 0]);
    assert_eq!(text_words(&"A".repeat(1_000_000)), ["a".repeat(MAX_WORD_CHARS)]);
}

#[test]
fn highlights_cover_whole_words_of_the_original() {
    let marked = |text: &'static str, query| -> Vec<&str> {
        highlights(text, query).into_iter().map(|range| &text[range]).collect()
    };
    assert_eq!(marked("Die Straße, die STRASSEN, Strabo", "strass"), ["Straße", "STRASSEN"]);
    assert_eq!(marked("l’accord and O’Brien’s accords", "accord brien o"), ["accord", "O’Brien", "accords"]);
    assert_eq!(marked("Cafe\u{301}s in the U.S.", "us CAFÉ"), ["Cafe\u{301}s", "U.S"]);
    assert_eq!(marked("anything", ""), [""; 0]);
    assert_eq!(marked("<b>bold</b>", "b"), ["b", "bold", "b"]);
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        super::random::text(),
        any::<String>(),
        "[sSß'’.aé\u{301} ]{0,24}",
        // Nothing but what may stand inside a word.
        "['’.\u{301}\u{200d}s]{0,12}",
    ]
}

proptest! {
    #[test]
    fn words_are_in_order_and_never_empty(text in texts()) {
        let mut words = Words::of_text(&text);
        let (mut word, mut start) = (String::new(), 0);
        while let Some(range) = words.next_into(&mut word) {
            prop_assert!(!word.is_empty());
            prop_assert!(!word.chars().any(|each| each.is_ascii() && !each.is_ascii_alphanumeric()), "{:?}", word);
            prop_assert!(range.start >= start && text.get(range.clone()).is_some_and(|covered| !covered.is_empty()));
            start = range.start;
        }
    }

    #[test]
    fn highlights_are_valid_and_begin_with_a_query_word(text in texts(), query in prop_oneof![super::random::query(), texts()]) {
        let wanted = query_words(&query);
        let mut end = 0;
        for range in highlights(&text, &query) {
            prop_assert!(range.start >= end && range.start < range.end);
            end = range.end;
            let covered = text.get(range).unwrap();
            let word = text_words(covered).remove(0);
            prop_assert!(wanted.iter().any(|each| word.starts_with(each.as_str())), "{:?} in {:?}", covered, text);
        }
    }

    #[test]
    fn highlights_miss_no_word(text in texts(), query in super::random::query()) {
        let wanted = query_words(&query);
        let found = text_words(&text).iter().any(|word| wanted.iter().any(|each| word.starts_with(each.as_str())));
        prop_assert_eq!(found, !highlights(&text, &query).is_empty());
    }
}
