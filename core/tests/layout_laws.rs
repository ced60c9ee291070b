//! Laws of layout: nothing overlaps, nothing is lost, nothing jumps.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/laid.rs"]
mod laid;
#[path = "support/stories.rs"]
mod stories;

use laid::{Laid, Look, ROUNDING, apart, look, only_moved, side};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use stories::{filter, grouping, real, story, story_of};
use summitline_core::layout::{Grouping, Item, ItemKey, end_lines, overview, overview_columns};
use summitline_core::query::{FacetValue, Filter, HostLetters};
use summitline_core::scale::{Viewport, Window};
use summitline_core::session::{Atlas, ScaleMode, Session, Toward};
use summitline_core::story::Story;

fn laid_and_look() -> impl Strategy<Value = (Story, Filter, Look)> {
    story().prop_flat_map(|story| {
        let filter = prop_oneof![2 => Just(Filter::default()), 1 => filter(&story)];
        (Just(story), filter, look())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_two_items_of_a_row_overlap((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        apart(laid.all_items(&look.viewport(&laid)).values(), laid.metrics.gap)?;
    }

    #[test]
    fn every_match_is_drawn_or_counted_once((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let items = laid.all_items(&look.viewport(&laid));
        prop_assert_eq!(items.values().map(|item| item.count).sum::<usize>(), laid.matches.len());
        prop_assert_eq!(laid.lanes.events(), laid.matches.len());
        for item in items.values() {
            prop_assert!(laid.matches.contains(&item.event) && laid.matches.contains(&item.last));
            prop_assert_eq!(item.count == 1, matches!(item.key, ItemKey::Event(_)));
            prop_assert!(item.event <= item.last);
        }
    }

    #[test]
    fn a_scene_is_the_part_of_the_story_in_the_window((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let viewport = look.viewport(&laid);
        let scene = laid.seen(&viewport);
        let all = laid.all_items(&viewport);
        let slack = ROUNDING;
        // The mark decides, because a label alone would be a fragment of text at the edge. A dot's target is wider
        // than the dot.
        let inside = |item: &Item, more: f64| {
            let left = item.left + item.body_left;
            left + item.body_width > -more && left < look.width + more
        };
        let far_in = |item: &&Item| inside(item, -slack);
        let near = |item: &&Item| inside(item, slack + laid.metrics.mark / 2.0);
        let keys: BTreeSet<ItemKey> = scene.items.iter().map(|item| item.key).collect();
        let must: BTreeSet<ItemKey> = all.values().filter(far_in).map(|item| item.key).collect();
        let may: BTreeSet<ItemKey> = all.values().filter(near).map(|item| item.key).collect();
        let wrong: Vec<_> = must.difference(&keys).chain(keys.difference(&may)).map(|key| &all[key]).collect();
        prop_assert!(wrong.is_empty(), "{wrong:?}");
        prop_assert_eq!(keys.len(), scene.items.len());
        prop_assert!(scene.items.is_sorted_by_key(|item| (item.event, item.key)));
        prop_assert_eq!(scene.bands.len(), laid.lanes.as_slice().len());
        let mut top = 0.0;
        for (lane, band) in laid.lanes.as_slice().iter().zip(&scene.bands) {
            prop_assert_eq!((band.value, band.events, band.top), (lane.value, lane.events().len(), top));
            top += band.height;
        }
        prop_assert!((scene.height - top).abs() < ROUNDING);
        for item in &scene.items {
            let band = &scene.bands[item.lane];
            let row_fits = item.top >= band.top && item.top + laid.metrics.row <= band.top + band.height + ROUNDING;
            prop_assert!(row_fits, "{item:?}");
        }
    }

    #[test]
    fn nothing_jumps_while_panning((story, filter, look) in laid_and_look(), pan in -900.0..900.0) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let viewport = look.viewport(&laid);
        let panned = viewport.pan(pan);
        let packing = laid.packing(&viewport, viewport.window().span());
        prop_assert_eq!(&laid.packing(&panned, panned.window().span()), &packing);
        let (before, after) = (laid.scene(&packing, &viewport), laid.scene(&packing, &panned));
        for item in &before.items {
            let Some(moved) = after.find(item.key) else { continue };
            only_moved(item, moved, pan)?;
        }
    }

    #[test]
    fn labels_are_cut_at_the_edges_of_the_screen_or_not_at_all((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let viewport = look.viewport(&laid);
        let all = laid.all_items(&viewport);
        let room = |item: &Item| {
            let (left, right) = (item.body_left, item.body_left + item.body_width);
            match side(item) { "before" => left, "after" => item.width - right, _ => 0.0 }
        };
        for item in &laid.seen(&viewport).items {
            // A label that is entirely in view is shown in full.
            let whole = &all[&item.key];
            let inside = [item, whole].iter().any(|each| side(each) == "inside");
            if !inside && whole.left >= ROUNDING && whole.left + whole.width <= look.width - ROUNDING {
                prop_assert_eq!((side(item), item.label_cut.is_some()), (side(whole), whole.label_cut.is_some()));
            }
            let Some(left) = item.label_left else {
                prop_assert!((item.width - item.body_width).abs() <= laid.metrics.mark / 2.0 + 1.0 + ROUNDING, "{item:?}");
                continue;
            };
            let start = item.left + left;
            prop_assert!(start >= 0.0 && start <= look.width, "{item:?}");
            if side(item) != "inside" {
                prop_assert!(start + room(item) <= look.width + laid.metrics.gap + ROUNDING || side(item) == "before", "{item:?}");
                prop_assert!(room(item) <= room(whole) + ROUNDING, "{item:?} of {whole:?}");
            }
            if let Some(cut) = item.label_cut {
                prop_assert!(cut >= 0.0 && start + cut <= look.width + ROUNDING, "{item:?}");
                prop_assert!(cut <= laid.metrics.label + ROUNDING, "{item:?}");
            }
        }
    }

    #[test]
    fn an_event_is_in_the_lane_of_its_first_value_that_is_asked_for((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let mut stood = BTreeSet::new();
        for lane in laid.lanes.as_slice() {
            prop_assert!(lane.events().is_sorted() && !lane.events().is_empty());
            for event in lane.events() {
                prop_assert!(stood.insert(*event), "{event:?} is in two lanes");
                let facts = story.event(*event).unwrap();
                let values: Vec<FacetValue> = match look.grouping {
                    Grouping::Topic => facts.topics.iter().map(|ix| FacetValue::Topic(*ix)).collect(),
                    Grouping::Person => facts.people.iter().map(|ix| FacetValue::Person(*ix)).collect(),
                    Grouping::Place => facts.place.iter().map(|ix| FacetValue::Place(*ix)).collect(),
                    Grouping::Source => facts.sources.iter().map(|ix| FacetValue::Source(*ix)).collect(),
                    Grouping::None => Vec::new(),
                };
                let asked = values.iter().find(|value| filter.selected.contains(value));
                prop_assert_eq!(lane.value, asked.or(values.first()).copied());
            }
        }
        prop_assert_eq!(stood, laid.matches);
        let order: Vec<_> = laid.lanes.as_slice().iter().map(|lane| (lane.value.is_none(), lane.value)).collect();
        prop_assert!(order.is_sorted() && order.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn labels_do_not_cross_the_closing_line((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let viewport = look.viewport(&laid);
        let lines = end_lines(&story, |time| viewport.x_from_time(time), &laid.metrics);
        let [opening, closing] = lines.map(|line| line.map(|(_, x)| x));
        for item in laid.all_items(&viewport).values().filter(|item| side(item) == "after") {
            let (middle, right) = (item.middle(), item.left + item.width);
            // A mark on the opening line has its label inside the story, however close the other end is.
            if opening.is_some_and(|line| (middle - line).abs() < 1.1) {
                continue;
            }
            for line in [opening, closing].into_iter().flatten().filter(|line| middle < *line - 1.1) {
                prop_assert!(right <= line + ROUNDING, "{:?} runs over a line: {right} > {line}", item.key);
            }
            prop_assert!(closing.is_none_or(|line| (middle - line).abs() > 0.9), "{:?} on the line", item.key);
        }
    }

    #[test]
    fn zooming_in_opens_every_cluster(story in story_of(1..=24), grouping in grouping(), width in 300.0..2000.0, at in any::<prop::sample::Index>()) {
        let laid = Laid::new(&story, grouping, &Filter::default(), 8.0);
        let start = story.spans()[at.index(story.spans().len())].start();
        for mode in [ScaleMode::Compressed, ScaleMode::True] {
            let scale = laid.atlas.scale(mode).clone();
            let viewport = Viewport::new(scale, Window::new(start, start.plus_seconds(6 * 3600)), width);
            let scene = laid.seen(&viewport);
            prop_assert!(scene.items.iter().all(|item| item.count == 1));
        }
    }

    #[test]
    fn keys_find_items_and_steps_reach_all_of_them((story, filter, look) in laid_and_look()) {
        let laid = Laid::new(&story, look.grouping, &filter, look.label);
        let scene = laid.seen(&look.viewport(&laid));
        for item in &scene.items {
            prop_assert_eq!(scene.find(item.key), Some(item));
        }
        prop_assert_eq!(scene.tab_stop(None, &laid.lanes).is_some(), scene.items.iter().any(Item::is_stop));
        for item in scene.items.iter().filter(|item| item.count == 1) {
            prop_assert_eq!(scene.item_of(item.event, &laid.lanes).map(|found| found.key), Some(item.key));
            prop_assert_eq!(scene.tab_stop(Some(item.event), &laid.lanes).map(|found| found.key), Some(item.key));
            if let Some(later) = scene.beside(item.event, Toward::Later, &laid.lanes) {
                prop_assert!(later.key > item.key || later.event > item.event);
            }
            for down in [false, true] {
                let other = scene.across(item.event, down, &laid.lanes);
                let beyond = |each: &Item| each.is_stop() && if down { each.lane > item.lane } else { each.lane < item.lane };
                let is_beyond = other.is_some_and(beyond);
                prop_assert_eq!(is_beyond, scene.items.iter().any(beyond));
                prop_assert_eq!(other.is_some(), is_beyond);
            }
        }
        // The first and the last event of a cluster are counted in it; for the others, a scene can only guess.
        for item in scene.items.iter().filter(|item| item.count > 1) {
            for event in [item.event, item.last] {
                prop_assert_eq!(scene.item_of(event, &laid.lanes).map(|found| found.key), Some(item.key));
            }
        }
        for event in &laid.matches {
            if let Some(item) = scene.item_of(*event, &laid.lanes) {
                let lane = laid.lanes.as_slice()[item.lane].events();
                prop_assert!(lane.contains(event) && item.event <= *event && *event <= item.last);
                prop_assert!(item.count != 2 || *event == item.event || *event == item.last);
            }
        }
    }

    #[test]
    fn the_overview_counts_every_event(story in story(), width in 1.0..3000.0) {
        let atlas = Atlas::new(story, Arc::new(HostLetters));
        let mut session = Session::default();
        session.width = width;
        let counts = overview(atlas.story(), atlas.story().event_handles(), &session.overview(&atlas), overview_columns(width));
        prop_assert_eq!(counts.iter().sum::<u32>() as usize, atlas.story().events().len());
    }
}

#[test]
fn the_real_story_s_ends_are_drawn_where_their_events_are() {
    let laid = Laid::new(real(), Grouping::Topic, &Filter::default(), 7.0);
    let viewport = Session::default().viewport(&laid.atlas);
    let scene = laid.seen(&viewport);
    for (end, id) in scene.ends.iter().zip(["hamburg-meeting", "helsinki-summit"]) {
        let (event, x) = end.unwrap();
        assert_eq!(real().event(event).unwrap().id, id);
        let item = scene.item_of(event, &laid.lanes).unwrap();
        assert!((item.middle() - x).abs() < 1.0 || item.count > 1, "{id}");
    }
    // Both fly inwards: "Hamburg" to the right of its line, "Helsinki" to the left.
    let flags = scene.flags([66.0, 64.0, 160.0]).map(|flag| flag.unwrap().left);
    assert_eq!(flags, [false, true]);
}
