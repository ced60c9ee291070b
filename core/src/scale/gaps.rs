//! Which empty stretches of time are worth cutting.

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
    /// Nothing shorter than this many seconds is cut.
    pub min_seconds: i64,
    /// The share of the time that is left that stays empty on either side of a break, so that marks do not
    /// touch it. At most a quarter of `min_share`, so that at least half of a stretch is cut.
    pub keep_share: f64,
    /// At most this many stretches are cut, the longest ones.
    pub max_count: usize,
}

impl Default for BreakRule {
    /// At most twelve breaks, each longer than a tenth of what is left and than a week.
    fn default() -> Self {
        Self { min_share: 0.1, min_seconds: 7 * 86_400, keep_share: 0.01, max_count: 12 }
    }
}

/// The empty stretches to cut, in order, each with a margin left to its neighbours.
///
/// `busy` are the spans in which something happens, in any order; if they are sorted by their start, this takes time
/// linear in their number. Only gaps between two of them and inside `within` are cut: the time before the first and
/// after the last is up to the caller, who chooses `within`.
///
/// ```
/// use summitline_core::scale::{BreakRule, find_breaks};
/// use summitline_core::time::{Span, Time};
/// let date = |y, m, d| Time::from_date(y, m, d).unwrap();
/// let day = |y, m, d| Span::new(date(y, m, d), date(y, m, d).plus_seconds(86_400));
/// let busy = [day(1974, 12, 20), day(2017, 7, 7), day(2018, 7, 16)];
/// let within = Span::new(date(1974, 1, 1), date(2019, 1, 1));
/// let rule = BreakRule { max_count: 1, ..BreakRule::default() };
/// let breaks = find_breaks(&busy, within, rule);
/// assert_eq!(breaks.len(), 1);
/// assert!(date(1974, 12, 21) < breaks[0].start() && breaks[0].end() < date(2017, 7, 7));
/// ```
pub fn find_breaks(busy: &[Span], within: Span, rule: BreakRule) -> Vec<Span> {
    let min_share = rule.min_share.max(0.0);
    let mut gaps = if busy.is_sorted_by_key(|span| span.start()) {
        gaps_between(busy, within)
    } else {
        let mut sorted = busy.to_vec();
        sort_by_key(&mut sorted, |span| *span);
        gaps_between(&sorted, within)
    };
    keep_longest(&mut gaps, rule.max_count);

    let mut left = within.seconds();
    let mut cut = Vec::new();
    for gap in gaps {
        let rest = left - gap.seconds();
        if gap.seconds() < rule.min_seconds || real(gap.seconds()) <= min_share * real(rest) {
            break;
        }
        left = rest;
        cut.push(gap);
    }
    let margin = rule.keep_share.max(0.0).min(min_share / 4.0) * real(left);
    // Where the longest gap is all there is, nothing is left uncut; without a margin, marks would touch the break.
    let margin = (margin as i64).max(1);
    sort_by_key(&mut cut, |span| *span);
    cut.into_iter().map(|gap| gap.pad(-margin)).filter(|gap| !gap.is_empty()).collect()
}

/// The stretches between busy spans, sorted by their start, in which nothing happens.
fn gaps_between(busy: &[Span], within: Span) -> Vec<Span> {
    let mut gaps = Vec::new();
    let mut reached: Option<Time> = None;
    for span in busy {
        if let Some(reached) = reached.filter(|reached| *reached < span.start()) {
            gaps.extend(Span::new(reached, span.start()).intersection(within));
        }
        reached = reached.max(Some(span.end()));
    }
    gaps
}

/// Keeps the longest gaps and sorts them, the longest first, and the earlier first of two that are equal.
fn keep_longest(gaps: &mut Vec<Span>, count: usize) {
    let longest_first = |gap: &Span| (Reverse(gap.seconds()), gap.start());
    sort_by_key(gaps, longest_first);
    gaps.truncate(count);
}
