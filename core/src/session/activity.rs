//! When something happens, as far as a story says: what goes on, what happens on a date, and what happens at some time in
//! a stretch that only bounds its date.

use crate::order::sort_by_key;
use crate::story::Story;
use crate::time::Span;

/// The shortest length of a date that room is measured by, in seconds: a day.
pub(super) const DAY: i64 = 86_400;
/// A range that bounds a date, is longer than the main span divided by this and has other events in it is no activity
/// between these: "some time in 2018" is no reason to draw a spring without events at its full length.
const LONG: i64 = 10;

/// What the events of a story say about when something happens.
#[derive(Debug)]
pub(super) struct Activity {
    /// Ranges that are said to last, and dates no longer than `date`.
    pub(super) busy: Vec<Span>,
    /// Stretches that bound a date and may be cut inside.
    pub(super) loose: Vec<Span>,
    /// All stretches that bound a date, in order.
    pub(super) bounds: Vec<Span>,
    /// How long most dates are, in seconds: at least a day. A year in a story of years, a day in one of days.
    pub(super) date: i64,
}

impl Activity {
    /// Reads the dates of a story: O(n log n).
    pub(super) fn of(story: &Story) -> Self {
        let lasts = |event: &crate::story::Event| event.lasts();
        let dated = || story.events().iter().zip(story.spans());
        let mut lengths: Vec<i64> =
            dated().filter(|(event, _)| !event.date.is_interval()).map(|(_, span)| span.seconds()).collect();
        sort_by_key(&mut lengths, |length| *length);
        let date = lengths.get(lengths.len() / 2).copied().unwrap_or(DAY).max(DAY);
        // Months and years differ in length.
        let is_date = |span: &Span| span.seconds() <= date + date / 5;
        let (firm, bounds): (Vec<_>, Vec<_>) =
            dated().partition(|(event, span)| lasts(event) || (!event.date.is_interval() && is_date(span)));
        let spans = |dated: Vec<(_, &Span)>| dated.into_iter().map(|(_, span)| *span).collect::<Vec<Span>>();
        let (busy, bounds) = (spans(firm), spans(bounds));

        let longest = story.main_span().seconds() / LONG;
        let short: Vec<Span> =
            story.spans().iter().copied().filter(|span| span.seconds() <= longest).collect();
        let holds_another = |span: &Span| {
            let next = short.partition_point(|each| each.start() < span.start());
            short.get(next).is_some_and(|each| each.start() < span.end())
        };
        let kept = bounds.iter().copied().filter(|span| span.seconds() <= longest || !holds_another(span));
        let mut loose: Vec<Span> = kept.collect();
        // What reaches beyond everything else, as a century around a few days does, is loose on that side.
        let all = busy.iter().chain(&loose).copied().reduce(Span::union).unwrap_or(story.extent());
        let outside =
            [Span::new(story.extent().start(), all.start()), Span::new(all.end(), story.extent().end())];
        loose.extend(outside.into_iter().filter(|span| !span.is_empty()));
        Self { busy, loose, bounds, date }
    }
}
