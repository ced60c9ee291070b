//! A labelled select box.

use crate::context::use_timeline;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::session::Command;

/// One of the things to choose from.
#[derive(Clone)]
pub struct ChoiceItem {
    /// What the option says.
    pub name: String,
    /// Whether this is chosen now.
    pub chosen: Signal<bool>,
    /// Chooses it.
    pub command: Command,
}

/// The select box with its label.
#[component]
pub fn Choice(label: &'static str, items: Vec<ChoiceItem>) -> impl IntoView {
    let state = use_timeline().state;
    let commands: Vec<Command> = items.iter().map(|item| item.command.clone()).collect();
    let change = move |event: ev::Event| {
        let chosen = event_target_value(&event).parse::<usize>().ok();
        if let Some(command) = chosen.and_then(|place| commands.get(place)) {
            state.dispatch(command.clone());
        }
    };
    let option = |(place, item): (usize, ChoiceItem)| {
        view! { <option value=place.to_string() prop:selected=item.chosen>{item.name}</option> }
    };
    view! {
        <label class="choice">
            {label}
            <select on:change=change>{items.into_iter().enumerate().map(option).collect_view()}</select>
        </label>
    }
}
