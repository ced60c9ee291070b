//! Which labels are kept where several want the same place.

use super::Tick;
use crate::time::Unit;

/// Pixels by which labels may come closer than they should, so that rounding does not remove ticks that fit exactly.
const SLACK: f64 = 0.001;

/// A tick and the room its label takes.
pub(super) struct Label {
    tick: Tick,
    left: f64,
    right: f64,
    placed: bool,
    /// The left edge of the nearest label to the right that already has its place.
    next_left: f64,
}

impl Label {
    pub(super) fn new(tick: Tick, width: f64) -> Self {
        let half = width / 2.0 - SLACK;
        Self { tick, left: tick.x - half, right: tick.x + half, placed: false, next_left: f64::INFINITY }
    }
}

/// The ticks whose labels have room, given labels and taken places (left and right edges) from left to right.
///
/// The coarsest unit chooses first, and within a unit the leftmost label. Linear in the number of labels, for each of
/// the units.
pub(super) fn place(mut labels: Vec<Label>, taken: &[(f64, f64)], gap: f64) -> Vec<Tick> {
    labels.retain(|label| {
        let first = taken.partition_point(|(_, right)| right + gap <= label.left);
        taken.get(first).is_none_or(|(left, _)| label.right + gap <= *left)
    });
    for unit in Unit::ALL.into_iter().rev() {
        let mut next_left = f64::INFINITY;
        for label in labels.iter_mut().rev() {
            label.next_left = next_left;
            if label.placed {
                next_left = label.left;
            }
        }
        let mut last_right = f64::NEG_INFINITY;
        for label in &mut labels {
            let has_room = last_right + gap <= label.left && label.right + gap <= label.next_left;
            label.placed |= label.tick.unit == unit && has_room;
            if label.placed {
                last_right = label.right;
            }
        }
    }
    labels.into_iter().filter(|label| label.placed).map(|label| label.tick).collect()
}
