//! Writing markup: elements, attributes, numbers and texts, of which none can become anything else.

use super::Place;
use crate::prose::is_right_to_left;
use crate::scale::within;

/// Markup under way.
#[derive(Clone, Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// All that was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    /// Begins the start tag of an element.
    pub fn open(&mut self, name: &str) -> &mut Self {
        self.0.push('<');
        self.0.push_str(name);
        self
    }

    /// An attribute.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.text(value);
        self.0.push('"');
        self
    }

    /// A length as an attribute, in CSS pixels.
    pub fn number(&mut self, name: &str, value: f64) -> &mut Self {
        self.attr(name, &number(value))
    }

    /// A share of the width as an attribute.
    pub fn percent(&mut self, name: &str, value: f64) -> &mut Self {
        self.attr(name, &format!("{}%", number(within(value, 0.0, 100.0))))
    }

    /// Moves an element sideways.
    pub fn shift(&mut self, pixels: f64) -> &mut Self {
        match &*number(pixels) {
            "0" => self,
            pixels => self.attr("transform", &format!("translate({pixels})")),
        }
    }

    /// Where a text begins, or ends.
    pub(super) fn at(&mut self, place: Place, beside: f64) -> &mut Self {
        self.percent("x", place.percent);
        match &*number(place.pixels + beside) {
            "0" => self,
            pixels => self.attr("dx", pixels),
        }
    }

    /// What an element needs to show a text of the story: its language and direction, and by which of its ends it stands
    /// where it is placed, which SVG tells by the direction.
    pub(in crate::export) fn told(&mut self, language: &str, text: &str, by_right: bool) -> &mut Self {
        self.attr("lang", language);
        let leftwards = is_right_to_left(text);
        if leftwards {
            self.attr("direction", "rtl");
        }
        if leftwards != by_right { self.attr("text-anchor", "end") } else { self }
    }

    /// Ends a start tag; what follows stands in the element.
    pub fn close(&mut self) -> &mut Self {
        self.0.push('>');
        self
    }

    /// Ends a start tag of an element that holds nothing.
    pub fn done(&mut self) -> &mut Self {
        self.0.push_str("/>");
        self
    }

    /// Ends an element.
    pub fn end(&mut self, name: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// A text, in an element or an attribute. Characters that XML forbids are left out, and what would start a new line
    /// becomes a space.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.0.push(' '),
                '\0'..' ' | '\u{7f}'..'\u{a0}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => self.0.push(character),
            }
        }
        self
    }

    /// A text in an element that says where it stands.
    pub fn element(&mut self, name: &str, text: &str) -> &mut Self {
        self.open(name).close().text(text).end(name)
    }
}

/// A number to a hundredth, without zeros that say nothing.
pub(in crate::export) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // Adding zero makes minus zero zero.
    if rounded.is_finite() { (rounded + 0.0).to_string() } else { "0".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let written =
            [12.0, 12.344, 12.345_1, 0.1 + 0.2, -0.001, -4.5, 99.999, f64::NAN, f64::INFINITY].map(number);
        assert_eq!(written, ["12", "12.34", "12.35", "0.3", "0", "-4.5", "100", "0", "0"]);
    }

    #[test]
    fn a_text_of_the_story_says_its_language_and_direction() {
        let written = |text: &str, by_right| {
            let mut out = Markup::default();
            out.open("text").told("ar", text, by_right).done();
            out.finish()
        };
        assert_eq!(written("IBM", false), "<text lang=\"ar\"/>");
        assert_eq!(written("IBM", true), "<text lang=\"ar\" text-anchor=\"end\"/>");
        // A text that runs to the left ends at its left.
        assert_eq!(written("نص", false), "<text lang=\"ar\" direction=\"rtl\" text-anchor=\"end\"/>");
        assert_eq!(written("نص", true), "<text lang=\"ar\" direction=\"rtl\"/>");
    }

    #[test]
    fn text_stays_text() {
        let mut out = Markup::default();
        out.open("a").attr("title", "\"><script>alert('&amp;')</script>").close();
        out.text("</a>\u{0}\u{b}\u{1b}\u{fffe}\n]]>").end("a");
        let escaped =
            "<a title=\"&quot;&gt;&lt;script&gt;alert('&amp;amp;')&lt;/script&gt;\">&lt;/a&gt; ]]&gt;</a>";
        assert_eq!(out.finish(), escaped);
    }
}
