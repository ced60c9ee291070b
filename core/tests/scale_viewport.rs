//! Laws of `Window` and `Viewport`: what keeps its place while a reader pans and zooms.
#![cfg(test)]

use proptest::prelude::*;
use summitline_core::scale::{Scale, Viewport, Window};
use summitline_core::time::{Span, Time};

const DAY: i64 = 86_400;

/// Times that people make timelines of, where pixels are far apart compared with the precision of the numbers.
fn recent() -> impl Strategy<Value = Time> {
    (-2_000_000_000i64..4_000_000_000).prop_map(Time::from_seconds)
}

/// Up to 100,000 years from now, where a second is exact.
fn any_time() -> impl Strategy<Value = Time> {
    const FAR: i64 = 3_000_000_000_000;
    prop_oneof![4 => (-FAR..FAR).prop_map(Time::from_seconds), 4 => recent()]
}

/// Breaks of a day and more, as a rule would find them.
fn recent_scale() -> impl Strategy<Value = Scale> {
    let cut = (recent(), DAY..2000 * DAY)
        .prop_map(|(start, seconds)| Span::new(start, start.plus_seconds(seconds)));
    prop::collection::vec(cut, 0..12).prop_map(Scale::compressed)
}

fn any_scale() -> impl Strategy<Value = Scale> {
    let cut = (any_time(), any_time()).prop_map(|(a, b)| Span::new(a, b));
    prop_oneof![recent_scale(), prop::collection::vec(cut, 0..40).prop_map(Scale::compressed)]
}

fn recent_viewport() -> impl Strategy<Value = Viewport> {
    let length = prop_oneof![3600i64..100_000, DAY..1000 * DAY, 1000 * DAY..20_000 * DAY];
    (recent_scale(), recent(), length, 200.0f64..2000.0).prop_map(|(scale, from, seconds, width)| {
        Viewport::new(scale, Window::new(from, from.plus_seconds(seconds)), width)
    })
}

/// Any number at all.
fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        -3000.0f64..3000.0,
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(f64::MAX),
        Just(0.0),
        Just(-0.0),
        Just(f64::MIN_POSITIVE),
    ]
}

fn wild_viewport() -> impl Strategy<Value = Viewport> {
    (any_scale(), any_time(), any_time(), wild())
        .prop_map(|(scale, from, to, width)| Viewport::new(scale, Window::new(from, to), width))
}

/// What holds for every viewport.
fn check(viewport: &Viewport) -> Result<(), TestCaseError> {
    let width = viewport.width();
    prop_assert!((1.0..=100_000.0).contains(&width));
    prop_assert!(
        viewport.pixels_per_second() > 0.0
            && viewport.pixels_per_second() <= width / Window::SHORTEST as f64 * 1.000_001
    );
    prop_assert!(viewport.break_width() > 0.0 && viewport.break_width() <= 36.0);
    prop_assert!(viewport.window().span().seconds() >= Window::SHORTEST);
    for time in [Time::MIN, Time::MAX, viewport.window().start(), viewport.window().end()] {
        prop_assert!(viewport.x_from_time(time).is_finite());
    }
    // At the ends of the range a second is one in 128.
    let slack = 0.02 + 128.0 * viewport.pixels_per_second();
    prop_assert!(viewport.x_from_time(Time::MIN) <= slack, "{}", viewport.x_from_time(Time::MIN));
    prop_assert!(viewport.x_from_time(Time::MAX) >= width - slack);
    Ok(())
}

fn near(a: f64, b: f64, tolerance: f64) -> Result<(), TestCaseError> {
    prop_assert!((a - b).abs() <= tolerance, "{a} is not within {tolerance} of {b}");
    Ok(())
}

