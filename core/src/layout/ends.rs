//! Where the lines of the story's two ends stand.

use super::Metrics;
use super::rows::is_bar;
use crate::story::{EventIx, Story};
use crate::time::Time;

/// The events at the two ends of a story and the pixels of their lines, given the pixel of each time: where the first begins
/// and the last one ends. Where that event is drawn as a dot, both are in its middle.
#[must_use]
pub fn end_lines(story: &Story, x: impl Fn(Time) -> f64, metrics: &Metrics) -> [Option<(EventIx, f64)>; 2] {
    let [opening, closing] = story.ends();
    let line = |event: Option<EventIx>, at_end: bool| {
        let event = event?;
        let span = story.span_of(event);
        let edges = (x(span.start()), x(span.end()));
        Some((
            event,
            match (is_bar(edges, metrics), at_end) {
                (false, _) => f64::midpoint(edges.0, edges.1),
                (true, false) => edges.0,
                (true, true) => edges.1,
            },
        ))
    };
    [line(opening, false), line(closing, true)]
}

/// Space between two flags that face each other, and between two of which one is cut, in CSS pixels.
const FACING: f64 = 40.0;
const APART: f64 = 6.0;
/// A flag that is cut to less than this says nothing.
const LEAST: f64 = 48.0;

/// A flag on the line of an end of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// The event at this end.
    pub event: EventIx,
    /// Pixel of its line, from the window's left edge.
    pub line: f64,
    /// Whether it flies to the left of the line.
    pub left: bool,
    /// How wide it is at most: less than its name needs where there is no more room.
    pub room: f64,
    /// Whether it names both ends, because there is no room for two flags.
    pub shared: bool,
}

impl Flag {
    /// Left and right edge of a flag whose name needs so much.
    #[must_use]
    pub fn edges(&self, wanted: f64) -> (f64, f64) {
        let width = wanted.min(self.room);
        if self.left { (self.line - width, self.line) } else { (self.line, self.line + width) }
    }
}

/// How wide the flags of a story are, in CSS pixels: that of the first end, of the last, and one for both.
pub type FlagWidths = [f64; 3];

