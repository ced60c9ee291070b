//! A bookmark as the text of an address, and back.
//!
//! Version 1 is a form-encoded list of `key=value` pairs; keys with their default are left out, and the bookmark that
//! is all defaults is the empty text. Decoding is total: any text gives a bookmark, and a list of what was ignored.
//! Refuses to know whether the text stood behind `?` or `#`.

mod form;

use super::{Bookmark, Column, ScaleMode, Sort, View};
use crate::layout::Grouping;
use crate::query::{Facet, FacetValue, Match, within_query};
use crate::scale::Window;
use crate::story::{Kind, PersonIx, PlaceIx, SourceIx, Status, Story, TopicIx, VocabularyWord};
use crate::time::{Civil, Time};
use std::fmt::Write;

/// Characters of an address that are read; the rest is ignored. Room for the longest search ([`MAX_QUERY_CHARS`](crate::query::MAX_QUERY_CHARS)) in any script and some hundred ids.
pub const LONGEST: usize = 16_384;
/// Characters of an ignored part that a notice shows.
const SHOWN: usize = 40;
/// Unknown parts that are named one by one.
const NAMED: usize = 6;
/// What stands for the others.
const MORE: &str = "…";
const VERSION: &str = "1";

/// Something of an address that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A key or value nobody knows, shortened.
    Unknown(String),
    /// Another version than 1.
    Version(String),
    /// More than [`LONGEST`] characters.
    TooLong,
    /// A search of more than [`MAX_QUERY_CHARS`](crate::query::MAX_QUERY_CHARS) characters.
    LongSearch,
}

const VIEWS: [(View, &str); 3] = [(View::Axis, "axis"), (View::List, "list"), (View::Table, "table")];
const SCALES: [(ScaleMode, &str); 2] = [(ScaleMode::Compressed, "compressed"), (ScaleMode::True, "true")];
const GROUPINGS: [(Grouping, &str); 5] = [
    (Grouping::Topic, "topic"),
    (Grouping::Person, "person"),
    (Grouping::Place, "place"),
    (Grouping::Source, "source"),
    (Grouping::None, "none"),
];
const COLUMNS: [(Column, &str); 5] = [
    (Column::Date, "date"),
    (Column::Title, "title"),
    (Column::Topic, "topic"),
    (Column::Status, "status"),
    (Column::Source, "source"),
];
const FACETS: [(Facet, &str); 6] = [
    (Facet::Topic, "topics"),
    (Facet::Person, "people"),
    (Facet::Place, "places"),
    (Facet::Kind, "kinds"),
    (Facet::Status, "statuses"),
    (Facet::Source, "sources"),
];

fn word_of<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|(each, _)| each == value).map_or("", |(_, word)| word)
}

fn named<T: Copy>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table.iter().find(|(_, each)| *each == word).map(|(value, _)| *value)
}

/// The bookmark as text; `decode(&encode(b, s), s) == (b, vec![])` for every bookmark of the story.
#[must_use]
pub fn encode(bookmark: &Bookmark, story: &Story) -> String {
    let mut out = String::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            let between = if out.is_empty() { "v=1&" } else { "&" };
            // Writing to a String cannot fail.
            let _ = write!(out, "{between}{key}={value}");
        }
    };
    let default = Bookmark::default();
    let unless = |is_default: bool, word: &'static str| if is_default { "" } else { word };
    put("view", bookmark.view.map_or("", |view| word_of(&VIEWS, &view)));
    put("scale", unless(bookmark.scale == default.scale, word_of(&SCALES, &bookmark.scale)));
    put("group", unless(bookmark.grouping == default.grouping, word_of(&GROUPINGS, &bookmark.grouping)));
    for (facet, key) in FACETS {
        let ids: Vec<&str> =
            bookmark.filter.values_of(facet).filter_map(|value| id_of(value, story)).collect();
        put(key, &ids.join(","));
    }
    put("match", unless(bookmark.filter.matching == Match::Any, "all"));
    put("q", &form::escape(&bookmark.filter.text));
    if let Some(window) = bookmark.window {
        put("from", &time_word(window.start()));
        put("to", &time_word(window.end()));
    }
    put("event", bookmark.selected.and_then(|ix| story.event(ix)).map_or("", |event| &event.id));
    if bookmark.sort != default.sort {
        let sign = if bookmark.sort.descending { "-" } else { "" };
        put("sort", &format!("{sign}{}", word_of(&COLUMNS, &bookmark.sort.column)));
    }
    put("compare", bookmark.compare.and_then(|ix| story.topic(ix)).map_or("", |topic| &topic.id));
    out
}

