//! Which empty stretches of time are worth cutting, and how much time is left around what stays.

use std::cmp::Reverse;

use super::mapping::real;
use crate::order::sort_by_key;
use crate::time::{Span, Time};

/// When an empty stretch is cut. Shares refer to the time that is left uncut, so that the rule works for a day as
/// well as for a century, and one gap of a century does not make all others look small.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakRule {
    /// A stretch is cut if it is longer than this share of the time that is left when it and all longer ones
    /// are cut. NaN and negative numbers count as 0.
    pub min_share: f64,
    /// The same for a stretch that lies in a loose span: a share of what is left outside of such spans.
    pub min_loose_share: f64,
    /// Nothing shorter than this many seconds is cut.
    pub min_seconds: i64,
    /// The share of the time that is left that stays empty on either side of a break, so that marks do not
    /// touch it. At most a quarter of `min_share`, so that at least half of a stretch is cut.
    pub keep_share: f64,
    /// How much time is left in all, in seconds: where that is more than `keep_share` leaves, breaks keep a larger
    /// distance. What would not be cut by half then is not cut at all.
    pub least_left: i64,
    /// How many seconds of a loose span stay at an end of it where it is cut.
    pub keep_loose: i64,
    /// At most this many stretches of either sort are cut, the longest ones; twice as many where the next ones are as
    /// long as the last of them.
    pub max_count: usize,
}

impl Default for BreakRule {
    /// At most twelve breaks, each longer than a tenth of what is left and than a week.
    fn default() -> Self {
        Self {
            min_share: 0.1,
            min_loose_share: 0.5,
            min_seconds: 7 * 86_400,
            keep_share: 0.01,
            least_left: 0,
            keep_loose: 86_400,
            max_count: 12,
        }
    }
}

/// From which share of the last stretch that is cut the next one counts as long as it.
const ALIKE: f64 = 0.9;

/// The stretches to cut, in order, each with a margin left to its neighbours.
///
/// `busy` are the spans in which something happens, in any order; if they are sorted by their start, this takes time
/// linear in their number. `loose` are spans in which something happens at a time that is not known: they may be cut
/// inside, but their ends stay. Only gaps between two of all these and inside `within` are cut: the time before the
/// first and after the last is up to the caller, who chooses `within`.
///
/// ```
/// use summitline_core::scale::{BreakRule, find_breaks};
/// use summitline_core::time::{Span, Time};
/// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
/// let day = |y, m, d| Span::new(date(y, m, d), date(y, m, d).plus_seconds(86_400));
/// let busy = [day(1974, 12, 20), day(2017, 7, 7), day(2018, 7, 16)];
/// let within = Span::new(date(1974, 1, 1), date(2019, 1, 1));
/// let rule = BreakRule { max_count: 1, ..BreakRule::default() };
/// let breaks = find_breaks(&busy, &[], within, rule);
/// assert_eq!(breaks.len(), 1);
/// assert!(date(1974, 12, 21) < breaks[0].start() && breaks[0].end() < date(2017, 7, 7));
/// ```
pub fn find_breaks(busy: &[Span], loose: &[Span], within: Span, rule: BreakRule) -> Vec<Span> {
    let min_share = rule.min_share.max(0.0);
    let gaps = gaps_between(busy, loose, within);
    let (inner, outer): (Vec<Gap>, Vec<Gap>) = gaps.into_iter().partition(|gap| gap.loose);

    let total = |gaps: &[Gap]| gaps.iter().map(|gap| gap.span.seconds()).sum::<i64>();
    let all = within.seconds();
    let cut_outer = |beside: i64| {
        let mut left = beside;
        longest(outer.clone(), rule, |gap| {
            let rest = left - gap.span.seconds();
            let long = real(gap.span.seconds()) > min_share * real(rest);
            left = if long { rest } else { left };
            long
        })
    };
    let firm = all - total(&cut_outer(all)) - total(&inner);
    let min_firm = rule.min_loose_share.max(0.0) * real(firm);
    let mut cut_inner = longest(inner, rule, |gap| real(gap.span.seconds()) > min_firm);
    // A century that is cut itself does not make the other gaps look small.
    let mut cut = cut_outer(all - total(&cut_inner));
    cut.append(&mut cut_inner);
    let mut left = all - total(&cut);

    let keep = rule.keep_share.max(0.0).min(min_share / 4.0);
    let mut margin;
    loop {
        let sides = cut.iter().flat_map(|gap| gap.firm).filter(|firm| *firm).count().max(1) as f64;
        let wanted = (keep * real(left)).max(real(rule.least_left.saturating_sub(left)) / sides);
        // Where the longest gap is all there is, nothing is left uncut; without a margin, marks would touch the break.
        margin = (wanted as i64).max(1);
        let halved = |gap: &Gap| gap.shrunk(margin, rule.keep_loose).is_some_and(|(_, half)| half);
        let Some(shortest) = cut.iter().filter(|gap| !halved(gap)).map(|gap| gap.span.seconds()).min() else {
            break;
        };
        cut.retain(|gap| {
            gap.span.seconds() != shortest || halved(gap) || {
                left += shortest;
                false
            }
        });
    }
    sort_by_key(&mut cut, |gap| gap.span);
    cut.iter().filter_map(|gap| Some(gap.shrunk(margin, rule.keep_loose)?.0)).collect()
}

