//! The lanes behind the marks, and their names.

use super::super::pieces::{hue_of, lane_name, px};
use super::super::timeline::Ui;
use crate::browser::dom::{El, h};
use crate::stage::Stage;
use summitline_core::layout::Band;

fn each_band(ui: Ui, list: &'static str, make: impl Fn(Ui, &Band) -> El + 'static) -> El {
    let state = ui.state;
    let bands = Stage::new(move |_| state.scene().bands.clone());
    h("div").dynamic(move || Some(h(list).all(bands.get().iter().map(|band| place(make(ui, band), band)))))
}

fn place(element: El, band: &Band) -> El {
    element.css("--top", &px(band.top)).css("--height", &px(band.height))
}

/// The names of the lanes.
pub fn gutter(ui: Ui) -> El {
    let names = each_band(ui, "ul.axis__lanes", |ui, band| {
        let hue = band.value.and_then(hue_of);
        h("li.axis__lane")
            .attr_if("data-hue", hue.as_deref())
            .maybe(hue.is_some().then(|| h("i.glyph")))
            .add(h("span").text(&lane_name(ui, band.value)))
    });
    h("div.axis__gutter").attr("aria-hidden", "true").add(names)
}

/// The stripes of the lanes.
pub fn bands(ui: Ui) -> El {
    each_band(ui, "div", |_, _| h("div.stage__band")).attr("aria-hidden", "true")
}
