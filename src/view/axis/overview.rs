//! The overview strip: all matching events of the whole story, and the brush that is the window.

use super::super::pieces::{px, shift};
use super::super::timeline::Ui;
use crate::browser::pointer;
use leptos::html::Div;
use leptos::prelude::*;
use summitline_core::input::{Brush, Grip};
use summitline_core::layout::{OVERVIEW_HEIGHT, overview, overview_columns, overview_path};
use summitline_core::phrase::{Form, Locale};
use summitline_core::session::Toward;
use summitline_core::time::Time;

/// The strip.
#[component]
pub fn Overview() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let strip = NodeRef::<Div>::new();
    let width = state.part(|session| session.width);
    let whole = Memo::new(move |_| {
        width.track();
        state.peek(|session| session.overview(&state.atlas()))
    });
    let columns = Memo::new(move |_| overview_columns(width.get()));
    let bars = Memo::new(move |_| {
        let atlas = state.atlas();
        let counts = state.matches.with(|matches| {
            whole.with(|whole| overview(atlas.story(), matches.iter(), whole, columns.get()))
        });
        overview_path(&counts)
    });
    let edges = Memo::new(move |_| {
        let window = state.viewport.with(|viewport| viewport.window());
        whole.with(|whole| (whole.x_from_time(window.start()), whole.x_from_time(window.end())))
    });
    let breaks = move || {
        let cut =
            |x0: f64, x1: f64| view! { <i style:transform=shift(x0, 0.0) style:--width=px(x1 - x0)></i> };
        whole.with(|whole| whole.breaks_in_view().map(|seen| cut(seen.x0, seen.x1)).collect::<Vec<_>>())
    };
    let ends = move || {
        let atlas = state.atlas();
        let spans = atlas.story().ends().into_iter().flatten().map(|event| atlas.story().span_of(event));
        let line = |x: f64| view! { <i class="overview__end" style:transform=shift(x, 0.0)></i> };
        whole.with(|whole| spans.map(|span| line(whole.x_from_time(span.start()))).collect::<Vec<_>>())
    };

    let held = StoredValue::new(None::<Brush>);
    let hold = move |event: leptos::ev::PointerEvent, grip: Option<Grip>| {
        let Some(strip) = strip.get_untracked() else { return };
        event.prevent_default();
        event.stop_propagation();
        pointer::capture(&event, &strip);
        let x = pointer::place(&event, &strip).x;
        let window = state.viewport.with_untracked(|viewport| viewport.window());
        let overview = whole.get_untracked();
        match grip {
            Some(grip) => held.set_value(Some(Brush::hold(overview, window, grip, x))),
            None => {
                let (brush, command) = Brush::hold_beside(overview, window, x);
                held.set_value(Some(brush));
                state.dispatch(command);
            }
        }
    };
    let drag = move |event: leptos::ev::PointerEvent| {
        let Some(strip) = strip.get_untracked() else { return };
        let x = pointer::place(&event, &strip).x;
        if let Some(command) = held.with_value(|brush| brush.as_ref().map(|brush| brush.drag(x))) {
            state.dispatch(command);
        }
    };
    let release = move |_| held.set_value(None);
    let handle = move |grip: Grip, class: &'static str, name: &'static str| {
        let press = move |event: leptos::ev::KeyboardEvent| {
            let (toward, pages) = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => (Toward::Later, false),
                "ArrowLeft" | "ArrowDown" => (Toward::Earlier, false),
                "PageUp" => (Toward::Later, true),
                "PageDown" => (Toward::Earlier, true),
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            let window = state.viewport.with_untracked(|viewport| viewport.window());
            state.dispatch(Brush::nudge(whole.get_untracked(), window, grip, toward, pages));
        };
        let time = move || -> Time {
            let window = state.viewport.with(|viewport| viewport.window());
            if grip == Grip::Start { window.start() } else { window.end().plus_seconds(-1) }
        };
        let days = move |time: Time| time.seconds().div_euclid(86_400).to_string();
        let reach = move || state.atlas().reach();
        view! {
            <div
                class=class
                role="slider"
                tabindex="0"
                aria-label=name
                aria-valuemin=move || days(reach().start())
                aria-valuemax=move || days(reach().end())
                aria-valuenow=move || days(time())
                aria-valuetext=move || state.locale().point(time(), Form::Day)
                on:pointerdown=move |event| hold(event, Some(grip))
                on:keydown=press
            ></div>
        }
    };
    let date = move |last: bool| {
        let reach = state.atlas().reach();
        state.locale().point(if last { reach.end().plus_seconds(-1) } else { reach.start() }, Form::Month)
    };
    view! {
        <div
            class="overview"
            node_ref=strip
            role="group"
            aria-label=words.overview
            on:pointerdown=move |event| hold(event, None)
            on:pointermove=drag
            on:pointerup=release
            on:pointercancel=release
        >
            <div class="overview__breaks" aria-hidden="true">{breaks}</div>
            <svg class="overview__bars" aria-hidden="true" preserveAspectRatio="none" viewBox=move || format!("0 0 {} {OVERVIEW_HEIGHT}", columns.get())>
                <path d=bars/>
            </svg>
            {ends}
            <div
                class="brush"
                title=words.brush_window
                style:transform=move || shift(edges.get().0, 0.0)
                style:--width=move || edges.with(|(start, end)| px(end - start))
                on:pointerdown=move |event| hold(event, Some(Grip::Whole))
            >
                {handle(Grip::Start, "brush__handle brush__handle--start", words.brush_start)}
                {handle(Grip::End, "brush__handle brush__handle--end", words.brush_end)}
            </div>
        </div>
        <div class="overview__dates" aria-hidden="true"><span>{date(false)}</span><span>{date(true)}</span></div>
    }
}
