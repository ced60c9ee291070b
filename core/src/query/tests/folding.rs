//! What finds what: spellings that fold to the same text, and some that must not.

use super::any_index;
use crate::query::folding::{Folding, append, is_ignored};
use crate::query::{HostLetters, Index, Letters};
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use unicode_normalization::UnicodeNormalization;

fn fold(text: &str) -> String {
    super::folding().fold(text)
}

/// Asserts that each of these folds to `folded`, composed and decomposed.
fn all_fold_to(folded: &str, texts: &[&str]) {
    for text in texts {
        for form in [text.to_string(), text.nfd().collect(), text.nfc().collect()] {
            assert_eq!(fold(&form), folded, "{text} as {}", form.escape_unicode());
        }
    }
}

#[test]
fn latin_letters_lose_their_accents() {
    all_fold_to("malmo", &["Malmö", "MALMÖ", "malmo"]);
    all_fold_to("cafe", &["café", "CAFÉ", "Cafe\u{301}"]);
    all_fold_to("smrt", &["smr\u{325}t"]);
    all_fold_to("a", &["å", "Å", "\u{212b}"]); // the last is the sign of a unit
}

#[test]
fn letters_that_unicode_does_not_decompose_are_spelled_out() {
    all_fold_to("lodz", &["Łódź", "ŁÓDŹ", "łodz"]);
    all_fold_to("kobenhavn", &["København", "KØBENHAVN"]);
    all_fold_to("strasse", &["Straße", "STRASSE", "STRAẞE"]);
    all_fold_to("aeroe", &["Ærœ", "ǢRŒ"]);
    all_fold_to("thingvellir", &["Þingvellir"]);
    all_fold_to("reydarfjordur", &["Reyðarfjörður"]);
    all_fold_to("hal tarxien", &["Ħal Tarxien"]);
}

#[test]
fn turkish_forms_of_i_find_each_other() {
    all_fold_to("istanbul", &["İstanbul", "Istanbul", "ıstanbul", "istanbul"]);
}

#[test]
fn vietnamese_loses_stacked_marks() {
    all_fold_to("viet", &["Việt", "VIỆT"]);
    all_fold_to("dien bien phu", &["Điện Biên Phủ"]);
    all_fold_to("nguyen", &["Nguyễn"]);
}

#[test]
fn greek_loses_tonos_and_dialytika_and_has_one_sigma() {
    all_fold_to("αθηνα", &["Αθήνα", "ΑΘΗΝΑ"]);
    all_fold_to("μαιου", &["Μαΐου", "ΜΑΪΟΥ"]);
    all_fold_to("οδυσσευσ", &["Οδυσσεύς", "ΟΔΥΣΣΕΥΣ"]);
    all_fold_to("ανηρ", &["ἀνὴρ", "Ἀνήρ"]);
}

#[test]
fn cyrillic_loses_accents_but_keeps_its_own_letters() {
    all_fold_to("горбачев", &["Горбачёв", "ГОРБАЧЁВ", "Горбачев"]);
    all_fold_to("замок", &["за\u{301}мок", "замок"]);
    all_fold_to("и", &["ѝ", "и"]);
    for (own, other) in [("й", "и"), ("ў", "у"), ("ї", "і"), ("ѓ", "г"), ("ќ", "к")] {
        all_fold_to(own, &[own, &own.to_uppercase()]);
        assert!(!fold(own).starts_with(&fold(other)), "{own}");
    }
    // A stressed й keeps what makes it й.
    all_fold_to("й", &["й\u{301}"]);
}

#[test]
fn hebrew_and_arabic_lose_their_vowels() {
    all_fold_to("שלום", &["שָׁלוֹם"]);
    all_fold_to("مرحبا", &["مَرْحَبًا", "مـــرحبا"]);
    all_fold_to("احمد", &["أحمد", "احمد"]);
    all_fold_to("میخواهم", &["می\u{200c}خواهم"]);
}

#[test]
fn kana_keep_dakuten_and_handakuten() {
    assert_ne!(fold("が"), fold("か"));
    assert!(!fold("がく").starts_with(&fold("か")));
    all_fold_to("ガパ", &["ガパ", "ｶﾞﾊﾟ"]);
    let kana = ('\u{3041}'..='\u{30ff}').filter(|each| each.is_alphanumeric());
    for letter in kana.filter(|each| each.nfd().count() > 1) {
        let letter = letter.to_string();
        all_fold_to(&letter, &[&letter]);
    }
}

#[test]
fn hangul_is_found_while_it_is_typed() {
    let composed = "한국";
    assert_eq!(fold(composed), fold(&composed.nfd().collect::<String>()));
    assert_ne!(fold("한국"), fold("한글"));
    assert!(fold("한국").starts_with(&fold("하")));
    assert_eq!(any_index().highlights("서울과 한국", "한국").len(), 1);
}

#[test]
fn compatibility_forms_fold_as_what_they_stand_for() {
    assert_eq!(fold("ｎａｔｏ №５ ™ ﬁ 𝐀 𝚨"), "nato no5 tm fi a α");
}

#[test]
fn every_letter_folds_to_something() {
    for letter in ('\u{80}'..=char::MAX).filter(|each| each.is_alphanumeric() && !is_ignored(*each)) {
        // The apostrophe ʼ counts as a letter in Unicode.
        let words = super::words::text_words(&letter.to_string());
        assert!(words.iter().all(|word| !word.is_empty()), "{letter} U+{:04X}", u32::from(letter));
        assert_eq!(words.is_empty(), letter == 'ʼ', "{letter} U+{:04X}", u32::from(letter));
    }
}

/// Counts how often each character is asked for.
#[derive(Default)]
struct Counting(Mutex<HashMap<char, usize>>);

impl Letters for Counting {
    fn decompose(&self, character: char) -> String {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(character).or_default() += 1;
        HostLetters.decompose(character)
    }
}

#[test]
fn letters_are_asked_once_for_each_character_outside_ascii() {
    let counting = Arc::new(Counting::default());
    let folding = Folding::new(counting.clone());
    for text in ["plain ASCII", "Łódź", "ŁÓDŹ, łódź, Łódź", "Việt ™"] {
        folding.fold(text);
    }
    let asked = counting.0.lock().unwrap();
    assert!(asked.iter().all(|(character, times)| !character.is_ascii() && *times == 1), "{asked:?}");
    assert_eq!(asked.len(), "ŁóÓdźŹłệ™".chars().filter(|each| !each.is_ascii()).count());
}

#[test]
fn an_index_can_be_shared() {
    fn is_shareable<T: Send + Sync + Clone + std::fmt::Debug>() {}
    is_shareable::<Index>();
}

#[test]
fn marks_without_a_letter_are_no_error() {
    let mut folded = String::new();
    "\u{301}\u{3099}".chars().for_each(|mark| append(&mut folded, mark));
    assert_eq!(folded, "\u{3099}");
}

/// Ranges of letters with marks and case: Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, kana, Hangul.
const LETTERS: &str = "[\u{20}-\u{24f}\u{370}-\u{3ff}\u{400}-\u{4ff}\u{5d0}-\u{5ea}\u{620}-\u{652}\u{904}-\u{94c}\
    \u{1e00}-\u{1eff}\u{1f00}-\u{1fff}\u{3041}-\u{3096}\u{30a1}-\u{30fa}\u{ac00}-\u{d7a3}]{0,20}";

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn case_and_composition_do_not_matter(text in LETTERS) {
        prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
        prop_assert_eq!(fold(&text.nfc().collect::<String>()), fold(&text));
    }
}
