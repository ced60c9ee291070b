//! Opening and closing an event, and where the focus goes then.

use crate::browser::{event, focus};
use crate::context::{LIVE, TimelineContext, use_timeline};
use crate::rows::local;
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;
use summitline_core::session::Command;
use summitline_core::story::{EventIx, TopicIx};

/// The mark that Tab reaches.
pub const TAB_STOP: &str = ".marks [tabindex=\"0\"]";
/// The first button of the view that is not in something folded up.
pub const FIRST: &str = ".main button:not(details:not([open]) *)";
/// The title of the open event.
pub const TITLE: &str = ".detail__title";

/// What opens an event: a button, or on the page without script a link to its entry in the list.
#[component]
pub fn OpenEvent(event: EventIx, class: &'static str, children: Children) -> impl IntoView {
    let timeline = use_timeline();
    let id = timeline.atlas.story().event(event).map(|facts| facts.id.clone());
    if !LIVE {
        let href = id.as_ref().map(|id| format!("#{id}"));
        return Either::Left(view! { <a class=class href=href>{children()}</a> });
    }
    let derived = timeline.derived;
    let selected = local(move || derived.settled().selected == Some(event));
    let current = move || selected().then_some("true");
    let on_click = move |click: ev::MouseEvent| open(&timeline, event, &click, class);
    Either::Right(view! {
        <button class=class data-event=id aria-current=current on:click=on_click>{children()}</button>
    })
}

impl TimelineContext {
    /// Moves the focus to the first element that a selector finds, once the page shows the changes made now.
    pub fn focus(&self, selector: &str) {
        focus::move_to(self.root, [selector.to_owned()]);
    }

    /// Moves the focus into the view: to its tab stop, or its first button.
    pub fn focus_view(&self) {
        focus::move_to(self.root, [TAB_STOP, FIRST].map(str::to_owned));
    }

    /// Shows a topic in "then and now", with the focus on an event there.
    pub fn compare(&self, topic: TopicIx, event: Option<EventIx>) {
        self.state.dispatch(Command::Compare(topic));
        let id = event.and_then(|event| self.atlas.story().event(event)).map(|event| event.id.clone());
        let own = id.map(|id| format!(".main .compare__open[data-event=\"{id}\"]"));
        focus::move_to(self.root, own.into_iter().chain([".main .compare__open".to_owned()]));
    }

    /// Closes the open event, and puts the focus back where it is in the view. Whether there was one.
    pub fn close_event(&self) -> bool {
        let Some(selected) = untrack(|| self.derived.settled()).selected else { return false };
        self.state.dispatch(Command::Deselect);
        if let Some(event) = self.atlas.story().event(selected) {
            focus::keep_mark(self.root, &event.id);
            let opener = self.opener.try_get_value().unwrap_or_default();
            // An id is a slug: nothing in it needs escaping.
            let shown = |class: &str| {
                format!(".main .{class}[data-event=\"{}\"]:not(details:not([open]) *)", event.id)
            };
            let found = [opener, "mark", "entry__open", "table__open"].map(shown).into_iter();
            focus::move_to(self.root, found.chain([TAB_STOP, FIRST].map(str::to_owned)));
        }
        true
    }
}

/// Opens an event by a button of this class. The focus moves to its detail if a key was pressed, or if the button is outside
/// the views, as the panel it was in is replaced.
pub fn open(timeline: &TimelineContext, event: EventIx, click: &ev::MouseEvent, class: &'static str) {
    timeline.opener.try_set_value(class);
    let moves_focus = event::is_keyboard_click(click) || !event::is_within(click, ".main");
    if let Some(facts) = timeline.atlas.story().event(event) {
        focus::keep_mark(timeline.root, &facts.id);
    }
    timeline.state.dispatch(Command::Select(event));
    if moves_focus {
        timeline.focus(TITLE);
    }
}
