//! What a reader is given who wants to share a timeline or to put it into another page: the address of the page for
//! frames, and the markup of a frame and of an element, each with the filters, the view and the colours on screen.

use crate::session::{KEYS, Theme};

/// Height of a frame that nobody has chosen another for, in CSS pixels.
pub const HEIGHT: u32 = 720;
/// The lowest and the highest frame that can be chosen, in CSS pixels.
pub const HEIGHTS: (u32, u32) = (240, 4000);

/// The key of an address that is no attribute of the element: its version.
const NO_ATTRIBUTE: &str = "v";

/// What is shared.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The folder of the build, as an address with a slash at its end.
    pub home: String,
    /// The link to the full page with this state.
    pub link: String,
    /// The state, as an address has it.
    pub state: String,
    /// The colours.
    pub theme: Theme,
    /// The address of the story where it is not the built-in one.
    pub source: Option<String>,
    /// The title of the story.
    pub title: String,
}

impl Shared {
    /// The colours, where the reader has chosen any.
    fn colours(&self) -> Option<&'static str> {
        (self.theme != Theme::Auto).then(|| self.theme.word())
    }

    /// The address of the page in a frame.
    #[must_use]
    pub fn frame_address(&self) -> String {
        let options = [("src", self.source.as_deref()), ("theme", self.colours())];
        let options =
            options.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", encoded(value?))));
        let state = (!self.state.is_empty()).then(|| self.state.clone());
        let query: Vec<String> = state.into_iter().chain(options).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}embed.html{mark}{}", self.home, query.join("&"))
    }

    /// The markup of a frame, with the script that fits its height and carries its state through the page's address.
    #[must_use]
    pub fn frame_snippet(&self, height: u32) -> String {
        let (address, height) = (self.frame_address(), height.to_string());
        let frame = [
            ("src", address.as_str()),
            ("title", &self.title),
            ("width", "100%"),
            ("height", &height),
            ("loading", "lazy"),
            ("frameborder", "0"),
            ("allow", "clipboard-write"),
            ("data-summitline-link", "timeline"),
        ];
        let script = format!("{}embed.js", self.home);
        format!("{}\n{}", tag("iframe", &frame, ""), tag("script", &[("src", &script), ("async", "")], ""))
    }

    /// The markup of an element: the state as attributes, and the link for where there is no script.
    #[must_use]
    pub fn element_snippet(&self) -> String {
        let parts: Vec<_> = form_urlencoded::parse(self.state.as_bytes()).collect();
        let part = |key: &&'static str| {
            let (_, value) = parts.iter().find(|(name, value)| name == key && !value.is_empty())?;
            Some((*key, &**value))
        };
        let attributes: Vec<(&str, &str)> = (self.source.iter().map(|source| ("src", source.as_str())))
            .chain(KEYS.iter().filter(|key| **key != NO_ATTRIBUTE).filter_map(part))
            .chain(self.colours().map(|colours| ("theme", colours)))
            .collect();
        let inside = tag("a", &[("href", &self.link)], &escaped(&self.title));
        let module = format!("{}summit-line.js", self.home);
        let script = tag("script", &[("type", "module"), ("src", &module)], "");
        format!("{script}\n{}", tag("summit-line", &attributes, &inside))
    }
}

