//! Letters that have a mark and yet are letters of their own.
//!
//! - Cyrillic й, ў, ї, ѓ and ќ are on the keyboards of the languages that have them, and no reader writes и for й. But
//!   texts write both ё and е for one letter, and ѐ, ѝ and stressed vowels are и and е with an accent: those lose it.
//! - Kana with dakuten or handakuten are other syllables: が is ga, か is ka.
//!
//! Latin and Greek have none: names cross languages, so Malmö is found by readers without an ö.

/// Letters in pairs: the plain one, then the one with dakuten.
const VOICED: &str = "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞ\
    カガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ";
/// Letters in pairs: the plain one, then the one with handakuten.
const HALF_VOICED: &str = "はぱひぴふぷへぺほぽハパヒピフプヘペホポ";

/// The letter of its own that a letter and a mark on it make, if any.
pub fn compose(base: char, mark: char) -> Option<char> {
    let pairs = match mark {
        '\u{301}' => "гѓкќ",
        '\u{306}' => "ийуў",
        '\u{308}' => "ії",
        '\u{3099}' => VOICED,
        '\u{309a}' => HALF_VOICED,
        _ => return None,
    };
    let mut letters = pairs.chars();
    while let (Some(plain), Some(marked)) = (letters.next(), letters.next()) {
        if plain == base {
            return Some(marked);
        }
    }
    None
}
