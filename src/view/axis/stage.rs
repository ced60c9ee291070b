//! The surface that is panned and zoomed: listens to pointers, wheel and keys, and tells the session its width.

use super::super::pieces::px;
use super::super::timeline::Ui;
use super::{BOLD, lanes, marks, ruler, steps};
use crate::browser::dom::{El, Event, h};
use crate::browser::{focus, measure, pointer};
use crate::stage::{Source, Stage, with};
use crate::state::Measured;
use std::cell::RefCell;
use std::rc::Rc;
use summitline_core::input::{Gesture, wheel};
use summitline_core::layout::LabelWidths;
use summitline_core::phrase::{Form, Locale};
use summitline_core::scale::TickMetrics;
use summitline_core::session::Command;
use summitline_core::time::Time;

/// Space between the tick labels, in CSS pixels.
const TICK_GAP: f64 = 14.0;

/// The gesture that is under way, shared with the marks: a drag that ends on a mark is no click on it.
#[derive(Clone, Default)]
pub struct Hand(Rc<RefCell<Gesture>>);

impl Hand {
    /// Whether a click is the end of a drag.
    pub fn dragged(&self, click: &Event) -> bool {
        !click.is_keyboard_click() && self.0.borrow().moved()
    }
}

/// The stage.
pub fn stage(ui: Ui) -> El {
    let state = ui.state;
    let hand = Hand::default();
    let dragging = Source::new(false);
    let stage = h("div.stage").flag("data-dragging", with![dragging; move || *dragging.read()]);
    let surface = stage.clone();

    let release = with![hand, dragging; move |event: Event| {
        hand.0.borrow_mut().release(event.pointer_id());
        dragging.update(|dragging| *dragging = hand.0.borrow().dragging());
    }];
    let stage = stage
        .on(
            "pointerdown",
            with![hand, surface; move |event| {
                if event.is_main_button() {
                    hand.0.borrow_mut().press(event.pointer_id(), event.place_in(&surface));
                }
            }],
        )
        .on(
            "pointermove",
            with![hand, surface; move |event| {
                let commands = hand.0.borrow_mut().drag(event.pointer_id(), event.place_in(&surface));
                if !commands.is_empty() && !*dragging.now() {
                    event.capture(&surface);
                    dragging.update(|dragging| *dragging = true);
                }
                commands.into_iter().for_each(|command| state.dispatch(command));
            }],
        )
        .on("pointerup", release.clone())
        .on("pointercancel", release)
        .on("keydown", move |event| steps::press(ui, &event));

    pointer::on_wheel(&stage, move |turn| {
        let command = wheel(turn);
        let used = command.is_some();
        command.into_iter().for_each(|command| state.dispatch(command));
        used
    });
    measure::on_width(&stage, move |width| {
        if state.now(|state| state.settled().width != width) {
            state.dispatch(Command::Resize(width));
        }
    });
    // The stage has a font once it is in the document.
    let measured = stage.clone();
    focus::after_update(move || measure_labels(ui, &measured));

    let nothing = Stage::new(move |_| state.scene().items.is_empty());
    let lanes = h("div.stage__lanes")
        .live_css("block-size", move || px(state.scene().height))
        .add(lanes::bands(ui))
        .add(marks::marks(ui, hand))
        .dynamic(move || (*nothing.get()).then(|| h("p.axis__nothing").text(ui.words.nothing_in_window)));
    stage.add(ruler::ruler(ui)).add(lanes)
}

/// Measures every label once, in the font it is drawn in.
fn measure_labels(ui: Ui, stage: &El) {
    let state = ui.state;
    let (atlas, locale) = (state.atlas(), state.locale());
    let ruler = |name: &str| measure::Ruler::for_font_of(stage, &h(name));
    let labels = ruler("span.mark__label");
    let mut bold = None;
    let widths = atlas.story().events().iter().map(|event| {
        let heavy = event.weight >= BOLD;
        if bold.replace(heavy) != Some(heavy) {
            labels.weigh(if heavy { 700 } else { 400 });
        }
        labels.width(&event.title) as f32
    });
    let events = LabelWidths::new(widths.collect());
    let labels = ruler("span.tick__label");
    labels.weigh(600);
    let widest = |form: Form| {
        let days = (1..=12).filter_map(|month| Time::from_date(2018, month, 28));
        days.map(|day| labels.width(&locale.point(day, form))).fold(0.0, f64::max)
    };
    let year = widest(Form::Year);
    let ticks = TickMetrics {
        hour: widest(Form::HourTick),
        day: widest(Form::DayTick),
        month: widest(Form::MonthTick),
        year,
        decade: year,
        century: year,
        context: widest(Form::DayShort).max(widest(Form::Month)),
        break_label: labels.width(&ruler::break_text(ui, 300)),
        gap: TICK_GAP,
    };
    state.set_measured(Measured { labels: events, ticks });
}
