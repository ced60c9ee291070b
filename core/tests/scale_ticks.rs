//! Ticks: laws for any zoom, scale and label width, and what they look like (`snapshots/`).
#![cfg(test)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use summitline_core::phrase::{English, tick_label};
use summitline_core::scale::{Context, Scale, Tick, TickMetrics, Viewport, Window, contexts, ticks};
use summitline_core::time::{Span, Time, Unit};

const DAY: i64 = 86_400;

fn time() -> impl Strategy<Value = Time> {
    prop_oneof![
        1 => (-3_000_000_000_000i64..3_000_000_000_000).prop_map(Time::from_seconds),
        4 => (-2_000_000_000i64..4_000_000_000).prop_map(Time::from_seconds),
    ]
}

fn scale() -> impl Strategy<Value = Scale> {
    let cut = (-2_000_000_000i64..4_000_000_000, 1..2000 * DAY).prop_map(|(start, seconds)| {
        Span::new(Time::from_seconds(start), Time::from_seconds(start + seconds))
    });
    prop_oneof![Just(Scale::linear()), prop::collection::vec(cut, 0..20).prop_map(Scale::compressed)]
}

fn viewport() -> impl Strategy<Value = Viewport> {
    // Evenly over the orders of magnitude, from the shortest window to thirteen thousand million years.
    let seconds = (10f64.ln()..4.1e17f64.ln()).prop_map(|power| power.exp() as i64);
    (scale(), time(), seconds, 1.0f64..3000.0).prop_map(|(scale, from, seconds, width)| {
        Viewport::new(scale, Window::new(from, from.plus_seconds(seconds)), width)
    })
}

fn metrics() -> impl Strategy<Value = TickMetrics> {
    let px = || 4.0f64..150.0;
    let units = (px(), px(), px(), px(), px(), px(), px(), px());
    (units, px(), 0.0f64..300.0, 0.0f64..40.0).prop_map(
        |((second, hour, day, month, year, decade, century, millennium), context, break_label, gap)| {
            TickMetrics {
                second,
                hour,
                day,
                month,
                year,
                decade,
                century,
                millennium,
                context,
                break_label,
                gap,
            }
        },
    )
}

