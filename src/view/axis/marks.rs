//! Events and clusters as buttons, in chronological order, one of them a tab stop.

use super::super::pieces::{current, date_of, edge, hue, hue_of, lane_name, open, px, shift, topic_names};
use super::super::timeline::Ui;
use super::BOLD;
use super::stage::Hand;
use crate::browser::dom::{El, bind, h};
use crate::stage::{Stage, with};
use crate::state::State;
use std::cell::RefCell;
use summitline_core::layout::{Item, ItemKey};
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::session::Command;
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// All marks in view.
pub fn marks(ui: Ui, hand: Hand) -> El {
    let state = ui.state;
    let tab_stop = Stage::new(move |_| {
        let active = state.settled().active;
        state.scene().tab_stop(active).map(|item| item.key)
    });
    let keys = move || state.scene().items.iter().map(|item| item.key).collect();
    h("ol.marks")
        .attr("aria-label", ui.words.axis_name)
        .attr("aria-description", ui.words.axis_hint)
        .each(keys, move |key| place(ui, &hand, *key, &tab_stop))
}

/// One mark where the scene has it.
fn place(ui: Ui, hand: &Hand, key: ItemKey, tab_stop: &Stage<Option<ItemKey>>) -> El {
    let state = ui.state;
    let parts = match key {
        ItemKey::Event(event) => mark(ui, hand, event),
        ItemKey::Continued(event, _) => continued(ui, event),
        ItemKey::Cluster(..) => cluster(ui, hand, key),
    };
    let li = h("li").add(parts.button.clone());
    if let ItemKey::Continued(..) = key {
        parts.button.set("aria-hidden", Some("true"));
    } else {
        let button = parts.button.clone();
        bind(with![tab_stop; move || {
            button.set("tabindex", Some(if *tab_stop.get() == Some(key) { "0" } else { "-1" }));
        }]);
    }
    let (placed, shown) = (li.clone(), RefCell::new(None::<Item>));
    bind(move || {
        let scene = state.scene();
        let Some(item) = scene.find(key) else { return };
        let mut shown = shown.borrow_mut();
        if shown.as_ref() != Some(item) {
            parts.move_to(&placed, item, shown.as_ref());
            *shown = Some(item.clone());
        }
    });
    li
}

/// The elements of a mark that the scene moves.
struct Parts {
    button: El,
    body: Option<El>,
    label: Option<El>,
}

impl Parts {
    /// Only a pan moves a mark without changing it: then nothing but the place is written.
    fn move_to(&self, li: &El, item: &Item, before: Option<&Item>) {
        li.set_css("transform", &shift(item.left, item.top));
        let panned = |before: &Item| {
            let moved = Item { left: item.left, top: item.top, ..before.clone() };
            moved == *item
        };
        if before.is_some_and(panned) {
            return;
        }
        li.set_css("inline-size", &px(item.width));
        let flag = |is: bool| is.then_some("");
        self.button.set("data-dot", flag(item.dot));
        self.button.set("data-inside", flag(item.label_inside));
        self.button.set("data-hollow", flag(item.hollow));
        self.button.set("data-start", edge(item.edges[0]));
        self.button.set("data-end", edge(item.edges[1]));
        if let Some(body) = &self.body {
            body.set_css("inset-inline-start", &px(item.body_left));
            body.set_css("inline-size", &px(item.body_width));
        }
        if let Some(label) = &self.label {
            label.set("hidden", flag(item.label_left.is_none()));
            label.set_css("inset-inline-start", &px(item.label_left.unwrap_or_default()));
        }
    }
}

/// An event: its mark and label are one button.
fn mark(ui: Ui, hand: &Hand, event: EventIx) -> Parts {
    let atlas = ui.state.atlas();
    let (body, label) = (h("i.mark__body"), h("span.mark__label"));
    let button = h("button.mark").add(body.clone());
    let Some(facts) = atlas.story().event(event) else { return Parts { button, body: None, label: None } };
    let described =
        format!("{}, {}", topic_names(atlas.story(), facts).join(", "), (ui.words.status)(facts.status));
    let name = [("date", &*date_of(ui, facts)), ("title", &facts.title), ("facts", &described)];
    let button = button
        .attr("data-event", &facts.id)
        .attr("data-hue", &hue(facts))
        .attr_if("data-key", (facts.weight >= BOLD).then_some(""))
        .attr("aria-label", &fill(ui.words.mark_name, &name))
        .attr("title", &facts.title)
        .add(label.clone().text(&facts.title))
        .on(
            "click",
            with![hand; move |click| {
                if !hand.dragged(&click) {
                    open(ui, event, &click);
                }
            }],
        );
    Parts { button: current(ui, button, event), body: Some(body), label: Some(label) }
}

/// The part of a bar that reaches into a later block of a large story.
fn continued(ui: Ui, event: EventIx) -> Parts {
    let atlas = ui.state.atlas();
    let hue = atlas.story().event(event).map(hue);
    let body = h("i.mark__body");
    Parts {
        button: h("div.mark").attr_if("data-hue", hue.as_deref()).add(body.clone()),
        body: Some(body),
        label: None,
    }
}

/// Several events counted together.
fn cluster(ui: Ui, hand: &Hand, key: ItemKey) -> Parts {
    let (state, words) = (ui.state, ui.words);
    let badge = h("span.mark__badge");
    let button = h("button.mark mark--cluster").add(badge.clone().say(move || {
        let count = state.scene().find(key).map_or(0, |item| item.count);
        fill(words.cluster_badge, &[("n", &state.locale().number(whole(count)))])
    }));
    let named = button.clone();
    bind(move || {
        let locale = state.locale();
        let selected = state.settled().selected;
        let scene = state.scene();
        let Some(item) = scene.find(key) else { return };
        let value = scene.bands.get(item.lane).and_then(|band| band.value);
        let lane = lane_name(ui, value);
        let name = [
            ("events", &*phrase::events(&*locale, item.count)),
            ("dates", &phrase::span(&*locale, item.span, Form::Day)),
            ("lane", &lane),
        ];
        named.set("aria-label", Some(&fill(words.cluster_name, &name)));
        named.set("data-hue", value.and_then(hue_of).as_deref());
        named.set("data-count", Some(&item.count.to_string()));
        let holds = selected.is_some_and(|event| item.event <= event && event <= item.last);
        named.set("aria-current", holds.then_some("true"));
    });
    let button = button.on(
        "click",
        with![hand; move |click| {
            let item = state.now(State::scene).find(key).cloned();
            if let Some(item) = item
                && !hand.dragged(&click)
            {
                if click.is_keyboard_click() {
                    state.dispatch(Command::Focus(item.event));
                    state.dispatch(Command::Enter(item.span));
                    ui.focus_view();
                } else {
                    state.dispatch(Command::Enter(item.span));
                }
            }
        }],
    );
    Parts { button, body: None, label: None }
}
