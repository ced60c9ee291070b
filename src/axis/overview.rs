//! The overview strip: all matching events of the whole story, and the brush that is the window.

use crate::browser::event;
use crate::context::{TimelineContext, use_timeline};
use crate::css::px;
use leptos::prelude::*;
use leptos::{ev, html};
use std::sync::{Arc, Mutex, PoisonError};
use summitline_core::input::{Brush, Grip};
use summitline_core::layout::{OVERVIEW_HEIGHT, overview, overview_columns, overview_path};
use summitline_core::phrase;
use summitline_core::session::{ScaleMode, Toward};
use summitline_core::time::Time;

/// What of the brush a pointer holds, and the strip it moves on.
#[derive(Clone)]
struct Held {
    brush: Arc<Mutex<Option<Brush>>>,
    strip: NodeRef<html::Div>,
}

impl Held {
    /// The pointer takes hold of a part of the brush, or (`None`) of the strip beside it.
    fn take(&self, timeline: &TimelineContext, event: &ev::PointerEvent, grip: Option<Grip>) {
        if !event::is_main_button(event) {
            return;
        }
        let derived = timeline.derived;
        let (Some(strip), Some(viewport), Some(overview)) = (
            self.strip.try_get_untracked().flatten(),
            untrack(|| derived.viewport()),
            untrack(|| derived.overview()),
        ) else {
            return;
        };
        event::consume(event);
        event::capture(event, &strip);
        let (x, window) = (event::point_in(event, &strip).x, viewport.window());
        match grip {
            Some(grip) => self.hold(Some(Brush::hold(overview, window, grip, x))),
            None => {
                let (brush, command) = Brush::hold_beside(overview, window, x);
                self.hold(Some(brush));
                timeline.state.dispatch(command);
            }
        }
    }

    fn hold(&self, brush: Option<Brush>) {
        *self.brush.lock().unwrap_or_else(PoisonError::into_inner) = brush;
    }

    fn drag(&self, timeline: &TimelineContext, event: &ev::PointerEvent) {
        let brush = self.brush.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (Some(brush), Some(strip)) = (brush, self.strip.try_get_untracked().flatten()) else { return };
        let x = event::point_in(event, &strip).x;
        match brush.drag(x, event::is_held(event)) {
            Some(command) => timeline.state.dispatch(command),
            None => self.hold(None),
        }
    }
}

/// The strip with the dates of its ends.
#[component]
pub fn Overview() -> impl IntoView {
    let timeline = use_timeline();
    let strip = NodeRef::new();
    let held = Held { brush: Arc::default(), strip };
    let press = {
        let (held, timeline) = (held.clone(), timeline.clone());
        move |event: ev::PointerEvent| held.take(&timeline, &event, None)
    };
    let drag = {
        let (held, timeline) = (held.clone(), timeline.clone());
        move |event: ev::PointerEvent| held.drag(&timeline, &event)
    };
    let [up, cancel] = [held.clone(), held.clone()];
    let reach = timeline.atlas.reach(ScaleMode::Compressed);
    let [first, last] = phrase::reach(&*timeline.locale, reach);
    view! {
        <div class="axis__foot">
            <div
                class="overview"
                node_ref=strip
                role="group"
                aria-label=timeline.words.overview
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=move |_| up.hold(None)
                on:pointercancel=move |_| cancel.hold(None)
            >
                <Backdrop/>
                <Window held/>
            </div>
            <div class="overview__dates" aria-hidden="true"><span>{first}</span>" "<span>{last}</span></div>
        </div>
    }
}

/// Bars, breaks and ends: they change with the filter and the width.
#[component]
fn Backdrop() -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    move || {
        let story = timeline.atlas.story();
        let whole = derived.overview()?;
        let columns = overview_columns(whole.width());
        let counts = overview(story, derived.matches().iter(), &whole, columns);
        let cuts = whole.breaks_in_view().map(|seen| {
            let (left, width) = (px(seen.x0), px(seen.x1 - seen.x0));
            view! { <i class="overview__break" style:left=left style:width=width></i> }
        });
        let ends = story.ends().into_iter().flatten().map(|event| {
            let left = px(whole.x_from_time(story.span_of(event).start()));
            view! { <i class="overview__end" style:left=left></i> }
        });
        Some(view! {
            <div class="overview__backdrop" aria-hidden="true">
                {cuts.collect_view()}
                <svg
                    class="overview__bars"
                    preserveAspectRatio="none"
                    viewBox=format!("0 0 {columns} {OVERVIEW_HEIGHT}")
                >
                    <path d=overview_path(&counts)></path>
                </svg>
                {ends.collect_view()}
            </div>
        })
    }
}

/// The brush with its two handles.
#[component]
fn Window(held: Held) -> impl IntoView {
    let timeline = use_timeline();
    let (derived, words) = (timeline.derived, timeline.words);
    let edges = move || {
        let (window, whole) = (derived.viewport()?.window(), derived.overview()?);
        Some((whole.x_from_time(window.start()), whole.x_from_time(window.end())))
    };
    let left = move || edges().map(|(start, _)| px(start)).unwrap_or_default();
    let width = move || edges().map(|(start, end)| px(end - start)).unwrap_or_default();
    let press = {
        let held = held.clone();
        move |event: ev::PointerEvent| held.take(&timeline, &event, Some(Grip::Whole))
    };
    view! {
        <div class="brush" title=words.brush_window style:left=left style:width=width on:pointerdown=press>
            <Handle held=held.clone() grip=Grip::Start/>
            <Handle held grip=Grip::End/>
        </div>
    }
}

/// A handle: a slider for keyboard and screen reader.
#[component]
fn Handle(held: Held, grip: Grip) -> impl IntoView {
    let timeline = use_timeline();
    let (state, derived, words) = (timeline.state, timeline.derived, timeline.words);
    let (class, name) = match grip {
        Grip::End => ("brush__handle brush__handle--end", words.brush_end),
        Grip::Start | Grip::Whole => ("brush__handle brush__handle--start", words.brush_start),
    };
    let reach = timeline.atlas.reach(ScaleMode::Compressed);
    let time = move || {
        let window = derived.viewport()?.window();
        Some(if grip == Grip::End { window.end().plus_seconds(-1) } else { window.start() })
    };
    let value = move |time: Time| Brush::value(reach, time).to_string();
    let now = move || time().map(value);
    let locale = timeline.locale.clone();
    let now_in_words = move || time().map(|time| phrase::rough_point(&*locale, time, reach.seconds()));
    let key = move |event: ev::KeyboardEvent| {
        let (toward, pages) = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => (Toward::Later, false),
            "ArrowLeft" | "ArrowDown" => (Toward::Earlier, false),
            "PageUp" => (Toward::Later, true),
            "PageDown" => (Toward::Earlier, true),
            _ => return,
        };
        event::consume(&event);
        if let (Some(overview), Some(viewport)) =
            (untrack(|| derived.overview()), untrack(|| derived.viewport()))
        {
            state.dispatch(Brush::nudge(overview, viewport.window(), grip, toward, pages));
        }
    };
    let press = move |event: ev::PointerEvent| held.take(&timeline, &event, Some(grip));
    view! {
        <div
            class=class
            role="slider"
            tabindex="0"
            aria-label=name
            aria-valuemin=value(reach.start())
            aria-valuemax=value(reach.end())
            aria-valuenow=now
            aria-valuetext=now_in_words
            on:pointerdown=press
            on:keydown=key
        ></div>
    }
}
