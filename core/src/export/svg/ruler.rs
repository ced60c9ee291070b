//! What the marks lie on: breaks, ticks, what the ticks leave unsaid, the lanes' edges, the story's two ends.

use super::super::estimate::{cut_flag, estimated_flag};
use super::{Drawing, Markup, RULER};
use crate::layout::Flag;
use crate::phrase;
use crate::prose::is_right_to_left;
use crate::scale::{BreakInView, Context, Tick};
use crate::time::Unit;

/// Where the letters of flags, contexts, and ticks and breaks stand, in CSS pixels from the top.
const FLAG_LINE: f64 = 13.0;
const CONTEXT_LINE: f64 = 30.0;
const TICK_LINE: f64 = 47.0;

/// Height of the flags of the two ends.
const FLAG_HEIGHT: f64 = 18.0;

impl Drawing<'_> {
    /// All of it, texts above lines; for screen readers the marks say what there is to say.
    pub(super) fn ruler(&self, out: &mut Markup) {
        out.open("g").attr("aria-hidden", "true").attr("text-anchor", "middle").close();
        if self.breaks.iter().any(|cut| self.is_doubtful(cut)) {
            self.hatch(out);
        }
        self.breaks.iter().for_each(|cut| self.a_break(out, cut));
        self.ticks.iter().for_each(|tick| self.upright(out, tick.x, RULER));
        let bottom = RULER + self.scene.height;
        for y in self.lanes.iter().map(|lane| lane.top).chain([bottom]) {
            out.open("line").attr("x2", "100%").number("y1", y + 0.5).number("y2", y + 0.5).done();
        }
        out.open("g").attr("class", "e").close();
        self.scene.ends.iter().flatten().for_each(|(_, x)| self.upright(out, *x, 0.0));
        let [.., shared] = &self.flag_names;
        for (flag, name) in self.flags.iter().zip(&self.flag_names) {
            if let Some(flag) = flag {
                self.flag(out, flag, if flag.shared { shared } else { name });
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
        self.line(out, x, top).done();
    }

    fn line<'m>(&self, out: &'m mut Markup, x: f64, top: f64) -> &'m mut Markup {
        let percent = self.place(x).percent;
        out.open("line").percent("x1", percent).percent("x2", percent).number("y1", top).attr("y2", "100%")
    }

    /// The pattern of a break that is doubtful: narrow slanting stripes.
    fn hatch(&self, out: &mut Markup) {
        out.open("pattern").attr("id", &self.id('d')).attr("patternUnits", "userSpaceOnUse");
        out.number("width", 6.0).number("height", 12.0).attr("patternTransform", "rotate(25)").close();
        out.open("rect").number("width", 2.0).number("height", 12.0).done().end("pattern");
    }

    fn is_doubtful(&self, cut: &BreakInView) -> bool {
        self.doubtful.contains(&cut.span)
    }

    fn a_break(&self, out: &mut Markup, cut: &BreakInView) {
        let doubtful = self.is_doubtful(cut);
        let name = phrase::break_name(self.locale, cut.span, doubtful);
        let (from, to) = (self.place(cut.x0), self.place(cut.x1));
        out.open("rect").percent("x", from.percent).number("y", RULER);
        out.percent("width", to.percent - from.percent).number("height", self.scene.height);
        if !doubtful {
            out.attr("class", "x").close().element("title", &name).end("rect");
            return;
        }
        out.attr("fill", &format!("url(#{})", self.id('d'))).close().element("title", &name).end("rect");
        for x in [cut.x0, cut.x1] {
            self.line(out, x, RULER).attr("stroke-dasharray", "4 3").done();
        }
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

    /// A flag on the line of an end.
    fn flag(&self, out: &mut Markup, flag: &Flag, name: &str) {
        let (name, place) = (cut_flag(name, flag.room), self.place(flag.line));
        let width = estimated_flag(&name).min(flag.room);
        let left = if flag.left { 1.0 - width } else { -1.0 };
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
