//! A group of buttons of which one is pressed.

use crate::context::use_timeline;
use leptos::prelude::*;
use summitline_core::session::Command;

/// One of the things to choose from.
pub struct SwitchItem {
    /// What the button says.
    pub name: &'static str,
    /// What the button's tooltip says, if it has one.
    pub hint: Option<&'static str>,
    /// Whether this is chosen now.
    pub chosen: Signal<bool>,
    /// Chooses it.
    pub command: Command,
}

/// The buttons.
#[component]
pub fn Switch(label: &'static str, items: Vec<SwitchItem>) -> impl IntoView {
    let state = use_timeline().state;
    let button = |SwitchItem { name, hint, chosen, command }: SwitchItem| {
        let choose = move |_| state.dispatch(command.clone());
        view! { <button title=hint aria-pressed=move || chosen.get().to_string() on:click=choose>{name}</button> }
    };
    view! {
        <div class="segments" role="group" aria-label=label>
            {items.into_iter().map(button).collect_view()}
        </div>
    }
}
