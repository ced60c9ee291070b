//! Sorting by one algorithm in two copies: one for everything, one for numbers.
//!
//! The standard library's sorts are compiled anew for each type, 4 to 8 KB every time: they were a sixth of the module.
//! The first copy sorts positions, and calls the comparison and the exchange of two items through pointers; the second
//! has its comparison compiled in.

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
    merge_sort((0..len).collect(), |a, b| compare(*a, *b))
}

/// Sorts numbers: a hundred thousand of them between two frames, so the comparison is compiled in.
#[must_use]
pub fn ascending(numbers: Vec<u64>) -> Vec<u64> {
    merge_sort(numbers, Ord::cmp)
}

fn merge_sort<T: Copy>(mut items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut merged: Vec<T> = Vec::with_capacity(items.len());
    let mut run = 1;
    while run < items.len() {
        merged.clear();
        for pair in items.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((a, after_a)), Some((b, after_b))) = (left.split_first(), right.split_first()) {
                if compare(b, a) == Ordering::Less {
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
        std::mem::swap(&mut items, &mut merged);
        run *= 2;
    }
    items
}

/// Sorts by a comparison; what compares equal stays in its order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Brings items into an order of [`positions`] by exchanging two at a time: each goes straight to its place.
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

/// Sorts by a key that is cheap to make.
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

        #[test]
        fn numbers_ascend(numbers in prop::collection::vec(any::<u64>(), 0..70)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            prop_assert_eq!(ascending(numbers), expected);
        }
    }
}
