//! Laws of layout for a story that is cut into blocks: the borders must not show.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/laid.rs"]
mod laid;
#[path = "support/stories.rs"]
mod stories;

use laid::{Laid, Look, ROUNDING, apart, look, only_moved};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use stories::{halved, large};
use summitline_core::layout::{Grouping, Item, ItemKey};
use summitline_core::query::Filter;
use summitline_core::session::ScaleMode;
use summitline_core::story::EventIx;

/// One of the large stories by its name, laid out.
fn laid(story: &str, look: &Look) -> Laid {
    let story = if story == "halved" { halved() } else { large() };
    Laid::new(story, look.grouping, &Filter::default(), look.label)
}

fn name() -> impl Strategy<Value = &'static str> {
    select(vec!["large", "halved"])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_two_items_of_a_row_overlap(name in name(), look in look()) {
        let laid = laid(name, &look);
        apart(laid.all_items(&look.viewport(&laid)).values(), laid.metrics.gap)?;
    }

    #[test]
    fn every_match_is_drawn_or_counted_once(name in name(), look in look()) {
        let laid = laid(name, &look);
        let items = laid.all_items(&look.viewport(&laid));
        let counted = items.values().filter(|item| item.is_stop()).map(|item| item.count).sum::<usize>();
        prop_assert_eq!(counted, laid.matches.len());
    }

    #[test]
    fn each_item_has_a_key_of_its_own(name in name(), look in look()) {
        let laid = laid(name, &look);
        let viewport = look.viewport(&laid);
        let packing = laid.packing(&viewport, laid.atlas.story().extent());
        for (_, screen) in laid.sweep(&viewport) {
            let scene = laid.scene(&packing, &screen);
            let keys: BTreeSet<ItemKey> = scene.items.iter().map(|item| item.key).collect();
            prop_assert_eq!(keys.len(), scene.items.len());
            prop_assert!(scene.items.iter().all(|item| scene.find(item.key) == Some(item)));
        }
    }

    #[test]
    fn targets_are_wide_enough_and_no_width_is_negative(name in name(), look in look()) {
        let laid = laid(name, &look);
        for item in laid.all_items(&look.viewport(&laid)).values() {
            prop_assert!(item.width > 0.0 && item.body_width > 0.0, "{item:?}");
            let least = match item.key {
                ItemKey::Continued(..) => laid.metrics.gap,
                ItemKey::Event(_) => laid.metrics.mark * 0.75,
                ItemKey::Cluster(..) => laid.metrics.mark,
            };
            prop_assert!(item.width >= least - ROUNDING, "{item:?}");
        }
    }

    #[test]
    fn a_bar_crosses_a_border_without_a_gap(name in name(), look in look()) {
        let laid = laid(name, &look);
        let items = laid.all_items(&look.viewport(&laid));
        let right = |item: &Item| item.left + item.width;
        let pieces = |event: EventIx| items.values().filter(move |each| each.event == event && each.count == 1);
        for item in items.values() {
            let follows = |next: &Item| {
                next.cut[0] && next.top == item.top && (next.left - right(item)).abs() < ROUNDING
            };
            prop_assert_eq!(item.cut[1], pieces(item.event).any(follows), "{:?}", item);
        }
    }

    #[test]
    fn blocks_do_not_depend_on_the_window(name in name(), look in look(), pan in -3000.0..3000.0) {
        let laid = laid(name, &look);
        let viewport = look.viewport(&laid);
        let panned = viewport.pan(pan);
        let (before, after) = (laid.seen(&viewport), laid.seen(&panned));
        for item in &before.items {
            let Some(moved) = after.find(item.key) else { continue };
            only_moved(item, moved, pan)?;
        }
        prop_assert_eq!(before.height, after.height);
    }

    #[test]
    fn a_scene_is_the_part_in_the_window(name in name(), look in look()) {
        let laid = laid(name, &look);
        let viewport = look.viewport(&laid);
        let keys: BTreeSet<ItemKey> = laid.seen(&viewport).items.iter().map(|item| item.key).collect();
        let marks = |item: &&Item| {
            let (left, right) = (item.left + item.body_left, item.left + item.body_left + item.body_width);
            item.middle() > 0.0 && item.middle() < look.width && left > -look.width && right < 2.0 * look.width
        };
        for item in laid.all_items(&viewport).values().filter(marks) {
            prop_assert!(keys.contains(&item.key), "{:?} at {} is not in the scene", item.key, item.middle());
        }
    }
}

#[test]
fn most_bars_are_whole() {
    let laid = Laid::new(halved(), Grouping::Topic, &Filter::default(), 8.0);
    for mode in [ScaleMode::Compressed, ScaleMode::True] {
        let items = laid.all_items(&laid.viewport(mode, 0.05, 0.0, 1200.0));
        let count = |is: fn(&Item) -> bool| items.values().filter(|item| is(item)).count();
        let (met, continued) = (count(|item| item.cut[1]), count(|item| item.cut[0]));
        assert!(continued > 10 && met * 3 > continued * 2, "{met} of {continued}");
    }
}
