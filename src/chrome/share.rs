//! The dialog for sharing and embedding: the link of what the reader sees now, the markup of a frame and of an element with
//! the same filters, view and colours, and a preview of the frame.

mod field;

use crate::browser::{dialog, event};
use crate::context::{TimelineContext, use_timeline};
use crate::css::px;
use field::Field;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::session::{Command, Dialog};
use summitline_core::share::{self, HEIGHT, HEIGHTS, Shared};
use summitline_core::words::fill;

/// The dialog; in the document, with its preview, only while the session says that it is open.
#[component]
pub fn Share() -> impl IntoView {
    let derived = use_timeline().derived;
    let open = Memo::new(move |_| derived.settled().dialog == Some(Dialog::Share));
    move || open.get().then(|| view! { <Sheet/> })
}

/// What is shared: the timeline as it is now.
fn shared(timeline: &TimelineContext) -> Shared {
    let (host, state) = (&timeline.host, timeline.state.bookmark());
    Shared {
        home: host.home(),
        link: host.link(&state),
        state,
        theme: untrack(|| timeline.derived.settled()).theme,
        source: host.source(),
        title: timeline.atlas.story().title().to_owned(),
    }
}

/// The open dialog.
#[component]
fn Sheet() -> impl IntoView {
    let timeline = use_timeline();
    let (words, state, look) = (timeline.words, timeline.state, timeline.look);
    let sheet = NodeRef::new();
    dialog::show(sheet);
    let close = move || state.dispatch(Command::CloseDialog);
    // Where a timeline is in a dialog of its host, Esc would close that too.
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event::consume(&event);
            close();
        }
    };
    let click = move |event: ev::MouseEvent| {
        if dialog::is_beside(sheet, &event) {
            close();
        }
    };
    let shared = shared(&timeline);
    let height = RwSignal::new(HEIGHT);
    let set_height = move |event: ev::Event| height.set(share::height(&event_target_value(&event)));
    let (link, element, address) = (shared.link.clone(), shared.element_snippet(), shared.frame_address());
    let frame = Signal::derive(move || shared.frame_snippet(height.get()));
    let weight = timeline.host.weight();
    let weighs = move || fill(words.share_weight, &[("size", &timeline.locale.number(weight.into()))]);
    view! {
        <dialog
            class="dialog share"
            node_ref=sheet
            aria-label=words.share_title
            on:close=move |_| close()
            on:keydown=key
            on:click=click
        >
            <div class="dialog__head">
                <h2 {..look.level(1)}>{words.share_title}</h2>
                <button class="detail__close" aria-label=words.close on:click=move |_| close()>"×"</button>
            </div>
            <p>{words.share_hint}</p>
            <Field label=words.share_link text=link lines=1/>
            <Field label=words.share_frame hint=words.share_frame_hint text=frame lines=5>
                <label class="choice">
                    {words.share_height}
                    <input
                        type="number"
                        min=HEIGHTS.0.to_string()
                        max=HEIGHTS.1.to_string()
                        step="20"
                        value=HEIGHT.to_string()
                        on:input=set_height
                    />
                </label>
            </Field>
            <Field label=words.share_element hint=words.share_element_hint text=element lines=4/>
            {(weight > 0).then(|| view! { <p>{weighs()}</p> })}
            <h3 class="share__label" {..look.level(2)}>{words.share_preview}</h3>
            <div class="share__stage" role="region" aria-label=words.share_preview tabindex="0">
                <iframe
                    class="share__preview"
                    src=address
                    title=words.share_preview
                    style:block-size=move || px(height.get().into())
                ></iframe>
            </div>
        </dialog>
    }
}
