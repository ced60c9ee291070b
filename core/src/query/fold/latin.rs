//! The Latin letters U+00C0–U+024F and U+1E00–U+1EFF without their marks: 656 bytes.
//!
//! Knows: one code a letter. Refuses to know: case beyond the table, and every other script.
//!
//! A small letter `a`–`z` is what the character folds to, a capital letter stands for two of them (see [`two`]), and
//! `.` says: no mark to take off. Letters with a stroke have no decomposition in Unicode; those that European spellings
//! are commonly simplified from (ø, ł, đ, ħ, ŧ …) are here, letters that are letters of their own (Ɔ, Ə, Ʒ …) are not.

/// U+00C0 to U+024F.
const EXTENDED: &str = concat!(
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy", // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiJJjjkk.lllllll", // U+0100
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs", // U+0140
    "b................ff.............oo.............uu....zz.........", // U+0180
    "....ZZZLLLNNNaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jZZZgg..nnaaAAoo", // U+01C0
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............", // U+0200
    "...b............",                                                 // U+0240
);

/// U+1E00 to U+1EFF.
const ADDITIONAL: &str = concat!(
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm", // U+1E00
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv", // U+1E40
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee", // U+1E80
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......", // U+1EC0
);

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// What a Latin letter folds to; `None` if it has nothing to take off, or is not of these blocks.
pub fn base(character: char) -> Option<&'static str> {
    let point = u32::from(character);
    let (table, first) = match point {
        0xc0..=0x24f => (EXTENDED, 0xc0),
        0x1e00..=0x1eff => (ADDITIONAL, 0x1e00),
        _ => return None,
    };
    let code = *table.as_bytes().get(usize::try_from(point - first).ok()?)?;
    if code.is_ascii_lowercase() {
        let letter = usize::from(code - b'a');
        LETTERS.get(letter..=letter)
    } else {
        two(code)
    }
}

/// The two letters a capital of the tables stands for.
const fn two(code: u8) -> Option<&'static str> {
    Some(match code {
        b'A' => "ae",
        b'J' => "ij",
        b'L' => "lj",
        b'N' => "nj",
        b'O' => "oe",
        b'S' => "ss",
        b'T' => "th",
        b'Z' => "dz",
        _ => return None,
    })
}
