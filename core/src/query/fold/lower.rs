//! Small letters of the alphabets beyond ASCII that have two cases: 0.7 KB.
//!
//! Knows: runs of letters with one rule each. Refuses to know: letters that only phoneticians capitalize, and the Latin
//! letters of [`super::latin`], which come before. Why an own table: the one of `char::to_lowercase` weighs 5 KB (brotli)
//! in the page. A test compares the two.

/// First capital of a run, how many code points further its last one is, and how much further the small letters are, in
/// the lower 16 bits. A run whose small letters are the very next ones has capitals in every second place. In order.
const RUNS: &[(u32, u16, i16)] = &[
    // Latin letters of African and other languages
    (0x181, 0, 210),
    (0x182, 2, 1),
    (0x186, 0, 206),
    (0x187, 0, 1),
    (0x189, 1, 205),
    (0x18b, 0, 1),
    (0x18e, 0, 79),
    (0x18f, 0, 202),
    (0x190, 0, 203),
    (0x193, 0, 205),
    (0x194, 0, 207),
    (0x196, 0, 211),
    (0x197, 0, 209),
    (0x198, 0, 1),
    (0x19c, 0, 211),
    (0x19d, 0, 213),
    (0x19f, 0, 214),
    (0x1a2, 2, 1),
    (0x1a6, 0, 218),
    (0x1a7, 0, 1),
    (0x1a9, 0, 218),
    (0x1ac, 0, 1),
    (0x1ae, 0, 218),
    (0x1b1, 1, 217),
    (0x1b3, 0, 1),
    (0x1b7, 0, 219),
    (0x1b8, 0, 1),
    (0x1bc, 0, 1),
    (0x1f6, 0, -97),
    (0x1f7, 0, -56),
    (0x21c, 0, 1),
    (0x220, 0, -130),
    (0x222, 2, 1),
    (0x23a, 0, 10795),
    (0x23b, 0, 1),
    (0x23d, 0, -163),
    (0x23e, 0, 10792),
    (0x241, 0, 1),
    (0x244, 0, 69),
    (0x245, 0, 71),
    (0x246, 8, 1),
    // Greek, with the letters of antiquity
    (0x370, 2, 1),
    (0x376, 0, 1),
    (0x37f, 0, 116),
    (0x386, 0, 38),
    (0x388, 2, 37),
    (0x38c, 0, 64),
    (0x38e, 1, 63),
    (0x391, 26, 32),
    (0x3cf, 0, 8),
    (0x3d8, 22, 1),
    (0x3f4, 0, -60),
    (0x3f7, 0, 1),
    (0x3f9, 0, -7),
    (0x3fa, 0, 1),
    (0x3fd, 2, -130),
    // Cyrillic
    (0x400, 15, 80),
    (0x410, 31, 32),
    (0x460, 32, 1),
    (0x48a, 52, 1),
    (0x4c0, 0, 15),
    (0x4c1, 12, 1),
    (0x4d0, 94, 1),
    // Armenian, Georgian, Cherokee: those wrap around the 16 bits
    (0x531, 37, 48),
    (0x10a0, 45, 7264),
    (0x13a0, 79, -26672),
    (0x13f0, 5, 8),
    // Cyrillic, Georgian, Latin
    (0x1c89, 0, 1),
    (0x1c90, 47, -3008),
    (0x1efa, 4, 1),
    // Greek with breathings
    (0x1f08, 7, -8),
    (0x1f18, 5, -8),
    (0x1f28, 7, -8),
    (0x1f38, 7, -8),
    (0x1f48, 5, -8),
    (0x1f59, 6, -8),
    (0x1f68, 7, -8),
    (0x1f88, 7, -8),
    (0x1f98, 7, -8),
    (0x1fa8, 7, -8),
    (0x1fb8, 1, -8),
    (0x1fba, 1, -74),
    (0x1fbc, 0, -9),
    (0x1fc8, 3, -86),
    (0x1fcc, 0, -9),
    (0x1fd8, 1, -8),
    (0x1fda, 1, -100),
    (0x1fe8, 1, -8),
    (0x1fea, 1, -112),
    (0x1fec, 0, -7),
    (0x1ff8, 1, -128),
    (0x1ffa, 1, -126),
    (0x1ffc, 0, -9),
    // The Ohm, the Kelvin and the Ångström sign, a turned F, Roman numerals, letters in circles
    (0x2126, 0, -7517),
    (0x212a, 0, -8383),
    (0x212b, 0, -8262),
    (0x2132, 0, 28),
    (0x2160, 15, 16),
    (0x2183, 0, 1),
    (0x24b6, 25, 26),
    // Glagolitic, Latin, Coptic
    (0x2c00, 47, 48),
    (0x2c60, 0, 1),
    (0x2c67, 4, 1),
    (0x2c72, 0, 1),
    (0x2c75, 0, 1),
    (0x2c80, 98, 1),
    (0x2ceb, 2, 1),
    (0x2cf2, 0, 1),
    // Cyrillic, Latin, letters of full width
    (0xa640, 44, 1),
    (0xa680, 26, 1),
    (0xa722, 12, 1),
    (0xa732, 60, 1),
    (0xa779, 2, 1),
    (0xa77e, 8, 1),
    (0xa78b, 0, 1),
    (0xff21, 25, 32),
    // Deseret, Osage, Vithkuqi, Old Hungarian, Garay, Warang Citi, Medefaidrin, Beria Erfe, Adlam
    (0x10400, 39, 40),
    (0x104b0, 35, 40),
    (0x10570, 37, 39),
    (0x10c80, 50, 64),
    (0x10d50, 21, 32),
    (0x118a0, 31, 32),
    (0x16e40, 31, 32),
    (0x16ea0, 24, 27),
    (0x1e900, 33, 34),
];

/// The small letter of a capital, or the character itself: O(log of the runs), as it is asked of every letter.
pub fn lower(character: char) -> char {
    let point = u32::from(character);
    let after = RUNS.partition_point(|(first, ..)| *first <= point);
    let Some((first, more, away)) = after.checked_sub(1).and_then(|at| RUNS.get(at)) else {
        return character;
    };
    let inside = point - first;
    if inside > u32::from(*more) || (*away == 1 && !inside.is_multiple_of(2)) {
        return character;
    }
    // Capital and small letter stand in one plane: only the lower half of the number differs.
    let low = (point as u16).wrapping_add_signed(*away);
    char::from_u32(point & !0xffff | u32::from(low)).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::RUNS;

    #[test]
    fn runs_are_in_order_and_apart() {
        assert!(RUNS.windows(2).all(|pair| pair[0].0 + u32::from(pair[0].1) < pair[1].0));
    }
}
