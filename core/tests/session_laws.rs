//! Laws of the session: whatever commands come, in whatever order, its state stays valid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/stories.rs"]
mod stories;

use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;
use std::sync::OnceLock;
use stories::{bookmark, grouping, real, span, story};
use summitline_core::query::{Facet, HostLetters, Part};
use summitline_core::scale::Viewport;
use summitline_core::session::{
    Atlas, Column, Command, Dialog, Notice, ScaleMode, Session, Settled, Theme, Toward, Trail, View, decode,
    encode,
};
use summitline_core::story::{EventIx, Story, TopicIx};
use summitline_core::time::{Span, Time};

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::new(real().clone(), Arc::new(HostLetters)))
}

fn wild() -> impl Strategy<Value = f64> {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 0.0, -0.0];
    prop_oneof![6 => -2000.0..2000.0, 2 => 0.01..100.0, 2 => select(odd.to_vec()), 1 => any::<f64>()]
}

fn toward() -> impl Strategy<Value = Toward> {
    select(vec![Toward::Earlier, Toward::Later])
}

/// Any command, with events and values of this story and of others.
fn command(story: &Story) -> impl Strategy<Value = Command> + use<> {
    let values = stories::values(story);
    let event = || (0..story.events().len() + 2).prop_map(EventIx::at);
    let columns = vec![Column::Date, Column::Title, Column::Topic, Column::Status, Column::Source];
    let parts = Facet::ALL.map(Part::Facet).into_iter().chain([Part::Text]);
    let parts: Vec<Part> = parts.chain(values.iter().copied().map(Part::Value)).collect();
    prop_oneof![
        4 => wild().prop_map(Command::Pan),
        4 => (wild(), wild()).prop_map(|(factor, x)| Command::Zoom { factor, x }),
        2 => wild().prop_map(Command::ZoomMiddle),
        2 => toward().prop_map(Command::Page),
        1 => Just(Command::Fit),
        1 => Just(Command::FitAll),
        2 => span().prop_map(Command::Frame),
        2 => span().prop_map(Command::Enter),
        2 => span().prop_map(Command::Window),
        2 => event().prop_map(Command::Reveal),
        2 => event().prop_map(Command::Focus),
        2 => prop_oneof![4 => 200.0..2600.0, 1 => wild()].prop_map(Command::Resize),
        1 => (wild(), wild()).prop_map(|(width, text)| Command::Measure { width, text }),
        2 => event().prop_map(Command::Select),
        1 => Just(Command::Deselect),
        3 => toward().prop_map(Command::Step),
        1 => select(vec![View::Axis, View::ThenNow, View::List, View::Table]).prop_map(Command::Show),
        2 => select(vec![ScaleMode::Compressed, ScaleMode::True]).prop_map(Command::SetScale),
        1 => grouping().prop_map(Command::Group),
        3 => select(values).prop_map(Command::Toggle),
        1 => select(parts).prop_map(Command::Drop),
        1 => "[a-c]{0,2}".prop_map(Command::Search),
        1 => Just(Command::ClearFilter),
        1 => select(columns).prop_map(Command::SortBy),
        1 => (0..story.topics().len()).prop_map(|at| Command::Compare(TopicIx::at(at))),
        1 => select(vec![
            Command::Open(Dialog::Keys),
            Command::Open(Dialog::Share),
            Command::CloseDialog,
            Command::Notice(vec![Notice::TooLong]),
        ]),
        1 => select(Theme::ALL.to_vec()).prop_map(Command::SetTheme),
        1 => bookmark(story).prop_map(|bookmark| Command::Go(Box::new(bookmark))),
    ]
}

fn commands(most: usize) -> impl Strategy<Value = (Story, Vec<Command>)> {
    story().prop_flat_map(move |story| {
        let commands = prop::collection::vec(command(&story), 1..most);
        (Just(story), commands)
    })
}

/// A session of the real story somewhere on its axis.
fn somewhere() -> impl Strategy<Value = Session> {
    let scale = select(vec![ScaleMode::Compressed, ScaleMode::True]);
    let near = (1_480_000_000i64..1_540_000_000, atlas().closest()..50_000_000);
    let window = near.prop_map(|(from, length)| {
        let from = Time::from_seconds(from);
        Span::new(from, from.plus_seconds(length))
    });
    (scale, window, 300.0..2500.0).prop_map(|(scale, window, width)| {
        let mut session = Session::default();
        for command in [Command::Resize(width), Command::SetScale(scale), Command::Window(window)] {
            session.apply(command, atlas());
        }
        session
    })
}

