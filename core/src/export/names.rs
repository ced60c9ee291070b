//! The names of the lanes, which stand beside the plot: where they are, and the picture of them.

use super::estimate::{LABEL_SIZE, cut, text_width};
use super::svg::{Markup, RULER, number};
use crate::hue;
use crate::layout::{Grouping, MOST_LINES, Scene, wrapped};
use crate::phrase::{Locale, lane_name};
use crate::query::FacetValue;
use crate::shape;
use crate::story::Story;

/// A lane of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneName {
    /// What the lane stands for; `None` for events that carry no value of the grouping.
    pub value: Option<FacetValue>,
    /// What it is called.
    pub name: String,
    /// The language of a name that is the story's.
    pub language: Option<String>,
    /// Top, in CSS pixels from the top of the picture.
    pub top: f64,
    /// Height, in CSS pixels.
    pub height: f64,
    /// Whether there is no room for all of its name.
    pub is_cut: bool,
}

/// Width of the names, in CSS pixels.
const WIDTH: f64 = 144.0;
/// Space between a name and the plot.
const APART: f64 = 12.0;
/// Where a name begins that has a sign before it; the middle of the sign, and its size beside that of a mark.
const AFTER_SIGN: f64 = 17.0;
const SIGN: f64 = 4.5;
const SMALLER: &str = "0.875";
/// Height of the part of a lane that its name is in the middle of, and of a line of it.
const HEAD: f64 = 39.0;
const LINE: f64 = 15.6;
/// How far below the middle of a line its letters stand.
const BASELINE: f64 = 4.5;

/// The lanes of a scene.
pub(super) fn of(story: &Story, locale: &dyn Locale, grouping: Grouping, scene: &Scene) -> Vec<LaneName> {
    let lane = |band: &crate::layout::Band| LaneName {
        value: band.value,
        name: lane_name(locale.words(), story, grouping, band.value),
        language: band.value.map(|_| story.language().to_owned()),
        top: RULER + band.top,
        height: band.height,
        is_cut: band.name_lines > MOST_LINES,
    };
    scene.bands.iter().map(lane).collect()
}

/// The names as an `<svg>` element, 9 rem wide, to stand before the plot; each has three lines at most.
#[must_use]
pub fn lane_names(lanes: &[LaneName]) -> String {
    let mut out = Markup::default();
    let height = lanes.last().map_or(RULER, |lane| lane.top + lane.height) + 1.0;
    out.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("class", "picture__names");
    out.number("width", WIDTH).number("height", height).attr("aria-hidden", "true").close();
    for lane in lanes {
        let hue = lane.value.and_then(hue::of_value);
        out.open("g");
        if let Some(hue) = &hue {
            out.attr("data-hue", hue);
        }
        out.close();
        out.open("line").attr("x2", "100%").number("y1", lane.top + 0.5).number("y2", lane.top + 0.5).done();
        let left = if hue.is_some() { AFTER_SIGN } else { 0.0 };
        let lines = lines(&lane.name, WIDTH - APART - left);
        let more = (lines.len().max(1) - 1) as f64; // Two at most.
        let middle = lane.top + (HEAD + (more - 1.0).max(0.0) * LINE) / 2.0;
        if let Some(shape) = lane.value.and_then(shape::of_value) {
            let place = format!("translate({} {}) scale({SMALLER})", number(SIGN), number(middle));
            out.open("path").attr("transform", &place).attr("d", shape.path()).done();
        }
        let mut y = middle + BASELINE - more * LINE / 2.0;
        for line in lines {
            out.open("text").number("x", left).number("y", y);
            if let Some(language) = &lane.language {
                out.told(language, &lane.name, false);
            }
            out.close().text(&line).end("text");
            y += LINE;
        }
        if lane.is_cut {
            out.element("title", &lane.name);
        }
        out.end("g");
    }
    let bottom = height - 0.5;
    out.open("line").attr("x2", "100%").number("y1", bottom).number("y2", bottom).done();
    out.end("svg");
    out.finish()
}

/// A name in lines of a width; the last of three is cut where there are more.
fn lines(name: &str, room: f64) -> Vec<String> {
    let mut lines = wrapped(name, room, |text| text_width(text, LABEL_SIZE, true));
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            *last = cut(&format!("{last}…"), LABEL_SIZE, true, room);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words() {
        assert_eq!(lines("Syria", 115.0), ["Syria"]);
        assert_eq!(lines("Ukraine and Crimea", 115.0), ["Ukraine and", "Crimea"]);
        assert_eq!(lines("明治維新と国際関係の変化", 115.0), ["明治維新と国際", "関係の変化"]);
        assert_eq!(lines("Unbreakablelongsinglename", 60.0).len(), 3);
        let long = lines("a very long name of more than three lines of text", 80.0);
        assert!(long.len() == 3 && long[2].ends_with('…'), "{long:?}");
    }
}
