//! Paragraphs, lines and lists of a text.

/// A piece of a text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines that belong together; at least one.
    Paragraph(Vec<&'a str>),
    /// The items of a list; at least one.
    List(Vec<&'a str>),
}

/// The paragraphs and lists of a text: a blank line ends a paragraph, a line break stays one, and lines that begin with
/// "- " are a list, whether there are blank lines between them or not. Lines lose the blanks around them. O(characters).
///
/// ```
/// use summitline_core::prose::{Block, blocks};
/// let text = "First.\n\nSecond,\non two lines.\n- one\n- two";
/// let [first, second, list] = &blocks(text)[..] else { panic!() };
/// assert_eq!(*first, Block::Paragraph(vec!["First."]));
/// assert_eq!(*second, Block::Paragraph(vec!["Second,", "on two lines."]));
/// assert_eq!(*list, Block::List(vec!["one", "two"]));
/// ```
#[must_use]
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut after_blank = false;
    for line in lines(text) {
        let item = line.strip_prefix("- ").map(str::trim_start);
        match (item, blocks.last_mut()) {
            (_, _) if line.is_empty() => {}
            (Some(item), Some(Block::List(items))) => items.push(item),
            (Some(item), _) => blocks.push(Block::List(vec![item])),
            (None, Some(Block::Paragraph(lines))) if !after_blank => lines.push(line),
            (None, _) => blocks.push(Block::Paragraph(vec![line])),
        }
        after_blank = line.is_empty();
    }
    blocks
}

/// A text as one line, for where there is no room for more: every break is a space.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a text, whatever ends them on the system it was written on.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    // Of "\r\n" the first is not at the end of a line that is left.
    text.lines().flat_map(|line| line.split(['\r', '\u{85}', '\u{2028}', '\u{2029}'])).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paragraph<'a>(lines: &[&'a str]) -> Block<'a> {
        Block::Paragraph(lines.to_vec())
    }

    fn list<'a>(items: &[&'a str]) -> Block<'a> {
        Block::List(items.to_vec())
    }

    #[test]
    fn a_blank_line_is_a_paragraph_and_a_line_break_a_line_break() {
        assert_eq!(blocks("One line."), [paragraph(&["One line."])]);
        assert_eq!(blocks("a\nb\n\nc"), [paragraph(&["a", "b"]), paragraph(&["c"])]);
        assert_eq!(blocks("a\n \t\n\n\n  b  "), [paragraph(&["a"]), paragraph(&["b"])]);
        assert_eq!(blocks("a\r\nb\r\n\r\nc\rd"), [paragraph(&["a", "b"]), paragraph(&["c", "d"])]);
        assert_eq!(blocks(" \n\n"), []);
    }

    #[test]
    fn lines_with_a_hyphen_before_them_are_a_list() {
        assert_eq!(
            blocks("First paragraph.\n\nSecond paragraph.\n- one\n- two"),
            [paragraph(&["First paragraph."]), paragraph(&["Second paragraph."]), list(&["one", "two"])]
        );
        assert_eq!(blocks("- one\n\n-   two\nand then"), [list(&["one", "two"]), paragraph(&["and then"])]);
        assert_eq!(blocks("  - a\n\t- b"), [list(&["a", "b"])]);
        assert_eq!(blocks("- 一つ\n- שתיים"), [list(&["一つ", "שתיים"])]);
        // Neither a minus, nor a dash, nor a line.
        assert_eq!(blocks("-5 °C\n– he said\n-\n---"), [paragraph(&["-5 °C", "– he said", "-", "---"])]);
    }

    #[test]
    fn markup_stays_text() {
        assert_eq!(blocks("<b>a</b>\n\n* b\n# c"), [paragraph(&["<b>a</b>"]), paragraph(&["* b", "# c"])]);
    }

    #[test]
    fn one_line_has_no_breaks() {
        assert_eq!(in_one_line(" a\r\n\n- b\tc "), "a - b c");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[a \\n\\r-]{0,40}") {
            let pieces = blocks(&text).into_iter().flat_map(|block| match block {
                Block::Paragraph(lines) => lines.into_iter().map(str::to_owned).collect::<Vec<_>>(),
                Block::List(items) => items.into_iter().map(|item| format!("-{item}")).collect(),
            });
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(squeeze(&pieces.collect::<String>()), squeeze(&text));
        }
    }
}