/// The bookmark that any text stands for, and what of it was ignored.
#[must_use]
pub fn decode(text: &str, story: &Story) -> (Bookmark, Vec<Notice>) {
    decode_all(&[text], story)
}

/// The same for several texts, later ones overriding earlier ones key by key: an address's query, then its hash.
#[must_use]
pub fn decode_all(texts: &[&str], story: &Story) -> (Bookmark, Vec<Notice>) {
    let mut decoder =
        Decoder { story, bookmark: Bookmark::default(), notices: Vec::new(), from: None, to: None };
    for text in texts {
        let mut read = *text;
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            read = text.get(..end).unwrap_or_default();
            decoder.notices.push(Notice::TooLong);
        }
        for (key, value) in form::pairs(read) {
            decoder.pair(&key, &value);
        }
    }
    decoder.finish()
}

/// The pairs of an address's query that are not ours, to be left standing in it.
#[must_use]
pub fn foreign(query: &str) -> String {
    let ours = |pair: &&str| {
        // Compared as it is read: a key may be written with escapes.
        let key = form::pairs(pair).next().map(|(key, _)| key).unwrap_or_default();
        KEYS.contains(&key.as_str()) || FACETS.iter().any(|(_, each)| *each == key)
    };
    query.split('&').filter(|pair| !pair.is_empty() && !ours(pair)).collect::<Vec<_>>().join("&")
}

/// All keys but those of the facets.
const KEYS: [&str; 11] =
    ["v", "view", "scale", "group", "match", "q", "from", "to", "event", "sort", "compare"];

struct Decoder<'a> {
    story: &'a Story,
    bookmark: Bookmark,
    notices: Vec<Notice>,
    from: Option<Time>,
    to: Option<Time>,
}

impl Decoder<'_> {
    fn pair(&mut self, key: &str, value: &str) {
        let bookmark = &mut self.bookmark;
        let known = match key {
            "v" if value == VERSION => Some(()),
            "v" => {
                self.notices.push(Notice::Version(shortened(value)));
                Some(())
            }
            "view" => named(&VIEWS, value).map(|view| bookmark.view = Some(view)),
            "scale" => named(&SCALES, value).map(|scale| bookmark.scale = scale),
            "group" => named(&GROUPINGS, value).map(|grouping| bookmark.grouping = grouping),
            "match" => named(&[(Match::Any, "any"), (Match::All, "all")], value)
                .map(|each| bookmark.filter.matching = each),
            "q" => {
                let read = within_query(value);
                if read.len() < value.len() {
                    self.notices.push(Notice::LongSearch);
                }
                bookmark.filter.text = read.to_owned();
                Some(())
            }
            "from" => time_of(value).map(|time| self.from = Some(time)),
            "to" => time_of(value).map(|time| self.to = Some(time)),
            "event" => self.story.find_event(value).map(|event| bookmark.selected = Some(event)),
            "sort" => {
                let (descending, word) = value.strip_prefix('-').map_or((false, value), |word| (true, word));
                named(&COLUMNS, word).map(|column| bookmark.sort = Sort { column, descending })
            }
            "compare" => position(self.story.topics(), value, |topic| &topic.id)
                .map(|ix| bookmark.compare = Some(TopicIx::at(ix))),
            _ => match FACETS.iter().find(|(_, each)| *each == key) {
                Some((facet, _)) => {
                    self.facet(*facet, key, value);
                    Some(())
                }
                None => None,
            },
        };
        if known.is_none() {
            let part = if value.is_empty() { key.to_owned() } else { format!("{key}={value}") };
            self.notices.push(Notice::Unknown(shortened(&part)));
        }
    }

    fn facet(&mut self, facet: Facet, key: &str, ids: &str) {
        self.bookmark.filter.clear_facet(facet);
        for id in ids.split([',', ' ']).filter(|id| !id.is_empty()) {
            match value_of(facet, id, self.story) {
                Some(value) => self.bookmark.filter = self.bookmark.filter.with(value),
                None => self.notices.push(Notice::Unknown(shortened(&format!("{key}={id}")))),
            }
        }
    }

    fn finish(mut self) -> (Bookmark, Vec<Notice>) {
        // One end alone is a window to the end of the story.
        let extent = self.story.extent();
        let ends = match (self.from, self.to) {
            (None, None) => None,
            (from, to) => Some((from.unwrap_or(extent.start()), to.unwrap_or(extent.end()))),
        };
        if let Some((from, to)) = ends {
            if from < to {
                self.bookmark.window = Some(Window::new(from, to));
            } else {
                let ends = format!("from={} to={}", time_word(from), time_word(to));
                self.notices.push(Notice::Unknown(shortened(&ends)));
            }
        }
        (self.bookmark, few(self.notices))
    }
}

