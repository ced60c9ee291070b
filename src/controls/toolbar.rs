//! The row of controls: views, search, filters, and how the timeline is displayed.

use super::choice::{Choice, ChoiceItem};
use super::display::Display;
use super::facets::Facets;
use super::menu::Menu;
use super::search::Search;
use super::switch::{Switch, SwitchItem};
use crate::chrome::masthead::Tools;
use crate::context::{LIVE, use_timeline};
use leptos::prelude::*;
use summitline_core::phrase::whole;
use summitline_core::session::{Command, View};
use summitline_core::words::fill;
use summitline_core::words::host::{ENGLISH_START, ENGLISH_STILL};

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
    let name = |view: View| match view {
        View::Axis => words.view_axis,
        View::ThenNow => words.then_now,
        View::List => words.view_list,
        View::Table => words.view_table,
    };
    let chosen = move |which: View| Signal::derive(move || view.get() == which);
    let offered = &timeline.atlas.inventory().views;
    let item = |which: &View| SwitchItem {
        name: name(*which),
        hint: None,
        chosen: chosen(*which),
        command: Command::Show(*which),
    };
    let items = offered.iter().map(item).collect();
    // The same where there is no room for buttons: a style sheet shows one of the two.
    let item = |which: &View| ChoiceItem {
        name: name(*which).to_owned(),
        language: None,
        chosen: chosen(*which),
        command: Command::Show(*which),
    };
    let choices: Vec<ChoiceItem> = offered.iter().map(item).collect();
    view! {
        <div class="views"><Switch label=words.view items/> <Choice label=words.view items=choices/></div>
        <Search/>
        <Filters/>
        <Display/>
        {(!timeline.look.guest).then(|| view! { <Tools/> })}
    }
}

/// The facets, behind a button that says how many of their values are chosen.
#[component]
fn Filters() -> impl IntoView {
    let timeline = use_timeline();
    let (words, derived) = (timeline.words, timeline.derived);
    let has = timeline.atlas.inventory();
    if !has.topics && has.facets.is_empty() {
        return None;
    }
    let label = Memo::new(move |_| match derived.filter().selected.len() {
        0 => words.filters.to_owned(),
        count => fill(words.filters_active, &[("n", &timeline.locale.number(whole(count)))]),
    });
    Some(view! { <Menu class="menu menu--filters" label><Facets/></Menu> })
}
