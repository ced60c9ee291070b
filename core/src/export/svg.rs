//! The one writer from a scene to SVG.
//!
//! Horizontal places are per cent of the width that the scene was laid out for, with pixels added where something stands
//! beside something else; vertical ones are pixels. Nothing has a colour: classes and `data-hue` say what a style sheet
//! needs.

mod bars;
mod marks;
mod markup;
mod ruler;

pub use markup::Markup;
pub(super) use markup::number;

use super::LaneName;
use crate::layout::{Flag, Metrics, Scene};
use crate::phrase::Locale;
use crate::scale::{BreakInView, Context, Tick, TickMetrics, within};
use crate::story::Story;
use crate::time::Span;

/// Height of the ruler above the lanes, in CSS pixels, as on the live axis.
pub const RULER: f64 = 54.0;
/// Middle of a row, in CSS pixels from its top.
const MIDDLE: f64 = 12.0;

/// All that is drawn.
pub struct Drawing<'a> {
    /// The story.
    pub story: &'a Story,
    /// The language of dates and names.
    pub locale: &'a dyn Locale,
    /// Lanes, marks and the story's two ends.
    pub scene: &'a Scene,
    /// The sizes that the scene was laid out with.
    pub metrics: &'a Metrics,
    /// The widths that the ticks were chosen with.
    pub tick_metrics: &'a TickMetrics,
    /// Marks of the ruler.
    pub ticks: &'a [Tick],
    /// What the ticks leave unsaid.
    pub contexts: Vec<Context>,
    /// Stretches that are cut.
    pub breaks: Vec<BreakInView>,
    /// Those in which something may have happened at a time that is not known.
    pub doubtful: &'a [Span],
    /// Those that have room for a label.
    pub labelled_breaks: Vec<BreakInView>,
    /// The flags of the story's two ends.
    pub flags: [Option<Flag>; 2],
    /// What they say: that of the first end, of the last, and one for both.
    pub flag_names: [String; 3],
    /// What the lanes are called.
    pub lanes: Vec<LaneName>,
}

/// The picture of a drawing.
#[must_use]
pub fn write(drawing: &Drawing<'_>) -> String {
    let mut out = Markup::default();
    out.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("class", "picture__plot");
    out.attr("width", "100%").number("height", drawing.height());
    out.attr("role", "group").attr("aria-label", drawing.locale.words().axis_name).close();
    drawing.ruler(&mut out);
    drawing.marks(&mut out);
    out.end("svg");
    out.finish()
}

/// A place: a share of the width, and pixels from there.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    percent: f64,
    pixels: f64,
}

impl Drawing<'_> {
    /// Height of the picture, in CSS pixels: the ruler, the lanes, and the line below them.
    #[must_use]
    pub fn height(&self) -> f64 {
        RULER + self.scene.height + 1.0
    }

    /// The place of a pixel of the scene. What lies out of view keeps its distance from the edge.
    fn place(&self, x: f64) -> Place {
        let inside = within(x, 0.0, self.scene.width);
        Place { percent: inside / self.scene.width.max(1.0) * 100.0, pixels: x - inside }
    }

    /// A name for something in the picture that other parts of it refer to. Events' ids have no underscore, and pictures of
    /// other widths on the same page have names of their own.
    fn id(&self, what: char) -> String {
        format!("_{what}{}", self.scene.width.round())
    }
}
