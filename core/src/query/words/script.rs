//! Whether the words of a script have spaces between them.

/// How a letter's script keeps words apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// By spaces.
    Spaced,
    /// By spaces, but what stands beside letters of other scripts is a word of its own: 1988년, KBS뉴스.
    Hangul,
    /// Not at all: a word may begin with any letter.
    Unspaced,
}

/// The script of a letter.
pub const fn script(letter: char) -> Script {
    match letter {
        '\0'..'\u{e00}' => Script::Spaced,
        // Thai, Lao, Burmese, Khmer, the scripts of the Tai languages.
        '\u{e00}'..'\u{f00}' | '\u{1000}'..'\u{10a0}' | '\u{1780}'..'\u{1800}' | '\u{1950}'..'\u{1ab0}'
        | '\u{a9e0}'..'\u{aa00}' | '\u{aa60}'..'\u{aae0}'
        // Chinese characters, kana, bopomofo.
        | '\u{2e80}'..'\u{3130}' | '\u{31a0}'..'\u{3200}' | '\u{3400}'..'\u{a000}' | '\u{f900}'..'\u{fb00}'
        | '\u{ff66}'..'\u{ffa0}' | '\u{1aff0}'..'\u{1b170}' | '\u{20000}'..'\u{40000}' => Script::Unspaced,
        '\u{1100}'..'\u{1200}' | '\u{3130}'..'\u{3190}' | '\u{a960}'..'\u{a980}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{ffa0}'..'\u{ffdd}' => Script::Hangul,
        _ => Script::Spaced,
    }
}

/// Whether a letter or sign belongs to a script without spaces between words.
pub const fn is_unspaced(character: char) -> bool {
    matches!(script(character), Script::Unspaced)
}

/// Whether a sign is a picture that readers search for as for a word.
pub const fn is_picture(sign: char) -> bool {
    matches!(sign,
        '\u{2194}' | '\u{2195}' | '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23f3}' | '\u{2600}'..='\u{26ff}' | '\u{2702}'..='\u{2757}'
        | '\u{2763}' | '\u{2764}' | '\u{27a1}' | '\u{2b50}' | '\u{2b55}' | '\u{1f000}'..='\u{1faff}')
}
