//! Events and clusters as buttons, in chronological order, one of them a tab stop.

use super::super::pieces::{date_of, edge, flag, hue, hue_of, lane_name, open, px, shift, topic_names};
use super::super::timeline::Ui;
use super::BOLD;
use super::stage::Hand;
use crate::browser::dom::{El, bind, h};
use crate::stage::{Stage, with};
use crate::state::State;
use std::cell::RefCell;
use std::rc::Rc;
use summitline_core::layout::{Grouping, Item, ItemKey, Scene};
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::query::FacetValue;
use summitline_core::session::Command;
use summitline_core::story::EventIx;
use summitline_core::time::Span;
use summitline_core::words::fill;

/// All marks in view.
pub fn marks(ui: Ui, hand: Hand) -> El {
    let state = ui.state;
    let keys = move || state.scene().items.iter().map(|item| item.key).collect();
    // The tab stop, and what the open event is drawn as or counted in.
    let marked = Stage::new(move |_| {
        let (settled, scene, lanes) = (state.settled(), state.scene(), state.lanes());
        let current = settled.selected.and_then(|event| scene.item_of(event, &lanes));
        [scene.tab_stop(settled.active, &lanes), current].map(|item| item.map(|item| item.key))
    });
    let placed: Rc<RefCell<Vec<Placed>>> = Rc::default();
    let make = with![placed, marked; move |key: &ItemKey| {
        let mut made = Placed::new(ui, &hand, *key);
        // A new mark is whole at once: the bindings below may have run already.
        state.now(|state| {
            made.follow(ui, &state.scene());
            made.mark(*marked.get());
        });
        let li = made.li.clone();
        placed.borrow_mut().push(made);
        li
    }];
    let list = h("ol.marks")
        .attr("aria-label", ui.words.axis_name)
        .attr("aria-description", ui.words.axis_hint)
        .each(keys, make);
    // One binding for all marks: one for each would cost more than what it writes.
    bind(with![placed; move || {
        let scene = state.scene();
        let mut placed = placed.borrow_mut();
        placed.retain(|each| scene.find(each.key).is_some());
        placed.iter_mut().for_each(|each| each.follow(ui, &scene));
    }]);
    bind(move || {
        let marked = *marked.get();
        placed.borrow_mut().iter_mut().for_each(|each| each.mark(marked));
    });
    list
}

/// A mark in the list, with what it shows now.
struct Placed {
    key: ItemKey,
    li: El,
    parts: Parts,
    shown: Option<Item>,
    /// What the name of a cluster says: how many, when, in which lane.
    named: Option<(usize, Span, Option<FacetValue>, Grouping)>,
    /// Whether it is the tab stop, and whether it is current.
    marked: Option<[bool; 2]>,
}

impl Placed {
    fn new(ui: Ui, hand: &Hand, key: ItemKey) -> Self {
        let parts = match key {
            ItemKey::Event(event) => mark(ui, hand, event),
            ItemKey::Continued(event, _) => continued(ui, event),
            ItemKey::Cluster(..) => cluster(ui, hand, key),
        };
        let placed = Self {
            key,
            li: h("li").add(parts.button.clone()),
            parts,
            shown: None,
            named: None,
            marked: None,
        };
        if let ItemKey::Continued(..) = key {
            placed.parts.button.set("aria-hidden", Some("true"));
        }
        placed
    }

    /// Moves to where the scene has it.
    fn follow(&mut self, ui: Ui, scene: &Scene) {
        let Some(item) = scene.find(self.key) else { return };
        if let Some(badge) = &self.parts.badge {
            let lane = scene.bands.get(item.lane).and_then(|band| band.value);
            let name = Some((item.count, item.span, lane, ui.state.settled().grouping));
            // Numbers and dates are dear to format, and a pan changes none of them.
            if self.named != name {
                name_cluster(ui, &self.parts.button, badge, item, lane);
                self.named = name;
            }
        }
        if self.shown.as_ref() != Some(item) {
            self.parts.move_to(&self.li, item, self.shown.as_ref());
            self.shown = Some(item.clone());
        }
    }

