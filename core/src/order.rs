//! A merge sort of positions, compiled once for all types: it compares and swaps through function pointers.
//!
//! The standard library's sorts are compiled for each type anew, and take 4 to 8 KB of WebAssembly every time.

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
    let mut sorted: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        merged.clear();
        for pair in sorted.chunks(run * 2) {
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
        std::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

/// Sorts by a comparison; items that compare equal stay in their order. O(n log n).
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Brings items into an order that [`positions`] gave, by swapping two at a time; for lists that are sorted
/// together. O(n) swaps.
pub fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut place = start;
        while let Some(slot) = order.get_mut(place) {
            let from = std::mem::replace(slot, place);
            if from == start {
                break;
            }
            swap(place, from);
            place = from;
        }
    }
}

/// Sorts by a key, which is made for each comparison; items with equal keys stay in their order. O(n log n).
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
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
