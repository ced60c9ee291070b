//! The key map, as a modal dialog.

use super::pieces::sends;
use super::timeline::Ui;
use crate::browser::dialog;
use crate::browser::dom::{El, bind, h};
use summitline_core::session::Command;
use summitline_core::words::Words;

fn lines(words: &'static Words) -> [(&'static [&'static str], &'static str); 13] {
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
        (&["1", "2", "3"], words.key_views),
        (&["?"], words.key_help),
        (&["Ctrl", "⌘"], words.key_wheel),
        (&["⇆"], words.key_drag),
    ]
}

/// The dialog; open while the session says so.
pub fn keys(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let list = lines(words).into_iter().fold(h("dl.keys"), |list, (keys, meaning)| {
        let keys = keys.iter().fold(h("dt"), |dt, key| dt.add(h("kbd").text(key)).text(" "));
        list.add(keys).add(h("dd").text(meaning))
    });
    let shut = h("button.detail__close").attr("aria-label", words.close).text("×");
    let element = h("dialog.dialog")
        .attr("aria-label", words.keys_title)
        .on("close", move |_| state.dispatch(Command::CloseDialog))
        .add(h("div.dialog__head").add(ui.heading("h2", 1).text(words.keys_title)).add(sends(
            ui,
            shut,
            Command::CloseDialog,
        )))
        .add(h("p").text(words.keys_scope))
        .add(list);
    let shown = element.clone();
    bind(move || dialog::show(&shown, state.settled().dialog.is_some()));
    element
}
