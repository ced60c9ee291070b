//! The ruler: ticks, breaks, the two ends, and what the ticks leave unsaid.

use super::super::pieces::{end_name, flag, px, shift};
use super::super::timeline::Ui;
use crate::browser::dom::{El, bind, h};
use crate::stage::{Stage, with};
use summitline_core::phrase::{self, Form, Locale};
use summitline_core::scale::contexts;
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

/// Everything along the top of the axis, with its lines through the lanes.
pub fn ruler(ui: Ui) -> El {
    let row = || h("div.ruler__row");
    h("div.stage__ruler")
        .attr("aria-hidden", "true")
        .add(breaks(ui, row()))
        .add(ticks(ui, row()))
        .add(said_at_edges(ui, row()))
        .add(ends(ui, row()))
}

fn ticks(ui: Ui, row: El) -> El {
    let state = ui.state;
    let keys = move || state.ticks().iter().map(|tick| (tick.time, tick.unit)).collect();
    row.each(keys, move |(time, unit)| {
        let time = *time;
        let label = state.locale().point(time, tick_form(*unit));
        let label = h("span.tick__label").text(&label);
        let tick = h("div.tick").attr("data-unit", unit_word(*unit)).add(label.clone());
        let placed = tick.clone();
        bind(move || {
            let ticks = state.ticks();
            if let Some(tick) = ticks.iter().find(|tick| tick.time == time) {
                placed.set_css("transform", &shift(tick.x, 0.0));
                let fits = tick.label_fits(state.viewport().width(), &state.measured().ticks);
                label.set("hidden", (!fits).then_some(""));
            }
        });
        tick
    })
}

/// What the ticks leave unsaid: the year where they say months, the month where they say days.
fn said_at_edges(ui: Ui, row: El) -> El {
    let state = ui.state;
    let found = Stage::new(move |_| contexts(&state.viewport(), &state.ticks(), &state.measured().ticks));
    let keys = with![found; move || found.get().iter().map(|context| (context.time, context.unit)).collect()];
    row.each(keys, move |(time, unit)| {
        let (time, unit) = (*time, *unit);
        let label = h("span.tick__label").text(&state.locale().point(time, context_form(unit)));
        let context = h("div.tick tick--context").add(label);
        bind(with![context, found; move || {
            let found = found.get();
            if let Some(seen) = found.iter().find(|each| (each.time, each.unit) == (time, unit)) {
                context.set_css("transform", &shift(seen.x, 0.0));
            }
        }]);
        context
    })
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
        line.set("hidden", flag(seen.is_none()));
        line.set("data-close", flag(scene.ends_are_close(&ui.state.settled().metrics)));
        if let Some((_, x)) = seen {
            line.set_css("transform", &shift(*x, 0.0));
        }
    }]);
    line
}

/// Where empty stretches are cut.
fn breaks(ui: Ui, row: El) -> El {
    let state = ui.state;
    let in_view = move || state.viewport().breaks_in_view().map(|seen| seen.span).collect();
    row.each(in_view, move |span: &Span| {
        let span = *span;
        let locale = state.locale();
        let length = phrase::length(&*locale, span);
        let dates = phrase::span(&*locale, span, Form::Day);
        let element = h("div.break")
            .attr("title", &fill(ui.words.break_name, &[("length", &length), ("dates", &dates)]))
            .add(h("i.break__hatch"));
        let label = h("span.break__label").text(&length);
        let element = element.add(label.clone());
        let placed = element.clone();
        bind(move || {
            let seen = state.viewport().breaks_in_view().find(|seen| seen.span == span);
            if let Some(seen) = seen {
                placed.set_css("transform", &shift(seen.x0, 0.0));
                placed.set_css("inline-size", &px(seen.x1 - seen.x0));
                let metrics = state.measured().ticks;
                let labelled = state.viewport().labelled_breaks(metrics.break_label, metrics.gap);
                let is_labelled = labelled.iter().any(|each| each.span == span);
                label.set("hidden", (!is_labelled).then_some(""));
            }
        });
        element
    })
}
