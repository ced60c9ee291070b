//! Dates as editors write them, in the Extended Date/Time Format (ISO 8601-2), level 0 and most of level 1.
//!
//! | Form | Example | Reads |
//! |---|---|---|
//! | year, month, day | `2018`, `2018-07`, `2018-07-16` | |
//! | before our era | `-0043-03-15` | 15 March 44 BCE: years are counted astronomically, 0 is 1 BCE |
//! | years of more digits | `Y-66000000`, `Y170000002` | alone, without a month |
//! | part of a year | `2018-21`, `2018-33` | spring, the first quarter: see [`YearPart`] |
//! | time of day | `2018-07-16T13:10`, `2018-07-16T13:10:30` | local to the place of the event |
//! | with an offset | `2018-07-16T13:10Z`, `2018-07-16T13:10:30+03:00` | local, and known to be so far ahead of UTC |
//! | uncertain, approximate, both | `2018-05-15?`, `2018-03~`, `2018%` | after a date or either end of an interval |
//! | unspecified digits | `201X`, `20XX`, `2018-XX`, `2018-03-XX`, `2018-XX-XX` | some year of the 2010s … some day of 2018 |
//! | interval | `2018-03-18/2018-04-01`, `2018-07-16T22:00/2018-07-17T06:00` | from the first to the last, both included |
//! | open end | `2018-03/..`, `../2018-03` | still going on; has always been |
//! | unknown end | `2018-03/`, `/2018-03` | ended, or began, at an unknown time |
//!
//! Beyond levels 0 and 1 these are times without seconds, times in intervals, and the parts of a year from 25. The rest of
//! level 2 is refused with an error of its own.

mod bounds;
mod certainty;
mod date;
mod error;
mod offset;
mod parse;
mod precision;
mod year_part;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Span;
pub use bounds::Bounds;
pub use certainty::Certainty;
pub use date::{EdtfDate, Shape};
pub use error::{EdtfError, EdtfRule};
pub use offset::Offset;
pub use precision::Precision;
pub use year_part::{YearPart, YearPartKind};

/// A date or an interval, valid by construction: the only way to get one is to parse it.
///
/// Serialised as a string. Writing and parsing are inverse to each other, because there is only one way to write a
/// value.
///
/// ```
/// use summitline_core::time::Edtf;
/// let date: Edtf = "2018-03-18/2018-04~".parse().unwrap();
/// assert_eq!(date.to_string(), "2018-03-18/2018-04~");
///
/// let error = "2018-13".parse::<Edtf>().unwrap_err();
/// assert_eq!(error.to_string(), r#""2018-13" is not an EDTF date: month 13 is not between 01 and 12"#);
/// ```
///
/// Two dates are equal if they are written the same way. There is no `Ord`, which would have to agree with that: sort
/// by [`Edtf::span_within`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    start: Endpoint,
    /// `None` for a single date.
    end: Option<Endpoint>,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// A date, which may itself be wide or uncertain.
    Date(EdtfDate),
    /// `..`: there is no such end. It is still going on, or has always been.
    Open,
    /// Nothing is written: there is such an end, but it is not known when.
    Unknown,
}

