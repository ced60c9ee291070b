//! Events and clusters: each mark with its label is a link to the event in the page's list.

use super::super::estimate::{BOLD, LABEL_SIZE, cut, text_width};
use super::bars::FADE;
use super::{Drawing, MIDDLE, Markup, Place, RULER};
use crate::hue;
use crate::layout::{Edge, Item, ItemKey};
use crate::phrase::{self, whole};
use crate::prose::apart;
use crate::scale::within;
use crate::shape::{self, Shape};
use crate::story::Event;
use crate::words::fill;

/// Where the letters of a row stand, in CSS pixels from its top.
const BASELINE: f64 = 16.5;
/// How far a shape reaches from its middle; half of what is easily hit.
const REACH: f64 = 7.0;
const TARGET: f64 = 12.0;
/// Between the start of a bar and the label in it.
const INDENT: f64 = 10.0;
impl Drawing<'_> {
    pub(super) fn marks(&self, out: &mut Markup) {
        if self.scene.items.iter().any(|item| self.fades(item).contains(&true)) {
            self.fade(out);
        }
        out.open("g").attr("class", "m").close();
        for item in &self.scene.items {
            match (item.key, self.story.event(item.event)) {
                (ItemKey::Cluster(..), Some(first)) => self.cluster(out, item, first),
                (ItemKey::Event(_), Some(event)) => self.mark(out, item, event),
                (ItemKey::Continued(..), Some(event)) => {
                    out.open("g").attr("data-hue", &hue::of_event(event)).attr("aria-hidden", "true");
                    class(out, item, event, false);
                    out.close();
                    self.bar(out, item);
                    out.end("g");
                }
                (_, None) => {}
            }
        }
        out.end("g");
    }

    fn mark(&self, out: &mut Markup, item: &Item, event: &Event) {
        let name = phrase::mark_name(self.locale, self.story, event);
        link(out, event).attr("data-hue", &hue::of_event(event));
        class(out, item, event, self.is_pale(item, event));
        out.close().element("title", &name);
        if item.dot {
            self.dot(out, item, shape::of_event(event));
        } else {
            self.bar(out, item);
        }
        self.label(out, item, event);
        out.end("a");
    }

    /// A date as the shape of its topic, in a picture of its own, as only that can stand at a share of the width. One that
    /// the edge would cut is moved by as much as its neighbours, a gap away, leave to it.
    fn dot(&self, out: &mut Markup, item: &Item, shape: Shape) {
        let (x, width) = (item.middle(), self.scene.width);
        let is_cut = item.label_left.is_none() && x > -REACH && x < width + REACH;
        let middle = self.place(if is_cut { within(x, REACH, width - REACH) } else { x });
        out.open("svg").percent("x", middle.percent).number("y", RULER + item.top + MIDDLE);
        out.attr("overflow", "visible").close();
        // Without a label there is little to hit.
        if item.label_left.is_none() {
            out.open("circle").shift(middle.pixels).number("r", TARGET).done();
        }
        out.open("path").shift(middle.pixels).attr("d", shape.path()).done().end("svg");
    }

    /// What of an event's title is shown.
    fn label_text(&self, item: &Item, event: &Event) -> String {
        let bold = event.weight >= BOLD;
        let wanted = text_width(&event.title, LABEL_SIZE, bold).min(self.metrics.label);
        let room = item.label_cut.unwrap_or(wanted);
        let (start, end) = self.in_view(item);
        let room = if item.label_inside { room.min(end - start - INDENT) } else { room };
        cut(&event.title, LABEL_SIZE, bold, room)
    }

    /// Whether the label in a bar stands where that fades: on the full colour it would end in nothing.
    fn is_pale(&self, item: &Item, event: &Event) -> bool {
        let label = text_width(&self.label_text(item, event), LABEL_SIZE, event.weight >= BOLD);
        let [fade_start, fade_end] = self.fades(item);
        let (start, end) = self.in_view(item);
        let reaches = start + INDENT + label > end - FADE;
        item.label_inside && (fade_start || (fade_end && reaches))
    }

    fn label(&self, out: &mut Markup, item: &Item, event: &Event) {
        let Some(left) = item.label_left else { return };
        let text = self.label_text(item, event);
        let start = item.left + item.body_left;
        let (from, to) = (self.place(start), self.place(start + item.body_width));
        // What a label keeps its distance from: a dot's middle, which is where its date is, or the nearest end of a bar.
        let (middle, apart) = (self.place(item.middle()), self.metrics.mark / 2.0);
        let (place, beside) = match (item.label_inside, left < item.body_left, item.dot) {
            (true, ..) => (Place { pixels: 0.0, ..from }, INDENT),
            (false, true, true) => (middle, -apart),
            (false, true, false) => (from, -self.metrics.gap),
            (false, false, true) => (middle, apart),
            (false, false, false) => (to, self.metrics.gap),
        };
        out.open("text").at(place, beside).number("y", RULER + item.top + BASELINE);
        if item.label_inside {
            out.attr("class", "i");
        }
        out.told(self.story.language(), &event.title, beside < 0.0);
        out.close().text(&text).end("text");
    }

    fn cluster(&self, out: &mut Markup, item: &Item, first: &Event) {
        let lane = self.lanes.get(item.lane);
        let words = self.locale.words();
        let name = [
            ("events", &*phrase::events(self.locale, item.count)),
            ("dates", &phrase::span(self.locale, item.span)),
            ("lane", &lane.map_or_else(String::new, |lane| apart(&lane.name))),
        ];
        let count = self.locale.number(whole(item.count));
        let badge = fill(words.cluster_badge, &[("n", &count)]);
        link(out, first);
        if let Some(hue) = lane.and_then(|lane| hue::of_value(lane.value?)) {
            out.attr("data-hue", &hue);
        }
        out.attr("class", "n").close().element("title", &fill(words.cluster_name, &name));
        let (middle, top) = (self.place(item.middle()), RULER + item.top);
        out.open("rect").percent("x", middle.percent).shift(middle.pixels - item.body_width / 2.0);
        out.number("y", top + 2.75)
            .number("width", item.body_width)
            .number("height", 18.5)
            .number("rx", 9.25)
            .done();
        out.open("text").at(middle, 0.0).number("y", top + 16.0).attr("text-anchor", "middle").close();
        out.text(&format!("+{badge}")).end("text").end("a");
    }
}

fn link<'a>(out: &'a mut Markup, event: &Event) -> &'a mut Markup {
    out.open("a").attr("href", &format!("#{}", event.id))
}

/// How certain the date is, and how weighty the event: `f` fuzzy, `h` hollow, `k` a key event, `p` pale under its label.
fn class(out: &mut Markup, item: &Item, event: &Event, pale: bool) {
    let classes = [
        (item.edges.contains(&Edge::Fuzzy), "f"),
        (item.hollow, "h"),
        (event.weight >= BOLD, "k"),
        (pale, "p"),
    ];
    let classes: Vec<&str> = classes.into_iter().filter_map(|(is, class)| is.then_some(class)).collect();
    if !classes.is_empty() {
        out.attr("class", &classes.join(" "));
    }
}
