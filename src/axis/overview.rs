//! The overview strip: all matching events of the whole story, and the brush that is the window.

use crate::browser::event;
use crate::context::{TimelineContext, use_timeline};
use crate::css::{flag, px};
use leptos::prelude::*;
use leptos::{ev, html};
use std::sync::{Arc, Mutex, PoisonError};
use summitline_core::input::{Brush, BrushPlace, Grip, HandlePlace, brush};
use summitline_core::layout::{OVERVIEW_HEIGHT, end_lines, overview, overview_columns, overview_path};
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

/// The strip.
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
    view! {
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
            <Reach/>
        </div>
    }
}

/// The dates of the strip's ends, within it.
#[component]
pub fn Reach() -> impl IntoView {
    let timeline = use_timeline();
    let reach = timeline.atlas.reach(ScaleMode::Compressed);
    let [first, last] = phrase::reach(&*timeline.locale, reach);
    view! { <p class="overview__dates" aria-hidden="true"><span>{first}</span>" "<span>{last}</span></p> }
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
            let doubtful = flag(timeline.atlas.doubtful_breaks().contains(&seen.span));
            view! { <i class="overview__break" data-doubtful=doubtful style:left=left style:width=width></i> }
        });
        let ends = end_lines(story, |time| whole.x_from_time(time), &derived.settled().metrics);
        let ends = ends.into_iter().flatten().map(|(_, x)| {
            view! { <i class="overview__end" style:left=px(x)></i> }
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

/// The brush and its two handles.
#[component]
fn Window(held: Held) -> impl IntoView {
    let timeline = use_timeline();
    let (derived, words) = (timeline.derived, timeline.words);
    let placed = Memo::new(move |_| {
        let (window, whole) = (derived.viewport()?.window(), derived.overview()?);
        Some(brush::place(&whole, window, derived.settled().metrics.mark))
    });
    let length = move |read: fn(&BrushPlace) -> f64| {
        move || placed.try_get().flatten().as_ref().map(read).map(px).unwrap_or_default()
    };
    let press = {
        let held = held.clone();
        move |event: ev::PointerEvent| held.take(&timeline, &event, Some(Grip::Whole))
    };
    view! {
        <div
            class="brush"
            title=words.brush_window
            style:left=length(|placed| placed.left)
            style:width=length(|placed| placed.width)
            on:pointerdown=press
        ></div>
        <Handle held=held.clone() grip=Grip::Start placed/>
        <Handle held grip=Grip::End placed/>
    }
}

/// A handle: a slider for keyboard and screen reader.
#[component]
fn Handle(held: Held, grip: Grip, placed: Memo<Option<BrushPlace>>) -> impl IntoView {
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
    let length = move |read: fn(&HandlePlace) -> f64| {
        let own = move |placed: BrushPlace| {
            let [start, end] = placed.handles;
            px(read(if grip == Grip::End { &end } else { &start }))
        };
        move || placed.try_get().flatten().map(own).unwrap_or_default()
    };
    let value = move |time: Time| Brush::value(reach, time).to_string();
    // The window may reach beyond what the strip shows.
    let now = move || time().map(|time| value(time.max(reach.start()).min(reach.end())));
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
            style:left=length(|handle| handle.left)
            style:width=length(|handle| handle.width)
            style:--grip=length(|handle| handle.grip)
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
