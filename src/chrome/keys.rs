//! The keys of the timeline, as a modal dialog.

use crate::browser::{dialog, event};
use crate::context::use_timeline;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::session::{Command, Dialog};
use summitline_core::words::Words;

const fn lines(words: &'static Words) -> [(&'static [&'static str], &'static str); 13] {
    [
        (&["←", "→"], words.key_step),
        (&["↑", "↓"], words.key_lane),
        (&["Home", "End"], words.key_ends),
        (&["Page Up", "Page Down"], words.key_page),
        (&["+", "−"], words.key_zoom),
        (&["0"], words.key_fit),
        (&["Enter"], words.key_open),
        (&["Esc"], words.key_close),
        (&["/"], words.key_search),
        (&["1", "2", "…"], words.key_views),
        (&["?"], words.key_help),
        (&["Ctrl", "⌘"], words.key_wheel),
        (&["⇆"], words.key_drag),
    ]
}

/// The dialog; open while the session says so.
#[component]
pub fn Keys() -> impl IntoView {
    let timeline = use_timeline();
    let (words, state, derived) = (timeline.words, timeline.state, timeline.derived);
    let dialog = NodeRef::new();
    dialog::follow(dialog, Signal::derive(move || derived.settled().dialog == Some(Dialog::Keys)));
    let level = timeline.look.level(1);
    let close = move || state.dispatch(Command::CloseDialog);
    // Where a timeline is in a dialog of its host, Esc would close that too.
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event::consume(&event);
            close();
        }
    };
    let line = |(keys, meaning): (&'static [&'static str], &'static str)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " }).collect_view();
        view! { <dt>{keys}</dt> <dd>{meaning}</dd> }
    };
    // There are no lanes to go to where all events are in one.
    let one_lane = timeline.atlas.inventory().groupings.is_empty();
    let lines = lines(words).into_iter().filter(|(_, meaning)| !one_lane || *meaning != words.key_lane);
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=words.keys_title on:close=move |_| close() on:keydown=key>
            <div class="dialog__head">
                <h2 {..level}>{words.keys_title}</h2>
                <button class="detail__close" aria-label=words.close on:click=move |_| close()>"×"</button>
            </div>
            <p>{words.keys_scope}</p>
            <dl class="keys">{lines.map(line).collect_view()}</dl>
        </dialog>
    }
}
