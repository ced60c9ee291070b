//! How the timeline is displayed: the scale and the lanes of the axis, the page's colours.

use super::choice::{Choice, ChoiceItem};
use super::menu::Menu;
use super::switch::{Switch, SwitchItem};
use crate::chrome::masthead::Tools;
use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::layout::Grouping;
use summitline_core::session::{Command, ScaleMode, Theme, View};

/// The button with its sheet; nothing where there is nothing to choose.
#[component]
pub fn Display() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived, guest) = (timeline.words, timeline.derived, timeline.look.guest);
    let has = timeline.atlas.inventory();
    if guest && has.groupings.is_empty() && !has.has_breaks() {
        return None;
    }
    let label = Memo::new(move |_| words.display.to_owned());
    let on_axis = Memo::new(move |_| derived.settled().view == View::Axis);
    Some(view! {
        <Menu class="menu menu--display" label>
            <Show when=move || on_axis.get()><OfAxis/></Show>
            {(!guest).then(|| view! { <Colours/> <Tools/> })}
        </Menu>
    })
}

/// Scale and lanes.
#[component]
fn OfAxis() -> impl IntoView {
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
        {inventory.has_breaks().then(|| view! { <Switch label=words.scale items=scales/> })}
        {(!groupings.is_empty()).then(|| view! { <Choice label=words.lanes_by items=groupings/> })}
    }
}

/// The page's colours.
#[component]
fn Colours() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let names = [words.theme_auto, words.theme_light, words.theme_dark];
    let theme = |(name, theme): (&str, Theme)| ChoiceItem {
        name: name.to_owned(),
        language: None,
        chosen: Signal::derive(move || derived.settled().theme == theme),
        command: Command::SetTheme(theme),
    };
    let themes: Vec<ChoiceItem> = names.into_iter().zip(Theme::ALL).map(theme).collect();
    view! { <Choice label=words.theme items=themes/> }
}
