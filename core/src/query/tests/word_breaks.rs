//! Where words begin and end, and how much of a query is read.

use crate::query::words::{Words, query_words};
use crate::query::{MAX_QUERY_CHARS, MAX_QUERY_WORDS, MAX_WORD_CHARS, highlights};
use proptest::prelude::*;

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

/// The own list of signs against the Unicode tables: in the scripts of today's newspapers no letter or digit is taken for
/// a sign, and no sign for a letter but the rarest.
#[test]
fn letters_and_signs_are_told_apart() {
    let is_word = |character: char| !text_words(&character.to_string()).is_empty();
    for letter in ('\u{80}'..=char::MAX).filter(|each| each.is_alphanumeric()) {
        let rare = matches!(letter, 'ʼ' | 'ⸯ' | '\u{2c2}'..='\u{2df}' | '\u{1f100}'..='\u{1faff}')
            || u32::from(letter) >= 0xe0000;
        let dropped = super::super::fold::is_dropped(letter);
        assert!(is_word(letter) || dropped || rare, "{letter} U+{:04X}", u32::from(letter));
    }
    for sign in "¡§«»¿÷‘’“”„…–—―•‹›€₽₴£¥©®™°←→≤≥■★☀❤、。〈〉「」『』・！（），：；？،؛؟۔־״।॥՝։·;؍\u{a0}\u{2028}\u{3000}😀🚀🇺🇳".chars() {
        assert!(!is_word(sign), "{sign} U+{:04X}", u32::from(sign));
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
