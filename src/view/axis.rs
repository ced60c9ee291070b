//! The zoomable axis: lane names, ruler, lanes, marks, overview.

mod lanes;
mod marks;
mod overview;
mod ruler;
mod stage;
mod steps;

use super::pieces::px;
use super::timeline::Ui;
use crate::browser::dom::{El, h};

/// Weight from which an event's label is bold.
const BOLD: u8 = 5;

/// The axis.
pub fn axis(ui: Ui) -> El {
    let state = ui.state;
    h("section.axis")
        .live_css("--rest", move || px(state.rest_height()))
        .live_css("--label", move || px(state.settled().metrics.label))
        .add(lanes::gutter(ui))
        .add(stage::stage(ui))
        .add(overview::overview_strip(ui))
}