    /// Makes it the one tab stop and the one that is current, or not.
    fn mark(&mut self, keys: [Option<ItemKey>; 2]) {
        let is = keys.map(|key| key == Some(self.key));
        if !matches!(self.key, ItemKey::Continued(..)) && self.marked != Some(is) {
            let [stop, current] = is;
            self.parts.button.set("tabindex", Some(if stop { "0" } else { "-1" }));
            self.parts.button.set("aria-current", current.then_some("true"));
            self.marked = Some(is);
        }
    }
}

/// The elements of a mark that the scene moves.
struct Parts {
    button: El,
    body: Option<El>,
    label: Option<El>,
    badge: Option<El>,
}

impl Parts {
    /// Writes what differs from before: most marks only move, and every write costs the browser a look at the styles.
    fn move_to(&self, li: &El, item: &Item, before: Option<&Item>) {
        let length = |element: &El, name: &str, of: fn(&Item) -> f64| {
            if before.map(of) != Some(of(item)) {
                element.set_css(name, &px(of(item)));
            }
        };
        let word = |element: &El, name: &str, of: fn(&Item) -> Option<&'static str>| {
            if before.map(of) != Some(of(item)) {
                element.set(name, of(item));
            }
        };
        li.set_css("transform", &shift(item.left, item.top));
        length(li, "inline-size", |item| item.width);
        word(&self.button, "data-dot", |item| flag(item.dot));
        word(&self.button, "data-inside", |item| flag(item.label_inside));
        word(&self.button, "data-hollow", |item| flag(item.hollow));
        word(&self.button, "data-start", |item| edge(item.edges[0]));
        word(&self.button, "data-end", |item| edge(item.edges[1]));
        word(&self.button, "data-cut", |item| match item.cut {
            [false, false] => None,
            [true, false] => Some("start"),
            [false, true] => Some("end"),
            [true, true] => Some("start end"),
        });
        if let Some(body) = &self.body {
            length(body, "inset-inline-start", |item| item.body_left);
            length(body, "inline-size", |item| item.body_width);
        }
        if let Some(label) = &self.label {
            word(label, "hidden", |item| flag(item.label_in_view().is_none()));
            length(label, "inset-inline-start", |item| item.label_left.unwrap_or_default());
        }
    }
}

/// An event: its mark and label are one button.
fn mark(ui: Ui, hand: &Hand, event: EventIx) -> Parts {
    let atlas = ui.state.atlas();
    let (body, label) = (h("i.mark__body"), h("span.mark__label"));
    let button = h("button.mark").add(body.clone());
    let Some(facts) = atlas.story().event(event) else {
        return Parts { button, body: None, label: None, badge: None };
    };
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
    Parts { button, body: Some(body), label: Some(label), badge: None }
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
        badge: None,
    }
}

/// Several events counted together.
fn cluster(ui: Ui, hand: &Hand, key: ItemKey) -> Parts {
    let state = ui.state;
    let badge = h("span.mark__badge");
    let button = h("button.mark mark--cluster").add(badge.clone());
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
    Parts { button, body: None, label: None, badge: Some(badge) }
}

/// Says how many events a cluster counts, when they are and in which lane.
fn name_cluster(ui: Ui, button: &El, badge: &El, item: &Item, lane: Option<FacetValue>) {
    let locale = ui.state.locale();
    let count = locale.number(whole(item.count));
    badge.set_text(&fill(ui.words.cluster_badge, &[("n", &count)]));
    let name = [
        ("events", &*phrase::events(&*locale, item.count)),
        ("dates", &phrase::span(&*locale, item.span, Form::Day)),
        ("lane", &lane_name(ui, lane)),
    ];
    button.set("aria-label", Some(&fill(ui.words.cluster_name, &name)));
    button.set("data-hue", lane.and_then(hue_of).as_deref());
    button.set("data-count", Some(&item.count.to_string()));
}
