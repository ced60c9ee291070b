//! A button that opens a sheet of controls.

use crate::browser::event;
use crate::changing::Changing;
use leptos::prelude::*;
use leptos::{ev, html};

/// The button and, while it is open, the sheet. The sheet closes with Esc, and when the focus leaves it.
#[component]
pub fn Menu(
    /// What the button says.
    label: Memo<String>,
    /// The class of button and sheet together.
    class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let focus = move || {
        if let Some(button) = button.try_get_untracked().flatten() {
            let _ = button.focus();
        }
    };
    // Not every browser focuses the button that is pressed, and what has no focus cannot lose it.
    let press = move |_| {
        focus();
        opened.set(!opened.get_untracked());
    };
    let leave = move |event: ev::FocusEvent| {
        if event::leaves(&event) {
            opened.try_set(false);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && opened.try_get_untracked().unwrap_or_default() {
            event::consume(&event);
            opened.set(false);
            focus();
        }
    };
    view! {
        <div class=class on:focusout=leave on:keydown=key>
            <button class="button" node_ref=button aria-expanded=move || opened.get().to_string() on:click=press>
                <Changing text=label/>
            </button>
            <Show when=move || opened.get()>
                <div class="sheet" role="group" aria-label=move || label.get() tabindex="-1">{children()}</div>
            </Show>
        </div>
    }
}
