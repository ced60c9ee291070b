//! What the marks lie on: breaks, ticks, what the ticks leave unsaid, the lanes' edges, the story's two ends.

use super::super::estimate::helvetica;
use super::{Drawing, Markup, RULER};
use crate::phrase;
use crate::prose::is_right_to_left;
use crate::scale::{BreakInView, Context, Tick};
use crate::story::EventIx;
use crate::time::Unit;

/// Where the letters of flags, contexts, and ticks and breaks stand, in CSS pixels from the top.
const FLAG_LINE: f64 = 13.0;
const CONTEXT_LINE: f64 = 30.0;
const TICK_LINE: f64 = 47.0;

/// The flags of the two ends: size of the text, its letter spacing, room at its sides, height.
const FLAG_SIZE: f64 = 11.0;
const FLAG_SPACING: f64 = 0.04 * FLAG_SIZE;
const FLAG_ROOM: f64 = 7.0;
const FLAG_HEIGHT: f64 = 18.0;
/// How much wider than Helvetica a flag's text may run: the room at its sides takes the rest.
const FLAG_WIDER: f64 = 1.12;

impl Drawing<'_> {
    /// All of it, texts above lines; for screen readers the marks say what there is to say.
    pub(super) fn ruler(&self, out: &mut Markup) {
        out.open("g").attr("aria-hidden", "true").attr("text-anchor", "middle").close();
        if !self.breaks.is_empty() {
            self.hatch(out);
        }
        self.breaks.iter().for_each(|cut| self.a_break(out, cut));
        self.ticks.iter().for_each(|tick| self.upright(out, tick.x, RULER));
        let bottom = RULER + self.scene.height;
        for y in self.lanes.iter().map(|lane| lane.top).chain([bottom]) {
            out.open("line").attr("x2", "100%").number("y1", y + 0.5).number("y2", y + 0.5).done();
        }
        out.open("g").attr("class", "e").close();
        let close = self.scene.ends_are_close(self.metrics);
        for (end, is_last) in self.scene.ends.into_iter().zip([false, true]) {
            if let Some((event, x)) = end {
                self.end(out, event, x, is_last != close);
            }
        }
        out.end("g").open("g").attr("class", "b").close();
        self.labelled_breaks.iter().for_each(|cut| self.break_label(out, cut));
        out.end("g").open("g").attr("class", "t").close();
        self.ticks.iter().for_each(|tick| self.tick(out, tick));
        out.end("g").open("g").attr("class", "c").attr("text-anchor", "start").close();
        self.contexts.iter().for_each(|context| self.context(out, context));
        out.end("g").end("g");
    }

    fn upright(&self, out: &mut Markup, x: f64, top: f64) {
        let percent = self.place(x).percent;
        out.open("line")
            .percent("x1", percent)
            .percent("x2", percent)
            .number("y1", top)
            .attr("y2", "100%")
            .done();
    }

    /// The pattern of a break: slanting stripes, 6 px wide and 6 px apart.
    fn hatch(&self, out: &mut Markup) {
        out.open("pattern").attr("id", &self.id('h')).attr("patternUnits", "userSpaceOnUse");
        out.number("width", 12.0).number("height", 12.0).attr("patternTransform", "rotate(25)").close();
        out.open("rect").number("width", 6.0).number("height", 12.0).done().end("pattern");
    }

    fn a_break(&self, out: &mut Markup, cut: &BreakInView) {
        let name = phrase::break_name(self.locale, cut.span);
        let (from, to) = (self.place(cut.x0), self.place(cut.x1));
        out.open("rect").percent("x", from.percent).number("y", RULER);
        out.percent("width", to.percent - from.percent).number("height", self.scene.height);
        out.attr("fill", &format!("url(#{})", self.id('h'))).close().element("title", &name).end("rect");
        self.upright(out, cut.x0, RULER);
        self.upright(out, cut.x1, RULER);
    }

    fn break_label(&self, out: &mut Markup, cut: &BreakInView) {
        let middle = self.place(f64::midpoint(cut.x0, cut.x1));
        out.open("text").at(middle, 0.0).number("y", TICK_LINE).close();
        out.text(&phrase::length(self.locale, cut.span)).end("text");
    }

    fn tick(&self, out: &mut Markup, tick: &Tick) {
        if !tick.label_fits(self.scene.width, self.tick_metrics) {
            return;
        }
        out.open("text").at(self.place(tick.x), 0.0).number("y", TICK_LINE);
        if tick.unit >= Unit::Year {
            out.attr("class", "y");
        }
        out.close().text(&phrase::tick_label(self.locale, tick.time, tick.unit)).end("text");
    }

    fn context(&self, out: &mut Markup, context: &Context) {
        out.open("text").at(self.place(context.x), 2.0).number("y", CONTEXT_LINE).close();
        out.text(&phrase::context_label(self.locale, context.time, context.unit)).end("text");
    }

    /// A line through all lanes, with a flag after it or, for `flies_left`, before it.
    fn end(&self, out: &mut Markup, event: EventIx, x: f64, flies_left: bool) {
        let (name, place) = (phrase::end_name(self.story, event), self.place(x));
        // As many letters as a name may have are exact in a float.
        let spaced = name.chars().count() as f64 * FLAG_SPACING;
        let width = (helvetica(&name, FLAG_SIZE, true) * FLAG_WIDER + spaced + 2.0 * FLAG_ROOM).ceil();
        let left = if flies_left { 1.0 - width } else { -1.0 };
        self.upright(out, x, 0.0);
        out.open("rect").percent("x", place.percent).shift(left).number("width", width);
        out.number("height", FLAG_HEIGHT).done();
        out.open("text")
            .at(place, left + width / 2.0)
            .number("y", FLAG_LINE)
            .attr("lang", self.story.language());
        if is_right_to_left(&name) {
            out.attr("direction", "rtl");
        }
        out.close().text(&name).end("text");
    }
}
