//! Finds the ranges that started earlier and are still going on, with a tree of maxima over the ends of a lane's
//! events.

use crate::time::Time;

/// The maximum of the ends in each pair, quadruple, … of a sequence; `levels[0]` are the ends themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct MaxTree {
    levels: Vec<Vec<Time>>,
}

impl MaxTree {
    /// O(n).
    pub fn new(ends: Vec<Time>) -> Self {
        let mut levels = vec![ends];
        while let Some(below) = levels.last()
            && below.len() > 1
        {
            let above = below.chunks(2).filter_map(|pair| pair.iter().max().copied()).collect();
            levels.push(above);
        }
        Self { levels }
    }

    /// The positions below `before` whose end is later than `time`, in order; O(found · log n).
    pub fn later_than(&self, time: Time, before: usize) -> Vec<usize> {
        let mut found = Vec::new();
        if let Some(top) = self.levels.len().checked_sub(1) {
            self.descend(top, 0, time, before, &mut found);
        }
        found
    }

    fn descend(&self, level: usize, node: usize, time: Time, before: usize, found: &mut Vec<usize>) {
        let starts_at = node << level;
        let latest = self.levels.get(level).and_then(|nodes| nodes.get(node));
        if starts_at >= before || latest.is_none_or(|latest| *latest <= time) {
            return;
        }
        match level.checked_sub(1) {
            None => found.push(node),
            Some(below) => {
                self.descend(below, node * 2, time, before, found);
                self.descend(below, node * 2 + 1, time, before, found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_a_scan_finds(ends in prop::collection::vec(0i64..50, 0..70), time in 0i64..50, before in 0usize..80) {
            let ends: Vec<Time> = ends.into_iter().map(Time::from_seconds).collect();
            let time = Time::from_seconds(time);
            let found = MaxTree::new(ends.clone()).later_than(time, before);
            let scanned: Vec<usize> = (0..ends.len().min(before)).filter(|at| ends[*at] > time).collect();
            prop_assert_eq!(found, scanned);
        }
    }
}
