//! What single commands do to a session.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/stories.rs"]
mod stories;

use std::sync::{Arc, OnceLock};
use stories::real;
use summitline_core::query::{FacetValue, Filter, HostLetters};
use summitline_core::session::{
    Atlas, Column, Command, Dialog, ScaleMode, Session, Theme, Trail, View, decode,
};
use summitline_core::story::{EventIx, Story, TopicIx, Value};

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
fn a_topic_is_compared_that_was_asked_for_or_chosen_last() {
    let topic = |id: &str| TopicIx::at(real().topics().iter().position(|topic| topic.id == id).unwrap());
    let mut session = Session::default();
    let mut compared = |command| {
        session.apply(command, atlas());
        let bookmark = &session.bookmark;
        let topic = atlas().inventory().compared(bookmark.compare, &bookmark.filter);
        (session.view(), real().topic(topic.unwrap()).unwrap().id.as_str())
    };
    let toggle = |id| Command::Toggle(FacetValue::Topic(topic(id)));
    assert_eq!(compared(toggle("syria")), (View::Axis, "syria"));
    // Nothing of nuclear arms in Hamburg: the first chosen topic that has something at both ends.
    assert_eq!(compared(toggle("arms")), (View::Axis, "syria"));
    assert_eq!(compared(Command::Compare(topic("cyber"))), (View::ThenNow, "cyber"));
    assert_eq!(compared(Command::Compare(topic("arms"))), (View::ThenNow, "cyber"));
    assert_eq!(compared(Command::Show(View::List)), (View::List, "cyber"));
    assert_eq!(compared(toggle("syria")), (View::List, "summits"));
    assert_eq!(session.apply(Command::Compare(topic("meddling")), atlas()), Trail::Push);
}

#[test]
fn a_story_whose_ends_do_not_face_each_other_has_no_view_for_them() {
    let spanned = |dates: &[&str], span: Option<&'static str>| {
        let events = dates.iter().zip('a'..).map(|(date, id)| {
            let mut event = documents::event(&id.to_string(), date);
            event.push(("topics", Value::List(vec![Value::text("x")])));
            event
        });
        let topic = Value::map([("id", Value::text("x")), ("label", Value::text("X"))]);
        let span = span.map(|span| ("span", Value::text(span)));
        let more = [("topics", Value::List(vec![topic]))].into_iter().chain(span).collect();
        documents::atlas(&Story::read(&documents::document(events.collect(), more)).unwrap())
    };
    let all = [View::Axis, View::ThenNow, View::List, View::Table];
    let offered = spanned(&["2001-01-01", "2002-01-01"], Some("2001-01-01/2002-01-01"));
    assert_eq!(offered.inventory().views, all);
    // No span; nothing at one end, or at the other.
    for (dates, span) in [
        (["2001-01-01", "2002-01-01"], None),
        (["2000-01-01", "2002-01-01"], Some("2001-01-01/2002-01-01")),
        (["2001-01-01", "2001-07-01"], Some("2001-01-01/2002-01-01")),
    ] {
        let atlas = spanned(&dates, span);
        assert_eq!(atlas.inventory().views, [View::Axis, View::List, View::Table]);
        let mut session = Session::default();
        assert_eq!(session.apply(Command::Show(View::ThenNow), &atlas), Trail::Keep);
        let (bookmark, _) = decode("view=then-now&compare=x", atlas.story());
        session.apply(Command::Go(Box::new(bookmark)), &atlas);
        assert_eq!(session.view(), View::Axis);
        assert_eq!(atlas.inventory().compared(Some(TopicIx::at(0)), &Filter::default()), None);
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
