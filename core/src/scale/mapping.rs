//! The mapping between instants and positions on a scale, exact in both directions. Which stretches are worth cutting
//! is decided in `gaps`.

use std::sync::Arc;

use crate::order::sort_by_key;
use crate::time::{Span, Time};

/// How far along a scale something lies, in two parts, because the two have different widths on the screen:
/// seconds stretch with the zoom, breaks do not.
///
/// A position belongs to the scale that it comes from: positions of different scales cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    pub(super) seconds: f64,
    pub(super) breaks: f64,
}

impl Position {
    /// Uncut seconds from an origin that is the same for the whole scale; only differences between two positions have
    /// a meaning.
    pub const fn seconds(self) -> f64 {
        self.seconds
    }

    /// The number of breaks before it, with a fraction for the part of a break that it lies in.
    pub const fn breaks(self) -> f64 {
        self.breaks
    }
}

/// A line of time, on which some stretches may be cut. Cheap to clone.
///
/// Every instant has its own position, even in a break, where time is squeezed but not lost:
/// [`time_from_position`](Self::time_from_position) gives it back. Within 100,000 years of 1970 that is exact to the
/// second; farther away, where no date is more precise than a year, to a few parts in 10¹⁵ of the distance.
///
/// ```
/// use summitline_core::scale::Scale;
/// use summitline_core::time::{Span, Time};
/// let day = |d| Time::from_date(2018, 1, d).unwrap();
/// let scale = Scale::compressed([Span::new(day(10), day(20))]);
/// let [before, inside, after] = [9, 15, 21].map(|d| scale.position_from_time(day(d)));
/// assert_eq!([before.breaks(), inside.breaks(), after.breaks()], [0.0, 0.5, 1.0]);
/// assert_eq!(after.seconds() - before.seconds(), 2.0 * 86_400.0);
/// ```
#[derive(Clone, Debug)]
pub struct Scale {
    /// In order, disjoint, not touching, none empty.
    cuts: Arc<[Cut]>,
}

/// Two scales are equal if they have the same breaks. These are whole seconds, and where each of them begins follows
/// from the ones before, so no floating-point number is compared.
impl PartialEq for Scale {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.cuts, &other.cuts) || self.breaks().eq(other.breaks())
    }
}

impl Eq for Scale {}

/// A break and where it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) span: Span,
    pub(super) at: Position,
    /// What to subtract from the seconds of an instant before the break for its position.
    removed: i64,
}

/// Seconds at either end of the range of `Time` that are never cut, so that there is uncut time on both sides of
/// every break, and a window that lies in a break can always be widened.
const MARGIN: i64 = 366 * 86_400;

impl Scale {
    /// The largest number of breaks: more would be unreadable. It also keeps the whole part of [`Position::breaks`]
    /// so small that its fraction can distinguish any two seconds of the longest break.
    pub const MAX_BREAKS: usize = 1_024;

    /// True time: nothing is cut.
    pub fn linear() -> Self {
        Self { cuts: Arc::new([]) }
    }

    /// Time with breaks in place of some stretches, such as [`find_breaks`](super::find_breaks) finds.
    ///
    /// Takes any spans: they are sorted, empty ones are dropped, touching ones are joined, and those that reach into
    /// the outermost year of the range are shortened. Of more than [`MAX_BREAKS`](Self::MAX_BREAKS) only the longest
    /// are kept.
    pub fn compressed(breaks: impl IntoIterator<Item = Span>) -> Self {
        let mut spans = joined(breaks);
        if spans.len() > Self::MAX_BREAKS {
            sort_by_key(&mut spans, |span| (-span.seconds(), span.start()));
            spans.truncate(Self::MAX_BREAKS);
            sort_by_key(&mut spans, |span| *span);
        }
        // Positions are those of time around 1970, so that they are small and exact there, however much is cut before.
        let mut removed =
            -spans.iter().filter(|span| span.start().seconds() < 0).map(|span| span.seconds()).sum::<i64>();
        let mut number = 0.0;
        let cuts = spans.into_iter().map(|span| {
            let at = Position { seconds: real(span.start().seconds() - removed), breaks: number };
            let cut = Cut { span, at, removed };
            removed += span.seconds();
            number += 1.0;
            cut
        });
        Self { cuts: cuts.collect() }
    }

