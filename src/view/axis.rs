//! The zoomable axis: lane names, ruler, lanes, marks, overview.

mod lanes;
mod marks;
mod overview;
mod ruler;
mod steps;

use super::timeline::Ui;
use crate::browser::{measure, pointer};
use crate::state::{NARROW, tick_gap};
pub use lanes::end_name;
use lanes::{Bands, Gutter};
use leptos::html::Div;
use leptos::prelude::*;
use marks::Marks;
use overview::Overview;
use ruler::Ruler;
use summitline_core::input::{Gesture, wheel};
use summitline_core::layout::LabelWidths;
use summitline_core::phrase::{Form, Locale};
use summitline_core::scale::TickMetrics;
use summitline_core::session::Command;
use summitline_core::time::Time;

use super::pieces::px;

/// Weight from which an event's label is bold.
pub const BOLD: u8 = 5;

/// The gesture that is under way, shared with the marks: a drag that ends on a mark is no click on it.
#[derive(Clone, Copy)]
pub struct Hand(StoredValue<Gesture>);

impl Hand {
    /// Whether the press that is ending became a drag.
    pub fn moved(self) -> bool {
        self.0.with_value(Gesture::moved)
    }
}

/// The axis.
#[component]
pub fn Axis() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let stage = NodeRef::<Div>::new();
    let hand = Hand(StoredValue::new(Gesture::default()));
    provide_context(hand);
    let dragging = RwSignal::new(false);

    Effect::new(move |_| {
        let Some(stage) = stage.get() else { return };
        measure_labels(ui, &stage);
        let narrow = ui.root;
        let watch = measure::watch_width(&stage, move |width| {
            let whole = narrow.get_untracked().map_or(width, |root| f64::from(root.client_width()));
            state.dispatch(Command::Resize { width, narrow: whole < NARROW });
        });
        let turns = pointer::on_wheel(&stage, move |turn| {
            let command = wheel(turn);
            let used = command.is_some();
            if let Some(command) = command {
                state.dispatch(command);
            }
            used
        });
        let held = StoredValue::new_local((watch, turns));
        on_cleanup(move || held.dispose());
    });

    let press = move |event: leptos::ev::PointerEvent| {
        if let Some(stage) = stage.get_untracked()
            && event.button() == 0
        {
            hand.0.update_value(|gesture| gesture.press(event.pointer_id(), pointer::place(&event, &stage)));
        }
    };
    let drag = move |event: leptos::ev::PointerEvent| {
        let Some(stage) = stage.get_untracked() else { return };
        let place = pointer::place(&event, &stage);
        let commands =
            hand.0.try_update_value(|gesture| gesture.drag(event.pointer_id(), place)).unwrap_or_default();
        if !commands.is_empty() && !dragging.get_untracked() {
            pointer::capture(&event, &stage);
            dragging.set(true);
        }
        commands.into_iter().for_each(|command| state.dispatch(command));
    };
    let release = move |event: leptos::ev::PointerEvent| {
        hand.0.update_value(|gesture| gesture.release(event.pointer_id()));
        dragging.set(hand.0.with_value(Gesture::dragging));
    };
    let height = move || state.scene.with(|scene| px(scene.height));
    let nothing = move || state.scene.with(|scene| scene.items.is_empty());
    view! {
        <section class="axis" style:--height=height style:--rest=move || px(state.rest_height.get())>
            <Gutter/>
            <div
                class="stage"
                node_ref=stage
                style:--label=move || px(state.label_cap.get())
                data-dragging=move || dragging.get().then_some("")
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=release
                on:pointercancel=release
                on:keydown=move |event| steps::press(ui, &event)
            >
                <Ruler/>
                <div class="stage__lanes">
                    <Bands/>
                    <Marks/>
                    <Show when=nothing><p class="axis__nothing">{words.nothing_in_window}</p></Show>
                </div>
            </div>
            <div class="axis__foot"><Overview/></div>
        </section>
    }
}

/// Measures every label once, in the font of the stage.
fn measure_labels(ui: Ui, stage: &leptos::web_sys::HtmlDivElement) {
    let state = ui.state;
    let (atlas, locale) = (state.atlas(), state.locale());
    let labels = measure::Ruler::for_font_of(stage);
    let mut bold = None;
    let widths = atlas.story().events().iter().map(|event| {
        let heavy = event.weight >= BOLD;
        if bold != Some(heavy) {
            labels.weigh(if heavy { 700 } else { 400 });
            bold = Some(heavy);
        }
        labels.width(&event.title) as f32
    });
    let widths = LabelWidths::new(widths.collect());
    labels.weigh(600);
    let month = |month: u8| Time::from_date(2018, month, 28).map(|time| time.seconds()).unwrap_or_default();
    let widest = |form: Form| {
        let texts = (1..=12).map(|each| locale.point(Time::from_seconds(month(each)), form));
        texts.map(|text| labels.width(&text)).fold(0.0, f64::max)
    };
    let year = widest(Form::Year);
    let metrics = TickMetrics {
        hour: widest(Form::HourTick),
        day: widest(Form::DayTick),
        month: widest(Form::MonthTick),
        year,
        decade: year,
        century: year,
        context: widest(Form::DayShort),
        break_label: labels.width(&ruler::break_text(ui, 10 * 30)),
        gap: tick_gap(),
    };
    state.measured.set((widths, metrics));
}
