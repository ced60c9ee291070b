//! The ruler: ticks, breaks, the two ends, and what the ticks leave unsaid.

use super::super::pieces::{AWAY, end_name, px, shift};
use super::super::timeline::Ui;
use crate::browser::dom::{El, bind, h};
use crate::stage::with;
use crate::state::State;
use summitline_core::phrase::{self, Form, Locale};
use summitline_core::scale::{BreakInView, Tick, contexts};
use summitline_core::story::EventIx;
use summitline_core::time::{Span, Time, Unit};
use summitline_core::words::fill;

/// The text of a break that lasts some days.
pub fn break_text(ui: Ui, days: i64) -> String {
    let start = Time::from_seconds(0);
    phrase::length(&*ui.state.locale(), Span::new(start, start.plus_seconds(days * 86_400)))
}

const fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
    }
}

const fn tick_form(unit: Unit) -> Form {
    match unit {
        Unit::Hour => Form::HourTick,
        Unit::Day => Form::DayTick,
        Unit::Month => Form::MonthTick,
        Unit::Year | Unit::Decade | Unit::Century => Form::Year,
    }
}

const fn context_form(unit: Unit) -> Form {
    match unit {
        Unit::Hour | Unit::Day => Form::DayShort,
        Unit::Month => Form::Month,
        Unit::Year | Unit::Decade | Unit::Century => Form::Year,
    }
}

/// Puts something where it is seen, or out of sight.
fn place(element: &El, x: Option<f64>) {
    let shift = x.map_or_else(|| AWAY.to_owned(), |x| shift(x, 0.0));
    element.set_css("transform", &shift);
}

/// A tick, a context or a break, with its label.
struct Piece {
    span: Span,
    unit: Unit,
    x: f64,
    width: f64,
    labelled: bool,
}

impl Piece {
    fn at(time: Time, unit: Unit, x: f64, labelled: bool) -> Self {
        Self { span: Span::new(time, time), unit, x, width: 0.0, labelled }
    }
}

/// Everything along the top of the axis, with its lines through the lanes.
pub fn ruler(ui: Ui) -> El {
    h("div.stage__ruler")
        .attr("aria-hidden", "true")
        .add(row(ui, breaks, a_break))
        .add(row(ui, ticks, a_tick))
        .add(row(ui, contexts_in_view, a_context))
        .add(ends(ui, h("div.ruler__row")))
}

/// Pieces of one sort; `make` gives an element and the label in it.
fn row(ui: Ui, pieces: fn(State) -> Vec<Piece>, make: fn(Ui, &Piece) -> (El, El)) -> El {
    let state = ui.state;
    let key = |piece: &Piece| (piece.span.start(), piece.unit);
    let make = move |piece: &Piece| {
        let (element, label) = make(ui, piece);
        let element = element.css("width", &px(piece.width)).add(label.clone());
        let placed = element.clone();
        let mut labelled = true;
        let follow = move |now: Option<&Piece>| {
            place(&placed, now.map(|piece| piece.x));
            if let Some(piece) = now.filter(|piece| piece.labelled != labelled) {
                labelled = piece.labelled;
                label.toggle("hidden", !labelled);
            }
        };
        (element, follow)
    };
    h("div.ruler__row").each_moving(move || pieces(state), key, make)
}

fn ticks(state: State) -> Vec<Piece> {
    let (width, measured) = (state.viewport().width(), state.measured());
    let piece =
        |tick: &Tick| Piece::at(tick.time, tick.unit, tick.x, tick.label_fits(width, &measured.ticks));
    state.ticks().iter().map(piece).collect()
}

fn a_tick(ui: Ui, tick: &Piece) -> (El, El) {
    let label = ui.state.locale().point(tick.span.start(), tick_form(tick.unit));
    (h("div.tick").attr("data-unit", unit_word(tick.unit)), h("span.tick__label").text(&label))
}

/// What the ticks leave unsaid: the year where they say months, the month where they say days.
fn contexts_in_view(state: State) -> Vec<Piece> {
    let found = contexts(&state.viewport(), &state.ticks(), &state.measured().ticks);
    found.iter().map(|context| Piece::at(context.time, context.unit, context.x, true)).collect()
}

fn a_context(ui: Ui, context: &Piece) -> (El, El) {
    let label = ui.state.locale().point(context.span.start(), context_form(context.unit));
    (h("div.tick tick--context"), h("span.tick__label").text(&label))
}

/// Where empty stretches are cut.
fn breaks(state: State) -> Vec<Piece> {
    let (viewport, metrics) = (state.viewport(), state.measured().ticks);
    let labelled = viewport.labelled_breaks(metrics.break_label, metrics.gap);
    let piece = |seen: BreakInView| Piece {
        span: seen.span,
        unit: Unit::Day,
        x: seen.x0,
        width: seen.x1 - seen.x0,
        labelled: labelled.iter().any(|each| each.span == seen.span),
    };
    viewport.breaks_in_view().map(piece).collect()
}

fn a_break(ui: Ui, cut: &Piece) -> (El, El) {
    let locale = ui.state.locale();
    let length = phrase::length(&*locale, cut.span);
    let dates = phrase::span(&*locale, cut.span, Form::Day);
    let name = fill(ui.words.break_name, &[("length", &length), ("dates", &dates)]);
    let element = h("div.break").attr("title", &name).add(h("i.break__hatch"));
    (element, h("span.break__label").text(&length))
}

/// The two ends of the story: lines through all lanes, with flags.
fn ends(ui: Ui, row: El) -> El {
    let ends = ui.state.atlas().story().ends();
    let elements = ["div.end", "div.end end--last"];
    ends.into_iter().zip(elements).fold(row, |row, (event, element)| match event {
        Some(event) => row.add(end(ui, event, element)),
        None => row,
    })
}

fn end(ui: Ui, event: EventIx, element: &str) -> El {
    let line = h(element).add(h("span.end__flag").text(&end_name(ui, event)));
    bind(with![line; move || {
        let scene = ui.state.scene();
        let seen = scene.ends.iter().flatten().find(|(each, _)| *each == event);
        line.toggle("data-close", scene.ends_are_close(&ui.state.settled().metrics));
        place(&line, seen.map(|(_, x)| *x));
    }]);
    line
}
