//! The whole timeline: what stands where.

use super::axis::Axis;
use super::chips::Chips;
use super::compare::Compare;
use super::detail::Detail;
use super::empty::Empty;
use super::keys::Keys;
use super::legend::Legend;
use super::list::List;
use super::masthead::{Footer, Masthead};
use super::shortcuts;
use super::status::Status;
use super::table::Table;
use super::toolbar::Toolbar;
use crate::browser::focus;
use crate::state::State;
use leptos::html::Div;
use leptos::prelude::*;
use summitline_core::session::View;

/// What every component of a timeline shares.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The timeline's state.
    pub state: State,
    /// The element that holds all of it.
    pub root: NodeRef<Div>,
}

impl Ui {
    /// The one of the timeline that a component stands in.
    pub fn get() -> Self {
        expect_context()
    }

    /// Moves the focus to the first element that a selector finds, once the page shows the changes made now.
    pub fn focus(&self, selector: impl Into<String>) {
        if let Some(root) = self.root.get_untracked() {
            focus::move_to(root.into(), selector.into());
        }
    }
}

/// An interactive timeline of one story.
#[component]
pub fn Timeline(state: State) -> impl IntoView {
    let root = NodeRef::new();
    let ui = Ui { state, root };
    provide_context(ui);
    let words = state.words();
    let theme = state.part(|session| session.theme);
    let selected = state.selected();
    let view_name = move || match state.view.get() {
        View::Axis => "axis",
        View::List => "list",
        View::Table => "table",
    };
    view! {
        <div
            class="summitline"
            node_ref=root
            lang=words.language
            data-theme=move || theme.get().word()
            data-view=view_name
            on:keydown=move |event| shortcuts::press(ui, &event)
        >
            <div class="page">
                <button class="skip" on:click=move |_| ui.focus(".main button")>{words.skip}</button>
                <Masthead/>
                <Toolbar/>
                <Chips/>
                <Status/>
                <div class="columns">
                    <main class="main" aria-label=words.timeline>
                        <Show when=move || !state.matches.with(|matches| matches.is_empty()) fallback=|| view! { <Empty/> }>
                            {move || match state.view.get() {
                                View::Axis => view! { <Axis/> }.into_any(),
                                View::List => view! { <List/> }.into_any(),
                                View::Table => view! { <Table/> }.into_any(),
                            }}
                        </Show>
                    </main>
                    <aside class="panel" data-open=move || selected.get().map(|_| "") aria-label=words.detail>
                        {move || match selected.get() {
                            Some(event) => view! { <Detail event=event/> }.into_any(),
                            None => view! { <Compare/><Legend/> }.into_any(),
                        }}
                    </aside>
                </div>
                <Footer/>
            </div>
            <Keys/>
        </div>
    }
}
