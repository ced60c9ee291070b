//! A bookmark read from any text.

use super::ids::{find_topic, value_of};
use super::keys::{COLUMNS, FACETS, GROUPINGS, MATCHES, SCALES, VERSION, VIEWS, named};
use super::notice::{Notice, few};
use super::window::{time_of, time_word};
use crate::query::{Facet, within_query};
use crate::scale::Window;
use crate::session::{Bookmark, Sort};
use crate::story::Story;
use crate::time::Time;

/// Characters of an address that are read; the rest is ignored. Room for the longest search
/// ([`MAX_QUERY_CHARS`](crate::query::MAX_QUERY_CHARS)) in any script and about a hundred ids.
pub const LONGEST: usize = 16_384;

/// The bookmark that a text stands for, and what of the text was ignored. O(characters), and one look through
/// the story for each id.
///
/// A text that is just the id of an event stands for the default bookmark with that event open, so that
/// `#helsinki-summit` is a link to it.
#[must_use]
pub fn decode(text: &str, story: &Story) -> (Bookmark, Vec<Notice>) {
    if let Some(event) = story.find_event(text) {
        return (Bookmark { selected: Some(event), ..Bookmark::default() }, Vec::new());
    }
    let mut decoder =
        Decoder { story, bookmark: Bookmark::default(), notices: Vec::new(), from: None, to: None };
    let mut read = text;
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        read = text.get(..end).unwrap_or_default();
        decoder.notices.push(Notice::TooLong);
    }
    for (key, value) in form_urlencoded::parse(read.as_bytes()) {
        if decoder.read_pair(&key, &value).is_none() {
            let part = if value.is_empty() { key.into_owned() } else { format!("{key}={value}") };
            decoder.notices.push(Notice::unknown(&part));
        }
    }
    decoder.finish()
}

struct Decoder<'a> {
    story: &'a Story,
    bookmark: Bookmark,
    notices: Vec<Notice>,
    from: Option<Time>,
    to: Option<Time>,
}

impl Decoder<'_> {
    /// Reads a pair; `None` if its key or value is unknown.
    fn read_pair(&mut self, key: &str, value: &str) -> Option<()> {
        let bookmark = &mut self.bookmark;
        match key {
            "v" if value == VERSION => {}
            "v" => self.notices.push(Notice::version(value)),
            "view" => bookmark.view = Some(named(&VIEWS, value)?),
            "scale" => bookmark.scale = named(&SCALES, value)?,
            "group" => bookmark.grouping = named(&GROUPINGS, value)?,
            "match" => bookmark.filter.matching = named(&MATCHES, value)?,
            "q" => {
                let read = within_query(value);
                if read.len() < value.len() {
                    self.notices.push(Notice::LongSearch);
                }
                bookmark.filter.text = read.to_owned();
            }
            "from" => self.from = Some(time_of(value)?),
            "to" => self.to = Some(time_of(value)?),
            "event" => bookmark.selected = Some(self.story.find_event(value)?),
            "sort" => {
                let (descending, word) = value.strip_prefix('-').map_or((false, value), |word| (true, word));
                bookmark.sort = Sort { column: named(&COLUMNS, word)?, descending };
            }
            "compare" => bookmark.compare = Some(find_topic(value, self.story)?),
            _ => self.read_facet(named(&FACETS, key)?, key, value),
        }
        Some(())
    }

    /// Reads the ids of a facet's values; unknown ones take nothing else with them.
    fn read_facet(&mut self, facet: Facet, key: &str, ids: &str) {
        self.bookmark.filter.clear_facet(facet);
        for id in ids.split([',', ' ']).filter(|id| !id.is_empty()) {
            match value_of(facet, id, self.story) {
                Some(value) => {
                    self.bookmark.filter.selected.insert(value);
                }
                None => self.notices.push(Notice::unknown(&format!("{key}={id}"))),
            }
        }
    }

    fn finish(mut self) -> (Bookmark, Vec<Notice>) {
        if self.from.is_some() || self.to.is_some() {
            // One end alone makes a window to the end of the story.
            let extent = self.story.extent();
            let (from, to) = (self.from.unwrap_or(extent.start()), self.to.unwrap_or(extent.end()));
            if from < to {
                self.bookmark.window = Some(Window::new(from, to));
            } else {
                let ends = format!("from={} to={}", time_word(from), time_word(to));
                self.notices.push(Notice::unknown(&ends));
            }
        }
        (self.bookmark, few(self.notices))
    }
}