/// A stretch between two spans in which nothing happens, or in which something of a loose span may.
#[derive(Clone, Copy)]
struct Gap {
    span: Span,
    /// Whether it lies in a loose span.
    loose: bool,
    /// Whether its start and its end keep the distance of a break: not where they are the ends of the loose span that
    /// it lies in.
    firm: [bool; 2],
}

impl Gap {
    /// What of it is cut, and whether that is at least about half of it; `None` where nothing would be.
    fn shrunk(&self, margin: i64, keep_loose: i64) -> Option<(Span, bool)> {
        let [before, after] = self.firm.map(|firm| if firm { margin } else { margin.min(keep_loose.max(1)) });
        let length = self.span.seconds();
        let kept = before.saturating_add(after);
        // Two seconds, because margins are whole and at least one.
        let half = kept <= length / 2 + 2;
        let (start, end) = (self.span.start().plus_seconds(before), self.span.end().plus_seconds(-after));
        (kept < length).then(|| (Span::new(start, end), half))
    }
}

/// A span that something happens in, or an end of a loose one (`firm` is false then).
#[derive(Clone, Copy)]
struct Anchor {
    span: Span,
    firm: bool,
}

/// The stretches between anchors, sorted by their start, in which nothing happens.
fn gaps_between(busy: &[Span], loose: &[Span], within: Span) -> Vec<Gap> {
    let ends = loose.iter().flat_map(|span| [span.start(), span.end()]);
    let ends = ends.map(|time| Anchor { span: Span::new(time, time), firm: false });
    let mut anchors: Vec<Anchor> = busy.iter().map(|span| Anchor { span: *span, firm: true }).collect();
    anchors.extend(ends);
    if !anchors.is_sorted_by_key(|anchor| anchor.span.start()) || !loose.is_empty() {
        // Of two that start together, the firm one counts.
        sort_by_key(&mut anchors, |anchor| (anchor.span.start(), !anchor.firm, anchor.span.end()));
    }
    let mut loose = loose.to_vec();
    sort_by_key(&mut loose, |span| *span);
    let mut loose = loose.into_iter().peekable();

    let mut gaps = Vec::new();
    let mut reached: Option<(Time, bool)> = None;
    let mut doubtful = Time::MIN;
    for anchor in anchors {
        let (start, end) = (anchor.span.start(), anchor.span.end());
        if let Some((reached, firm)) = reached.filter(|(reached, _)| *reached < start)
            && let Some(span) = Span::new(reached, start).intersection(within)
        {
            while let Some(next) = loose.next_if(|span| span.start() <= reached) {
                doubtful = doubtful.max(next.end());
            }
            let inside = doubtful >= start;
            gaps.push(Gap { span, loose: inside, firm: [firm || !inside, anchor.firm || !inside] });
        }
        reached = Some(match reached {
            Some((before, firm)) if before > end => (before, firm),
            Some((before, firm)) if before == end => (before, firm || anchor.firm),
            _ => (end, anchor.firm),
        });
    }
    gaps
}

/// The longest gaps that pass, the earlier first of two that are equal: as many as the rule allows, and those that are as
/// long as the last of these. The first that does not pass ends it.
fn longest(mut gaps: Vec<Gap>, rule: BreakRule, mut passes: impl FnMut(&Gap) -> bool) -> Vec<Gap> {
    sort_by_key(&mut gaps, |gap| (Reverse(gap.span.seconds()), gap.span.start()));
    let mut chosen: Vec<Gap> = Vec::new();
    for gap in gaps.into_iter().take(rule.max_count.saturating_mul(2)) {
        let alike = |last: &Gap| real(gap.span.seconds()) >= ALIKE * real(last.span.seconds());
        let more =
            chosen.len() < rule.max_count || chosen.get(rule.max_count.saturating_sub(1)).is_some_and(alike);
        if !more || gap.span.seconds() < rule.min_seconds || !passes(&gap) {
            break;
        }
        chosen.push(gap);
    }
    chosen
}