/// Each notice once, and of a long row of unknown parts the first ones.
fn few(notices: Vec<Notice>) -> Vec<Notice> {
    let mut kept: Vec<Notice> = Vec::new();
    let mut unknown = 0;
    for notice in notices {
        if kept.contains(&notice) {
            continue;
        }
        unknown += usize::from(matches!(notice, Notice::Unknown(_)));
        match unknown {
            0..=NAMED => kept.push(notice),
            _ if !matches!(notice, Notice::Unknown(_)) => kept.push(notice),
            _ if kept.contains(&Notice::Unknown(MORE.to_owned())) => {}
            _ => kept.push(Notice::Unknown(MORE.to_owned())),
        }
    }
    kept
}

fn shortened(text: &str) -> String {
    let clean = |character: char| if character.is_control() { '·' } else { character };
    let mut out: String = text.chars().take(SHOWN).map(clean).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

fn position<T>(items: &[T], id: &str, id_of: impl Fn(&T) -> &str) -> Option<usize> {
    items.iter().position(|item| id_of(item) == id)
}

fn id_of(value: FacetValue, story: &Story) -> Option<&str> {
    Some(match value {
        FacetValue::Topic(ix) => &story.topic(ix)?.id,
        FacetValue::Person(ix) => &story.person(ix)?.id,
        FacetValue::Place(ix) => &story.place(ix)?.id,
        FacetValue::Source(ix) => &story.source(ix)?.id,
        FacetValue::Kind(kind) => kind.word(),
        FacetValue::Status(status) => status.word(),
    })
}

fn value_of(facet: Facet, id: &str, story: &Story) -> Option<FacetValue> {
    Some(match facet {
        Facet::Topic => FacetValue::Topic(TopicIx::at(position(story.topics(), id, |each| &each.id)?)),
        Facet::Person => FacetValue::Person(PersonIx::at(position(story.people(), id, |each| &each.id)?)),
        Facet::Place => FacetValue::Place(PlaceIx::at(position(story.places(), id, |each| &each.id)?)),
        Facet::Source => FacetValue::Source(SourceIx::at(position(story.sources(), id, |each| &each.id)?)),
        Facet::Kind => FacetValue::Kind(Kind::from_word(id)?),
        Facet::Status => FacetValue::Status(Status::from_word(id)?),
    })
}

/// A time as short as it can be said: the date, with the time of day where it is not midnight.
fn time_word(time: Time) -> String {
    let Civil { year, month, day, hour, minute, second } = time.civil();
    let sign = if year < 0 { "-" } else { "" };
    let mut out = format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs());
    if (hour, minute, second) != (0, 0, 0) {
        let _ = write!(out, "T{hour:02}:{minute:02}");
    }
    if second != 0 {
        let _ = write!(out, ":{second:02}");
    }
    out
}

fn time_of(word: &str) -> Option<Time> {
    let (negative, word) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
    let (date, clock) = word.split_once('T').unwrap_or((word, "00:00"));
    let mut date = date.split('-').map(|part| digits(part, 5));
    let (year, month, day) =
        (date.next()??, date.next().unwrap_or(Some(1))?, date.next().unwrap_or(Some(1))?);
    let mut clock = clock.split(':').map(|part| digits(part, 2));
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next().unwrap_or(Some(0))?);
    if date.next().is_some() || clock.next().is_some() {
        return None;
    }
    let year = if negative { -i32::try_from(year).ok()? } else { i32::try_from(year).ok()? };
    let byte = |part: u32| u8::try_from(part).ok();
    Time::from_civil(Civil {
        year,
        month: byte(month)?,
        day: byte(day)?,
        hour: byte(hour)?,
        minute: byte(minute)?,
        second: byte(second)?,
    })
}

fn digits(text: &str, most: usize) -> Option<u32> {
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}
