//! The row of switches: view, search, and what only the axis has: scale, zoom, lanes.

use super::pieces::{choice, sends, switch};
use super::search::search;
use super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::Stage;
use crate::state::State;
use summitline_core::layout::Grouping;
use summitline_core::session::{Command, ScaleMode, Toward, View};

/// Zoom of one press of a button or key.
pub const STEP: f64 = 1.5;
const GROUPINGS: [Grouping; 5] =
    [Grouping::Topic, Grouping::Person, Grouping::Place, Grouping::Source, Grouping::None];

/// All switches.
pub fn toolbar(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let views = [
        (words.view_axis, "", Command::Show(View::Axis)),
        (words.view_list, "", Command::Show(View::List)),
        (words.view_table, "", Command::Show(View::Table)),
    ];
    let view = |state: &State, place| {
        [View::Axis, View::List, View::Table].get(place) == Some(&state.settled().view)
    };
    let on_axis = Stage::new(move |_| state.settled().view == View::Axis);
    h("div.toolbar")
        .attr("part", "toolbar")
        .add(switch(ui, words.view, &views, view))
        .add(search(ui))
        .dynamic(move || (*on_axis.get()).then(|| axis_switches(ui)))
}

/// What only the axis has: scale, zoom, lanes.
fn axis_switches(ui: Ui) -> El {
    let (state, words) = (ui.state, ui.words);
    let scales = [
        (words.scale_compressed, words.scale_compressed_hint, Command::SetScale(ScaleMode::Compressed)),
        (words.scale_true, words.scale_true_hint, Command::SetScale(ScaleMode::True)),
    ];
    let scale = |state: &State, place| (state.settled().scale == ScaleMode::True) == (place == 1);
    let press = |name: &str, shows: &str, command: Command| {
        sends(ui, h("button").attr("aria-label", name).attr("title", name).text(shows), command)
    };
    let zoom = h("div.segments")
        .attr("role", "group")
        .attr("aria-label", words.zoom)
        .add(press(words.pan_earlier, "‹", Command::Page(Toward::Earlier)))
        .add(press(words.zoom_out, "−", Command::ZoomMiddle(1.0 / STEP)))
        .add(press(words.fit_hint, words.fit, Command::Fit))
        .add(press(words.fit_all_hint, words.fit_all, Command::FitAll))
        .add(press(words.zoom_in, "+", Command::ZoomMiddle(STEP)))
        .add(press(words.pan_later, "›", Command::Page(Toward::Later)));
    let groupings = GROUPINGS.map(|grouping| ((words.grouping)(grouping), "", Command::Group(grouping)));
    let grouping = move |place| GROUPINGS.get(place) == Some(&state.settled().grouping);
    h("div.toolbar__axis").add(switch(ui, words.scale, &scales, scale)).add(zoom).add(choice(
        ui,
        words.lanes_by,
        &groupings,
        grouping,
    ))
}
