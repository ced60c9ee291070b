//! Matches, counts and suggestions against brute force.

use super::searching::finds;
use super::{index, random};
use crate::query::{Facet, FacetValue, Filter, Match, Part};
use crate::story::{Event, EventIx, Kind, Status, Story, VocabularyWord};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Whether an event carries a value, field by field.
fn carries(event: &Event, value: FacetValue) -> bool {
    match value {
        FacetValue::Topic(ix) => event.topics.contains(&ix),
        FacetValue::Person(ix) => {
            event.people.contains(&ix) || event.quotes.iter().any(|quote| quote.speaker == ix)
        }
        FacetValue::Place(ix) => event.place == Some(ix),
        FacetValue::Kind(kind) => event.kind == kind,
        FacetValue::Status(status) => event.status == status,
        FacetValue::Source(ix) => {
            event.sources.contains(&ix) || event.quotes.iter().any(|quote| quote.source == ix)
        }
    }
}

fn lets_through(story: &Story, event: &Event, filter: &Filter) -> bool {
    let facets = Facet::ALL.into_iter().all(|facet| {
        let values: Vec<FacetValue> = filter.values_of(facet).collect();
        let multiple = matches!(facet, Facet::Topic | Facet::Person | Facet::Source);
        if multiple && filter.matching == Match::All {
            values.iter().all(|value| carries(event, *value))
        } else {
            values.is_empty() || values.iter().any(|value| carries(event, *value))
        }
    });
    facets && finds(story, event, &filter.text)
}

fn brute_force(story: &Story, filter: &Filter) -> Vec<EventIx> {
    let handles = story.event_handles().zip(story.events());
    handles.filter(|(_, event)| lets_through(story, event, filter)).map(|(ix, _)| ix).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn matches_are_what_brute_force_finds(story in random::story(), filter in random::filter()) {
        let found: Vec<EventIx> = index(&story).matches(&filter).iter().collect();
        prop_assert_eq!(found, brute_force(&story, &filter));
    }

    #[test]
    fn a_count_is_what_adding_the_value_leaves(story in random::story(), filter in random::filter()) {
        let index = index(&story);
        let matches = index.matches(&filter);
        let counts = index.counts(&filter, &matches);
        let mut listed = 0;
        for (value, count) in Facet::ALL.into_iter().flat_map(|facet| counts.of(facet)) {
            listed += 1;
            prop_assert_eq!(counts.get(value), count);
            let carried = matches.iter().filter(|ix| carries(story.event(*ix).unwrap(), value)).count();
            prop_assert_eq!(count.carried, carried, "{:?}", value);
            let expected =
                if filter.selected.contains(&value) { carried } else { brute_force(&story, &filter.with(value)).len() };
            prop_assert_eq!(count.if_added, expected, "{:?}", value);
        }
        // Every value of the story, and not the four foreign ones.
        prop_assert_eq!(listed, random::values().len() - 4);
    }

    #[test]
    fn a_suggestion_is_what_dropping_the_part_leaves(story in random::story(), filter in random::filter()) {
        let index = index(&story);
        let suggestions = index.suggestions(&filter);
        prop_assert!(suggestions.is_sorted_by(|(_, more), (_, less)| more >= less));
        let now = brute_force(&story, &filter).len();
        for (part, then) in &suggestions {
            prop_assert!(*then > now);
            prop_assert_eq!(*then, brute_force(&story, &filter.without_part(*part)).len(), "{:?}", part);
        }
        // No part that would help is missing, except a facet whose only value is in the list itself.
        let values = filter.selected.iter().map(|value| Part::Value(*value));
        let facets = Facet::ALL.into_iter().filter(|facet| filter.values_of(*facet).count() > 1).map(Part::Facet);
        for part in values.chain(facets).chain([Part::Text]) {
            let helps = brute_force(&story, &filter.without_part(part)).len() > now;
            prop_assert_eq!(helps, suggestions.iter().any(|(each, _)| *each == part), "{:?}", part);
        }
    }

    #[test]
    fn all_is_within_any_and_the_default_is_everything(story in random::story(), filter in random::filter()) {
        let index = index(&story);
        let with = |matching| index.matches(&Filter { matching, ..filter.clone() });
        let (any, all) = (with(Match::Any), with(Match::All));
        prop_assert!(all.iter().all(|event| any.contains(event)));
        prop_assert_eq!(index.matches(&Filter::default()).len(), story.events().len());
        prop_assert!(!filter.is_empty() || any.len() == story.events().len());
    }

    #[test]
    fn toggling_twice_changes_nothing(filter in random::filter(), value in random::value()) {
        let mut toggled = filter.clone();
        toggled.toggle(value);
        let expected = if filter.selected.contains(&value) { filter.without(value) } else { filter.with(value) };
        prop_assert_eq!(&toggled, &expected);
        toggled.toggle(value);
        prop_assert_eq!(toggled, filter);
    }

    #[test]
    fn clearing_a_facet_drops_its_values_only(filter in random::filter(), value in random::value()) {
        let facet = value.facet();
        let cleared = filter.without_part(Part::Facet(facet));
        let kept: BTreeSet<FacetValue> = filter.selected.iter().copied().filter(|each| each.facet() != facet).collect();
        prop_assert_eq!(cleared.values_of(facet).count(), 0);
        prop_assert_eq!(cleared.selected.iter().copied().collect::<BTreeSet<_>>(), kept);
    }

    #[test]
    fn carried_values_are_sorted_and_complete(story in random::story()) {
        for event in story.events() {
            let expected: BTreeSet<FacetValue> =
                random::values().into_iter().filter(|value| carries(event, *value)).collect();
            prop_assert_eq!(FacetValue::carried_by(event), expected.into_iter().collect::<Vec<_>>());
        }
    }
}

/// What `FacetValue::position` takes for granted.
#[test]
fn vocabularies_list_their_words_as_declared() {
    assert!(Kind::ALL.iter().enumerate().all(|(position, kind)| *kind as usize == position));
    assert!(Status::ALL.iter().enumerate().all(|(position, status)| *status as usize == position));
}

#[test]
fn positions_lead_back_to_values() {
    for value in random::values() {
        assert_eq!(FacetValue::at(value.facet(), value.position()), Some(value));
    }
    assert_eq!(FacetValue::at(Facet::Kind, Kind::ALL.len()), None);
}
