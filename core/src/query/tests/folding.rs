//! The own folding table against the Unicode tables.

use crate::query::fold;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What Unicode says: lower case, compatibility decomposition, marks off.
fn by_unicode(character: char) -> String {
    character
        .to_lowercase()
        .nfkd()
        .filter(|each| !is_combining_mark(*each))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Letters that Unicode does not take apart, or otherwise; everything else has to agree with it.
const OWN: &[(&str, &str)] = &[
    ("ßẞ", "ss"),
    ("æÆǣǢǽǼ", "ae"),
    ("œŒ", "oe"),
    ("øØǿǾ", "o"),
    ("þÞ", "th"),
    ("ðÐđĐ", "d"),
    ("łŁŀĿ", "l"),
    ("ħĦ", "h"),
    ("ı", "i"),
    ("ŧŦ", "t"),
    ("ŋŊŉ", "n"),
    ("ƒƑ", "f"),
    ("ƀɃ", "b"),
    ("ƶƵ", "z"),
    ("ǥǤ", "g"),
    ("ẚ", "a"),
];

#[test]
fn latin_folds_as_unicode_decomposes() {
    for character in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
        let own = OWN
            .iter()
            .find(|(letters, _)| letters.contains(character))
            .map(|(_, folded)| (*folded).to_owned());
        let expected = own.unwrap_or_else(|| by_unicode(character));
        assert_eq!(fold(&character.to_string()), expected, "{character} U+{:04X}", u32::from(character));
    }
}

#[test]
fn greek_and_cyrillic_fold_as_unicode_decomposes() {
    for character in ('\u{386}'..='\u{3ce}').chain('\u{400}'..='\u{45f}').filter(|each| each.is_alphabetic())
    {
        let expected = by_unicode(character).replace('ς', "σ");
        assert_eq!(fold(&character.to_string()), expected, "{character}");
    }
}

/// Capitals of phonetic notations, which are left as they are.
fn is_phonetic(character: char) -> bool {
    matches!(character, '\u{2c62}'..='\u{2c64}' | '\u{2c6d}'..='\u{2c7f}' | '\u{a77d}' | '\u{a78d}'..='\u{a7ff}')
}

#[test]
fn capitals_of_all_alphabets_fold_as_their_small_letters() {
    let letters = ('\u{80}'..=char::MAX).filter(|each| each.is_uppercase() && !is_phonetic(*each));
    let mut capitals = 0;
    for capital in letters {
        let small: String = capital.to_lowercase().collect();
        assert_eq!(fold(&capital.to_string()), fold(&small), "{capital} U+{:04X}", u32::from(capital));
        capitals += 1;
    }
    assert!(capitals > 1_300, "{capitals}");
}

#[test]
fn small_letters_and_letters_without_case_stay_or_lose_their_marks() {
    for letter in ('\u{250}'..='\u{1dff}').chain('\u{1f00}'..=char::MAX) {
        let has_small = letter.to_lowercase().ne([letter]);
        if letter.is_alphabetic() && !has_small && !crate::query::fold::is_dropped(letter) {
            let folded = fold(&letter.to_string());
            assert!(
                folded == letter.to_string() || by_unicode(letter).replace('ς', "σ") == folded,
                "{letter}"
            );
        }
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn case_and_composition_do_not_matter(text in "[\u{20}-\u{24f}\u{400}-\u{45f}\u{1e00}-\u{1eff}]{0,20}") {
        prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
    }
}
