//! The fitted axis as a picture: one inline SVG, which needs no script and no `style` attribute.
//!
//! A page shows it before its module runs, or without it; print and export use the same. It is laid out for one width and
//! fits every width from there on: places are per cent of the width, sizes of texts and marks are CSS pixels, so what
//! stands beside each other moves apart as the picture grows and never meets. Colours are the style sheet's
//! (`style/picture.css`). Widths of texts are estimated ([`estimate`]).

pub mod estimate;
mod names;
pub mod svg;

pub use names::{LaneName, lane_names};

use crate::layout::{BlockRange, Lanes, Packing, Scene, Zoom};
use crate::phrase::{self, Locale};
use crate::scale::{contexts, ticks};
use crate::session::{Atlas, Command, Session};
use svg::Drawing;

/// The axis as a picture, and what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The plot: an `<svg>` element as wide as what holds it.
    pub svg: String,
    /// Its height, in CSS pixels.
    pub height: f64,
    /// The lanes from the top, whose names the plot does not show; [`lane_names`] draws them.
    pub lanes: Vec<LaneName>,
}

/// The whole story as the axis shows it at first, for plots `width` CSS pixels wide and wider; lane names not included.
#[must_use]
pub fn axis_picture(atlas: &Atlas, locale: &dyn Locale, width: f64) -> Picture {
    let mut session = Session::default();
    session.apply(Command::Resize(width), atlas);
    session_picture(atlas, locale, &session)
}

/// The same for any session: its filter, grouping, scale and window, but always with text of the usual size.
#[must_use]
pub fn session_picture(atlas: &Atlas, locale: &dyn Locale, session: &Session) -> Picture {
    let mut session = session.clone();
    (session.text, session.narrow) = (1.0, false);
    let (story, filter) = (atlas.story(), &session.bookmark.filter);
    let (labels, tick_metrics) =
        (estimate::label_widths(story), estimate::tick_metrics(locale, story.extent()));
    let (viewport, metrics) = (session.viewport(atlas), session.metrics());
    let grouping = session.bookmark.grouping;
    let lanes = Lanes::new(story, atlas.index().matches(filter).iter(), grouping, filter);
    let lanes = estimate::named(lanes, locale.words(), story, grouping, &metrics);
    let zoom = Zoom::of(&viewport);
    let blocks = BlockRange::new(lanes.events(), &zoom, viewport.window().span());
    let packing = Packing::new(story, &lanes, &zoom, blocks, &metrics, &labels);
    let scene = Scene::new(story, &lanes, &packing, &viewport);
    let flag_names = phrase::flag_names(locale, story);
    let ticks = ticks(&viewport, &tick_metrics);
    let drawing = Drawing {
        contexts: contexts(&viewport, &ticks, &tick_metrics),
        breaks: viewport.breaks_in_view().collect(),
        doubtful: atlas.doubtful_breaks(),
        labelled_breaks: viewport.labelled_breaks(tick_metrics.break_label, tick_metrics.gap),
        lanes: names::of(story, locale, grouping, &scene),
        flags: scene.flags(flag_names.each_ref().map(|name| estimate::estimated_flag(name))),
        flag_names,
        story,
        locale,
        scene: &scene,
        metrics: &metrics,
        tick_metrics: &tick_metrics,
        ticks: &ticks,
    };
    let (svg, height) = (svg::write(&drawing), drawing.height());
    Picture { svg, height, lanes: drawing.lanes }
}
