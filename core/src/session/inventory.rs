//! What a story has, and so what a page of it shows: no control, row or sentence for what there is none of.

use super::View;
use crate::layout::{Grouping, Lanes, Metrics};
use crate::query::{Facet, FacetValue, Filter, Index};
use crate::reading::{comparable_topics, is_fuzzy};
use crate::scale::Scale;
use crate::story::{Status, Story, TopicIx};
use crate::time::Span;

/// A sign on the axis that the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A date known to the day.
    Exact,
    /// A date that is uncertain, or known to a month or a longer stretch.
    Uncertain,
    /// A range.
    Range,
    /// Something planned.
    Planned,
    /// Several events in one mark.
    Cluster,
    /// A stretch without events that is cut.
    Break,
    /// A stretch that is cut and in which something may have happened.
    DoubtfulBreak,
}

/// What a story has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// Events that are filed under topics.
    pub topics: bool,
    /// Events with people.
    pub people: bool,
    /// Quotations.
    pub quotes: bool,
    /// Events that are related.
    pub relations: bool,
    /// The facets by which some of the events can be chosen, beside the topics.
    pub facets: Vec<Facet>,
    /// The groupings that give more than one lane, and the single lane; none if there is no other.
    pub groupings: Vec<Grouping>,
    /// The signs that its axis may show.
    pub signs: Vec<Sign>,
    /// The topics of "then and now", in the story's order; none if its two ends do not face each other.
    pub comparable: Vec<TopicIx>,
    /// The views that are offered, in their order.
    pub views: Vec<View>,
}

impl Inventory {
    pub(super) fn of(story: &Story, index: &Index, compressed: &Scale, doubtful: &[Span]) -> Self {
        let events = story.events();
        let any = |has: fn(&crate::story::Event) -> bool| events.iter().any(has);
        let everything = Filter::default();
        let counts = index.counts(&everything, &index.matches(&everything));
        // A value that every event has leaves nothing to choose.
        let divides = |facet: &Facet| {
            let mut used = counts.of(*facet).filter(|(_, count)| count.carried > 0);
            used.next().is_some_and(|(_, count)| count.carried < events.len() || used.next().is_some())
        };
        let facets = [Facet::Person, Facet::Source, Facet::Kind, Facet::Status, Facet::Place];
        let lanes =
            |grouping| Lanes::new(story, story.event_handles(), grouping, &everything).as_slice().len();
        let groupings = [Grouping::Topic, Grouping::Person, Grouping::Place, Grouping::Source];
        let mut groupings: Vec<Grouping> =
            groupings.into_iter().filter(|grouping| lanes(*grouping) > 1).collect();
        if !groupings.is_empty() {
            groupings.push(Grouping::None);
        }
        let signs = [
            (Sign::Exact, any(|event| !event.date.is_interval() && !is_fuzzy(event))),
            (Sign::Uncertain, any(is_fuzzy)),
            (Sign::Range, any(|event| event.date.is_interval())),
            (Sign::Planned, any(|event| event.status == Status::Planned)),
            // Fewer have a row each.
            (Sign::Cluster, events.len() > Metrics::default().max_rows),
            (Sign::Break, compressed.breaks().len() > doubtful.len()),
            (Sign::DoubtfulBreak, !doubtful.is_empty()),
        ];
        let comparable = comparable_topics(story);
        let views = [View::Axis, View::ThenNow, View::List, View::Table];
        let offered = |view: &View| *view != View::ThenNow || !comparable.is_empty();
        Self {
            views: views.into_iter().filter(offered).collect(),
            comparable,
            topics: any(|event| !event.topics.is_empty()),
            people: any(|event| !event.people.is_empty()),
            quotes: any(|event| !event.quotes.is_empty()),
            relations: any(|event| !event.related.is_empty()),
            facets: facets.into_iter().filter(divides).collect(),
            groupings,
            signs: signs.into_iter().filter_map(|(sign, has)| has.then_some(sign)).collect(),
        }
    }

    /// The topic of "then and now": the one that was asked for, else the first one of the filter that has something at both
    /// ends, else the first one that has; `None` where the view is not offered.
    #[must_use]
    pub fn compared(&self, asked: Option<TopicIx>, filter: &Filter) -> Option<TopicIx> {
        let chosen = |topic: &&TopicIx| filter.selected.contains(&FacetValue::Topic(**topic));
        let asked = asked.filter(|topic| self.comparable.contains(topic));
        asked.or_else(|| self.comparable.iter().find(chosen).or(self.comparable.first()).copied())
    }

    /// Whether the two scales differ.
    #[must_use]
    pub fn has_breaks(&self) -> bool {
        self.signs.contains(&Sign::Break) || self.signs.contains(&Sign::DoubtfulBreak)
    }
}
