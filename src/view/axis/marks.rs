//! Events and clusters as buttons, in chronological order, one of them a tab stop.

use super::super::pieces::{AWAY, date_of, edge, flag, hue, hue_of, lane_name, open, px, shift, topic_names};
use super::super::timeline::Ui;
use super::BOLD;
use super::stage::Hand;
use crate::browser::dom::{El, h};
use crate::stage::with;
use crate::state::State;
use summitline_core::layout::{Grouping, Item, ItemKey};
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::query::FacetValue;
use summitline_core::session::Command;
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// What a mark shows.
#[derive(Clone, PartialEq)]
struct Shown {
    item: Item,
    lane: Option<FacetValue>,
    grouping: Grouping,
    /// Whether it is the one tab stop.
    stop: bool,
    /// Whether the open event is drawn as it, or counted in it.
    current: bool,
}

/// All marks in view.
pub fn marks(ui: Ui, hand: Hand) -> El {
    let state = ui.state;
    let items = move || {
        let (settled, scene, lanes) = (state.settled(), state.scene(), state.lanes());
        let stop = scene.tab_stop(settled.active, &lanes).map(|item| item.key);
        let current = settled.selected.and_then(|event| scene.item_of(event, &lanes)).map(|item| item.key);
        let shown = |item: &Item| Shown {
            item: item.clone(),
            lane: scene.bands.get(item.lane).and_then(|band| band.value),
            grouping: settled.grouping,
            stop: stop == Some(item.key),
            current: current == Some(item.key),
        };
        scene.items.iter().map(shown).collect()
    };
    h("ol.marks")
        .attr("aria-label", ui.words.axis_name)
        .attr("aria-description", ui.words.axis_hint)
        .each_moving(items, |shown: &Shown| shown.item.key, move |shown| placed(ui, &hand, shown.item.key))
}

/// A mark in the list, and how it follows the scene.
fn placed(ui: Ui, hand: &Hand, key: ItemKey) -> (El, impl FnMut(Option<&Shown>) + use<>) {
    let parts = match key {
        ItemKey::Event(event) => mark(ui, hand, event),
        ItemKey::Continued(event, _) => continued(ui, event),
        ItemKey::Cluster(..) => cluster(ui, hand, key),
    };
    let li = h("li").add(parts.button.clone());
    let moved = li.clone();
    let (mut before, mut away) = (None::<Shown>, false);
    let follow = move |now: Option<&Shown>| {
        match (now, &mut before) {
            (Some(now), before) if away || before.as_ref() != Some(now) => {
                parts.show(ui, &moved, now, before.as_ref());
                *before = Some(now.clone());
            }
            (None, Some(before)) => {
                moved.set_css("transform", AWAY);
                if std::mem::take(&mut before.stop) {
                    parts.button.set("tabindex", Some("-1"));
                }
            }
            _ => (),
        }
        away = now.is_none();
    };
    (li, follow)
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
    fn show(&self, ui: Ui, li: &El, now: &Shown, before: Option<&Shown>) {
        self.move_to(li, &now.item, before.map(|before| &before.item));
        if !matches!(now.item.key, ItemKey::Continued(..)) {
            let marked = |shown: &Shown| (shown.stop, shown.current);
            if before.map(marked) != Some(marked(now)) {
                self.button.set("tabindex", Some(if now.stop { "0" } else { "-1" }));
                self.button.set("aria-current", now.current.then_some("true"));
            }
        }
        if let Some(badge) = &self.badge {
            let named = |shown: &Shown| (shown.item.count, shown.item.span, shown.lane, shown.grouping);
            // Numbers and dates are dear to format, and a pan changes none of them.
            if before.map(named) != Some(named(now)) {
                name_cluster(ui, &self.button, badge, &now.item, now.lane);
            }
        }
    }

    /// Physical properties: the axis runs from left to right in every language, and browsers are quicker with these.
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
        length(li, "width", |item| item.width);
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
            length(body, "left", |item| item.body_left);
            length(body, "width", |item| item.body_width);
        }
        if let Some(label) = &self.label {
            word(label, "hidden", |item| flag(item.label_left.is_none()));
            length(label, "left", |item| item.label_left.unwrap_or_default());
            if before.and_then(|before| before.label_cut) != item.label_cut {
                label.set_css("max-width", &item.label_cut.map(px).unwrap_or_default());
            }
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
        button: h("div.mark")
            .attr("aria-hidden", "true")
            .attr_if("data-hue", hue.as_deref())
            .add(body.clone()),
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
                state.dispatch(Command::Focus(item.event));
                state.dispatch(Command::Enter(item.span));
                ui.focus_view();
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
