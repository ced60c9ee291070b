//! The reading list: the main span, with what lies before and after it folded up at its ends.

use super::entry::Entry;
use super::more::{More, first};
use super::rest::rests;
use crate::browser::event;
use crate::changing::anew;
use crate::context::use_timeline;
use crate::gradual::{self, ALL};
use crate::rows::Rows;
use crate::told::Sentence;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::phrase;
use summitline_core::reading::{Folds, Frame, Lead, Part, Sections, rows};

/// The list of all matching events.
#[component]
pub fn List() -> impl IntoView {
    let timeline = use_timeline();
    let (state, derived) = (timeline.state, timeline.derived);
    // Grouping the list anew costs too much for each step of a gesture.
    let rests = rests(move || state.with_window(|session| session.bookmark.window).flatten());
    // Each view has a list of its own.
    let view = untrack(|| derived.settled()).view;
    let sections = Memo::new(move |_| {
        rests.try_get();
        let window = state.peek(|session| session.bookmark.window).flatten();
        let story = timeline.atlas.story();
        Arc::new(Sections::new(story, derived.matches().iter(), Frame::new(story, view, window)))
    });
    let folds = use_context::<RwSignal<Folds>>().unwrap_or_default();
    Effect::new(move || {
        let sections = sections.get();
        let (selected, filter) = (derived.settled().selected, derived.filter());
        folds.try_update(|folds| folds.follow(&sections, Lead { selected, filter, frame: sections.frame }));
    });
    view! {
        <div class="reading" part="list">
            <Section part=Part::Before sections folds/>
            <Section part=Part::Main sections folds/>
            <Section part=Part::After sections folds/>
        </div>
    }
}

/// A section of the list; one that is not the main one is folded up below a line that says what is in it.
#[component]
fn Section(part: Part, sections: Memo<Arc<Sections>>, folds: RwSignal<Folds>) -> impl IntoView {
    let timeline = use_timeline();
    let shown = RwSignal::new(first(timeline.look));
    let events = move || sections.try_get().unwrap_or_default();
    let wanted = Signal::derive(move || events().of(part).len().min(shown.get()));
    let drawn = gradual::rows(wanted);
    let (atlas, locale) = (timeline.atlas.clone(), timeline.locale.clone());
    let rows = {
        let atlas = atlas.clone();
        move || rows(atlas.story(), events().of(part), shown.get().min(drawn.get()))
    };
    let busy = move || (drawn.get() != ALL).then_some("true");
    let list = view! {
        <ol class="story" data-part=part.word() aria-busy=busy>
            <Rows each=rows let:row>
                <Entry row/>
            </Rows>
        </ol>
        <More shown of=Signal::derive(move || events().of(part).len()) within=within(part)/>
    };
    let list = list.into_any();
    if part == Part::Main {
        return list;
    }
    let line = Memo::new(move |_| phrase::section(&*locale, atlas.story(), &events(), part));
    let text = anew(move || view! { <Sentence text=line.get()/> }.into_any());
    let toggle = move |toggled: ev::Event| {
        let open = event::is_open(&toggled);
        folds.try_update(|folds| folds.toggle(part, open));
    };
    let folded = view! {
        <details
            class="fold"
            data-fold=part.word()
            hidden=move || line.get().is_empty()
            open=move || folds.try_with(|folds| folds.is_open(part)).unwrap_or_default()
            on:toggle=toggle
        >
            <summary>{text}</summary>
            {list}
        </details>
    };
    folded.into_any()
}

/// Where a section's rows are, as a selector.
const fn within(part: Part) -> &'static str {
    match part {
        Part::Before => ".main [data-part=before]",
        Part::Main => ".main [data-part=main]",
        Part::After => ".main [data-part=after]",
    }
}
