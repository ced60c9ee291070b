//! A labelled select box.

use crate::context::use_timeline;
use crate::told::lang;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::session::Command;

/// One of the things to choose from.
#[derive(Clone)]
pub struct ChoiceItem {
    /// What the option says.
    pub name: String,
    /// The language of a name that is the story's.
    pub language: Option<String>,
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
        let (told, place) = (lang(item.language.as_deref()), place.to_string());
        view! { <option value=place prop:selected=item.chosen dir="auto" {..told}>{item.name}</option> }
    };
    view! {
        <label class="choice">
            {label}
            <select on:change=change>{items.into_iter().enumerate().map(option).collect_view()}</select>
        </label>
    }
}
