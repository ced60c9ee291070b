//! The two ends of a story: where they stand, and what is shown of a story that has not two.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/laid.rs"]
mod laid;
#[path = "support/stories.rs"]
mod stories;

use documents::{at, atlas, dated, from_to};
use laid::{Laid, look};
use proptest::prelude::*;
use summitline_core::input::brush;
use summitline_core::layout::{Grouping, end_lines};
use summitline_core::query::Filter;
use summitline_core::scale::Viewport;
use summitline_core::session::{Command, ScaleMode, Session};
use summitline_core::story::Story;
use summitline_core::time::Time;

fn ids(story: &Story) -> [Option<String>; 2] {
    story.ends().map(|end| end.map(|event| story.event(event).unwrap().id.clone()))
}

fn sessions(width: f64, laid: &Laid) -> [Session; 2] {
    [ScaleMode::Compressed, ScaleMode::True].map(|mode| {
        let mut session = Session::default();
        session.apply(Command::Resize(width), &laid.atlas);
        session.apply(Command::SetScale(mode), &laid.atlas);
        session
    })
}

#[test]
fn the_first_begins_and_the_last_ends() {
    let ends = |dates: &[&str]| {
        let [first, last] = ids(&dated(dates));
        (first.unwrap_or_default(), last.unwrap_or_default())
    };
    let two = |first: &str, last: &str| (first.to_owned(), last.to_owned());
    assert_eq!(ends(&["2001", "2002"]), two("a", "b"));
    assert_eq!(ends(&["1990-05-01", "2003-05-01", "2020-05-01"]), two("a", "c"));
    // Of several that begin together the one that is over first, and of several that end together the one that begins last.
    assert_eq!(ends(&["2001/2009", "2001-01-01", "2009-12-31"]), two("b", "c"));
    assert_eq!(ends(&["2001", "2001-01-01", "2001-12-31"]), two("b", "c"));
    // What goes on does not end the story, and what has always been does not begin it.
    let none = two("", "");
    assert_eq!(ends(&["1999-03-12", "2001-01-01/.."]), none);
    assert_eq!(ends(&["1999-03-12", "2001-01-01/..", "2005-01-01"]), two("a", "c"));
    assert_eq!(ends(&["../1999-03-12", "1990-01-01", "2005-01-01"]), two("b", "c"));
}

#[test]
fn no_ends_where_there_are_not_two() {
    for dates in [
        &["2020-03-11"][..],
        &["2020-03-11", "2020-03-11"],
        &["2020-03-11", "2020-03-11T10:00"],
        &["2020-03-11T10:00"],
        &["2020"],
        &["2001/2009"],
        &["2001/2009", "2003-05-01"],
    ] {
        assert_eq!(ids(&dated(dates)), [None, None], "{dates:?}");
    }
    // Two instants of one day are two.
    assert_eq!(ids(&dated(&["2020-03-11T10:00", "2020-03-11T18:00"])), [Some("a".into()), Some("b".into())]);
}

