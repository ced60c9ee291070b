//! The shapes of topics, so that colour is never alone: outlines around a middle of 0,0, of about the same area, that can be
//! told apart at the size of a letter and without colour.

use crate::query::FacetValue;
use crate::story::Event;

/// What an SVG of a shape has as its `viewBox`. A shape and half of a line of 1.5 around it lie inside.
pub const VIEW_BOX: &str = "-8 -8 16 16";

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(&'static str);

impl Shape {
    /// Its outline, as the `d` of an SVG path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.0
    }
}

/// For what has no topic: a smaller disc.
pub const NEUTRAL: Shape = Shape("M-3.75 0a3.75 3.75 0 1 0 7.5 0a3.75 3.75 0 1 0-7.5 0z");

/// Those of the topics, in their order; further topics begin again with the first. Not as many as there are colours, nor a
/// multiple of that: two topics of one shape have two colours.
const SHAPES: [Shape; 25] = [
    // Disc, square, diamond, triangles, hexagon, plus.
    Shape("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
    Shape("M-4.25-4.25h8.5v8.5h-8.5z"),
    Shape("M0-6l6 6-6 6-6-6z"),
    Shape("M0-6.25l6.25 11h-12.5z"),
    Shape("M0 6.25l6.25-11h-12.5z"),
    Shape("M-3-4.25h6l3.25 4.25-3.25 4.25h-6l-3.25-4.25z"),
    Shape("M-2.25-5.25h4.5v3h3v4.5h-3v3h-4.5v-3h-3v-4.5h3z"),
    // Star, dome, cross, hourglass, slanted block.
    Shape("M0-6.75l1.75 4.5 4.75 .25-3.75 3 1.25 4.75-4-2.75-4 2.75 1.25-4.75-3.75-3 4.75-.25z"),
    Shape("M-6.5 3.5a6.5 6.5 0 0 1 13 0z"),
    Shape(
        "M-3.25-5.5l3.25 3.25 3.25-3.25 2.25 2.25-3.25 3.25 3.25 3.25-2.25 2.25-3.25-3.25-3.25 3.25-2.25-2.25 3.25-3.25-3.25-3.25z",
    ),
    Shape("M-5-5.75h10l-3.5 5.75 3.5 5.75h-10l3.5-5.75z"),
    Shape("M-2.5-4h9l-4 8h-9z"),
    // Triangle to the right, two halves of a disc, two bars, tag, spark, bowl, bow.
    Shape("M6.25 0l-11 6.25v-12.5z"),
    Shape("M-1.5-4.75a4.75 4.75 0 0 0 0 9.5zM1.5-4.75a4.75 4.75 0 0 1 0 9.5z"),
    Shape("M-5.25-4.5h10.5v2.75h-10.5zM-5.25 1.75h10.5v2.75h-10.5z"),
    Shape("M-5.5-4.25h6l5 4.25-5 4.25h-6z"),
    Shape("M0-7l2.25 4.75 4.75 2.25-4.75 2.25-2.25 4.75-2.25-4.75-4.75-2.25 4.75-2.25z"),
    Shape("M-6.5-3.5a6.5 6.5 0 0 0 13 0z"),
    Shape("M-5.75-5l5.75 3.5 5.75-3.5v10l-5.75-3.5-5.75 3.5z"),
    // Triangle to the left, T, three quarters of a disc, roof, two uprights, house.
    Shape("M-6.25 0l11 6.25v-12.5z"),
    Shape("M-5.5-5.25h11v4.25h-3.25v6.25h-4.5v-6.25h-3.25z"),
    Shape("M0-5.75v5.75h5.75a5.75 5.75 0 1 1-5.75-5.75z"),
    Shape("M-6 1.25l6-6.25 6 6.25v4.25l-6-5.5-6 5.5z"),
    Shape("M-4.5-5.25h2.75v10.5h-2.75zM1.75-5.25h2.75v10.5h-2.75z"),
    Shape("M0-6.5l4.25 5.25v6h-8.5v-6z"),
];

/// The shape of an event: that of its first topic, as its colour is.
#[must_use]
pub fn of_event(event: &Event) -> Shape {
    event.topics.first().map_or(NEUTRAL, |topic| of_topic(topic.index()))
}

/// The shape of a facet's value: topics have one.
#[must_use]
pub fn of_value(value: FacetValue) -> Option<Shape> {
    match value {
        FacetValue::Topic(ix) => Some(of_topic(ix.index())),
        _ => None,
    }
}

fn of_topic(index: usize) -> Shape {
    SHAPES.get(index % SHAPES.len()).copied().unwrap_or(NEUTRAL)
}
