//! The lanes behind the marks, and their names.

use super::super::pieces::{hue_of, lane_name, px};
use super::super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::{Stage, with};
use summitline_core::layout::Grouping;
use summitline_core::query::FacetValue;

/// Only where a lane begins is written, and not as a shift: each of those costs at every step of a zoom, and lanes seldom
/// move.
fn each_band(ui: Ui, list: El, make: fn(Ui, Option<FacetValue>) -> El) -> El {
    let state = ui.state;
    let bands = Stage::new(move |_| state.scene().bands.clone());
    // The lane of no value is called otherwise where it is the only one.
    let keys = with![bands; move || {
        let alone = state.settled().grouping == Grouping::None;
        bands.get().iter().map(|band| (alone, band.value)).collect()
    }];
    list.each(keys, move |(_, lane)| {
        let (lane, bands) = (*lane, bands.clone());
        let top = move || bands.get().iter().find(|band| band.value == lane).map_or(0.0, |band| band.top);
        make(ui, lane).live_css("top", move || px(top()))
    })
}

/// The names of the lanes.
pub fn gutter(ui: Ui) -> El {
    let names = each_band(ui, h("ul.axis__lanes"), |ui, lane| {
        let hue = lane.and_then(hue_of);
        h("li.axis__lane")
            .attr_if("data-hue", hue.as_deref())
            .maybe(hue.is_some().then(|| h("i.glyph")))
            .add(h("span").text(&lane_name(ui, lane)))
    });
    h("div.axis__gutter").attr("aria-hidden", "true").add(names)
}

/// The stripes of the lanes.
pub fn bands(ui: Ui) -> El {
    each_band(ui, h("div"), |_, _| h("div.stage__band")).attr("aria-hidden", "true")
}
