//! Folding: what two spellings must share to be found by each other.
//!
//! Knows: lower case, letters without their marks (Latin, Greek tonos and dialytika, Cyrillic ё and й and their like),
//! and letters that are written as two (ß, æ). Refuses to know: languages (ö is o, never oe), and words.
//!
//! Why own tables: those of `unicode-normalization` weigh more than this whole crate may. Tests compare them.

mod latin;
mod lower;

/// Lower-cases a text and takes the marks off its letters; nothing else changes.
///
/// ```
/// use summitline_core::query::fold;
/// assert_eq!(fold("Malmö, ŁÓDŹ – Straße"), "malmo, lodz – strasse");
/// assert_eq!(fold("Cafe\u{301}"), "cafe"); // a combining mark goes the way of a composed letter
/// assert_eq!(fold("Αθήνα, Горбачёв"), "αθηνα, горбачев");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|character| each_folded(character, |part| folded.push(part)));
    folded
}

/// Gives what a character folds to: nothing, one character or two.
pub(super) fn each_folded(character: char, mut emit: impl FnMut(char)) {
    if character.is_ascii() {
        emit(character.to_ascii_lowercase());
    } else if is_dropped(character) {
        // A mark leaves its letter.
    } else if let Some(base) = base(character) {
        base.chars().for_each(emit);
    } else {
        let lower = lower::lower(character);
        // Lower case may lead into the table: the Ångström sign becomes å.
        match base(lower) {
            Some(base) => base.chars().for_each(emit),
            None => emit(lower),
        }
    }
}

/// Whether a character only changes another one, or nothing that is seen: combining marks, Hebrew and Arabic vowel
/// signs, joiners, soft hyphens, direction and variation marks.
pub(super) const fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{ad}' // soft hyphen
        | '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}' // combining marks
        | '\u{483}'..='\u{489}' // Cyrillic marks
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' // Hebrew points
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' // Arabic
        | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}')
}

/// What stands for a letter with marks, or for one written as two.
fn base(character: char) -> Option<&'static str> {
    Some(match character {
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' | 'ϊ' | 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' | 'ϋ' | 'ΰ' => "υ",
        'ώ' => "ω",
        'ς' => "σ",
        'ё' | 'ѐ' => "е",
        'й' | 'ѝ' => "и",
        'ї' => "і",
        'ў' => "у",
        'ѓ' => "г",
        'ќ' => "к",
        // The one letter of the Latin blocks whose base is not of a to z.
        'ǯ' | 'Ǯ' => "ʒ",
        _ => return latin::base(character),
    })
}