/// A window is within reach if the viewport shows nothing beyond it, apart from the rounding to whole seconds.
fn within_reach(session: &Session, atlas: &Atlas) -> Result<(), TestCaseError> {
    let Some(window) = session.bookmark.window else { return Ok(()) };
    prop_assert!(window.span().seconds() >= atlas.closest() - 2, "{window:?}");
    let reach = atlas.reach(session.bookmark.scale);
    let viewport = session.viewport(atlas);
    let slack = 0.02 + viewport.pixels_per_second() * 2.0;
    let (left, right) = (viewport.x_from_time(reach.start()), viewport.x_from_time(reach.end()));
    prop_assert!(left <= slack, "{window:?} starts {left} px before {reach:?}");
    prop_assert!(
        right >= viewport.width() - slack,
        "{window:?} ends past {reach:?}: {right} of {}",
        viewport.width()
    );
    Ok(())
}

fn finite(viewport: &Viewport) -> bool {
    [viewport.width(), viewport.pixels_per_second(), viewport.break_width()]
        .iter()
        .all(|each| each.is_finite())
        && viewport.pixels_per_second() > 0.0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_only_moves_changes_the_window_alone((story, commands) in commands(40)) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        for command in commands {
            let (mut before, only_moves) = (session.clone(), command.only_moves());
            session.apply(command, &atlas);
            if only_moves {
                before.bookmark.window = session.bookmark.window;
                prop_assert_eq!(Settled::of(&before), Settled::of(&session));
                prop_assert_eq!(&before.bookmark, &session.bookmark);
                prop_assert_eq!(&before.notices, &session.notices);
            }
        }
    }

    #[test]
    fn nothing_panics_and_the_trail_says_whether_the_address_changed((story, commands) in commands(40)) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        for command in commands {
            let before = session.bookmark.clone();
            let goes = matches!(command, Command::Go(_));
            let trail = session.apply(command, &atlas);
            if !goes {
                prop_assert_eq!(trail == Trail::Keep, session.bookmark == before);
            } else {
                prop_assert_eq!(trail, Trail::Keep);
            }
            prop_assert!(finite(&session.viewport(&atlas)) && finite(&session.overview(&atlas)));
            prop_assert!(session.width.is_finite() && session.width >= 1.0);
            prop_assert!(session.metrics().label.is_finite());
            prop_assert!(session.active.is_none_or(|event| atlas.story().event(event).is_some()));
            prop_assert!(session.bookmark.selected.is_none_or(|event| atlas.story().event(event).is_some()));
            let _ = Settled::of(&session);
        }
        let text = encode(&session.bookmark, atlas.story());
        prop_assert_eq!(decode(&text, atlas.story()), (session.bookmark, vec![]));
    }

    #[test]
    fn the_window_stays_within_reach((story, commands) in commands(30)) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        for command in commands {
            // Changes of the scale and of the width have their own tests.
            if matches!(command, Command::SetScale(_) | Command::Resize(_)) {
                continue;
            }
            let said = format!("{command:?}");
            session.apply(command, &atlas);
            within_reach(&session, &atlas).map_err(|error| TestCaseError::fail(format!("{said}: {error}")))?;
        }
    }

    #[test]
    fn steps_walk_the_matches_in_order((story, filter) in story().prop_flat_map(|story| {
        let filter = stories::filter(&story);
        (Just(story), filter)
    })) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let matches: Vec<EventIx> = atlas.index().matches(&filter).iter().collect();
        let mut session = Session::default();
        session.bookmark.filter = filter;
        let mut walk = |toward: Toward| -> Vec<EventIx> {
            session.bookmark.selected = None;
            std::iter::from_fn(|| {
                let before = session.bookmark.selected;
                session.apply(Command::Step(toward), &atlas);
                session.bookmark.selected.filter(|after| Some(*after) != before)
            })
            .take(200)
            .collect()
        };
        prop_assert_eq!(walk(Toward::Later), matches.clone());
        prop_assert_eq!(walk(Toward::Earlier), matches.into_iter().rev().collect::<Vec<_>>());
    }

    #[test]
    fn toggling_twice_changes_nothing((story, bookmark, value) in story().prop_flat_map(|story| {
        let (bookmark, value) = (bookmark(&story), select(stories::values(&story)));
        (Just(story), bookmark, value)
    })) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        session.bookmark = bookmark;
        let before = session.clone();
        prop_assert_eq!(session.apply(Command::Toggle(value), &atlas), Trail::Push);
        prop_assert_ne!(&session.bookmark, &before.bookmark);
        session.apply(Command::Toggle(value), &atlas);
        // A topic that is toggled is the one to compare, in place of what was asked for before.
        let compare = before.bookmark.compare.filter(|_| value.facet() != Facet::Topic);
        prop_assert_eq!(session.bookmark.compare, compare);
        session.bookmark.compare = before.bookmark.compare;
        prop_assert_eq!(session, before);
    }

    #[test]
    fn what_is_revealed_is_in_view((story, commands) in commands(8), at in any::<prop::sample::Index>(), width in 300.0..2000.0) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        for command in commands.into_iter().filter(|command| !matches!(command, Command::SetScale(_) | Command::Resize(_))) {
            session.apply(command, &atlas);
        }
        session.apply(Command::Resize(width), &atlas);
        let event = EventIx::at(at.index(atlas.story().events().len()));
        session.apply(Command::Focus(event), &atlas);
        prop_assert_eq!(session.active, Some(event));
        let (viewport, span) = (session.viewport(&atlas), atlas.story().span_of(event));
        let middle = f64::midpoint(viewport.x_from_time(span.start()), viewport.x_from_time(span.end()));
        prop_assert!((-1.0..=width + 1.0).contains(&middle), "{middle} of {width}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn zooming_in_keeps_what_is_under_the_pointer(mut session in somewhere(), share in 0.0..1.0, factor in 1.0..40.0) {
        let x = share * session.width;
        let before = session.viewport(atlas());
        let time = before.time_from_x(x);
        session.apply(Command::Zoom { factor, x }, atlas());
        let after = session.viewport(atlas());
        let allowed = 0.5 + after.pixels_per_second();
        prop_assert!((after.x_from_time(time) - x).abs() <= allowed, "{} not {x}", after.x_from_time(time));
        prop_assert!(after.pixels_per_second() >= before.pixels_per_second());
    }

    #[test]
    fn zooming_out_keeps_what_is_under_the_pointer_until_the_story_ends(mut session in somewhere(), share in 0.0..1.0, factor in 0.1..1.0) {
        let x = share * session.width;
        let before = session.viewport(atlas());
        let time = before.time_from_x(x);
        session.apply(Command::Zoom { factor, x }, atlas());
        let after = session.viewport(atlas());
        let reach = atlas().reach(session.bookmark.scale);
        let ends = [after.x_from_time(reach.start()), after.width() - after.x_from_time(reach.end())];
        prop_assume!(ends.iter().all(|room| *room < -1.0));
        let allowed = 0.5 + before.pixels_per_second();
        prop_assert!((after.x_from_time(time) - x).abs() <= allowed, "{} not {x}", after.x_from_time(time));
    }

    #[test]
    fn a_pan_back_returns(mut session in somewhere(), length in -3000.0..3000.0) {
        let before = session.viewport(atlas());
        session.apply(Command::Pan(length), atlas());
        let there = session.viewport(atlas());
        prop_assert_eq!(there.pixels_per_second().to_bits(), before.pixels_per_second().to_bits());
        let start = before.window().start();
        prop_assume!((before.x_from_time(start) - there.x_from_time(start) - length).abs() < 0.01);
        session.apply(Command::Pan(-length), atlas());
        let back = session.viewport(atlas());
        prop_assert_eq!(back.pixels_per_second().to_bits(), before.pixels_per_second().to_bits());
        prop_assert!((back.x_from_time(start) - before.x_from_time(start)).abs() < 0.01);
        let off = back.window().start().seconds_since(start).abs();
        prop_assert!(off <= 1, "{off} s off");
    }

    #[test]
    fn entering_zooms_in_or_shows_the_list(mut session in somewhere(), first in 0usize..40, more in 1usize..20) {
        let spans = real().spans();
        let (first, last) = (first.min(spans.len() - 1), (first + more).min(spans.len() - 1));
        let cluster = Span::new(spans[first].start(), spans[last].start());
        let (before, window) = (session.viewport(atlas()), session.bookmark.window);
        session.apply(Command::Enter(cluster), atlas());
        let after = session.viewport(atlas());
        let nearer = after.pixels_per_second() >= before.pixels_per_second() * 1.05;
        if !nearer {
            prop_assert_eq!(&after, &before);
            prop_assert_eq!(session.bookmark.window, window);
        }
        prop_assert!(nearer || session.view() == View::List);
        prop_assert!(!nearer || session.view() == View::Axis);
    }

    #[test]
    fn fit_resets_the_window(mut session in somewhere()) {
        session.apply(Command::Fit, atlas());
        prop_assert_eq!(session.bookmark.window, None);
        prop_assert_eq!(session.viewport(atlas()), session.fitted(atlas()));
        prop_assert_eq!(session.apply(Command::Fit, atlas()), Trail::Keep);
    }
}
