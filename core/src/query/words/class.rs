//! What a character is to a word.

use super::script::is_picture;
use crate::query::folding::is_ignored;

pub const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', '＇'];
/// Dots that Unicode allows inside an identifier, but that separate words: "ジョン・ケリー" is a first and a last name.
pub const MIDDLE_DOTS: [char; 4] = ['·', '\u{387}', '・', '･'];

/// What a character is to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A letter or a digit: begins a word, or continues it.
    Letter,
    /// Continues a word, but does not begin one: accents, vowel signs, joiners.
    Mark,
    /// Continues a word between letters; another word may begin after it.
    Apostrophe,
    /// Continues a word between initials.
    Dot,
    /// A word of its own, with what is joined to it: 👩‍🚀.
    Picture,
    /// Belongs to no word.
    Other,
}

/// The class of a character.
pub fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter,
        '.' => Class::Dot,
        apostrophe if APOSTROPHES.contains(&apostrophe) => Class::Apostrophe,
        ascii if ascii.is_ascii() => Class::Other,
        ignored if is_ignored(ignored) => Class::Mark,
        letter if letter.is_alphanumeric() => Class::Letter,
        // Identifiers are made of letters and marks, and the letters are dealt with.
        mark if unicode_ident::is_xid_continue(mark) && !MIDDLE_DOTS.contains(&mark) => Class::Mark,
        picture if is_picture(picture) => Class::Picture,
        _ => Class::Other,
    }
}
