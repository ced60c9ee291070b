//! Pictures read back: what is where, as a browser of a width would draw it.

#![allow(dead_code)] // Each test binary uses its own part of this.

use roxmltree::{Document, Node};
use summitline_core::export::estimate::text_width;

/// A box on the page, in CSS pixels.
#[derive(Clone, Debug)]
pub struct Area {
    pub what: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Area {
    /// Whether both share more than a rounded hair.
    pub fn meets(&self, other: &Self) -> bool {
        let hair = 0.2;
        self.left + hair < other.right
            && other.left + hair < self.right
            && self.top + hair < other.bottom
            && other.top + hair < self.bottom
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |value| value.parse().unwrap_or_else(|_| panic!("{name}={value}")))
}

/// A length that is per cent of the width.
fn share(node: Node<'_, '_>, name: &str, width: f64) -> f64 {
    let percent = node
        .attribute(name)
        .map_or("0", |value| value.strip_suffix('%').unwrap_or_else(|| panic!("{value}")));
    percent.parse::<f64>().unwrap() / 100.0 * width
}

fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|each| each.attribute(name))
}

fn has_class(node: Node<'_, '_>, class: &str) -> bool {
    node.ancestors()
        .any(|each| each.attribute("class").is_some_and(|own| own.split(' ').any(|each| each == class)))
}

/// The box of a text.
fn text_area(node: Node<'_, '_>, width: f64) -> Area {
    let text = node.text().unwrap_or_default();
    let (small, flag) =
        (["t", "c", "b", "n"].iter().any(|class| has_class(node, class)), has_class(node, "e"));
    let size = if flag {
        11.0
    } else if small {
        12.0
    } else {
        13.0
    };
    let bold = flag || ["c", "y", "k", "n"].iter().any(|class| has_class(node, class));
    let long = text_width(text, size, bold);
    let x = share(node, "x", width) + number(node, "dx");
    let left = match inherited(node, "text-anchor") {
        Some("end") => x - long,
        Some("middle") => x - long / 2.0,
        _ => x,
    };
    let y = number(node, "y");
    Area { what: text.to_owned(), left, right: left + long, top: y - size * 0.8, bottom: y + size * 0.2 }
}

/// The boxes of all texts of a group, where the picture is as wide as this.
pub fn texts(picture: &Document<'_>, class: &str, width: f64) -> Vec<Area> {
    let texts = picture.descendants().filter(|node| node.has_tag_name("text") && has_class(*node, class));
    texts.map(|node| text_area(node, width)).collect()
}

/// The boxes of all dots and bars of events, where the picture is as wide as this.
pub fn bodies(picture: &Document<'_>, width: f64) -> Vec<Area> {
    let links = picture.descendants().filter(|node| node.has_tag_name("a"));
    links.filter_map(|link| body(link, width)).collect()
}

fn body(link: Node<'_, '_>, width: f64) -> Option<Area> {
    let what = link.attribute("href")?.to_owned();
    let shapes = |name: &'static str| link.descendants().find(move |node| node.has_tag_name(name));
    let shift = |node: Node<'_, '_>| {
        let shift =
            node.attribute("transform").and_then(|value| value.strip_prefix("translate(")?.strip_suffix(')'));
        shift.map_or(0.0, |value| value.parse().unwrap())
    };
    if let Some(dot) = shapes("path") {
        // A shape reaches up to 7.75 from its middle, most of them less.
        let outer = dot.parent()?;
        let (x, y, r) = (share(outer, "x", width) + shift(dot), number(outer, "y"), 7.0);
        return Some(Area { what, left: x - r, right: x + r, top: y - r, bottom: y + r });
    }
    let rect = shapes("rect")?;
    let (top, high) = (number(rect, "y"), number(rect, "height"));
    // A bar that fades stands in a picture of its own; one seen in a mirror stands left of its place.
    let outer = shapes("svg").unwrap_or(rect);
    let long = match outer.attribute("width")? {
        long if long.ends_with('%') => share(outer, "width", width),
        long => long.parse().unwrap(),
    };
    let mirrored =
        outer.has_tag_name("svg") && rect.parent() == Some(outer) && rect.attribute("transform").is_some();
    let left = share(outer, "x", width) + shift(rect) - if mirrored { long } else { 0.0 };
    Some(Area { what, left, right: left + long, top, bottom: top + high })
}
