//! Sets of events against sorted sets.

use crate::query::Matches;
use crate::query::bits::Bits;
use crate::story::EventIx;
use proptest::prelude::*;
use std::collections::BTreeSet;

const UNIVERSE: usize = 200;

fn positions() -> impl Strategy<Value = BTreeSet<u32>> {
    prop::collection::btree_set(0..UNIVERSE as u32, 0..UNIVERSE)
}

fn bits(positions: &BTreeSet<u32>) -> Bits {
    let mut bits = Bits::none(UNIVERSE);
    bits.insert(&positions.iter().copied().collect::<Vec<_>>());
    bits
}

proptest! {
    #[test]
    fn bits_are_sets(left in positions(), right in positions()) {
        let mut both = bits(&left);
        both.intersect(&bits(&right));
        prop_assert_eq!(&both, &bits(&left.intersection(&right).copied().collect()));
        let mut rest = bits(&left);
        rest.subtract(&bits(&right));
        prop_assert_eq!(rest, bits(&left.difference(&right).copied().collect()));
        let list: Vec<u32> = right.iter().copied().collect();
        prop_assert_eq!(bits(&left).count_of(&list), both.count());
    }

    #[test]
    fn matches_are_in_order(set in positions(), at in 0..UNIVERSE as u32 + 100) {
        let matches = Matches::new(bits(&set));
        let events: Vec<EventIx> = set.iter().copied().map(EventIx::new).collect();
        let at_event = EventIx::new(at);
        prop_assert_eq!(matches.iter().len(), events.len());
        prop_assert_eq!(matches.iter().collect::<Vec<_>>(), events.clone());
        prop_assert_eq!(matches.contains(at_event), set.contains(&at));
        prop_assert_eq!(matches.rank(at_event), set.range(..at).count());
        prop_assert_eq!(matches.nth(at as usize), events.get(at as usize).copied());
        prop_assert_eq!((matches.first(), matches.last()), (events.first().copied(), events.last().copied()));
        prop_assert_eq!(matches.next_after(at_event), events.iter().copied().find(|each| *each > at_event));
        prop_assert_eq!(matches.previous_before(at_event), events.iter().copied().rfind(|each| *each < at_event));
    }
}

#[test]
fn everything_ends_with_the_universe() {
    for universe in [0, 1, 63, 64, 65, 128] {
        assert_eq!(Bits::all(universe).count(), universe);
        assert!(!Bits::all(universe).contains(universe));
    }
}

#[test]
fn sets_of_different_stories_meet_without_failing() {
    let mut short = Bits::all(10);
    short.insert(&[9, 10, 63, 64, u32::MAX]);
    assert_eq!(short.count(), 10);
    assert_eq!(short.count_of(&[9, 10, 64, u32::MAX]), 1);
    let mut long = Bits::all(300);
    long.intersect(&short);
    assert_eq!(long.count(), 10);
    short.subtract(&Bits::all(300));
    assert_eq!(short.count(), 0);
}
