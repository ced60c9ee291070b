//! The ruler: ticks, breaks, the two ends, and what the ticks leave unsaid.

use super::super::pieces::{end_name, px, shift};
use super::super::timeline::Ui;
use crate::browser::dom::{El, bind, h};
use summitline_core::phrase::{self, Form, Locale};
use summitline_core::scale::{Context, contexts};
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
        .add(row().dynamic(move || Some(said_at_edges(ui))))
        .add(row().dynamic(move || Some(ends(ui))))
}

fn ticks(ui: Ui, row: El) -> El {
    let state = ui.state;
    let keys = move || state.ticks().iter().map(|tick| (tick.time, tick.unit)).collect();
    row.each(keys, move |(time, unit)| {
        let time = *time;
        let label = state.locale().point(time, tick_form(*unit));
        let label = h("span.tick__label").text(&label);
        let tick =
            h("div.tick").attr("data-unit", unit_word(*unit)).add(h("i.tick__line")).add(label.clone());
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
fn said_at_edges(ui: Ui) -> El {
    let state = ui.state;
    let found = contexts(&state.viewport(), &state.measured().ticks);
    let context = |context: Context| {
        let text = state.locale().point(context.time, context_form(context.unit));
        let label = h("span.tick__label").text(&text);
        h("div.tick tick--context").css("transform", &shift(context.x, 0.0)).add(label)
    };
    h("div").all(found.into_iter().map(context))
}

/// The two ends of the story: lines through all lanes, with flags.
fn ends(ui: Ui) -> El {
    let ends = ui.state.scene().ends;
    let line = |(end, element): (Option<_>, &str)| {
        let (event, x) = end?;
        let flag = h("span.end__flag").text(&end_name(ui, event));
        Some(h(element).css("transform", &shift(x, 0.0)).add(flag))
    };
    let elements = if ui.state.scene().ends_are_close() {
        ["div.end end--close", "div.end end--close end--last"]
    } else {
        ["div.end", "div.end end--last"]
    };
    h("div").all(ends.into_iter().zip(elements).filter_map(line))
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
                placed.set_css("--width", &px(seen.x1 - seen.x0));
                let metrics = state.measured().ticks;
                let labelled = state.viewport().labelled_breaks(metrics.break_label, metrics.gap);
                let is_labelled = labelled.iter().any(|each| each.span == span);
                label.set("hidden", (!is_labelled).then_some(""));
            }
        });
        element
    })
}
