//! Laws of `Scale` and `find_breaks`: both directions of the mapping agree, and order is kept.
#![cfg(test)]

use proptest::prelude::*;
use summitline_core::scale::{BreakRule, Scale, find_breaks};
use summitline_core::time::{Span, Time};

/// Up to 100,000 years from now, where a second is exact.
fn time() -> impl Strategy<Value = Time> {
    const FAR: i64 = 3_000_000_000_000;
    prop_oneof![
        4 => (-FAR..FAR).prop_map(Time::from_seconds),
        4 => (-2_000_000_000i64..4_000_000_000).prop_map(Time::from_seconds),
    ]
}

fn span() -> impl Strategy<Value = Span> {
    prop_oneof![
        (time(), time()).prop_map(|(a, b)| Span::new(a, b)),
        (time(), 0i64..5_000_000).prop_map(|(a, seconds)| Span::new(a, a.plus_seconds(seconds))),
    ]
}

fn scale() -> impl Strategy<Value = Scale> {
    prop::collection::vec(span(), 0..30).prop_map(Scale::compressed)
}

/// A scale, and an instant that is likely to lie in or at one of its breaks.
fn scale_and_time() -> impl Strategy<Value = (Scale, Time)> {
    (scale(), time(), any::<prop::sample::Index>(), 0.0f64..=1.0, -2i64..=2).prop_map(
        |(scale, time, at, share, off)| {
            let breaks: Vec<Span> = scale.breaks().collect();
            let time = match breaks.get(at.index(breaks.len() * 2 + 1)) {
                Some(cut) => cut.start().plus_seconds((cut.seconds() as f64 * share).round() as i64 + off),
                None => time,
            };
            (scale, time)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn every_second_round_trips((scale, time) in scale_and_time()) {
        prop_assert_eq!(scale.time_from_position(scale.position_from_time(time)), time);
    }

    #[test]
    fn far_away_a_time_comes_back_to_a_few_parts_of_its_distance(
        seconds in Time::MIN.seconds()..=Time::MAX.seconds(),
        cuts in prop::collection::vec((Time::MIN.seconds()..=Time::MAX.seconds(), 0i64..1 << 58), 0..10),
    ) {
        let cut = |(from, length): (i64, i64)| {
            Span::new(Time::from_seconds(from), Time::from_seconds(from).plus_seconds(length))
        };
        let scale = Scale::compressed(cuts.into_iter().map(cut));
        let time = Time::from_seconds(seconds);
        let back = scale.time_from_position(scale.position_from_time(time));
        // 2⁻⁴⁸ of 2⁵⁹ seconds is half an hour, in twenty thousand million years.
        prop_assert!(back.seconds_since(time).abs() <= 1 + (seconds.abs() >> 48).max(1 << 11));
    }

    #[test]
    fn what_is_cut_far_away_costs_no_exactness_here(
        second in -2_000_000_000i64..4_000_000_000,
        years in 1_000_000i64..13_000_000_000,
    ) {
        let from = Time::from_date(-years, 1, 1).unwrap();
        let until = Time::from_date(1800, 1, 1).unwrap();
        let scale = Scale::compressed([Span::new(from.plus_seconds(1_000_000), until)]);
        let time = Time::from_seconds(second);
        prop_assert_eq!(scale.time_from_position(scale.position_from_time(time)), time);
        let earliest = scale.position_from_time(from).seconds();
        prop_assert!(earliest.abs() < 1e10, "{earliest}");
    }

    #[test]
    fn later_is_further((scale, one) in scale_and_time(), (_, other) in scale_and_time()) {
        prop_assume!(one != other);
        let [a, b] = [one.min(other), one.max(other)].map(|time| scale.position_from_time(time));
        prop_assert!(a.seconds() <= b.seconds() && a.breaks() <= b.breaks());
        prop_assert!(a != b);
    }

    #[test]
    fn positions_count_uncut_seconds_and_breaks((scale, time) in scale_and_time(), (_, other) in scale_and_time()) {
        // Count again: how many seconds between the two are cut, and how many breaks lie between them.
        let (a, b) = (scale.position_from_time(time.min(other)), scale.position_from_time(time.max(other)));
        let way = Span::new(time, other);
        let cut = |cut: Span| cut.intersection(way).map_or(0, Span::seconds);
        let seconds = way.seconds() - scale.breaks().map(cut).sum::<i64>();
        prop_assert_eq!(b.seconds() - a.seconds(), seconds as f64);
        let breaks: f64 = scale.breaks().map(|span| cut(span) as f64 / span.seconds() as f64).sum();
        prop_assert!((b.breaks() - a.breaks() - breaks).abs() < 1e-9);
        let stretches: Vec<Span> = scale.stretches(way).collect();
        prop_assert_eq!(stretches.iter().map(|span| span.seconds()).sum::<i64>(), seconds);
        prop_assert!(stretches.windows(2).all(|pair| pair[0].end() < pair[1].start()));
        prop_assert!(stretches.iter().all(|stretch| scale.breaks().all(|cut| !cut.overlaps(*stretch))));
    }

    #[test]
    fn breaks_are_put_in_order(spans in prop::collection::vec(span(), 0..30), (_, time) in scale_and_time()) {
        let scale = Scale::compressed(spans.iter().copied());
        let breaks: Vec<Span> = scale.breaks().collect();
        prop_assert!(breaks.iter().all(|cut| !cut.is_empty()));
        prop_assert!(breaks.windows(2).all(|pair| pair[0].end() < pair[1].start()));
        let year = 366 * 86_400;
        let inner = Time::MIN.plus_seconds(year) <= time && time < Time::MAX.plus_seconds(-year);
        let cut = inner && spans.iter().any(|span| span.contains(time));
        prop_assert_eq!(breaks.iter().any(|span| span.contains(time)), cut);
        prop_assert_eq!(Scale::compressed(breaks), scale);
    }

    #[test]
    fn linear_is_the_number_of_seconds(time in time()) {
        let position = Scale::linear().position_from_time(time);
        prop_assert_eq!((position.seconds(), position.breaks()), (time.seconds() as f64, 0.0));
        prop_assert_eq!(Scale::linear(), Scale::compressed([]));
    }

    #[test]
    fn breaks_are_empty_and_few(
        busy in prop::collection::vec(span(), 0..40),
        within in span(),
        min_share in prop_oneof![0.0f64..1.0, Just(f64::NAN), Just(-1.0), Just(f64::INFINITY)],
        keep_share in prop_oneof![0.0f64..0.2, Just(f64::NAN), Just(f64::INFINITY)],
        min_seconds in 0i64..100_000_000,
        max_count in 0usize..20,
    ) {
        let rule = BreakRule { min_share, min_seconds, keep_share, max_count, ..BreakRule::default() };
        let breaks = find_breaks(&busy, &[], within, rule);
        prop_assert!(breaks.len() <= 2 * max_count);
        prop_assert!(breaks.windows(2).all(|pair| pair[0].end() < pair[1].start()));
        for cut in &breaks {
            prop_assert_eq!(cut.intersection(within), Some(*cut));
            // A break is empty, and so is a margin on both sides of it.
            prop_assert!(busy.iter().all(|span| span.end() < cut.start() || cut.end() < span.start()));
            prop_assert!(busy.iter().any(|span| span.end() < cut.start()), "nothing before it");
            prop_assert!(busy.iter().any(|span| cut.end() < span.start()), "nothing after it");
            prop_assert!(cut.seconds() * 2 >= min_seconds - 4, "half of a stretch at least is cut");
        }
        let mut shuffled = busy.clone();
        shuffled.reverse();
        prop_assert_eq!(find_breaks(&shuffled, &[], within, rule), breaks);
    }

    #[test]
    fn the_rule_does_not_depend_on_the_unit_of_time(
        days in prop::collection::vec(0i64..4000, 2..30),
        factor in 1i64..1000,
    ) {
        let rule = BreakRule { min_seconds: 0, ..BreakRule::default() };
        let scaled = |factor: i64| {
            let at = |day: i64| Time::from_seconds(day * 1000 * factor);
            let busy: Vec<Span> = days.iter().map(|day| Span::new(at(*day), at(*day + 1))).collect();
            find_breaks(&busy, &[], Span::new(at(0), at(4001)), rule).len()
        };
        prop_assert_eq!(scaled(factor), scaled(1));
    }
}

/// Days of the year 2018, counted from 0, as spans.
fn days(days: &[i64]) -> Vec<Span> {
    let new_year = Time::from_date(2018, 1, 1).unwrap();
    let at = |day: i64| new_year.plus_seconds(day * 86_400);
    days.iter().map(|day| Span::new(at(*day), at(*day + 1))).collect()
}

#[test]
fn the_longest_gaps_are_cut() {
    let within = days(&[0, 364]).into_iter().reduce(Span::union).unwrap();
    let lengths = |busy: &[i64], rule| {
        find_breaks(&days(busy), &[], within, rule)
            .iter()
            .map(|cut| cut.seconds() as f64 / 86_400.0)
            .collect::<Vec<_>>()
    };
    let rule = BreakRule { keep_share: 0.0, ..BreakRule::default() };
    let second = 1.0 / 86_400.0;
    // 99 days, 199 days and 49 days: all of them long, compared with the 18 days that are left in the end.
    assert_eq!(
        lengths(&[0, 100, 300, 350, 364], rule),
        [99.0, 199.0, 49.0, 13.0].map(|days| days - 2.0 * second)
    );
    let two = BreakRule { max_count: 2, ..rule };
    assert_eq!(lengths(&[0, 100, 300, 350, 364], two), [99.0, 199.0].map(|days| days - 2.0 * second));
    // Of two that are equal, the earlier.
    let one = BreakRule { max_count: 1, ..rule };
    assert_eq!(
        find_breaks(&days(&[0, 100, 199]), &[], within, one)[0].start(),
        days(&[0])[0].end().plus_seconds(1)
    );
    // There is no gap to cut.
    assert_eq!(lengths(&[180], rule), [0.0; 0]);
    assert_eq!(lengths(&[], rule), [0.0; 0]);
}

#[test]
fn only_the_longest_of_too_many_breaks_are_kept() {
    let at = |n: i64| Time::from_seconds(n * 1000);
    let many = (0..2000).map(|n| Span::new(at(n), at(n).plus_seconds(1 + n % 500)));
    let scale = Scale::compressed(many);
    assert_eq!(scale.breaks().len(), Scale::MAX_BREAKS);
    assert!(scale.breaks().all(|cut| cut.seconds() > 240));
}

#[test]
fn a_second_round_trips_in_the_longest_break_after_the_most_others() {
    // The fraction of a break is least precise where most breaks lie before it.
    let at = |n: i64| Time::from_date(-9000, 1, 1).unwrap().plus_seconds(n * 1000);
    let short = (0..1023).map(|n| Span::new(at(n), at(n).plus_seconds(999)));
    let long = Span::new(at(2000), Time::from_date(9990, 1, 1).unwrap());
    let scale = Scale::compressed(short.chain([long]));
    assert_eq!(scale.breaks().len(), 1024);
    for n in 0..10_000 {
        for time in [
            long.start().plus_seconds(n),
            long.end().plus_seconds(-n),
            long.start().plus_seconds(n * 59_000_017),
        ] {
            assert_eq!(scale.time_from_position(scale.position_from_time(time)), time);
        }
    }
}
