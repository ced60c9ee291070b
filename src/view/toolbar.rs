//! The row of switches: view, scale, lanes, zoom, help, colours, search.

use super::search::Search;
use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::layout::Grouping;
use summitline_core::session::{Command, Dialog, ScaleMode, Theme, Toward, View};

/// Zoom of one press of a button or key.
pub const STEP: f64 = 1.5;
const GROUPINGS: [Grouping; 5] =
    [Grouping::Topic, Grouping::Person, Grouping::Place, Grouping::Source, Grouping::None];

/// A group of buttons of which one is pressed.
#[component]
fn Switch<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    choices: Vec<(T, &'static str, &'static str)>,
    chosen: Memo<T>,
    choose: fn(T) -> Command,
) -> impl IntoView {
    let state = Ui::get().state;
    let button = move |(value, name, hint): (T, &'static str, &'static str)| {
        view! {
            <button
                aria-pressed=move || if chosen.get() == value { "true" } else { "false" }
                title=(!hint.is_empty()).then_some(hint)
                on:click=move |_| state.dispatch(choose(value))
            >
                {name}
            </button>
        }
    };
    view! { <div class="segments" role="group" aria-label=label>{choices.into_iter().map(button).collect::<Vec<_>>()}</div> }
}

/// A button that sends a command; its name for assistive technology may be longer than what it shows.
#[component]
fn Press(name: &'static str, shows: &'static str, command: fn() -> Command) -> impl IntoView {
    let state = Ui::get().state;
    view! { <button aria-label=name title=name on:click=move |_| state.dispatch(command())>{shows}</button> }
}

/// All switches.
#[component]
pub fn Toolbar() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let on_axis = move || state.view.get() == View::Axis;
    let views = vec![
        (View::Axis, words.view_axis, ""),
        (View::List, words.view_list, ""),
        (View::Table, words.view_table, ""),
    ];
    let scales = vec![
        (ScaleMode::Compressed, words.scale_compressed, words.scale_compressed_hint),
        (ScaleMode::True, words.scale_true, words.scale_true_hint),
    ];
    let scale = state.part(|session| session.bookmark.scale);
    view! {
        <div class="toolbar">
            <Switch label=words.view choices=views chosen=state.view choose=Command::Show/>
            <Show when=on_axis>
                <Switch label=words.scale choices=scales.clone() chosen=scale choose=Command::SetScale/>
                <div class="segments" role="group" aria-label=words.zoom>
                    <Press name=words.pan_earlier shows="‹" command=|| Command::Page(Toward::Earlier)/>
                    <Press name=words.zoom_out shows="−" command=|| Command::ZoomMiddle(1.0 / STEP)/>
                    <Press name=words.fit_hint shows=words.fit command=|| Command::Fit/>
                    <Press name=words.fit_all_hint shows=words.fit_all command=|| Command::FitAll/>
                    <Press name=words.zoom_in shows="+" command=|| Command::ZoomMiddle(STEP)/>
                    <Press name=words.pan_later shows="›" command=|| Command::Page(Toward::Later)/>
                </div>
                <Lanes/>
            </Show>
            <Search/>
            <ThemeChoice/>
            <button class="plain" aria-label=words.keys_title title=words.keys_title on:click=move |_| state.dispatch(Command::Open(Dialog::Keys))>
                "?"
            </button>
        </div>
    }
}

/// The choice of what lanes stand for.
#[component]
fn Lanes() -> impl IntoView {
    let state = Ui::get().state;
    let words = state.words();
    let chosen = state.part(|session| session.bookmark.grouping);
    let option = move |(number, grouping): (usize, Grouping)| {
        view! {
            <option value=number.to_string() prop:selected=move || chosen.get() == grouping>
                {(words.grouping)(grouping)}
            </option>
        }
    };
    let choose = move |value: String| {
        let grouping = value.parse::<usize>().ok().and_then(|number| GROUPINGS.get(number).copied());
        if let Some(grouping) = grouping {
            state.dispatch(Command::Group(grouping));
        }
    };
    view! {
        <label class="choice">
            {words.lanes_by}
            <select on:change:target=move |event| choose(event.target().value())>
                {GROUPINGS.into_iter().enumerate().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
}

/// The choice of colours.
#[component]
fn ThemeChoice() -> impl IntoView {
    let state = Ui::get().state;
    let words = state.words();
    let chosen = state.part(|session| session.theme);
    let name = |theme: Theme| match theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let option = move |theme: Theme| {
        view! { <option value=theme.word() prop:selected=move || chosen.get() == theme>{name(theme)}</option> }
    };
    view! {
        <label class="choice">
            {words.theme}
            <select on:change:target=move |event| state.dispatch(Command::SetTheme(Theme::from_word(&event.target().value())))>
                {Theme::ALL.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
}
