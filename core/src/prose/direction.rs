//! Whether a text runs from right to left.

/// Whether a text runs from right to left, as a browser tells for `dir="auto"`: by its first letter.
///
/// ```
/// use summitline_core::prose::is_right_to_left;
/// assert!(is_right_to_left("1999: انضمت NATO"));
/// assert!(!is_right_to_left("IBM חתמה"));
/// ```
#[must_use]
pub fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|each| each.is_alphabetic()).is_some_and(is_right_to_left_letter)
}

/// Whether any letter of a text runs from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|each| each.is_alphabetic() && is_right_to_left_letter(each))
}

/// Hebrew, Arabic, Syriac, Thaana, N’Ko and the others that Unicode keeps together; and the forms of their letters.
const fn is_right_to_left_letter(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        for text in ["انضمت NATO إلى الاتفاق.", "ב-1967 חתמה IBM.", "«نص»", "2018 – שלום", "ދިވެހި"]
        {
            assert!(is_right_to_left(text), "{text}");
        }
        for text in ["", "1967", "NATO: انضمت", "関ヶ原の戦い", "한국어 שלום", "👩‍🚀 launch", "— x نص"]
        {
            assert!(!is_right_to_left(text), "{text}");
        }
    }

    #[test]
    fn any_letter_counts_where_it_is_to_be_kept_apart() {
        assert!(has_right_to_left("IBM (שלום)") && !has_right_to_left("IBM 1967, 日本"));
    }
}