/// Whether two viewports of one scale show the same, to a thousandth of a pixel.
fn same(a: &Viewport, b: &Viewport) -> Result<(), TestCaseError> {
    for x in [0.0, 0.5, 1.0].map(|share| share * a.width()) {
        near(b.x_from_position(a.position_from_x(x)), x, 1e-3)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn windows_are_long_enough_and_round_trip(a in any_time(), b in any_time()) {
        let window = Window::new(a, b);
        prop_assert!(window.span().seconds() >= Window::SHORTEST);
        prop_assert_eq!(window.span().union(Span::new(a, b)), window.span());
        prop_assert_eq!(Window::from(window.span()), window);
        let text = serde_json::to_string(&window).unwrap();
        prop_assert_eq!(serde_json::from_str::<Window>(&text).unwrap(), window);
    }

    #[test]
    fn every_viewport_is_valid(
        viewport in wild_viewport(),
        x in wild(),
        factor in wild(),
        (a, b) in (any_time(), any_time()),
        min_seconds: i64,
    ) {
        check(&viewport)?;
        let span = Span::new(a, b);
        prop_assert!(viewport.x_from_position(viewport.position_from_x(x)).is_finite());
        prop_assert!(viewport.limit_zoom(factor, span, min_seconds).is_finite());
        for changed in [
            viewport.pan(x),
            viewport.zoom_at(x, factor),
            viewport.fit(span, x),
            viewport.clamp(span, min_seconds),
            viewport.pan(x).zoom_at(x, factor).fit(span, factor).clamp(span, min_seconds).pan(factor),
        ] {
            check(&changed)?;
            prop_assert_eq!(changed.width(), viewport.width());
            prop_assert_eq!(changed.break_width(), viewport.break_width());
        }
        for seen in viewport.breaks_in_view() {
            prop_assert!(seen.x1 > 0.0 && seen.x0 < viewport.width() && seen.x0 < seen.x1);
        }
    }

    #[test]
    fn a_viewport_shows_the_window_it_was_made_for(viewport in recent_viewport()) {
        let window = viewport.window();
        let again = Viewport::new(viewport.scale().clone(), window, viewport.width());
        prop_assert_eq!(again.window(), window);
        // To the second, which is a fraction of a pixel.
        near(again.x_from_position(viewport.position_from_x(0.0)), 0.0, 0.3)?;
        near(again.x_from_position(viewport.position_from_x(viewport.width())), viewport.width(), 0.6)?;
    }

    #[test]
    fn pixels_and_positions_are_inverse(viewport in recent_viewport(), share in -3.0f64..3.0) {
        let x = share * viewport.width();
        near(viewport.x_from_position(viewport.position_from_x(x)), x, 1e-4)?;
    }

    #[test]
    fn later_is_further_right(viewport in recent_viewport(), a in any_time(), b in any_time()) {
        let (xa, xb) = (viewport.x_from_time(a), viewport.x_from_time(b));
        if a < b { prop_assert!(xa <= xb) } else { prop_assert!(xa >= xb) }
    }

    #[test]
    fn pans_add_up(viewport in recent_viewport(), a in -2000.0f64..2000.0, b in -2000.0f64..2000.0) {
        same(&viewport.pan(a).pan(b), &viewport.pan(a + b))?;
        same(&viewport.pan(a).pan(-a), &viewport)?;
        prop_assert_eq!(viewport.pan(a).pixels_per_second(), viewport.pixels_per_second());
        near(viewport.pan(a).x_from_position(viewport.position_from_x(a)), 0.0, 1e-4)?;
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer(
        viewport in recent_viewport(),
        share in 0.0f64..=1.0,
        power in -3.0f64..12.0,
    ) {
        let x = share * viewport.width();
        let zoomed = viewport.zoom_at(x, power.exp());
        let under = viewport.position_from_x(x);
        near(zoomed.x_from_position(under), x, 1e-3)?;
        // Also after the session has stored the window and made a new viewport from it, to the second.
        let stored = Viewport::new(viewport.scale().clone(), zoomed.window(), viewport.width());
        near(stored.x_from_position(under), x, 0.6 + stored.pixels_per_second())?;
    }

    #[test]
    fn zooms_multiply(
        viewport in recent_viewport(),
        share in 0.0f64..=1.0,
        a in -2.0f64..2.0,
        b in -2.0f64..2.0,
    ) {
        let x = share * viewport.width();
        let tightest = viewport.width() / Window::SHORTEST as f64;
        prop_assume!(viewport.pixels_per_second() * a.exp() < tightest);
        same(&viewport.zoom_at(x, a.exp()).zoom_at(x, b.exp()), &viewport.zoom_at(x, (a + b).exp()))?;
    }

    #[test]
    fn fitting_leaves_the_padding_free(
        viewport in recent_viewport(),
        a in recent(),
        b in recent(),
        padding in 0.0f64..40.0,
    ) {
        let span = Span::new(a, b);
        let uncut: i64 = viewport.scale().stretches(span).map(Span::seconds).sum();
        prop_assume!(uncut > 2 * Window::SHORTEST && viewport.width() > 500.0);
        let fitted = viewport.fit(span, padding);
        near(fitted.x_from_time(a.min(b)), padding, 1e-3)?;
        near(fitted.x_from_time(a.max(b)), fitted.width() - padding, 1e-3)?;
    }

    #[test]
    fn clamping_is_idempotent_and_stays_inside(
        viewport in wild_viewport(),
        (a, b) in (any_time(), any_time()),
        min_seconds in prop_oneof![any::<i64>(), 0..1000 * DAY],
    ) {
        let extent = Span::new(a, b);
        let clamped = viewport.clamp(extent, min_seconds);
        prop_assert_eq!(&clamped.clamp(extent, min_seconds), &clamped);
        if extent.seconds() >= min_seconds.max(Window::SHORTEST) && viewport.scale().breaks().len() == 0 {
            prop_assert!(clamped.x_from_time(extent.start()) <= 0.02);
            prop_assert!(clamped.x_from_time(extent.end()) >= clamped.width() - 0.02);
        }
    }

    #[test]
    fn clamping_does_not_change_what_is_inside(
        viewport in recent_viewport(),
        before in 0i64..1000,
        after in 0i64..1000,
    ) {
        let window = viewport.window().span();
        let uncut: i64 = viewport.scale().stretches(window).map(Span::seconds).sum();
        prop_assume!(uncut > 2 * Window::SHORTEST);
        let start = window.start().plus_seconds(-before * DAY - 1);
        let end = window.end().plus_seconds(after * DAY + 1);
        let extent = Span::new(start, end);
        prop_assert_eq!(viewport.clamp(extent, 3600), viewport);
    }

    #[test]
    fn a_limited_zoom_stays_under_the_pointer(
        viewport in recent_viewport(),
        share in 0.0f64..=1.0,
        factor in 1.0f64..1e9,
    ) {
        let x = share * viewport.width();
        let everything = Span::ALL;
        let factor = viewport.limit_zoom(factor, everything, 7 * DAY);
        let zoomed = viewport.zoom_at(x, factor);
        near(zoomed.clamp(everything, 7 * DAY).x_from_position(viewport.position_from_x(x)), x, 1e-2)?;
    }

    #[test]
    fn breaks_keep_their_width(viewport in recent_viewport(), power in -3.0f64..8.0) {
        let zoomed = viewport.zoom_at(100.0, power.exp());
        for seen in zoomed.breaks_in_view() {
            near(seen.x1 - seen.x0, viewport.break_width(), 1e-9)?;
            near(zoomed.x_from_time(seen.span.start()), seen.x0, 1e-6)?;
            near(zoomed.x_from_time(seen.span.end()), seen.x1, 1e-6)?;
        }
        let seen = zoomed.breaks_in_view().count();
        let in_view = |cut: &Span| {
            zoomed.x_from_time(cut.end()) > 1e-6 && zoomed.x_from_time(cut.start()) < zoomed.width() - 1e-6
        };
        let expected = zoomed.scale().breaks().filter(in_view).count();
        prop_assert!(seen >= expected && seen <= expected + 2);
    }
}

fn date(year: i64, month: u8, day: u8) -> Time {
    Time::from_date(year, month, day).unwrap()
}

#[test]
fn a_window_in_a_break_is_widened() {
    let cut = Span::new(date(1975, 1, 1), date(2014, 1, 1));
    let scale = Scale::compressed([cut]);
    let viewport = Viewport::new(scale, Window::new(date(1990, 1, 1), date(1990, 2, 1)), 1000.0);
    // The break is in the middle, with as much time around it as the window is long.
    assert!((viewport.x_from_time(cut.start()) - 482.0).abs() < 1e-6);
    assert!((viewport.x_from_time(cut.end()) - 518.0).abs() < 1e-6);
    let around = viewport.window().span().seconds() - cut.seconds();
    assert_eq!(around, 31 * DAY);
}

#[test]
fn nothing_leaves_the_range_of_time() {
    let viewport = Viewport::new(Scale::linear(), Window::from(Span::ALL), 1000.0);
    assert_eq!(viewport.window().span(), Span::ALL);
    assert_eq!(viewport.pan(f64::INFINITY).window(), viewport.window());
    assert_eq!(viewport.zoom_at(500.0, 0.0).window(), viewport.window());
    let closest = viewport.zoom_at(1000.0, f64::INFINITY);
    assert_eq!(closest.window().end(), Time::MAX);
    assert_eq!(closest.window().span().seconds(), Window::SHORTEST);
}

#[test]
fn a_width_that_is_not_positive_becomes_a_pixel() {
    for width in [0.0, -5.0, f64::NAN, f64::NEG_INFINITY] {
        let viewport = Viewport::new(Scale::linear(), Window::new(date(2017, 1, 1), date(2018, 1, 1)), width);
        assert_eq!(viewport.width(), 1.0);
        assert_eq!(viewport.window(), Window::new(date(2017, 1, 1), date(2018, 1, 1)));
    }
}
