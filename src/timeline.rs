//! The whole timeline: what is where.

use crate::axis::Axis;
use crate::browser::measure;
use crate::chrome::{
    footer::Footer, keys::Keys, legend::Legend, masthead::Brief, masthead::Masthead, missing::MissingEvents,
    panel::Panel, share::Share, status::Status,
};
use crate::context::{LIVE, TimelineContext, use_timeline};
use crate::controls::{chips::Chips, empty::Empty, shortcuts, toolbar::Toolbar};
use crate::gradual::Parts;
use crate::story::{compare::Compare, list::List, table::Table};
use leptos::either::{Either, EitherOf5};
use leptos::prelude::*;
use summitline_core::reading::Folds;
use summitline_core::session::{Command, View};

/// Size of the timeline's text in CSS pixels where the reader has not asked for another (`base.css`).
const TEXT: f64 = 15.0;

/// Parts that are put together one after the other.
const PARTS: usize = 5;

const fn view_word(view: View) -> &'static str {
    match view {
        View::Axis => "axis",
        View::ThenNow => "then-now",
        View::List => "list",
        View::Table => "table",
    }
}

/// An interactive timeline of one story.
#[component]
pub fn Timeline(
    /// What all of its parts share.
    context: TimelineContext,
) -> impl IntoView {
    provide_context(context.clone());
    let TimelineContext { state, derived, words, look, root, host, .. } = context.clone();
    measure::on_width(root, move |element, width| {
        state.dispatch(Command::Measure { width, text: measure::font_size(element) / TEXT });
    });
    Effect::new(move || host.themed(derived.settled().theme.word()));
    let theme = move || derived.settled().theme.word();
    let view_name = move || view_word(derived.settled().view);
    let skip = {
        let context = context.clone();
        move |_| context.focus_view()
    };
    let header =
        if look.guest { Either::Left(view! { <Brief/> }) } else { Either::Right(view! { <Masthead/> }) };
    let parts = Parts::new(look, PARTS);
    provide_context(parts);
    // What the reader has unfolded in the list stays so while another view is shown.
    provide_context(RwSignal::new(Folds::default()));
    let busy = move || (!parts.whole()).then_some("true");
    view! {
        // The interface is written from left to right, whatever the page around does.
        <div
            class="summitline"
            node_ref=root
            lang=words.language
            dir="ltr"
            part="timeline"
            data-compact=look.guest.then_some("")
            data-static=(!LIVE).then_some("")
            data-theme=theme
            data-view=view_name
            aria-busy=busy
            on:keydown=move |event| shortcuts::press(&context, &event)
        >
            <div class="page">
                {LIVE.then(|| view! { <button class="skip" on:click=skip>{words.skip}</button> })}
                {header}
                <Show when=parts.begun(1)><Toolbar/></Show>
                <Show when=parts.begun(2)><Chips/> <Status/> <MissingEvents/></Show>
                <div class="columns">
                    <Show when=parts.begun(3)><Main/></Show>
                    <Show when=parts.begun(4)><Panel/></Show>
                </div>
                <Show when=parts.begun(5)><Footer/></Show>
            </div>
            <Show when=move || LIVE && parts.begun(5)()><Keys/></Show>
            <Show when=move || LIVE && !look.guest && parts.begun(5)()><Share/></Show>
        </div>
    }
}

/// The view that is chosen: the axis with the list below it, the two ends of the story, the list, or the table.
#[component]
fn Main() -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    let found = Memo::new(move |_| !derived.matches().is_empty());
    let view = Memo::new(move |_| derived.settled().view);
    let guest = timeline.look.guest;
    let shown = move || match (found.get(), view.get()) {
        // The topics of the filter do not hold there.
        (_, View::ThenNow) => EitherOf5::E(view! { <Compare/> }),
        (false, _) => EitherOf5::A(view! { <Empty/> }),
        // A guest has no room to give away: the list is a view of its own there.
        (true, View::Axis) => {
            EitherOf5::B(view! { <Axis/> <Legend/> {(!guest || !LIVE).then(|| view! { <List/> })} })
        }
        (true, View::List) => EitherOf5::C(view! { <List/> }),
        (true, View::Table) => EitherOf5::D(view! { <Table/> }),
    };
    let label = timeline.words.timeline;
    // A page has one `main`: that of the host, where the timeline is a guest.
    if timeline.look.guest {
        Either::Left(view! { <section class="main" aria-label=label part="view">{shown}</section> })
    } else {
        Either::Right(view! { <main class="main" aria-label=label part="view">{shown}</main> })
    }
}