impl Endpoint {
    /// The date, if there is one.
    pub const fn date(self) -> Option<EdtfDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Edtf {
    /// The start of an interval, or the date itself.
    pub const fn start(&self) -> Endpoint {
        self.start
    }

    /// The end of an interval, or the date itself: then `start` and `end` are equal.
    pub fn end(&self) -> Endpoint {
        self.end.unwrap_or(self.start)
    }

    /// Whether two ends are written, with a slash between them.
    pub const fn is_interval(&self) -> bool {
        self.end.is_some()
    }

    /// The offset from UTC of the clock that its times are read on: the start's, or where that has none the end's.
    pub fn offset(&self) -> Option<Offset> {
        let of = |end: Endpoint| end.date().and_then(|date| date.offset());
        of(self.start).or_else(|| of(self.end()))
    }

    /// From the first second in which it may have begun to the first second in which it must be over, by a clock with
    /// an offset from UTC. Dates without an offset are the same by every clock.
    ///
    /// `?` and `~` say that the date may be wrong, but not by how much, so they do not widen the bounds.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Offset, Time};
    /// let bounds = "2018-03~/..".parse::<Edtf>().unwrap().bounds(Offset::UTC);
    /// assert_eq!(bounds.earliest, Time::from_date(2018, 3, 1));
    /// assert_eq!(bounds.latest, None);
    /// ```
    pub fn bounds(&self, clock: Offset) -> Bounds {
        let of = |end: Endpoint| end.date().map(|date| date.span_at(clock));
        Bounds { earliest: of(self.start).map(Span::start), latest: of(self.end()).map(Span::end) }
    }

    /// The span to draw, by a clock as in [`bounds`](Self::bounds); an open or unknown end reaches to that of `default`.
    ///
    /// Never empty: if `default` ends before a date with an open end, the span is that of the date itself.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Offset, Span, Time};
    /// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
    /// let story = Span::new(date(2017, 7, 7), date(2018, 7, 17));
    /// let sanctions: Edtf = "2018-03-15/..".parse().unwrap();
    /// assert_eq!(sanctions.span_within(story, Offset::UTC), Span::new(date(2018, 3, 15), date(2018, 7, 17)));
    /// ```
    pub fn span_within(&self, default: Span, clock: Offset) -> Span {
        let extent = |end: Endpoint| end.date().map(|date| date.span_at(clock));
        match (extent(self.start), extent(self.end())) {
            (Some(start), Some(end)) => Span::new(start.start(), end.end()),
            (Some(start), None) => Span::new(start.start(), start.end().max(default.end())),
            (None, Some(end)) => Span::new(end.start().min(default.start()), end.end()),
            // The parser rejects an interval without any date.
            (None, None) => default,
        }
    }

    /// How precisely the date is known; for an interval, how precisely its coarser end is.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Precision};
    /// let precision = |text: &str| text.parse::<Edtf>().unwrap().precision();
    /// assert_eq!(precision("2018-07-16"), Precision::Day);
    /// assert_eq!(precision("2018-07-XX"), Precision::Month);
    /// assert_eq!(precision("2018-07-16/201X"), Precision::Decade);
    /// ```
    pub fn precision(&self) -> Precision {
        let ends = [self.start, self.end()].into_iter().filter_map(Endpoint::date);
        // The parser rejects an interval without any date, so there is always a maximum.
        ends.map(|date| date.precision()).max().unwrap_or(Precision::Century)
    }

    /// How precisely its finer end is known.
    pub fn finest_precision(&self) -> Precision {
        let ends = [self.start, self.end()].into_iter().filter_map(Endpoint::date);
        ends.map(|date| date.precision()).min().unwrap_or(Precision::Century)
    }

    /// The doubts about the date; for an interval, the doubts about both ends together.
    ///
    /// ```
    /// use summitline_core::time::{Certainty, Edtf};
    /// let date: Edtf = "2018-03?/2018-04~".parse().unwrap();
    /// assert_eq!(date.certainty(), Certainty::Both);
    /// assert_eq!(date.start().date().unwrap().certainty(), Certainty::Uncertain);
    /// ```
    pub fn certainty(&self) -> Certainty {
        let ends = [self.start, self.end()].into_iter().filter_map(Endpoint::date);
        ends.fold(Certainty::Exact, |all, date| all.and(date.certainty()))
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        parse::edtf(text).map_err(|rule| EdtfError::new(text, rule))
    }
}

/// The canonical form, which is the only one that can be parsed.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        match self.end {
            Some(end) => write!(f, "/{end}"),
            None => Ok(()),
        }
    }
}

/// A date, `..`, or nothing.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, EdtfError> {
        text.parse()
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.to_string()
    }
}
