//! The row of controls: views, search, and what only the axis has: scale, zoom, lanes.

use super::choice::{Choice, ChoiceItem};
use super::search::Search;
use super::switch::{Switch, SwitchItem};
use crate::context::{LIVE, use_timeline};
use leptos::prelude::*;
use summitline_core::layout::Grouping;
use summitline_core::session::{Command, ScaleMode, Toward, View};
use summitline_core::words::host::{ENGLISH_START, ENGLISH_STILL};

/// Zoom of one press of a button or key.
pub const STEP: f64 = 1.5;

/// All controls of the row. The page without script keeps their room: it is empty until they work.
#[component]
pub fn Toolbar() -> impl IntoView {
    let controls = LIVE.then(|| view! { <Controls/> });
    let unstarted = (!LIVE).then(|| view! { <Unstarted/> });
    view! { <div class="toolbar" part="toolbar">{controls} {unstarted}</div> }
}

/// What is said in the room of the controls where no script runs. In attributes, which only a style sheet shows, and only
/// after a while: crawlers, text browsers and readers whose page is all right never meet it.
#[component]
fn Unstarted() -> impl IntoView {
    let (lost, blocked) = (ENGLISH_STILL.lost, ENGLISH_STILL.blocked);
    view! {
        <p class="unstarted" data-lost=lost data-blocked=blocked>
            <a class="link" href="" aria-label=ENGLISH_START.try_again></a>
        </p>
    }
}

#[component]
fn Controls() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let view = Memo::new(move |_| derived.settled().view);
    let item = |name, which: View| SwitchItem {
        name,
        hint: None,
        chosen: Signal::derive(move || view.get() == which),
        command: Command::Show(which),
    };
    let items = vec![
        item(words.view_axis, View::Axis),
        item(words.view_list, View::List),
        item(words.view_table, View::Table),
    ];
    view! {
        <Switch label=words.view items/>
        <Search/>
        <Show when=move || view.get() == View::Axis><AxisControls/></Show>
    }
}

/// What only the axis has: scale, zoom, lanes.
#[component]
fn AxisControls() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let scale = |name, hint, scale: ScaleMode| SwitchItem {
        name,
        hint: Some(hint),
        chosen: Signal::derive(move || derived.settled().scale == scale),
        command: Command::SetScale(scale),
    };
    let scales = vec![
        scale(words.scale_compressed, words.scale_compressed_hint, ScaleMode::Compressed),
        scale(words.scale_true, words.scale_true_hint, ScaleMode::True),
    ];
    let inventory = timeline.atlas.inventory().clone();
    let offered = inventory.groupings.clone();
    let is_chosen = move |grouping: Grouping| {
        let now = derived.settled().grouping;
        // What is not offered gives one lane.
        now == grouping || (grouping == Grouping::None && !offered.contains(&now))
    };
    let grouping = |grouping: &Grouping| {
        let (grouping, is_chosen) = (*grouping, is_chosen.clone());
        ChoiceItem {
            name: (words.grouping)(grouping).to_owned(),
            language: None,
            chosen: Signal::derive(move || is_chosen(grouping)),
            command: Command::Group(grouping),
        }
    };
    let groupings: Vec<ChoiceItem> = inventory.groupings.iter().map(grouping).collect();
    view! {
        <div class="toolbar__axis">
            {inventory.has_breaks().then(|| view! { <Switch label=words.scale items=scales/> })}
            <div class="segments" role="group" aria-label=words.zoom>
                <Press name=words.pan_earlier shows="‹" command=Command::Page(Toward::Earlier)/>
                <Press name=words.zoom_out shows="−" command=Command::ZoomMiddle(1.0 / STEP)/>
                <Press name=words.fit_hint shows=words.fit command=Command::Fit/>
                <Press name=words.fit_all_hint shows=words.fit_all command=Command::FitAll/>
                <Press name=words.zoom_in shows="+" command=Command::ZoomMiddle(STEP)/>
                <Press name=words.pan_later shows="›" command=Command::Page(Toward::Later)/>
            </div>
            {(!groupings.is_empty()).then(|| view! { <Choice label=words.lanes_by items=groupings/> })}
        </div>
    }
}

/// A button that sends a command.
#[component]
fn Press(name: &'static str, shows: &'static str, command: Command) -> impl IntoView {
    let state = use_timeline().state;
    view! { <button aria-label=name title=name on:click=move |_| state.dispatch(command.clone())>{shows}</button> }
}
