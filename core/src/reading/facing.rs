//! "Then and now": what is said of a topic at the two ends of a story, and which statements answer each other.

use crate::order::sort_by_key;
use crate::query::Matches;
use crate::story::{EventIx, Relation, Story, TopicIx};
use crate::time::Span;
use std::cmp::Reverse;

/// Each end of the story is the main span divided by this.
const END: i64 = 50;

/// How the later of two statements bears on the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    /// How; of the four relations by which one statement answers another.
    pub relation: Relation,
    /// Whether it is the earlier one that names the later one.
    pub back: bool,
    /// The event in between, if they do not name each other.
    pub via: Option<EventIx>,
}

/// Two statements that face each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// At the first end of the story.
    pub then: EventIx,
    /// At the other.
    pub now: EventIx,
    /// What joins them.
    pub thread: Thread,
}

/// A topic at both ends of a story. Each of its events there is in one pair or stands alone, once; the lists are in
/// chronological order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facing {
    /// Those that face each other, the most telling pair first.
    pub pairs: Vec<Pair>,
    /// What stands alone at the first end.
    pub only_then: Vec<EventIx>,
    /// What stands alone at the other.
    pub only_now: Vec<EventIx>,
    /// What came in between.
    pub between: Vec<EventIx>,
}

/// The two ends of a story, each a fiftieth of its main span (a week, for the compiled-in story).
fn ends(story: &Story) -> [Span; 2] {
    let main = story.main_span();
    let week = main.seconds() / END;
    let then = Span::new(main.start(), main.start().plus_seconds(week));
    [then, Span::new(main.end().plus_seconds(-week), main.end())]
}

/// Events on a topic at the story's two ends: those that start there.
#[must_use]
pub fn then_and_now(story: &Story, topic: TopicIx) -> [Vec<EventIx>; 2] {
    ends(story).map(|end| {
        let here = |event: &EventIx| {
            end.contains(story.span_of(*event).start())
                && story.event(*event).is_some_and(|facts| facts.topics.contains(&topic))
        };
        story.event_handles().filter(here).collect()
    })
}

/// Topics that have something at both ends, in the story's order; none if the story has no span of its own, or nothing begins
/// or ends it. O(topics + events).
#[must_use]
pub fn comparable_topics(story: &Story) -> Vec<TopicIx> {
    let (Some(_), [Some(_), Some(_)]) = (story.main(), story.ends()) else { return Vec::new() };
    let [then, now] = ends(story).map(|end| {
        let mut has = vec![false; story.topics().len()];
        for (event, span) in story.events().iter().zip(story.spans()) {
            for topic in event.topics.iter().filter(|_| end.contains(span.start())) {
                if let Some(has) = has.get_mut(topic.index()) {
                    *has = true;
                }
            }
        }
        has
    });
    let both = then.into_iter().zip(now).enumerate().filter(|(_, both)| *both == (true, true));
    both.map(|(topic, _)| TopicIx::at(topic)).collect()
}

/// A topic at both ends, of the events that are `shown`.
#[must_use]
pub fn facing(story: &Story, topic: TopicIx, shown: &Matches) -> Facing {
    let [mut then, mut now] = then_and_now(story, topic);
    then.retain(|event| shown.contains(*event));
    now.retain(|event| shown.contains(*event));
    let mut pairs = Vec::new();
    for pair in candidates(story, &then, &now) {
        let free = |pair: &Pair, taken: &Pair| pair.then != taken.then && pair.now != taken.now;
        if pairs.iter().all(|taken| free(&pair, taken)) {
            pairs.push(pair);
        }
    }
    then.retain(|event| pairs.iter().all(|pair| pair.then != *event));
    now.retain(|event| pairs.iter().all(|pair| pair.now != *event));
    let [first, last] = ends(story);
    let inside = |event: &EventIx| {
        let start = story.span_of(*event).start();
        first.end() <= start && start < last.start()
    };
    let on_topic = |event: &EventIx| story.event(*event).is_some_and(|facts| facts.topics.contains(&topic));
    let between =
        story.event_handles().filter(|event| shown.contains(*event) && inside(event) && on_topic(event));
    Facing { pairs, only_then: then, only_now: now, between: between.collect() }
}

/// The first topic under which an event faces another one: `None` where it has no counterpart at the other end.
#[must_use]
pub fn faced_topic(story: &Story, event: EventIx) -> Option<TopicIx> {
    let facts = story.event(event)?;
    let start = story.span_of(event).start();
    let at = ends(story).iter().position(|end| end.contains(start))?;
    let comparable = comparable_topics(story);
    let faces = |topic: &&TopicIx| {
        let [then, now] = then_and_now(story, **topic);
        let [then, now] = if at == 0 { [vec![event], now] } else { [then, vec![event]] };
        comparable.contains(topic) && !candidates(story, &then, &now).is_empty()
    };
    facts.topics.iter().find(faces).copied()
}

/// All pairs of statements that are joined, the most telling first: those that name each other before those with an event in
/// between; like beside like, a statement beside a statement; a contradiction before what is said again; then the weightier
/// ones.
fn candidates(story: &Story, then: &[EventIx], now: &[EventIx]) -> Vec<Pair> {
    let named = |event: EventIx| {
        let related = story.event(event).into_iter().flat_map(|facts| &facts.related);
        related.filter(|related| rank(related.relation).is_some()).copied()
    };
    let mut pairs = Vec::new();
    let mut join = |then, now, relation, back, via| {
        pairs.push(Pair { then, now, thread: Thread { relation, back, via } });
    };
    for later in now.iter().copied() {
        for near in named(later) {
            if then.contains(&near.event) {
                join(near.event, later, near.relation, false, None);
            }
            for far in named(near.event).filter(|far| far.event != later && then.contains(&far.event)) {
                join(far.event, later, chained(near.relation, far.relation), false, Some(near.event));
            }
        }
    }
    for earlier in then.iter().copied() {
        for near in named(earlier).filter(|near| now.contains(&near.event)) {
            join(earlier, near.event, near.relation, true, None);
        }
    }
    let kind = |event: EventIx| story.event(event).map(|facts| facts.kind);
    let weight = |event: EventIx| story.event(event).map_or(0, |facts| facts.weight);
    sort_by_key(&mut pairs, |Pair { then, now, thread }| {
        let weight = Reverse(weight(*then).saturating_add(weight(*now)));
        let (indirect, unlike) = (thread.via.is_some(), kind(*then) != kind(*now));
        (indirect, thread.back, unlike, rank(thread.relation), weight, *then, *now, thread.via)
    });
    pairs
}

/// How much a relation tells a reader who compares, from 0: the most; `None`: it does not make one statement an answer to
/// another.
const fn rank(relation: Relation) -> Option<u8> {
    match relation {
        Relation::Contradicts => Some(0),
        Relation::Confirms => Some(1),
        Relation::RespondsTo => Some(2),
        Relation::Follows => Some(3),
        Relation::PartOf | Relation::Mentions => None,
    }
}

/// What is left of two relations in a row. Who confirms a contradiction contradicts; who contradicts a contradiction need not
/// agree with what was said first.
const fn chained(near: Relation, far: Relation) -> Relation {
    match (near, far) {
        (Relation::Confirms, Relation::Confirms) => Relation::Confirms,
        (Relation::Contradicts, Relation::Confirms) | (Relation::Confirms, Relation::Contradicts) => {
            Relation::Contradicts
        }
        (Relation::RespondsTo, Relation::RespondsTo) => Relation::RespondsTo,
        _ => Relation::Follows,
    }
}
