//! The words of "then and now".

use super::{Locale, events, main_length};
use crate::prose::isolate;
use crate::reading::Thread;
use crate::story::{EventIx, Story};
use crate::words::{Words, fill};

/// How the later of two statements bears on the earlier one: "says so again", "follows from it, by way of …".
#[must_use]
pub fn thread(words: &Words, story: &Story, thread: &Thread) -> String {
    let how = if thread.back { words.facing.thread_back } else { words.facing.thread }(thread.relation);
    match thread.via.and_then(|via| story.event(via)) {
        Some(via) => fill(words.facing.via, &[("how", how), ("title", &isolate(&via.title))]),
        None => how.to_owned(),
    }
}

/// The heading over what stands alone at an end of the story, of which the event is the first or the last.
#[must_use]
pub fn only_at(words: &Words, story: &Story, end: EventIx) -> String {
    let place = story.event(end).and_then(|facts| story.place(facts.place?));
    match place {
        Some(place) => fill(words.facing.only, &[("place", &isolate(&place.name))]),
        None if story.ends().first() == Some(&Some(end)) => words.facing.only_then.to_owned(),
        None => words.facing.only_now.to_owned(),
    }
}

/// How far apart the two ends of a story are: "374 days later"; empty for a story of a single day.
#[must_use]
pub fn later(locale: &dyn Locale, story: &Story) -> String {
    let later = |length: String| fill(locale.words().facing.later, &[("length", &length)]);
    main_length(locale, story).map(later).unwrap_or_default()
}

/// How much came in between: "In between: 5 events in 374 days".
#[must_use]
pub fn between(locale: &dyn Locale, story: &Story, count: usize) -> String {
    let events = events(locale, count);
    match main_length(locale, story) {
        Some(length) => fill(locale.words().facing.between, &[("events", &events), ("length", &length)]),
        None => events,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{English, sample};
    use super::*;
    use crate::story::Relation;
    use crate::words::ENGLISH;

    #[test]
    fn a_thread_is_worded_from_the_later_one() {
        let story = sample::story();
        let says = |relation, back, via| thread(&ENGLISH, &story, &Thread { relation, back, via });
        assert_eq!(says(Relation::Confirms, false, None), "says so again");
        assert_eq!(says(Relation::RespondsTo, true, None), "is answered by it");
        let via = Some(sample::event(&story, "helsinki"));
        assert_eq!(
            says(Relation::Follows, false, via),
            "follows from it, by way of \u{2068}A summit in Helsinki\u{2069}"
        );
    }

    #[test]
    fn an_end_without_a_place_is_then_or_now() {
        let story = sample::story();
        let [Some(opening), Some(closing)] = story.ends() else { panic!("no ends") };
        assert_eq!(only_at(&ENGLISH, &story, opening), "Only in \u{2068}Hamburg\u{2069}");
        assert_eq!(only_at(&ENGLISH, &story, closing), "Only now");
        assert_eq!(between(&English, &story, 1), "In between: 1 event in 374 days");
        assert_eq!(later(&English, &story), "374 days later");
    }
}