#[test]
fn the_lines_stand_at_the_edges_of_ranges() {
    for (dates, first, last) in [
        (&["2001", "2002"][..], at("2001-01-01"), at("2003-01-01")),
        (&["1914-07-28/1918-11-11", "1939-09-01/1945-09-02"], at("1914-07-28"), at("1945-09-03")),
        (&["12XX", "18XX"], at("1200-01-01"), at("1900-01-01")),
        // A dot stands in the middle of its day.
        (&["1990-05-01", "2020-05-01"], at("1990-05-01T12:00"), at("2020-05-01T12:00")),
        (&["1990-05-01", "1995/2000"], at("1990-05-01T12:00"), at("2001-01-01")),
    ] {
        let laid = Laid::new(&dated(dates), Grouping::Topic, &Filter::default(), 7.0);
        for session in sessions(976.0, &laid) {
            let viewport = session.viewport(&laid.atlas);
            let [opening, closing] = laid.seen(&viewport).ends.map(|end| end.unwrap().1);
            let near = |x: f64, time: Time| (x - viewport.x_from_time(time)).abs() < 0.01;
            assert!(near(opening, first) && near(closing, last), "{dates:?}: {opening} and {closing}");
            // And the same on the overview.
            let strip = session.overview(&laid.atlas);
            let lines = end_lines(laid.atlas.story(), |time| strip.x_from_time(time), &laid.metrics);
            for (line, time) in lines.into_iter().zip([first, last]) {
                assert!((line.unwrap().1 - strip.x_from_time(time)).abs() < 10.0, "{dates:?}");
            }
        }
    }
    let laid = Laid::new(&dated(&["2001", "2002"]), Grouping::Topic, &Filter::default(), 7.0);
    let strip = Session::default().overview(&laid.atlas);
    let lines = end_lines(laid.atlas.story(), |time| strip.x_from_time(time), &laid.metrics);
    let [first, last] = lines.map(|line| line.unwrap().1);
    assert_eq!((first, last), (strip.x_from_time(at("2001-01-01")), strip.x_from_time(at("2003-01-01"))));
}

#[test]
fn the_axis_shows_what_is_around_a_single_moment() {
    let shown = |dates: &[&str], width: f64| {
        let atlas = atlas(&dated(dates));
        let mut session = Session::default();
        session.apply(Command::Resize(width), &atlas);
        session.apply(Command::FitAll, &atlas);
        let all = session.viewport(&atlas);
        session.apply(Command::Fit, &atlas);
        let fitted = session.viewport(&atlas);
        assert!((all.pixels_per_second() / fitted.pixels_per_second() - 1.0).abs() < 1e-6);
        (fitted.time_from_x(40.0), fitted.time_from_x(width - 40.0))
    };
    let span = |from: &str, to: &str| (at(from), at(to));
    // An instant: its day. A night: both of its days.
    assert_eq!(shown(&["2020-03-11T10:00"], 976.0), span("2020-03-11", "2020-03-12"));
    assert_eq!(shown(&["2020-03-11T00:00"], 976.0), span("2020-03-11", "2020-03-12"));
    assert_eq!(shown(&["2020-03-11T10:00", "2020-03-11T10:00"], 360.0), span("2020-03-11", "2020-03-12"));
    // A day, a month, a year: as close as a dot is one.
    for (date, day) in [("2020-03-11", true), ("2020-03", false), ("2020", false), ("2020-03-11~", true)] {
        let length = dated(&[date]).spans()[0].seconds();
        for width in [330.0, 976.0, 1600.0] {
            let (from, to) = shown(&[date], width);
            let dates = to.seconds_since(from) as f64 / length as f64;
            assert!((width - 80.0) / dates < 18.0 && (width - 80.0) / dates > 12.0, "{date}: {dates} of it");
            let middle = from.seconds() + to.seconds_since(from) / 2 - at("2020-03-11T12:00").seconds();
            assert!(!day || middle.abs() <= 1, "{date} is in the middle");
        }
        let laid = Laid::new(&dated(&[date]), Grouping::Topic, &Filter::default(), 7.0);
        let items = laid.seen(&Session::default().viewport(&laid.atlas)).items;
        assert!(items.len() == 1 && items[0].dot, "{items:?}");
    }
    // A range fills the axis.
    assert_eq!(shown(&["2001-01-01/2009-12-31"], 976.0), span("2001-01-01", "2010-01-01"));
    // Two of anything are no single moment.
    assert_eq!(shown(&["2001", "2002"], 976.0), span("2001-01-01", "2003-01-01"));
}