/// The height that a text of the height's field asks for, a whole number of pixels; what is no number is the usual one.
///
/// Parsing floating-point numbers would bring the page a table of 10 KB.
#[must_use]
pub fn height(text: &str) -> u32 {
    let text = text.trim();
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
    let digits = text.split(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
    let asked = digits
        .bytes()
        .fold(0_u32, |asked, digit| asked.saturating_mul(10).saturating_add(u32::from(digit - b'0')));
    match asked {
        0 => HEIGHT,
        _ if negative => HEIGHTS.0,
        asked => asked.clamp(HEIGHTS.0, HEIGHTS.1),
    }
}

/// A text as a value in a query.
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A text as HTML, in an element or in quotation marks.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// An element with attributes and content, which is HTML already. An attribute with an empty value stands alone.
fn tag(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    let attribute = |(name, value): &(&str, &str)| match *value {
        "" => format!(" {name}"),
        value => format!(" {name}=\"{}\"", escaped(value)),
    };
    let attributes: String = attributes.iter().map(attribute).collect();
    format!("<{name}{attributes}>{content}</{name}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Shared {
        Shared {
            home: "https://timeline.example/".to_owned(),
            link: "https://timeline.example/".to_owned(),
            state: String::new(),
            theme: Theme::Auto,
            source: None,
            title: "From Hamburg to Helsinki".to_owned(),
        }
    }

    fn full() -> Shared {
        let state = "v=1&view=list&topics=syria,ukraine&q=a%26b+%22c%22&compare=syria";
        Shared {
            home: plain().home,
            link: format!("https://timeline.example/#{state}"),
            state: state.to_owned(),
            theme: Theme::Dark,
            source: Some("https://stories.example/one?a=1&b=\"2\"".to_owned()),
            title: "\"A\" < B & C".to_owned(),
        }
    }

    #[test]
    fn nothing_chosen_is_nothing_written() {
        assert_eq!(plain().frame_address(), "https://timeline.example/embed.html");
        assert_eq!(
            plain().element_snippet(),
            "<script type=\"module\" src=\"https://timeline.example/summit-line.js\"></script>\n\
             <summit-line><a href=\"https://timeline.example/\">From Hamburg to Helsinki</a></summit-line>"
        );
    }

    #[test]
    fn the_address_of_a_frame_has_the_state_the_story_and_the_colours() {
        assert_eq!(
            full().frame_address(),
            "https://timeline.example/embed.html?v=1&view=list&topics=syria,ukraine&q=a%26b+%22c%22&compare=syria\
             &src=https%3A%2F%2Fstories.example%2Fone%3Fa%3D1%26b%3D%222%22&theme=dark"
        );
    }

    #[test]
    fn the_markup_of_a_frame_is_whole() {
        assert_eq!(
            Shared { state: "v=1&view=list".to_owned(), title: full().title, ..plain() }.frame_snippet(500),
            "<iframe src=\"https://timeline.example/embed.html?v=1&amp;view=list\" title=\"&quot;A&quot; &lt; B &amp; C\" \
             width=\"100%\" height=\"500\" loading=\"lazy\" frameborder=\"0\" allow=\"clipboard-write\" \
             data-summitline-link=\"timeline\"></iframe>\n\
             <script src=\"https://timeline.example/embed.js\" async></script>"
        );
    }

    #[test]
    fn the_attributes_of_an_element_are_the_keys_of_the_state() {
        let snippet = full().element_snippet();
        let (_, element) = snippet.split_once('\n').unwrap();
        assert_eq!(
            element,
            "<summit-line src=\"https://stories.example/one?a=1&amp;b=&quot;2&quot;\" view=\"list\" \
             topics=\"syria,ukraine\" q=\"a&amp;b &quot;c&quot;\" compare=\"syria\" theme=\"dark\">\
             <a href=\"https://timeline.example/#v=1&amp;view=list&amp;topics=syria,ukraine&amp;q=a%26b+%22c%22&amp;\
             compare=syria\">&quot;A&quot; &lt; B &amp; C</a></summit-line>"
        );
    }

    #[test]
    fn no_text_ends_an_attribute_or_begins_an_element() {
        let evil = || "\"><script>alert(1)</script>".to_owned();
        let shared = Shared { home: evil(), link: evil(), source: Some(evil()), title: evil(), ..full() };
        for snippet in [shared.frame_snippet(HEIGHT), shared.element_snippet()] {
            assert!(!snippet.contains("<script>"), "{snippet}");
            assert!(!snippet.contains("\">alert"), "{snippet}");
        }
    }

    #[test]
    fn heights_are_kept_within_their_limits() {
        let read =
            ["500", " 500.4 ", "239", "4001", "99999999999", "", "0", "-500", "-1e99", "tall"].map(height);
        assert_eq!(read, [500, 500, 240, 4000, 4000, 720, 720, 240, 240, 720]);
    }
}
