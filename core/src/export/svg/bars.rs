//! Bars: of one colour from end to end, or fading where there is no end, or where that is out of view.

use super::{Drawing, MIDDLE, Markup, RULER};
use crate::layout::{Edge, Item};

/// Half the height of a bar, and of one that holds its label, without the half of its line that lies outside.
const BAR: f64 = 4.0;
const HIGH_BAR: f64 = 9.0;
/// Over how many pixels an end fades.
pub(super) const FADE: f64 = 32.0;
/// Larger than any picture.
const FAR: f64 = 1e5;

impl Drawing<'_> {
    /// Where what is in view of a mark begins and ends.
    pub(super) fn in_view(&self, item: &Item) -> (f64, f64) {
        let start = item.left + item.body_left;
        (start.max(0.0), (start + item.body_width).min(self.scene.width))
    }

    /// Whether a bar fades at its start, and at its end.
    pub(super) fn fades(&self, item: &Item) -> [bool; 2] {
        let start = item.left + item.body_left;
        let [begins, ends] = item.edges.map(|edge| edge != Edge::Open);
        let [cut_start, cut_end] = item.cut;
        let before = start < 0.0 || !(begins || cut_start);
        let after = start + item.body_width > self.scene.width || !(ends || cut_end);
        [before, after].map(|fades| fades && !item.dot && item.count == 1)
    }

    /// A bar. One that fades at its end is one that fades at its start, seen in a mirror.
    pub(super) fn bar(&self, out: &mut Markup, item: &Item) {
        let (start, end) = self.in_view(item);
        let (from, to) = (self.place(start).percent, self.place(end).percent);
        let mask = format!("url(#{})", self.id('f'));
        match self.fades(item) {
            [false, false] => {
                out.open("rect").percent("x", from);
                self.sides(out, item, to - from).done();
            }
            [true, false] => {
                inner(out, from, to - from);
                self.sides(out.open("rect"), item, 100.0).attr("mask", &mask).done().end("svg");
            }
            [false, true] => {
                inner(out, to, to - from);
                self.mirrored(out, item, &mask);
            }
            [true, true] => {
                inner(out, from, to - from);
                out.open("g").attr("mask", &mask).close();
                inner(out, 100.0, 100.0);
                self.mirrored(out, item, &mask);
                out.end("g").end("svg");
            }
        }
    }

    fn mirrored(&self, out: &mut Markup, item: &Item, mask: &str) {
        self.sides(out.open("rect"), item, 100.0).attr("transform", "scale(-1 1)");
        out.attr("mask", mask).done().end("svg");
    }

    /// All of a bar's shape but where it begins. The piece of a longer bar has no round ends.
    fn sides<'m>(&self, out: &'m mut Markup, item: &Item, width: f64) -> &'m mut Markup {
        let half = if item.label_inside { HIGH_BAR } else { BAR };
        out.number("y", RULER + item.top + MIDDLE - half)
            .percent("width", width)
            .number("height", 2.0 * half);
        if item.cut == [false; 2] { out.number("rx", BAR) } else { out }
    }

    /// The mask of what fades at its start.
    pub(super) fn fade(&self, out: &mut Markup) {
        let (mask, gradient) = (self.id('f'), self.id('g'));
        out.open("linearGradient").attr("id", &gradient).attr("gradientUnits", "userSpaceOnUse");
        out.number("x2", FADE).close().open("stop").done();
        out.open("stop").attr("offset", "1").attr("stop-color", "#fff").done().end("linearGradient");
        everywhere(out.open("mask").attr("id", &mask).attr("maskUnits", "userSpaceOnUse")).close();
        everywhere(out.open("rect").attr("fill", &format!("url(#{gradient})"))).done().end("mask");
    }
}

fn everywhere(out: &mut Markup) -> &mut Markup {
    out.number("x", -9.0).number("width", FAR).number("height", FAR)
}

/// A picture in the picture, in which a pixel is a pixel and the whole width a bar's.
fn inner(out: &mut Markup, x: f64, width: f64) {
    out.open("svg").percent("x", x).percent("width", width).attr("overflow", "visible").close();
}