#[test]
fn the_overview_is_for_the_story() {
    for dates in [
        &["1990-05-01", "2003-05-01", "2020-05-01"][..],
        &["1990-05-01", "2020-05-01"],
        &["2001", "2002"],
        &["19XX", "2010-05-01", "2010-09-01"],
        &["1800-01-01", "1801-06-01/1899-06-01", "1900-01-01"],
    ] {
        let story = dated(dates);
        let laid = Laid::new(&story, Grouping::Topic, &Filter::default(), 7.0);
        for session in sessions(976.0, &laid) {
            let strip = session.overview(&laid.atlas);
            let (from, to) =
                (strip.x_from_time(story.extent().start()), strip.x_from_time(story.extent().end()));
            assert!(to - from > 0.85 * 976.0, "{dates:?}: the story has {from} to {to} of the strip");
            assert!(from > 10.0 && to < 966.0);
        }
    }
}

/// The window and its handles, whatever the axis shows.
fn on_the_strip(strip: &Viewport, session: &Session, viewport: &Viewport) -> Result<(), TestCaseError> {
    let place = brush::place(strip, viewport.window(), session.metrics().mark);
    prop_assert!(place.left >= 0.0 && place.left + place.width <= strip.width() + 1e-6, "{place:?}");
    for handle in place.handles {
        prop_assert!(handle.left >= 0.0 && handle.left + handle.width <= strip.width() + 1e-6, "{place:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_of_the_overview_leaves_its_strip(
        story in stories::story(), width in 60.0..3000.0f64, window in stories::window(), pan in -1e6..1e6f64, zoom in 1e-6..1e6f64,
    ) {
        let laid = Laid::new(&story, Grouping::Topic, &Filter::default(), 7.0);
        for mut session in sessions(width, &laid) {
            let strip = session.overview(&laid.atlas);
            // As an address may ask for it, beyond all that gestures allow.
            session.bookmark.window = Some(window);
            let viewport = session.viewport(&laid.atlas);
            on_the_strip(&strip, &session, &viewport)?;
            on_the_strip(&strip, &session, &viewport.pan(pan))?;
            on_the_strip(&strip, &session, &viewport.zoom_at(0.0, zoom))?;
            for command in [Command::Pan(pan), Command::ZoomMiddle(zoom), Command::FitAll] {
                session.apply(command, &laid.atlas);
                on_the_strip(&strip, &session, &session.viewport(&laid.atlas))?;
            }
            let lines = end_lines(&story, |time| strip.x_from_time(time), &session.metrics());
            for (_, x) in lines.into_iter().flatten() {
                prop_assert!(x >= 1.0 && x <= width - 1.0, "an end at {x} of {width}");
            }
        }
    }

    #[test]
    fn lines_are_in_the_middle_of_dots_and_at_the_edges_of_bars(story in stories::story(), look in look()) {
        let laid = Laid::new(&story, look.grouping, &Filter::default(), look.label);
        let scene = laid.seen(&look.viewport(&laid));
        for (number, end) in scene.ends.iter().enumerate() {
            let Some((event, x)) = end else { continue };
            let Some(item) = scene.items.iter().find(|item| item.event == *event && item.count == 1) else { continue };
            let (left, right) = (item.left + item.body_left, item.left + item.body_left + item.body_width);
            let expected = if item.dot { item.middle() } else if number == 0 { left } else { right };
            prop_assert!((expected - x).abs() < 0.01, "{item:?} and a line at {x}");
        }
        // The flags stay on the stage.
        for flag in scene.flags([90.0, 70.0, 200.0]).into_iter().flatten() {
            let (left, right) = flag.edges(if flag.shared { 200.0 } else { 90.0 });
            prop_assert!(left >= -1e-9 && right <= look.width + 1e-9, "{flag:?}");
        }
    }
}

#[test]
fn an_end_of_the_real_story_is_where_it_was() {
    let laid = Laid::new(stories::real(), Grouping::Topic, &Filter::default(), 7.0);
    let viewport = Session::default().viewport(&laid.atlas);
    let middles = [from_to("2017-07-07", "2017-07-08"), from_to("2018-07-16", "2018-07-17")]
        .map(|day| f64::midpoint(viewport.x_from_time(day.start()), viewport.x_from_time(day.end())));
    assert_eq!(laid.seen(&viewport).ends.map(|end| end.unwrap().1.round()), middles.map(f64::round));
}
