//! Events and clusters as buttons, in chronological order, one of them a tab stop.

use super::super::pieces::{date_of, edge, hue, hue_of, open, px, shift};
use super::super::timeline::Ui;
use super::{BOLD, Hand};
use crate::browser::focus::is_keyboard_click;
use leptos::prelude::*;
use summitline_core::layout::{Item, ItemKey};
use summitline_core::phrase::{self, Form, Locale, whole};
use summitline_core::session::Command;
use summitline_core::story::EventIx;
use summitline_core::words::fill;

/// All marks in view.
#[component]
pub fn Marks() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let active = state.part(|session| session.active);
    let tab_stop =
        Memo::new(move |_| state.scene.with(|scene| scene.tab_stop(active.get()).map(|item| item.key)));
    let keys = move || state.scene.with(|scene| scene.items.iter().map(|item| item.key).collect::<Vec<_>>());
    view! {
        <ol class="marks" aria-label=words.axis_name aria-description=words.axis_hint>
            <For each=keys key=|key| *key children=move |key| view! { <Place key=key tab_stop=tab_stop/> }/>
        </ol>
    }
}

/// One mark where the scene has it.
#[component]
fn Place(key: ItemKey, tab_stop: Memo<Option<ItemKey>>) -> impl IntoView {
    let scene = Ui::get().state.scene;
    let item = Memo::new(move |_| scene.with(|scene| scene.find(key).cloned()));
    let reachable = Signal::derive(move || if tab_stop.get() == Some(key) { "0" } else { "-1" });
    let place = move || item.with(|item| item.as_ref().map(|item| shift(item.left, item.top)));
    let width = move || item.with(|item| item.as_ref().map(|item| px(item.width)));
    let mark = match key {
        ItemKey::Event(event) => view! { <Mark event=event item=item reachable=reachable/> }.into_any(),
        ItemKey::Continued(event, _) => view! { <Continued event=event item=item/> }.into_any(),
        ItemKey::Cluster(..) => view! { <Cluster item=item reachable=reachable/> }.into_any(),
    };
    let hidden = matches!(key, ItemKey::Continued(..)).then_some("true");
    view! { <li aria-hidden=hidden style:transform=place style:inline-size=width>{mark}</li> }
}

type Slot = Memo<Option<Item>>;

fn body(item: Slot) -> impl IntoView {
    let left = move || item.with(|item| item.as_ref().map(|item| px(item.body_left)));
    let width = move || item.with(|item| item.as_ref().map(|item| px(item.body_width)));
    view! { <i class="mark__body" style:inset-inline-start=left style:inline-size=width></i> }
}

fn flag(item: Slot, is: fn(&Item) -> bool) -> impl Fn() -> Option<&'static str> + Clone {
    move || item.with(|item| item.as_ref().is_some_and(is).then_some(""))
}

/// An event: its mark and label are one button.
#[component]
fn Mark(event: EventIx, item: Slot, reachable: Signal<&'static str>) -> impl IntoView {
    let ui = Ui::get();
    let hand = expect_context::<Hand>();
    let (state, words, atlas) = (ui.state, ui.state.words(), ui.state.atlas());
    let facts = atlas.story().event(event)?;
    let topics = super::super::pieces::topic_names(atlas.story(), facts).join(", ");
    let described = format!("{topics}, {}", (words.status)(facts.status));
    let name = fill(
        words.mark_name,
        &[("date", &date_of(ui, facts)), ("title", &facts.title), ("facts", &described)],
    );
    let title = facts.title.clone();
    let selected = state.selected();
    let [start, end] =
        item.with_untracked(|item| item.as_ref().map_or([None; 2], |item| item.edges.map(edge)));
    let label_left = move || item.with(|item| item.as_ref().and_then(|item| item.label_left).map(px));
    let unlabelled = move || item.with(|item| item.as_ref().is_some_and(|item| item.label_left.is_none()));
    let hidden_name = title.clone();
    let view = view! {
        <button
            class="mark"
            data-event=facts.id.clone()
            data-hue=hue(facts)
            data-key=(facts.weight >= BOLD).then_some("")
            data-dot=flag(item, |item| item.dot)
            data-inside=flag(item, |item| item.label_inside)
            data-hollow=flag(item, |item| item.hollow)
            data-start=start
            data-end=end
            aria-label=name
            title=move || unlabelled().then(|| hidden_name.clone())
            aria-current=move || (selected.get() == Some(event)).then_some("true")
            tabindex=reachable
            on:click=move |click| {
                if !hand.moved() || is_keyboard_click(&click) {
                    open(ui, event, is_keyboard_click(&click));
                }
            }
        >
            {body(item)}
            <span class="mark__label" hidden=unlabelled style:inset-inline-start=label_left>{title}</span>
        </button>
    };
    Some(view)
}

/// The part of a bar that reaches into a later block of a large story.
#[component]
fn Continued(event: EventIx, item: Slot) -> impl IntoView {
    let atlas = Ui::get().state.atlas();
    let hue = atlas.story().event(event).map(hue);
    view! { <div class="mark" data-hue=hue>{body(item)}</div> }
}

/// Several events counted together.
#[component]
fn Cluster(item: Slot, reachable: Signal<&'static str>) -> impl IntoView {
    let ui = Ui::get();
    let hand = expect_context::<Hand>();
    let (state, words) = (ui.state, ui.state.words());
    let value = move || {
        let lane = item.with(|item| item.as_ref().map(|item| item.lane))?;
        state.scene.with(|scene| scene.bands.get(lane).and_then(|band| band.value))
    };
    let name = move || {
        let (count, span) = item.with(|item| item.as_ref().map(|item| (item.count, item.span)))?;
        let (locale, atlas) = (state.locale(), state.atlas());
        let lane = value().map(|value| phrase::value_name(words, atlas.story(), value).to_owned());
        Some(fill(
            words.cluster_name,
            &[
                ("events", &phrase::events(&*locale, count)),
                ("dates", &phrase::span(&*locale, span, Form::Day)),
                ("lane", &lane.unwrap_or_else(|| words.lane_other.to_owned())),
            ],
        ))
    };
    let badge = move || {
        let count = item.with(|item| item.as_ref().map_or(0, |item| item.count));
        fill(words.cluster_badge, &[("n", &state.locale().number(whole(count)))])
    };
    let selected = state.selected();
    let holds = move || {
        let selected = selected.get()?;
        item.with(|item| item.as_ref().is_some_and(|item| item.event <= selected && selected <= item.last))
            .then_some("true")
    };
    view! {
        <button
            class="mark mark--cluster"
            data-hue=move || value().and_then(hue_of)
            data-count=move || item.with(|item| item.as_ref().map(|item| item.count.to_string()))
            aria-label=name
            aria-current=holds
            tabindex=reachable
            on:click=move |click| {
                let span = item.with_untracked(|item| item.as_ref().map(|item| item.span));
                if let Some(span) = span && (!hand.moved() || is_keyboard_click(&click)) {
                    state.dispatch(Command::Enter(span));
                }
            }
        >
            <span class="mark__badge">{badge}</span>
        </button>
    }
}
