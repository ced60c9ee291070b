//! The overview strip: all matching events of the whole story, and the brush that is the window.

use super::super::pieces::px;
use super::super::timeline::Ui;
use crate::browser::dom::{El, Event, bind, h, svg};
use crate::stage::with;
use crate::state::State;
use std::cell::RefCell;
use std::rc::Rc;
use summitline_core::input::{Brush, Grip};
use summitline_core::layout::{OVERVIEW_HEIGHT, overview, overview_columns, overview_path};
use summitline_core::phrase::{Form, Locale};
use summitline_core::session::{ScaleMode, Toward};
use summitline_core::time::Time;

/// What of the brush a pointer holds, and the strip it moves on.
#[derive(Clone)]
struct Held {
    brush: Rc<RefCell<Option<Brush>>>,
    strip: El,
}

impl Held {
    fn take(&self, ui: Ui, event: &Event, grip: Option<Grip>) {
        event.take();
        event.capture(&self.strip);
        let x = event.place_in(&self.strip).x;
        let window = ui.state.now(|state| state.viewport().window());
        let overview = ui.state.now(State::overview);
        match grip {
            Some(grip) => self.hold(Some(Brush::hold(overview, window, grip, x))),
            None => {
                let (brush, command) = Brush::hold_beside(overview, window, x);
                self.hold(Some(brush));
                ui.state.dispatch(command);
            }
        }
    }

    fn hold(&self, brush: Option<Brush>) {
        self.brush.replace(brush);
    }

    fn drag(&self, ui: Ui, event: &Event) {
        let x = event.place_in(&self.strip).x;
        let command = self.brush.borrow().as_ref().map(|brush| brush.drag(x));
        command.into_iter().for_each(|command| ui.state.dispatch(command));
    }
}

/// The strip with the dates of its ends.
pub fn overview_strip(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let strip = h("div.overview").attr("role", "group").attr("aria-label", words.overview);
    let held = Held { brush: Rc::default(), strip: strip.clone() };
    let release = with![held; move |_: Event| held.hold(None)];
    let strip = strip
        .on("pointerdown", with![held; move |event| held.take(ui, &event, None)])
        .on("pointermove", with![held; move |event| held.drag(ui, &event)])
        .on("pointerup", release.clone())
        .on("pointercancel", release)
        .dynamic(move || Some(backdrop(ui)))
        .add(brush(ui, &held));
    let date = |last: bool| {
        let reach = state.atlas().reach(ScaleMode::Compressed);
        let time = if last { reach.end().plus_seconds(-1) } else { reach.start() };
        h("span").text(&state.locale().point(time, Form::Month))
    };
    let dates = h("div.overview__dates").attr("aria-hidden", "true").add(date(false)).add(date(true));
    h("div.axis__foot").add(strip).add(dates)
}

/// Bars, breaks and ends: they change with the filter and the width.
fn backdrop(ui: Ui) -> El {
    let state = ui.state;
    let atlas = state.atlas();
    let whole = state.overview();
    let columns = overview_columns(whole.width());
    let counts = overview(atlas.story(), state.matches().iter(), &whole, columns);
    let bars = svg("svg.overview__bars")
        .attr("preserveAspectRatio", "none")
        .attr("viewBox", &format!("0 0 {columns} {OVERVIEW_HEIGHT}"))
        .add(svg("path").attr("d", &overview_path(&counts)));
    let cut = |x0: f64, x1: f64| h("i.overview__break").css("left", &px(x0)).css("width", &px(x1 - x0));
    let ends = atlas.story().ends().into_iter().flatten().map(|event| {
        let x = whole.x_from_time(atlas.story().span_of(event).start());
        h("i.overview__end").css("left", &px(x))
    });
    h("div.overview__backdrop")
        .attr("aria-hidden", "true")
        .all(whole.breaks_in_view().map(|seen| cut(seen.x0, seen.x1)))
        .add(bars)
        .all(ends)
}

/// The brush with its two handles.
fn brush(ui: Ui, held: &Held) -> El {
    let state = ui.state;
    let brush = h("div.brush")
        .attr("title", ui.words.brush_window)
        .on("pointerdown", with![held; move |event| held.take(ui, &event, Some(Grip::Whole))])
        .add(handle(ui, held, Grip::Start))
        .add(handle(ui, held, Grip::End));
    let placed = brush.clone();
    bind(move || {
        let (window, whole) = (state.viewport().window(), state.overview());
        let (start, end) = (whole.x_from_time(window.start()), whole.x_from_time(window.end()));
        placed.set_css("left", &px(start));
        placed.set_css("width", &px(end - start));
    });
    brush
}

/// A handle: a slider for keyboard and screen reader.
fn handle(ui: Ui, held: &Held, grip: Grip) -> El {
    let state = ui.state;
    let (element, name) = match grip {
        Grip::End => ("div.brush__handle brush__handle--end", ui.words.brush_end),
        Grip::Start | Grip::Whole => ("div.brush__handle brush__handle--start", ui.words.brush_start),
    };
    let days = |time: Time| time.seconds().div_euclid(86_400).to_string();
    let reach = state.atlas().reach(ScaleMode::Compressed);
    let handle = h(element)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", name)
        .attr("aria-valuemin", &days(reach.start()))
        .attr("aria-valuemax", &days(reach.end()))
        .on("pointerdown", with![held; move |event| held.take(ui, &event, Some(grip))])
        .on("keydown", move |event| {
            let (toward, pages) = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => (Toward::Later, false),
                "ArrowLeft" | "ArrowDown" => (Toward::Earlier, false),
                "PageUp" => (Toward::Later, true),
                "PageDown" => (Toward::Earlier, true),
                _ => return,
            };
            event.take();
            let window = state.now(|state| state.viewport().window());
            state.dispatch(Brush::nudge(state.now(State::overview), window, grip, toward, pages));
        });
    let told = handle.clone();
    bind(move || {
        let window = state.viewport().window();
        let time = if grip == Grip::End { window.end().plus_seconds(-1) } else { window.start() };
        told.set("aria-valuenow", Some(&days(time)));
        told.set("aria-valuetext", Some(&state.locale().point(time, Form::Day)));
    });
    handle
}
