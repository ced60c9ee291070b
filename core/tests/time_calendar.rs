//! Laws of the calendar: `Time`, `Span`, `Unit` and `Interval` against a day count written independently of `chrono`.
#![cfg(test)]

use proptest::prelude::*;
use summitline_core::time::{Civil, Interval, Span, Time, Unit, days_between};

/// Days from 1970-01-01, by counting days up to the year, the month and the day: no formula shared with the
/// library, and slow on purpose only where that is obviously right.
fn naive_days(year: i64, month: i64, day: i64) -> i64 {
    let leap =
        |year: i64| year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
    // Leap years in [1, year), for years before 1 too.
    let leaps =
        |year: i64| (year - 1).div_euclid(4) - (year - 1).div_euclid(100) + (year - 1).div_euclid(400);
    let lengths = [31, 28 + i64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before: i64 = lengths.iter().take(usize::try_from(month - 1).unwrap()).sum();
    (year - 1970) * 365 + leaps(year) - leaps(1970) + before + day - 1
}

fn time() -> impl Strategy<Value = Time> {
    prop_oneof![
        10 => (Time::MIN.seconds()..=Time::MAX.seconds()).prop_map(Time::from_seconds),
        20 => (-400_000_000_000i64..400_000_000_000).prop_map(Time::from_seconds),
        // Where marks are: midnight, and the seconds beside it.
        20 => (-200_000i64..200_000, -1i64..=1).prop_map(|(day, off)| Time::from_seconds(day * 86_400 + off)),
        1 => Just(Time::MIN),
        1 => Just(Time::MAX),
    ]
}

fn interval() -> impl Strategy<Value = Interval> {
    (prop::sample::select(&Unit::ALL), 1u16..=50)
        .prop_filter_map("regular", |(unit, step)| Interval::new(unit, step))
}

proptest! {
    #[test]
    fn civil_agrees_with_counting_days(
        year in prop_oneof![-9999i64..=9999, Time::YEARS[0]..=Time::YEARS[1]],
        month in 1u8..=12,
        day in 1u8..=28,
        second in 0i64..86_400,
    ) {
        let days = naive_days(year, month.into(), day.into());
        let time = Time::from_date(year, month, day).unwrap();
        prop_assert_eq!(time.seconds(), days * 86_400);
        let later = time.plus_seconds(second).civil();
        prop_assert_eq!((later.year, later.month, later.day), (year, month, day));
        let clock = [later.hour, later.minute, later.second].into_iter();
        prop_assert_eq!(clock.fold(0, |sum, field| sum * 60 + i64::from(field)), second);
    }

    #[test]
    fn civil_round_trips(time in time()) {
        prop_assert_eq!(Time::from_civil(time.civil()), Some(time));
    }

    #[test]
    fn any_fields_are_a_time_or_nothing(year: i64, month: u8, day: u8, hour: u8, minute: u8, second: u8) {
        let civil = Civil { year, month, day, hour, minute, second };
        if let Some(time) = Time::from_civil(civil) {
            prop_assert_eq!(time.civil(), civil);
        }
    }

    #[test]
    fn arithmetic_saturates(time in time(), seconds: i64) {
        let moved = time.plus_seconds(seconds);
        prop_assert!((Time::MIN..=Time::MAX).contains(&moved));
        if seconds >= 0 { prop_assert!(moved >= time) } else { prop_assert!(moved <= time) }
        prop_assert_eq!(Time::from_seconds(seconds), Time::from_seconds(0).plus_seconds(seconds));
    }

    #[test]
    fn spans_are_sets(a in time(), b in time(), c in time(), d in time(), pad: i64) {
        let (one, other) = (Span::new(a, b), Span::new(c, d));
        prop_assert!(one.start() <= one.end());
        prop_assert_eq!(one.overlaps(other), other.overlaps(one));
        prop_assert_eq!(one.overlaps(other), one.intersection(other).is_some());
        if let Some(shared) = one.intersection(other) {
            prop_assert!(!shared.is_empty());
            prop_assert!(one.contains(shared.start()) && other.contains(shared.start()));
        }
        let union = one.union(other);
        prop_assert_eq!((union.union(one), union.union(other)), (union, union));
        prop_assert!([one, other].iter().any(|part| part.start() == union.start()));
        prop_assert!([one, other].iter().any(|part| part.end() == union.end()));
        let padded = one.pad(pad);
        prop_assert!(padded.start() <= padded.end());
        prop_assert_eq!(padded.union(one), if pad >= 0 { padded } else { one });
    }

    #[test]
    fn floor_and_ceil_enclose(interval in interval(), time in time()) {
        let (floor, ceil) = (interval.floor(time), interval.ceil(time));
        prop_assert!(floor <= time && time <= ceil);
        prop_assert_eq!(interval.floor(floor), floor);
        prop_assert_eq!(interval.ceil(ceil), ceil);
        if floor > Time::MIN && ceil < Time::MAX {
            prop_assert_eq!(floor == time, ceil == time);
        }
        if floor < time && floor > Time::MIN && ceil < Time::MAX {
            prop_assert_eq!(interval.offset(time, 1), ceil);
            // The first year of the era is nearer by a year to the mark after it.
            let missing = if floor.civil().year == 1 { 366 * 86_400 } else { 0 };
            prop_assert!(ceil.seconds_since(floor) + missing >= interval.shortest_seconds());
        }
    }

    #[test]
    fn offset_and_count_are_inverse(interval in interval(), time in time(), n in -5000i64..5000) {
        let there = interval.offset(time, n);
        if (Time::MIN < there) && (there < Time::MAX) {
            prop_assert_eq!(interval.count(time, there), n);
            prop_assert_eq!(interval.floor(there), there);
            if interval.floor(time) > Time::MIN {
                prop_assert_eq!(interval.offset(there, -n), interval.floor(time));
            }
        }
    }

    #[test]
    fn count_adds_up(interval in interval(), a in time(), b in time(), c in time()) {
        prop_assert_eq!(interval.count(a, b) + interval.count(b, c), interval.count(a, c));
        prop_assert_eq!(interval.count(a, b), -interval.count(b, a));
    }

    #[test]
    fn offset_is_total(interval in interval(), time in time(), n: i64) {
        prop_assert!((Time::MIN..=Time::MAX).contains(&interval.offset(time, n)));
    }

    #[test]
    fn range_is_every_mark_once(interval in interval(), time in time(), marks in 0i64..40) {
        let span = Span::new(time, interval.offset(time, marks));
        let range: Vec<Time> = interval.range(span).collect();
        prop_assert!(range.windows(2).all(|pair| pair[0] < pair[1] && interval.count(pair[0], pair[1]) == 1));
        prop_assert!(range.iter().all(|mark| span.contains(*mark) && interval.floor(*mark) == *mark));
        let ends_on_marks = interval.ceil(span.start()) < Time::MAX && interval.floor(time) > Time::MIN;
        if ends_on_marks && span.end() < Time::MAX && !span.is_empty() {
            // count() leaves its start out and takes its end in; a range is the other way round.
            let expected = interval.count(span.start(), span.end())
                + i64::from(interval.floor(span.start()) == span.start())
                - i64::from(interval.floor(span.end()) == span.end());
            prop_assert_eq!(i64::try_from(range.len()).unwrap(), expected);
        }
    }

    #[test]
    fn marks_begin_their_unit(interval in interval(), time in time()) {
        let mark = interval.floor(time);
        if mark > Time::MIN {
            prop_assert!(Unit::coarsest_at(mark) >= interval.unit());
        }
    }

    #[test]
    fn the_coarsest_unit_is_the_coarsest(time in time()) {
        let hour = Unit::Hour.floor(time);
        prop_assume!(Time::MIN < hour && hour < Time::MAX);
        let coarsest = |time: Time| Unit::ALL.into_iter().filter(|unit| unit.floor(time) == time).max();
        for time in [time, hour, Unit::Year.floor(time).max(Time::MIN.plus_seconds(1))] {
            prop_assert_eq!(Some(Unit::coarsest_at(time)), coarsest(time));
        }
        prop_assert_eq!(Unit::coarsest_at(hour.plus_seconds(1)), Unit::Second);
        prop_assert_eq!(Unit::coarsest_at(hour.plus_seconds(60)), Unit::Minute);
    }

    #[test]
    fn days_ignore_the_clock(
        day in -100_000i64..100_000,
        days in -5000i64..5000,
        a in 0i64..86_400,
        b in 0i64..86_400,
    ) {
        let from = Time::from_seconds(day * 86_400 + a);
        let to = Time::from_seconds((day + days) * 86_400 + b);
        prop_assert_eq!(days_between(from, to), days);
    }

    #[test]
    fn serde_round_trips(a in time(), b in time()) {
        let span = Span::new(a, b);
        let text = serde_json::to_string(&span).unwrap();
        prop_assert_eq!(serde_json::from_str::<Span>(&text).unwrap(), span);
    }
}

#[test]
fn the_range_is_what_it_says() {
    assert_eq!(Time::from_date(Time::YEARS[0], 1, 1), Some(Time::MIN));
    assert_eq!(Time::from_date(Time::YEARS[0] - 1, 12, 31), None);
    assert_eq!(Time::from_date(Time::YEARS[1] + 1, 1, 1), Some(Time::MAX));
    assert_eq!(Time::from_date(Time::YEARS[1] + 1, 1, 2), None);
    assert_eq!(Time::from_date(i64::MAX, 1, 1), None);
    assert_eq!(Time::MAX.to_string(), "+20000000000-01-01T00:00:00");
    assert_eq!(format!("{:?}", Time::MIN), "Time(-20000000000-01-01T00:00:00)");
}

#[test]
fn the_mark_before_the_range_is_its_start() {
    // The mark of 50 years before the first instant lies outside.
    let years = Interval::new(Unit::Year, 50).unwrap();
    assert_eq!(years.offset(Time::MIN, 0), Time::MIN);
    assert_eq!(years.offset(Time::MAX, 1), Time::MAX);
    assert_eq!(years.range(Span::new(Time::MIN, years.offset(Time::MIN, 3))).count(), 2);
}

#[test]
fn what_is_read_is_put_in_order_and_in_range() {
    let span: Span = serde_json::from_str(r#"{"start": 60, "end": 0}"#).unwrap();
    assert_eq!((span.start().seconds(), span.end().seconds()), (0, 60));
    assert_eq!(serde_json::from_str::<Time>("9223372036854775807").unwrap(), Time::MAX);
    assert_eq!(serde_json::to_string(&Time::from_seconds(-1)).unwrap(), "-1");
}

#[test]
fn marks_of_several_days_start_afresh_each_month() {
    let days = |step, month| {
        let first = Time::from_date(2018, month, 1).unwrap();
        let month = Span::new(first, Interval::every(Unit::Month).offset(first, 1));
        let marks = Interval::new(Unit::Day, step).unwrap().range(month);
        marks.map(|mark| mark.civil().day).collect::<Vec<_>>()
    };
    assert_eq!(days(7, 1), [1, 8, 15, 22]);
    assert_eq!(days(14, 2), [1, 15]);
    assert_eq!(days(2, 2), [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27]);
    assert_eq!(days(2, 1), [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29]);
    assert_eq!(days(1, 2).len(), 28);
}

#[test]
fn years_are_counted_without_a_year_0() {
    let years = |unit, step, from, to| {
        let span = Span::new(Time::from_date(from, 1, 1).unwrap(), Time::from_date(to, 1, 1).unwrap());
        let marks = Interval::new(unit, step).unwrap().range(span);
        marks.map(|mark| mark.civil().year).collect::<Vec<_>>()
    };
    // Astronomically, 0 is 1 BCE, -49 is 50 BCE and -99 is 100 BCE.
    assert_eq!(years(Unit::Year, 1, -2, 3), [-2, -1, 0, 1, 2]);
    assert_eq!(years(Unit::Decade, 5, -100, 101), [-99, -49, 1, 50, 100]);
    assert_eq!(years(Unit::Century, 1, -250, 250), [-199, -99, 1, 100, 200]);
    assert_eq!(years(Unit::Megayear, 5, -12_000_000, 6_000_000), [-9_999_999, -4_999_999, 1, 5_000_000]);
}

#[test]
fn a_clock_is_marked_at_round_times() {
    let start = Time::from_date(2024, 5, 1).unwrap().plus_seconds(10 * 3600 + 5);
    let marks = |unit, step, length| {
        let span = Span::new(start, start.plus_seconds(length));
        Interval::new(unit, step)
            .unwrap()
            .range(span)
            .map(|mark| mark.to_string()[11..].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(marks(Unit::Second, 15, 50), ["10:00:15", "10:00:30", "10:00:45"]);
    assert_eq!(marks(Unit::Minute, 30, 7200), ["10:30:00", "11:00:00", "11:30:00", "12:00:00"]);
    assert_eq!(Interval::new(Unit::Minute, 45), None);
}
