//! The surface that is panned and zoomed: listens to pointers, wheel and keys, and tells the session its width.

use super::lanes::Bands;
use super::marks::Marks;
use super::ruler::{Lines, Ruler};
use super::{slide, steps};
use crate::browser::measure::{self, TextRuler};
use crate::browser::{Element, event, wheel};
use crate::context::{TimelineContext, use_timeline};
use crate::css::px;
use crate::derived::Measured;
use leptos::prelude::*;
use leptos::{ev, html};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use summitline_core::export::estimate::{self, BOLD};
use summitline_core::input::{Gesture, wheel as command_of};
use summitline_core::layout::LabelWidths;
use summitline_core::phrase;
use summitline_core::session::Command;

/// The gesture that is under way, shared with the marks: a drag that ends on a mark is no click on it.
#[derive(Clone, Default)]
pub struct Drag(Arc<Mutex<Gesture>>);

impl Drag {
    fn lock(&self) -> MutexGuard<'_, Gesture> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a click is the end of a drag.
    pub fn dragged(&self, click: &ev::MouseEvent) -> bool {
        !event::is_keyboard_click(click) && self.lock().moved()
    }
}

/// The stage.
#[component]
pub fn Stage() -> impl IntoView {
    let timeline = use_timeline();
    let (state, derived) = (timeline.state, timeline.derived);
    let gesture = Drag::default();
    let dragging = RwSignal::new(false);
    let surface = NodeRef::<html::Div>::new();

    let slide = slide::follow(&timeline);
    let press = {
        let gesture = gesture.clone();
        move |event: ev::PointerEvent| {
            slide.set(None);
            if let Some(surface) =
                surface.try_get_untracked().flatten().filter(|_| event::is_main_button(&event))
            {
                gesture.lock().press(event.pointer_id(), event::point_in(&event, &surface));
            }
        }
    };
    let move_to = {
        let gesture = gesture.clone();
        move |event: ev::PointerEvent| {
            let Some(surface) = surface.try_get_untracked().flatten() else { return };
            let (point, held) = (event::point_in(&event, &surface), event::is_held(&event));
            let commands = gesture.lock().drag(event.pointer_id(), point, held);
            let now = gesture.lock().dragging();
            if now != dragging.try_get_untracked().unwrap_or_default() {
                if now {
                    event::capture(&event, &surface);
                }
                dragging.try_set(now);
            }
            commands.into_iter().for_each(|command| state.dispatch(command));
        }
    };
    let release = {
        let gesture = gesture.clone();
        move |event: ev::PointerEvent| {
            gesture.lock().release(event.pointer_id());
            dragging.try_set(gesture.lock().dragging());
        }
    };
    let cancel = release.clone();
    let key = {
        let timeline = timeline.clone();
        move |event: ev::KeyboardEvent| steps::press(&timeline, &event)
    };

    wheel::listen(surface, move |turn| {
        let command = command_of(turn);
        slide.try_set(None);
        let used = command.is_some();
        command.into_iter().for_each(|command| state.dispatch(command));
        used
    });
    measure::on_width(surface, move |_, width| {
        if untrack(|| derived.settled()).width != width {
            state.dispatch(Command::Resize(width));
        }
    });
    measure_labels_of(&timeline, surface);

    let nothing = Memo::new(move |_| derived.scene().items.is_empty());
    let words = timeline.words;
    view! {
        <div
            class="stage"
            node_ref=surface
            data-dragging=move || dragging.get().then_some("")
            data-slide=move || slide.get()
            on:pointerdown=press
            on:pointermove=move_to
            on:pointerup=release
            on:pointercancel=cancel
            on:keydown=key
        >
            <Ruler/>
            <div class="stage__lanes" style:block-size=move || px(derived.scene().height)>
                <Lines/>
                <Bands/>
                <Marks drag=gesture slide/>
                <Show when=move || nothing.get()>
                    <p class="axis__nothing">{words.nothing_in_window}</p>
                </Show>
            </div>
        </div>
    }
}

/// Measures every label in the font it is drawn in: once there is one, and again when the size of the text has changed or
/// fonts have arrived.
fn measure_labels_of(timeline: &TimelineContext, surface: NodeRef<html::Div>) {
    let timeline = timeline.clone();
    let fonts = measure::fonts_arrived();
    let text_size = Memo::new({
        let state = timeline.state;
        move |_| state.with(|session| session.text)
    });
    Effect::new(move || {
        let (Some(surface), _, _) = (surface.get(), fonts.get(), text_size.get()) else { return };
        let measured = measure_labels(&timeline, &surface);
        timeline.derived.set_measured(measured);
    });
}

/// Widths of all labels, and at least the room that the picture of the built page keeps for them: the live axis then has
/// its marks and ticks where the picture has them, whatever the reader's font is.
fn measure_labels(timeline: &TimelineContext, stage: &Element) -> Measured {
    let story = timeline.atlas.story();
    let ruler = TextRuler::new(stage, "mark__label");
    let mut bold = None;
    let widths = story.events().iter().map(|event| {
        let heavy = event.weight >= BOLD;
        if bold.replace(heavy) != Some(heavy) {
            ruler.set_weight(if heavy { 700 } else { 400 });
        }
        ruler.width(&event.title) as f32
    });
    let room = estimate::label_widths_at(story, ruler.size());
    let labels = LabelWidths::with_room(widths.collect(), &room);
    let ruler = TextRuler::new(stage, "tick__label");
    ruler.set_weight(600);
    let ticks = estimate::tick_metrics_by(&*timeline.locale, story.extent(), |text| {
        ruler.width(text).max(estimate::text_width(text, ruler.size(), true))
    });
    let ruler = TextRuler::new(stage, "end__flag");
    ruler.set_weight(700);
    let flags = phrase::flag_names(&*timeline.locale, story);
    let flags = flags.map(|name| estimate::flag_width(&name, ruler.width(&name), ruler.size()));
    Measured { labels, ticks, flags }
}
