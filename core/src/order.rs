//! Sorting by one copy of one algorithm.
//!
//! The standard library's sorts are compiled anew for each type, 4 to 8 KB every time: they were a sixth of the module.
//! This one sorts positions and calls the comparison through a pointer. Where a hundred thousand numbers are sorted
//! between two frames ([`crate::query::Index::search`]) the standard library's stays.

use std::cmp::Ordering;

/// Positions 0 to `len` in the order of a comparison; positions that compare equal stay in their order. A merge sort:
/// O(`len` · log `len`) comparisons.
///
/// ```
/// use summitline_core::order::positions;
/// let words = ["syria", "arms", "nato"];
/// assert_eq!(positions(3, &|a, b| words[a].cmp(words[b])), [1, 2, 0]);
/// ```
#[must_use]
pub fn positions(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        merged.clear();
        for pair in order.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((a, after_a)), Some((b, after_b))) = (left.split_first(), right.split_first()) {
                if compare(*b, *a) == Ordering::Less {
                    merged.push(*b);
                    right = after_b;
                } else {
                    merged.push(*a);
                    left = after_a;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Sorts by a comparison; what compares equal stays in its order.
pub fn sort_by<T: Clone>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    *items = order.into_iter().filter_map(|position| items.get(position).cloned()).collect();
}

/// Sorts by a key that is cheap to make.
pub fn sort_by_key<T: Clone, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in prop::collection::vec((0u8..9, any::<u16>()), 0..70)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
