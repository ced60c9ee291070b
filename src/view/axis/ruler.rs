//! The ruler: ticks, breaks, and what the ticks leave unsaid.

use super::super::pieces::{px, shift};
use super::super::timeline::Ui;
use super::lanes::End;
use leptos::prelude::*;
use summitline_core::phrase::{self, Form, Locale};
use summitline_core::scale::{Context, Tick, contexts};
use summitline_core::time::{Span, Time, Unit};
use summitline_core::words::fill;

/// The text of a break that lasts some days.
pub fn break_text(ui: Ui, days: i64) -> String {
    let day = |day: i64| Time::from_seconds(day * 86_400);
    phrase::length(&*ui.state.locale(), Span::new(day(0), day(days)))
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
#[component]
pub fn Ruler() -> impl IntoView {
    let ui = Ui::get();
    let state = ui.state;
    let tick = move |(time, unit): (Time, Unit)| {
        let place = Memo::new(move |_| {
            state
                .ticks
                .with(|ticks| ticks.iter().find(|tick| tick.time == time).map(|tick| shift(tick.x, 0.0)))
        });
        view! {
            <div class="tick" data-unit=unit_word(unit) style:transform=move || place.get()>
                <i class="tick__line"></i>
                <span class="tick__label">{state.locale().point(time, tick_form(unit))}</span>
            </div>
        }
    };
    let ticks = move || {
        let key = |tick: &Tick| (tick.time, tick.unit);
        state.ticks.with(|ticks| ticks.iter().map(key).collect::<Vec<_>>())
    };
    let contexts = move || {
        let context = |context: Context| {
            view! {
                <div class="tick tick--context" style:transform=shift(context.x, 0.0)>
                    <span class="tick__label">{state.locale().point(context.time, context_form(context.unit))}</span>
                </div>
            }
        };
        let found =
            state.viewport.with(|viewport| state.measured.with(|(_, metrics)| contexts(viewport, metrics)));
        found.into_iter().map(context).collect::<Vec<_>>()
    };
    view! {
        <div class="stage__ruler" aria-hidden="true">
            <Breaks/>
            <For each=ticks key=|key| *key children=tick/>
            {contexts}
            <End last=false/>
            <End last=true/>
        </div>
    }
}

/// Where empty stretches are cut.
#[component]
fn Breaks() -> impl IntoView {
    let ui = Ui::get();
    let state = ui.state;
    let in_view = move || {
        state.viewport.with(|viewport| viewport.breaks_in_view().map(|seen| seen.span).collect::<Vec<_>>())
    };
    let a_break = move |span: Span| {
        let seen = Memo::new(move |_| {
            state.viewport.with(|viewport| {
                viewport.breaks_in_view().find(|seen| seen.span == span).map(|seen| (seen.x0, seen.x1))
            })
        });
        let locale = state.locale();
        let length = phrase::length(&*locale, span);
        let dates = phrase::span(&*locale, span, Form::Day);
        let name = fill(state.words().break_name, &[("length", &length), ("dates", &dates)]);
        view! {
            <div
                class="break"
                title=name
                style:transform=move || seen.get().map(|(x0, _)| shift(x0, 0.0))
                style:--width=move || seen.get().map(|(x0, x1)| px(x1 - x0))
            >
                <i class="break__hatch"></i>
                <span class="break__label">{length}</span>
            </div>
        }
    };
    view! { <For each=in_view key=|span| *span children=a_break/> }
}
