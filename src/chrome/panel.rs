//! Where the open event stands: beside the views, or on a small screen a sheet over their foot, which a pointer drags by its
//! head.

use crate::browser::event;
use crate::changing::anew;
use crate::context::use_timeline;
use crate::css::{flag, px};
use crate::story::detail::Detail;
use leptos::prelude::*;
use leptos::{ev, html};
use summitline_core::input::{Release, Sheet};

/// The open event; nothing where none is open.
#[component]
pub fn Panel() -> impl IntoView {
    let timeline = use_timeline();
    let (derived, name) = (timeline.derived, timeline.words.detail);
    let selected = Memo::new(move |_| derived.settled().selected);
    let shown = anew(move || selected.get().map(|event| view! { <Detail event/> }).into_any());
    let panel = NodeRef::<html::Aside>::new();
    let held = StoredValue::new(None::<Sheet>);
    let (offset, tall) = (RwSignal::new(None::<f64>), RwSignal::new(false));
    let press = {
        let root = timeline.root;
        move |press: ev::PointerEvent| {
            let (Some(panel), Some(root)) =
                (panel.try_get_untracked().flatten(), root.try_get_untracked().flatten())
            else {
                return;
            };
            let (width, height) = (panel.client_width(), f64::from(panel.client_height()));
            // Beside the views it is no sheet.
            if width * 10 > root.client_width() * 9
                && event::is_main_button(&press)
                && event::is_within(&press, ".detail__head")
                && !event::is_within(&press, "button")
            {
                event::capture(&press, &panel);
                held.set_value(Some(Sheet::hold(press.client_y().into(), height)));
            }
        }
    };
    let drag = move |drag: ev::PointerEvent| {
        let moved =
            held.try_update_value(|held| held.as_mut().map(|sheet| sheet.drag(drag.client_y().into())));
        if let Some(Some(moved)) = moved {
            offset.set(Some(moved));
        }
    };
    let release = move |_: ev::PointerEvent| {
        offset.set(None);
        match held.try_update_value(Option::take).flatten().map(Sheet::release) {
            Some(Release::Close) if tall.get_untracked() => tall.set(false),
            Some(Release::Close) => {
                timeline.close_event();
            }
            Some(Release::Grow) => tall.set(true),
            _ => {}
        }
    };
    // It takes the focus of a pointer: Esc then closes it, whatever of it was pressed.
    view! {
        <aside
            class="panel"
            aria-label=name
            part="panel"
            node_ref=panel
            tabindex="-1"
            data-open=move || flag(selected.get().is_some())
            data-tall=move || flag(tall.get())
            data-held=move || flag(offset.get().is_some())
            style:translate=move || offset.get().map(|offset| format!("0 {}", px(offset)))
            on:pointerdown=press
            on:pointermove=drag
            on:pointerup=release
            on:pointercancel=move |_| {
                held.set_value(None);
                offset.set(None);
            }
        >
            {shown}
        </aside>
    }
}
