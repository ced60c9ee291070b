//! Names of a story in sentences of the interface: kept apart, so that neither turns the order of the other around.
//!
//! A phrase that is shown has each name between two signs of Unicode ([`isolate`]), and the names become elements of their own
//! ([`pieces`]). One that can be nothing but a text, such as the name of a button, has the signs where they are needed
//! ([`apart`]). What is copied has none ([`plain`]).

use super::direction::has_right_to_left;

/// First strong isolate: what follows runs as its first letter says.
const OPEN: char = '\u{2068}';
/// Pop directional isolate: the end of that.
const CLOSE: char = '\u{2069}';

/// A name, to stand in a sentence. Signs of direction that could end it too early are left out.
#[must_use]
pub fn isolate(name: &str) -> String {
    let reaches_out = |each: &char| matches!(each, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let name = name.chars().filter(|each| !reaches_out(each));
    std::iter::once(OPEN).chain(name).chain([CLOSE]).collect()
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the interface.
    Ours(&'a str),
    /// A text of the story.
    Name(&'a str),
}

/// A sentence cut into the interface's words and the story's names; empty pieces are left out. O(characters).
///
/// ```
/// use summitline_core::prose::{Piece, isolate, pieces};
/// let sentence = format!("374 days after {}", isolate("Hamburg"));
/// assert_eq!(pieces(&sentence), [Piece::Ours("374 days after "), Piece::Name("Hamburg")]);
/// ```
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (name, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        pieces.extend([Piece::Ours(before), Piece::Name(name)]);
        rest = after;
    }
    pieces.push(Piece::Ours(rest));
    pieces.retain(|piece| !matches!(piece, Piece::Ours("") | Piece::Name("")));
    pieces
}

/// A name, to stand in a sentence that can be nothing but a text: signs are only around one with letters that run from
/// right to left. The sentences of the interface run from left to right, as all other names do.
#[must_use]
pub fn apart(name: &str) -> String {
    if has_right_to_left(name) { isolate(name) } else { name.to_owned() }
}

/// A sentence without the signs, to be taken elsewhere.
#[must_use]
pub fn plain(sentence: &str) -> String {
    sentence.replace([OPEN, CLOSE], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_names() {
        let sentence = format!("{}, {} and more", isolate("سياسة (UN)"), isolate("Syria"));
        assert_eq!(
            pieces(&sentence),
            [Piece::Name("سياسة (UN)"), Piece::Ours(", "), Piece::Name("Syria"), Piece::Ours(" and more")]
        );
        assert_eq!(pieces(""), []);
        assert_eq!(pieces("no name"), [Piece::Ours("no name")]);
        assert_eq!(
            pieces("an end \u{2069}is missing \u{2068}here"),
            [Piece::Ours("an end \u{2069}is missing "), Piece::Name("here")]
        );
    }

    #[test]
    fn signs_are_around_what_runs_from_right_to_left() {
        assert_eq!(apart("ב-1967 חתמה IBM."), "\u{2068}ב-1967 חתמה IBM.\u{2069}");
        assert_eq!(apart("Gorbachev, М. С. (1985)"), "Gorbachev, М. С. (1985)");
        assert_eq!(plain(&format!("7 July: {}", isolate("Syria"))), "7 July: Syria");
    }

    #[test]
    fn a_name_cannot_reach_out_of_its_place() {
        assert_eq!(isolate("a\u{2069}b\u{202e}c\u{200f}"), "\u{2068}abc\u{200f}\u{2069}");
    }
}
