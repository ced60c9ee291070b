//! Where a line of text may break, for pictures, which have to set their lines themselves.

use crate::query::{grapheme_ends, is_unspaced};

/// What no line begins with: closing signs, small kana, signs of length and repetition.
const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】,.:;?!)]}%\
    ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
/// What no line ends with: opening signs.
const NEVER_LAST: &str = "（〔［｛〈《「『【‘“([{";

/// What a line may end with inside a word.
const HYPHENS: &str = "-\u{2010}\u{2013}\u{2014}";

/// Keeps a line from breaking beside it.
const JOINER: char = '\u{2060}';

/// Where a line may break, as places in the text's bytes: before a space, after a hyphen, and beside each letter of a script without
/// spaces between words, but for signs that belong to what stands before or after them.
///
/// ```
/// use summitline_core::prose::line_breaks;
/// assert_eq!(line_breaks("Ukraine and Crimea").collect::<Vec<_>>(), [7, 11]);
/// assert_eq!(line_breaks("「明治」維新").collect::<Vec<_>>(), [6, 12, 15]);
/// ```
pub fn line_breaks(text: &str) -> impl Iterator<Item = usize> {
    grapheme_ends(text).filter(move |end| {
        let around = text
            .split_at_checked(*end)
            .and_then(|(before, after)| Some((before.chars().next_back()?, after.chars().next()?)));
        around.is_some_and(|(before, after)| {
            let beside_unspaced = is_unspaced(before) || is_unspaced(after);
            let parted = !NEVER_FIRST.contains(after) && !NEVER_LAST.contains(before);
            let hyphenated = HYPHENS.contains(before) && !HYPHENS.contains(after) && !after.is_ascii_digit();
            before != ' ' && (after == ' ' || hyphenated || (beside_unspaced && parted))
        })
    })
}

/// A headline in which no line breaks at a dash between two letters, as in "US–Russia": word joiners stand beside it.
///
/// ```
/// use summitline_core::prose::unbroken;
/// assert_eq!(unbroken("US–Russia, 2017–18"), "US\u{2060}–\u{2060}Russia, 2017–18");
/// ```
#[must_use]
pub fn unbroken(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        let between = before.is_some_and(char::is_alphabetic)
            && letters.peek().copied().is_some_and(char::is_alphabetic);
        if between && HYPHENS.contains(letter) {
            joined.extend([JOINER, letter, JOINER]);
        } else {
            joined.push(letter);
        }
        before = Some(letter);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        let ends: Vec<usize> = line_breaks(text).chain([text.len()]).collect();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(&ends).map(|(from, to)| text[from..*to].trim()).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_between_letters_that_have_none() {
        assert_eq!(lines("Ukraine and Crimea"), ["Ukraine", "and", "Crimea"]);
        assert_eq!(lines("counter-sanctions of 2014-15"), ["counter-", "sanctions", "of", "2014-15"]);
        assert_eq!(lines("관계 정상화"), ["관계", "정상화"]);
        assert_eq!(lines("明治维新"), ["明", "治", "维", "新"]);
        assert_eq!(lines("IBM日本 NATO"), ["IBM", "日", "本", "NATO"]);
    }

    #[test]
    fn signs_stay_with_what_they_belong_to() {
        assert_eq!(lines("東京、「京都」へ。"), ["東", "京、", "「京", "都」", "へ。"]);
        assert_eq!(lines("ロシアっ子ー"), ["ロ", "シ", "アっ", "子ー"]);
        assert_eq!(lines("か\u{3099}く👩‍🚀"), ["か\u{3099}", "く", "👩‍🚀"]);
    }
}
