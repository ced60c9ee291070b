//! What single commands do to a session.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/stories.rs"]
mod stories;

use std::sync::{Arc, OnceLock};
use stories::real;
use summitline_core::query::HostLetters;
use summitline_core::session::{Atlas, Column, Command, Dialog, ScaleMode, Session, Theme, Trail, View};
use summitline_core::story::EventIx;

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::new(real().clone(), Arc::new(HostLetters)))
}

#[test]
fn the_view_follows_the_width_until_it_is_chosen() {
    let mut session = Session::default();
    session.apply(Command::Measure { width: 639.0, text: 1.0 }, atlas());
    assert_eq!(session.view(), View::List);
    session.apply(Command::Measure { width: 640.0, text: 1.0 }, atlas());
    assert_eq!(session.view(), View::Axis);
    session.apply(Command::Show(View::Table), atlas());
    session.apply(Command::Measure { width: 320.0, text: 1.0 }, atlas());
    assert_eq!(session.view(), View::Table);
}

#[test]
fn large_text_makes_rows_higher_and_a_timeline_narrow_sooner() {
    let mut session = Session::default();
    let usual = session.metrics();
    session.apply(Command::Measure { width: 1279.0, text: 2.0 }, atlas());
    assert_eq!(session.view(), View::List);
    session.apply(Command::Measure { width: 1280.0, text: 2.0 }, atlas());
    assert_eq!(session.view(), View::Axis);
    let large = session.metrics();
    assert_eq!([large.row, large.mark, large.gap], [usual.row, usual.mark, usual.gap].map(|px| 2.0 * px));
    session.apply(Command::Resize(250.0), atlas());
    assert!(session.metrics().label <= 200.0, "a label is wider than the axis");
    session.apply(Command::Measure { width: 1280.0, text: f64::NAN }, atlas());
    assert!(session.metrics().row > 0.0);
}

#[test]
fn a_command_without_effect_leaves_no_trail() {
    let mut session = Session::default();
    let nothing = [
        Command::Fit,
        Command::Deselect,
        Command::ClearFilter,
        Command::Select(EventIx::at(10_000)),
        Command::Focus(EventIx::at(10_000)),
        Command::Open(Dialog::Keys),
        Command::Open(Dialog::Share),
        Command::SetTheme(Theme::Dark),
        Command::Pan(f64::NAN),
        Command::ZoomMiddle(f64::NAN),
        Command::ZoomMiddle(-1.0),
        Command::Resize(f64::INFINITY),
        Command::Measure { width: f64::NAN, text: 1.0 },
    ];
    for command in nothing {
        assert_eq!(session.apply(command.clone(), atlas()), Trail::Keep, "{command:?}");
    }
}

#[test]
fn sorting_again_reverses_the_order() {
    let mut session = Session::default();
    let mut sort = |column| {
        session.apply(Command::SortBy(column), atlas());
        (session.bookmark.sort.column, session.bookmark.sort.descending)
    };
    assert_eq!(sort(Column::Date), (Column::Date, true));
    assert_eq!(sort(Column::Date), (Column::Date, false));
    assert_eq!(sort(Column::Title), (Column::Title, false));
    assert_eq!(sort(Column::Title), (Column::Title, true));
    assert_eq!(sort(Column::Date), (Column::Date, false));
}

#[test]
fn fitting_shows_both_ends_at_any_width() {
    for width in [320.0, 360.0, 768.0, 1280.0, 1920.0] {
        let mut session = Session::default();
        session.apply(Command::Resize(width), atlas());
        let [opening, closing] = real().ends().map(|end| real().span_of(end.unwrap()));
        let viewport = session.viewport(atlas());
        assert!(viewport.x_from_time(opening.start()) >= 20.0, "{width}");
        assert!(viewport.x_from_time(closing.end()) <= width - 20.0, "{width}");
        // An event that is in view is not brought into view.
        let event = stories::event(real(), "hamburg-meeting");
        assert_eq!(session.apply(Command::Focus(event), atlas()), Trail::Keep, "{width}");
    }
}

#[test]
fn a_change_of_scale_keeps_the_window_within_reach() {
    let mut session = Session::default();
    session.apply(Command::SetScale(ScaleMode::True), atlas());
    session.apply(Command::Window(atlas().reach(ScaleMode::True)), atlas());
    session.apply(Command::SetScale(ScaleMode::Compressed), atlas());
    let (window, reach) = (session.bookmark.window.unwrap(), atlas().reach(ScaleMode::Compressed));
    assert_eq!(reach.union(window.span()), reach);
}