    /// The stretches that are cut, in order. They neither overlap nor touch.
    pub fn breaks(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        self.cuts.iter().map(|cut| cut.span)
    }

    /// The stretches that are not cut, as far as they lie in `span`, in order.
    pub fn stretches(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.cuts.partition_point(|cut| cut.span.end() <= span.start());
        let cuts = self.cuts.get(first..).unwrap_or_default();
        let inside = cuts.iter().take_while(move |cut| cut.span.start() < span.end());
        // Each stretch runs from the end of one break to the start of the next.
        let ends = inside.map(|cut| (cut.span.start(), cut.span.end())).chain([(span.end(), span.end())]);
        ends.scan(span.start(), |start, (end, next)| {
            let stretch = (*start < end).then(|| Span::new(*start, end));
            *start = next;
            Some(stretch)
        })
        .flatten()
    }

    /// The position of an instant. From one instant to the next, one of its two parts increases and neither
    /// decreases.
    pub fn position_from_time(&self, time: Time) -> Position {
        let passed = self.cuts.partition_point(|cut| cut.span.end() <= time);
        match self.cuts.get(passed) {
            Some(cut) if cut.span.contains(time) => {
                let share = real(time.seconds_since(cut.span.start())) / real(cut.span.seconds());
                Position { breaks: cut.at.breaks + share, ..cut.at }
            }
            _ => {
                let seconds = real(time.seconds() - self.removed(passed));
                Position { seconds, breaks: self.number(passed) }
            }
        }
    }

    /// The instant at a position, rounded to seconds: the inverse of
    /// [`position_from_time`](Self::position_from_time). A position beyond the range gives the end of the range.
    pub fn time_from_position(&self, position: Position) -> Time {
        let passed = whole(position.breaks.floor()).clamp(0, self.cuts.len());
        let share = position.breaks - self.number(passed);
        let next = self.cuts.get(passed);
        match next {
            Some(cut) if share > 0.0 => {
                let seconds = (share * real(cut.span.seconds())).round();
                cut.span.start().plus_seconds(seconds as i64).min(cut.span.end())
            }
            _ => {
                let time = Time::from_seconds(
                    (position.seconds.round() as i64).saturating_add(self.removed(passed)),
                );
                // Rounding must not move it out of its stretch, into a break or past one.
                let from = self.cut_before(passed).map_or(Time::MIN, |cut| cut.span.end());
                let to = next.map_or(Time::MAX, |cut| cut.span.start());
                time.max(from).min(to)
            }
        }
    }

    /// The first instant at a number of uncut seconds, counted as in [`Position::seconds`].
    pub(crate) fn time_from_uncut(&self, seconds: f64) -> Time {
        let passed = self.cuts.partition_point(|cut| cut.at.seconds < seconds);
        self.time_from_position(Position { seconds, breaks: self.number(passed) })
    }

    pub(super) fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// The last of the first `count` breaks.
    pub(super) fn cut_before(&self, count: usize) -> Option<&Cut> {
        self.cuts.get(count.checked_sub(1)?)
    }

    /// What to subtract from the seconds of an instant after the first `count` breaks for its position.
    fn removed(&self, count: usize) -> i64 {
        match self.cut_before(count) {
            Some(cut) => cut.removed + cut.span.seconds(),
            None => self.cuts.first().map_or(0, |cut| cut.removed),
        }
    }

    /// `count` as a floating-point number, read from the last of these breaks.
    fn number(&self, count: usize) -> f64 {
        self.cut_before(count).map_or(0.0, |cut| cut.at.breaks + 1.0)
    }
}

/// The spans, sorted, joined where they touch, and kept clear of the ends of the range.
fn joined(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let inner = Span::ALL.pad(-MARGIN);
    let mut spans: Vec<Span> = spans.into_iter().filter_map(|span| span.intersection(inner)).collect();
    sort_by_key(&mut spans, |span| *span);
    spans.dedup_by(|next, last| {
        let touches = next.start() <= last.end();
        if touches {
            *last = last.union(*next);
        }
        touches
    });
    spans
}

/// Seconds as a floating-point number: exact up to 2⁵³, which is 285 million years, and to one part in 2⁵³ beyond.
pub(crate) fn real(seconds: i64) -> f64 {
    seconds as f64
}

/// A floating-point number without a fraction as a count; negative numbers and NaN become 0.
fn whole(number: f64) -> usize {
    number as usize
}