/// The coarsest unit, according to the date as a reader would write it, without a year 0.
fn written_unit(time: Time) -> Unit {
    let civil = time.civil();
    let year = if civil.year > 0 { civil.year } else { 1 - civil.year };
    let text = time.to_string();
    let date = format!("{year:010}{}T{}", &text[text.len() - 15..text.len() - 9], &text[text.len() - 8..]);
    let endings = [
        ("000000-01-01T00:00:00", Unit::Megayear),
        ("000-01-01T00:00:00", Unit::Millennium),
        ("00-01-01T00:00:00", Unit::Century),
        ("0-01-01T00:00:00", Unit::Decade),
        ("-01-01T00:00:00", Unit::Year),
        ("-01T00:00:00", Unit::Month),
        ("T00:00:00", Unit::Day),
        (":00:00", Unit::Hour),
        (":00", Unit::Minute),
    ];
    let first = date == "0000000001-01-01T00:00:00" && civil.year == 1;
    let found =
        endings.iter().find(|(ending, _)| date.ends_with(ending)).map_or(Unit::Second, |found| found.1);
    if first { Unit::Megayear } else { found }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn ticks_are_in_order_and_in_view(viewport in viewport(), metrics in metrics()) {
        let ticks = ticks(&viewport, &metrics);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].time < pair[1].time && pair[0].x < pair[1].x));
        for tick in &ticks {
            prop_assert!((0.0..=viewport.width()).contains(&tick.x));
            prop_assert_eq!(tick.x, viewport.x_from_time(tick.time));
            prop_assert_eq!(written_unit(tick.time), tick.unit);
        }
    }

    #[test]
    fn labels_do_not_overlap(viewport in viewport(), metrics in metrics()) {
        for pair in ticks(&viewport, &metrics).windows(2) {
            let least = (metrics.label(pair[0].unit) + metrics.label(pair[1].unit)) / 2.0 + metrics.gap;
            prop_assert!(pair[1].x - pair[0].x >= least - 0.01, "{pair:?}");
        }
    }

    #[test]
    fn labels_do_not_overlap_breaks(viewport in viewport(), metrics in metrics()) {
        let breaks: Vec<_> = viewport.breaks_in_view().collect();
        for tick in ticks(&viewport, &metrics) {
            prop_assert!(viewport.scale().breaks().all(|cut| !cut.contains(tick.time)));
            for seen in &breaks {
                let taken = (seen.x1 - seen.x0).max(metrics.break_label) + metrics.label(tick.unit);
                let distance = (tick.x - (seen.x0 + seen.x1) / 2.0).abs();
                prop_assert!(distance >= taken / 2.0 + metrics.gap - 0.01);
            }
        }
    }

    #[test]
    fn nothing_flickers_while_panning(viewport in viewport(), metrics in metrics(), px in -500.0f64..500.0) {
        let panned = viewport.pan(px);
        prop_assume!(panned.pixels_per_second() == viewport.pixels_per_second());
        let seen = |viewport: &Viewport| -> BTreeMap<Time, Unit> {
            ticks(viewport, &metrics).iter().map(|tick| (tick.time, tick.unit)).collect()
        };
        let both = |time: &Time| {
            // A tick within half a pixel of the edge may be on either side of it.
            [&viewport, &panned].iter().all(|view| (0.5..=view.width() - 0.5).contains(&view.x_from_time(*time)))
        };
        let keep = |mut ticks: BTreeMap<Time, Unit>| { ticks.retain(|time, _| both(time)); ticks };
        prop_assert_eq!(keep(seen(&viewport)), keep(seen(&panned)));
    }

    #[test]
    fn there_are_ticks_but_not_too_many(from in -2_000_000_000i64..4_000_000_000, power in 0.0f64..=1.0) {
        let (shortest, longest) = (6.0f64 * 3600.0, 5000.0 * 365.0 * DAY as f64);
        let seconds = (shortest.ln() + power * (longest / shortest).ln()).exp() as i64;
        let from = Time::from_seconds(from);
        let viewport = Viewport::new(Scale::linear(), Window::new(from, from.plus_seconds(seconds)), 1000.0);
        let count = ticks(&viewport, &TickMetrics::default()).len();
        prop_assert!((4..=34).contains(&count), "{count}");
    }

    #[test]
    fn no_metrics_break_anything(viewport in viewport(), a: f64, b: f64) {
        let wild = TickMetrics {
            second: b, hour: a, day: b, month: a, year: b, decade: f64::NAN, century: a, millennium: b, context: b,
            break_label: a, gap: b,
        };
        prop_assert!(ticks(&viewport, &wild).len() <= 1000);
        prop_assert!(!contexts(&viewport, &ticks(&viewport, &wild), &wild).is_empty());
    }

    #[test]
    fn contexts_are_in_order_and_do_not_overlap(viewport in viewport(), metrics in metrics()) {
        let ticks = ticks(&viewport, &metrics);
        let contexts = contexts(&viewport, &ticks, &metrics);
        let cut = viewport.breaks_in_view().next().filter(|seen| seen.x0 <= 0.0 && seen.x1 < viewport.width());
        let first = cut.map_or(0.0, |seen| seen.x1.max(0.0));
        prop_assert!((contexts[0].x - first).abs() <= 0.01 + viewport.pixels_per_second());
        for pair in contexts.windows(2) {
            prop_assert!(pair[0].time < pair[1].time);
            prop_assert!(pair[0].x + context_width(&pair[0], &metrics) + metrics.gap <= pair[1].x + 0.01);
        }
        for context in &contexts {
            prop_assert_eq!(context.time, context.unit.floor(context.time));
        }
    }

    #[test]
    fn a_context_names_what_the_tick_below_it_lies_in(viewport in viewport(), metrics in metrics()) {
        let ticks = ticks(&viewport, &metrics);
        let contexts = contexts(&viewport, &ticks, &metrics);
        let unit = contexts[0].unit;
        // Where the ticks are years, those at the edge of a stretch are not named.
        let finer = ticks.iter().any(|tick| tick.unit < unit);
        let over = (context_width(&contexts[0], &metrics) + metrics.gap) / 2.0 - 0.01;
        let edges: Vec<f64> = viewport.breaks_in_view().map(|seen| seen.x1).chain([0.0]).collect();
        for context in &contexts {
            let edge = edges.iter().any(|x| (x - context.x).abs() < 0.01);
            let mut begun = ticks.iter().filter(|tick| tick.unit >= unit && tick.label_fits(viewport.width(), &metrics));
            if let Some(tick) = begun.find(|tick| tick.x >= context.x && tick.x < context.x + over)
                && finer && edge
            {
                prop_assert!(context.time >= unit.floor(tick.time), "{:?} over {:?}", context, tick);
            }
        }
    }

    #[test]
    fn a_context_does_not_name_what_has_ended_before_it(viewport in viewport(), metrics in metrics()) {
        let ticks = ticks(&viewport, &metrics);
        let contexts = contexts(&viewport, &ticks, &metrics);
        for context in contexts.iter().filter(|context| ticks.iter().any(|tick| tick.unit < context.unit)) {
            let cut = viewport.breaks_in_view().any(|seen| seen.x0 <= context.x + 0.5 && context.x - 0.5 <= seen.x1);
            let there = context.unit.floor(viewport.time_from_x(context.x - 0.5));
            prop_assert!(cut || context.time >= there, "{:?} is in {:?}", context, there);
        }
    }

    #[test]
    fn labels_of_breaks_are_in_view_and_do_not_overlap(viewport in viewport(), label in 0.0f64..300.0, gap in 0.0f64..40.0) {
        let middles: Vec<f64> =
            viewport.labelled_breaks(label, gap).iter().map(|seen| (seen.x0 + seen.x1) / 2.0).collect();
        prop_assert!(middles.windows(2).all(|pair| pair[1] - pair[0] >= label + gap));
        for middle in &middles {
            prop_assert!(middle - label / 2.0 >= -0.01 && middle + label / 2.0 <= viewport.width() + 0.01);
        }
        // Only breaks without room have no label.
        for seen in viewport.breaks_in_view() {
            let middle = (seen.x0 + seen.x1) / 2.0;
            let whole = middle - label / 2.0 >= 0.01 && middle + label / 2.0 <= viewport.width() - 0.01;
            let near = middles.iter().any(|each| (each - middle).abs() < label + gap);
            prop_assert!(!whole || near || middles.contains(&middle), "{:?}", seen);
        }
    }

    #[test]
    fn every_tick_lies_in_what_was_named_last(viewport in viewport(), metrics in metrics()) {
        let ticks = ticks(&viewport, &metrics);
        let contexts = contexts(&viewport, &ticks, &metrics);
        let room = context_width(&contexts[0], &metrics) + metrics.gap;
        let breaks: Vec<_> = viewport.breaks_in_view().collect();
        for tick in ticks.iter().filter(|tick| tick.unit < contexts[0].unit) {
            // The texts before may need this much of the stretch.
            let start = breaks.iter().map(|seen| seen.x1).filter(|x1| *x1 <= tick.x).fold(0.0, f64::max);
            if tick.x < start + 1.5 * room || tick.x + room > viewport.width() {
                continue;
            }
            let named = ticks.iter().filter(|each| each.unit >= contexts[0].unit && each.x <= tick.x);
            let named = named.filter(|each| each.label_fits(viewport.width(), &metrics)).map(|each| each.time);
            let said = contexts.iter().filter(|each| each.x <= tick.x).map(|each| each.time);
            let told = named.chain(said).max();
            // A unit that begins next to a text is named as soon as that text ends.
            let beside = contexts.iter().rfind(|each| each.x <= tick.x).is_some_and(|each| tick.x < each.x + room);
            let next = contexts[0].unit.floor(tick.time);
            prop_assert!(told == Some(next) || beside && told < Some(next), "{tick:?} after {told:?}");
        }
    }
}

