//! The key map, as a modal dialog.

use super::timeline::Ui;
use crate::browser::dialog;
use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;
use summitline_core::session::Command;

/// The dialog; open while the session says so.
#[component]
pub fn Keys() -> impl IntoView {
    let ui = Ui::get();
    let (state, words) = (ui.state, ui.state.words());
    let element = NodeRef::<DialogElement>::new();
    let open = state.part(|session| session.dialog.is_some());
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            dialog::show(&element, open.get());
        }
    });
    let lines: [(&[&str], &str); 13] = [
        (&["←", "→"], words.key_step),
        (&["↑", "↓"], words.key_lane),
        (&["Home", "End"], words.key_ends),
        (&["Page Up", "Page Down"], words.key_page),
        (&["+", "−"], words.key_zoom),
        (&["0"], words.key_fit),
        (&["Enter"], words.key_open),
        (&["Esc"], words.key_close),
        (&["/"], words.key_search),
        (&["1", "2", "3"], words.key_views),
        (&["?"], words.key_help),
        (&["Ctrl", "⌘"], words.key_wheel),
        (&["⇆"], words.key_drag),
    ];
    let line = |(keys, meaning): (&[&'static str], &'static str)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " }).collect::<Vec<_>>();
        view! { <dt>{keys}</dt><dd>{meaning}</dd> }
    };
    view! {
        <dialog class="dialog" node_ref=element aria-label=words.keys_title on:close=move |_| state.dispatch(Command::CloseDialog)>
            <div class="dialog__head">
                <h2>{words.keys_title}</h2>
                <button class="detail__close" aria-label=words.close on:click=move |_| state.dispatch(Command::CloseDialog)>"×"</button>
            </div>
            <p>{words.keys_scope}</p>
            <dl class="keys">{lines.into_iter().map(line).collect::<Vec<_>>()}</dl>
        </dialog>
    }
}
