//! Where words begin and end, and how much of a query is read.

use super::{any_index, folding};
use crate::query::folding::is_ignored;
use crate::query::words::{Words, fold_word, is_picture};
use crate::query::{Filter, MAX_QUERY_CHARS, MAX_QUERY_WORDS, MAX_WORD_CHARS, typed};
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

const APOSTROPHES: [char; 3] = ['’', 'ʼ', '＇'];
/// Signs that Unicode allows in identifiers, and that hardly anybody writes inside a word.
const CONNECTORS: &str = "℘℮‿⁀⁔︳︴﹍﹎﹏＿";

pub fn text_words(text: &str) -> Vec<String> {
    let folding = folding();
    let mut word = String::new();
    let fold = |range| {
        fold_word(&text[range], folding, &mut word);
        word.clone()
    };
    Words::of_text(text).map(fold).collect()
}

/// How many words a text has; quicker than folding them.
fn count_words(text: &str) -> usize {
    Words::of_text(text).count()
}

pub fn query_words(query: &str) -> Vec<String> {
    typed::query_words(query, folding())
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    assert_eq!(text_words("Trans-Pacific: 16 July, 2018!"), ["trans", "pacific", "16", "july", "2018"]);
    assert_eq!(text_words(" …\u{1}\u{301} "), [""; 0]);
    assert_eq!(text_words("שָׁלוֹם مَرْحَبًا"), ["שלום", "مرحبا"]);
}

#[test]
fn words_begin_with_letters_and_digits_of_all_scripts() {
    for character in ('\u{80}'..=char::MAX).filter(|each| !is_ignored(*each) && !APOSTROPHES.contains(each)) {
        let is_word = count_words(&character.to_string()) == 1;
        let begins = character.is_alphanumeric() || is_picture(character);
        assert_eq!(is_word, begins, "{character} U+{:04X}", u32::from(character));
    }
}

#[test]
fn marks_continue_words_and_other_signs_separate_them() {
    // Whether a character is assigned, by the tables of the standard library; those of other crates may be newer.
    let is_seen = |character: char| character.is_whitespace() || character.escape_debug().count() == 1;
    for character in ('\u{80}'..=char::MAX).filter(|each| !each.is_alphanumeric() && !is_ignored(*each)) {
        let words = count_words(&format!("ab{character}cd"));
        if is_combining_mark(character) {
            assert_eq!(words, 1, "{character} U+{:04X}", u32::from(character));
        } else if is_picture(character) {
            assert_eq!(words, 3, "{character} U+{:04X}", u32::from(character));
        } else if is_seen(character) && !CONNECTORS.contains(character) && !APOSTROPHES.contains(&character) {
            assert_eq!(words, 2, "{character} U+{:04X}", u32::from(character));
        }
    }
    assert_eq!(text_words("हिन्दी में"), ["हिन्दी", "में"].map(|word| any_index().fold(word)));
    assert_eq!(query_words("ジョン・ケリー"), ["ジョン", "ケリー"]);
}

#[test]
fn signs_before_a_word_do_not_hide_it() {
    assert_eq!(query_words("৳500 ㈱日立 ﷼20 25℃ ℗1969"), ["500", "日立", "20", "25", "1969"]);
}

#[test]
fn digits_of_all_scripts_are_no_initials() {
    assert_eq!(text_words("٣.٥ ३.५ أ.ف.ب"), ["٣", "٥", "३", "५", "افب"]);
    for digit in ('\u{80}'..=char::MAX).filter(|each| each.is_numeric()) {
        assert_ne!(count_words(&format!("{digit}.{digit}")), 1, "{digit} U+{:04X}", u32::from(digit));
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
        any_index().highlights(text, query).into_iter().map(|range| &text[range]).collect()
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
        // Nothing but what may occur inside a word.
        "['’.\u{301}\u{200d}s]{0,12}",
    ]
}

proptest! {
    #[test]
    fn words_are_in_order_and_never_empty(text in texts()) {
        let (mut start, words) = (0, text_words(&text));
        for (range, word) in Words::of_text(&text).zip(words) {
            prop_assert!(!word.is_empty());
            prop_assert!(!word.chars().any(|each| each.is_ascii() && !each.is_ascii_alphanumeric()), "{:?}", word);
            prop_assert!(range.start >= start && text.get(range.clone()).is_some_and(|covered| !covered.is_empty()));
            start = range.start;
        }
    }

    #[test]
    fn a_filter_is_empty_where_its_text_has_no_word(text in texts()) {
        let words = query_words(&text);
        prop_assert_eq!(Filter { text, ..Filter::default() }.is_empty(), words.is_empty());
    }

    #[test]
    fn highlights_are_valid_and_begin_with_a_query_word(text in texts(), query in prop_oneof![super::random::query(), texts()]) {
        let wanted = query_words(&query);
        let mut end = 0;
        for range in any_index().highlights(&text, &query) {
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
        prop_assert_eq!(found, !any_index().highlights(&text, &query).is_empty());
    }
}