fn context_width(context: &Context, metrics: &TickMetrics) -> f64 {
    if context.unit >= Unit::Year { metrics.label(context.unit) } else { metrics.context }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A column is eight pixels.
const COLUMN: f64 = 8.0;

/// The text of a tick or a context, as short as it can be.
fn words(time: Time, unit: Unit, in_full: bool) -> String {
    let civil = time.civil();
    let month = MONTHS[usize::from(civil.month) - 1];
    match (unit, in_full) {
        (Unit::Second, _) => format!("{:02}:{:02}", civil.minute, civil.second),
        (Unit::Minute, _) => format!("{:02}:{:02}", civil.hour, civil.minute),
        (Unit::Hour, _) => format!("{:02}h", civil.hour),
        (Unit::Day, false) => civil.day.to_string(),
        (Unit::Day, true) => format!("{} {month} {}", civil.day, civil.year),
        (Unit::Month, false) => month.to_owned(),
        (Unit::Month, true) => format!("{month} {}", civil.year),
        _ => tick_label(&English, time, unit),
    }
}

/// The axis as three lines: contexts, ticks and breaks, labels. A year has four letters.
fn draw(viewport: &Viewport) -> String {
    draw_years(viewport, 4.0)
}

/// The same with years of so many letters.
fn draw_years(viewport: &Viewport, years: f64) -> String {
    let metrics = TickMetrics {
        second: 5.0 * COLUMN,
        hour: 5.0 * COLUMN,
        day: 2.0 * COLUMN,
        month: 3.0 * COLUMN,
        year: years * COLUMN,
        decade: years * COLUMN,
        century: years * COLUMN,
        millennium: years * COLUMN,
        context: 11.0 * COLUMN,
        break_label: 0.0,
        gap: 2.0 * COLUMN,
    };
    let columns = (viewport.width() / COLUMN) as usize;
    let column = |x: f64| ((x / COLUMN).floor().max(0.0) as usize).min(columns);
    let mut lines = [vec![' '; columns + 8], vec!['─'; columns + 1], vec![' '; columns + 8]];
    let mut write = |line: usize, at: usize, text: &str| {
        for (n, letter) in text.chars().enumerate() {
            lines[line][at + n] = letter;
        }
    };
    for seen in viewport.breaks_in_view() {
        (column(seen.x0)..column(seen.x1)).for_each(|at| write(1, at, "≈"));
    }
    for context in contexts(viewport, &ticks(viewport, &metrics), &metrics) {
        write(0, column(context.x), &words(context.time, context.unit, true));
    }
    for Tick { time, x, unit } in ticks(viewport, &metrics) {
        let text = words(time, unit, false);
        write(1, column(x), if unit >= Unit::Year { "╂" } else { "┼" });
        write(2, column(x).saturating_sub(text.len() / 2), &text);
    }
    lines.map(|line| line.into_iter().collect::<String>().trim_end().to_owned()).join("\n")
}

fn date(year: i64, month: u8, day: u8) -> Time {
    Time::from_date(year, month, day).unwrap()
}

/// The same middle at every zoom, each a title and three lines.
fn draw_zooms(scale: &Scale) -> String {
    let middle = date(2018, 3, 4);
    let zooms = [
        ("2 hours", 7_200),
        ("12 hours", DAY / 2),
        ("2 days", 2 * DAY),
        ("5 days", 5 * DAY),
        ("3 weeks", 21 * DAY),
        ("2 months", 61 * DAY),
        ("6 months", 183 * DAY),
        ("a year and a half", 548 * DAY),
        ("5 years", 5 * 365 * DAY),
        ("20 years", 20 * 365 * DAY),
        ("60 years", 60 * 365 * DAY),
        ("300 years", 300 * 365 * DAY),
        ("2000 years", 2000 * 365 * DAY),
        ("15000 years", 15_000 * 365 * DAY),
    ];
    let drawn = zooms.map(|(title, seconds)| {
        let window = Window::new(middle.plus_seconds(-seconds / 2), middle.plus_seconds(seconds / 2));
        format!("{title}\n{}", draw(&Viewport::new(scale.clone(), window, 110.0 * COLUMN)))
    });
    drawn.join("\n\n")
}

#[test]
fn ticks_at_each_zoom_of_true_time() {
    insta::assert_snapshot!(draw_zooms(&Scale::linear()));
}

#[test]
fn ticks_at_each_zoom_of_compressed_time() {
    let scale = Scale::compressed([
        Span::new(date(1975, 2, 1), date(2013, 11, 1)),
        Span::new(date(2015, 10, 20), date(2017, 6, 20)),
        Span::new(date(2017, 8, 1), date(2018, 1, 10)),
        Span::new(date(2018, 3, 6), date(2018, 3, 12)),
        Span::new(date(2018, 4, 5), date(2018, 5, 20)),
    ]);
    insta::assert_snapshot!(draw_zooms(&scale));
}

#[test]
fn ticks_on_a_narrow_screen() {
    let zooms = [2 * DAY, 30 * DAY, 400 * DAY, 40_000 * DAY].map(|seconds| {
        let from = date(2017, 7, 7);
        draw(&Viewport::new(Scale::linear(), Window::new(from, from.plus_seconds(seconds)), 320.0))
    });
    insta::assert_snapshot!(zooms.join("\n\n"));
}

#[test]
fn ticks_from_seconds_to_the_age_of_the_universe() {
    let year = 365 * DAY + DAY / 4;
    let windows = [
        ("20 seconds", date(2024, 5, 1).plus_seconds(36_000), 20, 4.0),
        ("2 minutes", date(2024, 5, 1).plus_seconds(36_000), 120, 4.0),
        ("40 minutes", date(2024, 5, 1).plus_seconds(36_000), 2_400, 4.0),
        ("7 years around the first", date(-2, 1, 1), 7 * year, 6.0),
        ("60 years around the first", date(-29, 1, 1), 60 * year, 6.0),
        ("1,200 years, Rome", date(-752, 1, 1), 1_230 * year, 8.0),
        ("50,000 years", date(-40_000, 1, 1), 50_000 * year, 17.0),
        ("3 million years", date(-3_000_000, 1, 1), 3_000_000 * year, 17.0),
        ("300 million years", date(-300_000_000, 1, 1), 300_000_000 * year, 17.0),
        ("everything", date(-13_787_000_000, 1, 1), 13_787_000_000 * year, 17.0),
    ];
    let drawn = windows.map(|(title, from, seconds, years)| {
        let window = Window::new(from, from.plus_seconds(seconds));
        format!("{title}\n{}", draw_years(&Viewport::new(Scale::linear(), window, 110.0 * COLUMN), years))
    });
    insta::assert_snapshot!(drawn.join("\n\n"));
}