/// The flags of the ends that are in view, given their lines: each within the window, and no two on each other. They fly
/// towards each other where there is room for both, else away from each other; a name that has no room is cut, and where
/// one would be cut to nothing, both share a flag.
#[must_use]
pub fn flags(lines: [Option<(EventIx, f64)>; 2], widths: FlagWidths, width: f64) -> [Option<Flag>; 2] {
    let [first, last, both] = widths;
    let flag = |(event, line), left, room, shared| Some(Flag { event, line, left, room, shared });
    let alone = |(event, line): (EventIx, f64), wanted: f64, inner_left: bool| {
        let (before, after) = (line, width - line);
        let (inner, outer) = if inner_left { (before, after) } else { (after, before) };
        let is_inner = wanted <= inner || inner >= outer.min(wanted);
        flag((event, line), inner_left == is_inner, if is_inner { inner } else { outer }, false)
    };
    match lines {
        [None, None] => [None; 2],
        [Some(opening), None] => [alone(opening, first, false), None],
        [None, Some(closing)] => [None, alone(closing, last, true)],
        [Some(opening), Some(closing)] => {
            let (before, between, after) = (opening.1, closing.1 - opening.1, width - closing.1);
            let half = |own: f64, other: f64| ((between - APART) / 2.0).max(between - APART - other).min(own);
            // Which way each flies, and how much room it has there.
            let ways = [
                ((false, half(first, last)), (true, half(last, first))),
                ((true, before), (false, after)),
                ((false, between - APART), (false, after)),
                ((true, before), (true, between - APART)),
            ];
            let fits = |number: usize, ((_, a), (_, b)): &((bool, f64), (bool, f64))| {
                first <= *a && last <= *b && (number > 0 || first + last + FACING <= between)
            };
            let says = |((_, a), (_, b)): &((bool, f64), (bool, f64))| {
                *a >= first.min(LEAST) && *b >= last.min(LEAST)
            };
            let shown = |((_, a), (_, b)): &((bool, f64), (bool, f64))| a.min(first) + b.min(last);
            let whole = ways.iter().enumerate().find(|(number, way)| fits(*number, way)).map(|(_, way)| way);
            let cut = || ways.iter().filter(|way| says(way)).max_by(|a, b| shown(a).total_cmp(&shown(b)));
            match whole.or_else(cut) {
                Some(((left, room), (other_left, other_room))) => {
                    [flag(opening, *left, *room, false), flag(closing, *other_left, *other_room, false)]
                }
                None if after >= before => [None, flag(closing, false, after, both > 0.0)],
                None => [flag(opening, true, before, both > 0.0), None],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(opening: f64, closing: f64) -> [Option<(EventIx, f64)>; 2] {
        [Some((EventIx::at(0), opening)), Some((EventIx::at(1), closing))]
    }

    /// Edges of the flags of two names, 100 and 60 px wide, on a stage of 500 px.
    fn edges(opening: f64, closing: f64) -> [Option<(f64, f64)>; 2] {
        let [first, last] = flags(at(opening, closing), [100.0, 60.0, 170.0], 500.0);
        let wanted = |flag: Flag, own: f64| flag.edges(if flag.shared { 170.0 } else { own });
        [first.map(|flag| wanted(flag, 100.0)), last.map(|flag| wanted(flag, 60.0))]
    }

    #[test]
    fn flags_fly_inwards_where_there_is_room_and_give_way_where_there_is_not() {
        assert_eq!(edges(40.0, 460.0), [Some((40.0, 140.0)), Some((400.0, 460.0))]);
        // Too close: outwards.
        assert_eq!(edges(200.0, 300.0), [Some((100.0, 200.0)), Some((300.0, 360.0))]);
        // No room on the left for the first, none to the right for the last.
        assert_eq!(edges(10.0, 120.0), [Some((10.0, 110.0)), Some((120.0, 180.0))]);
        assert_eq!(edges(390.0, 490.0), [Some((290.0, 390.0)), Some((430.0, 490.0))]);
        // On one place at the edge: one flag for both.
        assert_eq!(edges(2.0, 4.0), [None, Some((4.0, 174.0))]);
        assert_eq!(edges(496.0, 498.0), [Some((326.0, 496.0)), None]);
    }

    #[test]
    fn long_names_are_cut_and_keep_apart() {
        let [first, last] = flags(at(40.0, 260.0), [400.0, 400.0, 790.0], 300.0).map(Option::unwrap);
        assert_eq!((first.edges(400.0), last.edges(400.0)), ((40.0, 147.0), (153.0, 260.0)));
    }

    proptest! {
        #[test]
        fn no_flag_leaves_the_stage_or_lies_on_another(
            a in 0.0..1.0f64, b in 0.0..1.0f64, first in 20.0..500.0f64, last in 20.0..500.0f64,
            width in 60.0..2000.0f64, seen in (any::<bool>(), any::<bool>()),
        ) {
            let lines = at(a.min(b) * width, a.max(b) * width);
            let lines = [lines[0].filter(|_| seen.0), lines[1].filter(|_| seen.1)];
            let [one, two] = flags(lines, [first, last, first + last], width);
            let edges = |flag: Flag, own: f64| flag.edges(if flag.shared { first + last } else { own });
            let (one, two) = (one.map(|flag| edges(flag, first)), two.map(|flag| edges(flag, last)));
            for (left, right) in [one, two].into_iter().flatten() {
                prop_assert!(left >= -1e-9 && right <= width + 1e-9 && left <= right);
            }
            if let (Some(one), Some(two)) = (one, two) {
                prop_assert!(one.1 <= two.0 + 1e-9 || two.1 <= one.0 + 1e-9, "{one:?} and {two:?}");
            }
            prop_assert_eq!(one.is_some() || two.is_some(), seen.0 || seen.1);
        }
    }
}
