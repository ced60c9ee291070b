//! What the parts of a story are called.

use super::date::one as one_date;
use super::{Locale, date};
use crate::layout::Grouping;
use crate::query::FacetValue;
use crate::session::Notice;
use crate::story::{EventIx, Story};
use crate::time::{Edtf, Endpoint};
use crate::words::{Words, fill};

/// The name of a facet's value; empty for a value of another story.
#[must_use]
pub fn value_name<'a>(words: &Words, story: &'a Story, value: FacetValue) -> &'a str {
    match value {
        FacetValue::Topic(ix) => story.topic(ix).map_or("", |topic| &topic.label),
        FacetValue::Person(ix) => story.person(ix).map_or("", |person| &person.name),
        FacetValue::Place(ix) => story.place(ix).map_or("", |place| &place.name),
        FacetValue::Source(ix) => story.source(ix).map_or("", |source| &source.title),
        FacetValue::Kind(kind) => (words.kind)(kind),
        FacetValue::Status(status) => (words.status)(status),
    }
}

/// The name of a lane: its value's, and where it has no value, "Other", or "All events" if it is the only lane, because the
/// story has nothing to group by.
#[must_use]
pub fn lane_name(words: &Words, story: &Story, grouping: Grouping, value: Option<FacetValue>) -> String {
    match value {
        Some(value) => value_name(words, story, value).to_owned(),
        None if nothing_to_group(story, grouping) => words.lane_all.to_owned(),
        None => words.lane_other.to_owned(),
    }
}

fn nothing_to_group(story: &Story, grouping: Grouping) -> bool {
    match grouping {
        Grouping::Topic => story.topics().is_empty(),
        Grouping::Person => story.people().is_empty(),
        Grouping::Place => story.places().is_empty(),
        Grouping::Source => story.sources().is_empty(),
        Grouping::None => true,
    }
}

/// The name of one of the story's two ends: the place of the event, else its title.
#[must_use]
pub fn end_name(story: &Story, event: EventIx) -> String {
    let Some(facts) = story.event(event) else { return String::new() };
    let place = facts.place.and_then(|place| story.place(place));
    place.map_or(&facts.title, |place| &place.name).clone()
}

/// What the flag of one of the two ends says: the place of the event, if it has one, and the end of its date that is read
/// off there. Its title stands beside its mark.
fn flag_name(locale: &dyn Locale, story: &Story, event: EventIx, end: fn(&Edtf) -> Endpoint) -> [String; 2] {
    let Some(facts) = story.event(event) else { return <[String; 2]>::default() };
    let when = match end(&facts.date) {
        Endpoint::Date(date) => one_date(locale, &date),
        _ => date(locale, &facts.date),
    };
    match facts.place.and_then(|place| story.place(place)) {
        Some(place) => [place.name.clone(), format!("{}{BETWEEN}{when}", place.name)],
        None => [when.clone(), when],
    }
}

/// What a flag says where there is no room for all of it: the place without the date.
#[must_use]
pub fn short_flag(name: &str) -> &str {
    name.split_once(BETWEEN).map_or(name, |(place, _)| place)
}

/// What stands between the place and the date of a flag.
const BETWEEN: &str = " · ";

/// What the flags of the two ends say, and what one flag for both says.
#[must_use]
pub fn flag_names(locale: &dyn Locale, story: &Story) -> [String; 3] {
    let [opening, closing] = story.ends();
    let name = |event: Option<EventIx>, end| event.map(|event| flag_name(locale, story, event, end));
    let [from, to] = [name(opening, Edtf::start), name(closing, Edtf::end)].map(Option::unwrap_or_default);
    let ([first, from], [last, to]) = (from, to);
    let both = fill(locale.words().dates.from_to, &[("from", &first), ("to", &last)]);
    [from, to, both]
}

/// One part of an address that was ignored.
#[must_use]
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Unknown(part) => part.clone(),
        Notice::Version(version) => fill(words.address_version, &[("version", version)]),
        Notice::TooLong => words.address_too_long.to_owned(),
        Notice::LongSearch => words.search_too_long.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{English, sample};
    use super::*;
    use crate::story::{TopicIx, Value};
    use crate::words::ENGLISH;

    #[test]
    fn an_end_is_called_by_its_place_or_its_title() {
        let story = sample::story();
        let name = |id: &str| end_name(&story, sample::event(&story, id));
        assert_eq!(name("hamburg"), "Hamburg");
        assert_eq!(name("helsinki"), "A summit in Helsinki");
        assert_eq!(end_name(&story, EventIx::at(99)), "");
    }

    #[test]
    fn a_flag_says_what_does_not_stand_below_it() {
        let names = flag_names(&English, &sample::story());
        assert_eq!(names, ["Hamburg · 7 July 2017", "16 July 2018", "Hamburg to 16 July 2018"]);
        assert_eq!(flag_name(&English, &sample::story(), EventIx::at(99), Edtf::start), ["", ""]);
    }

    #[test]
    fn a_lane_without_a_value_is_other_unless_it_is_the_only_one() {
        let story = sample::story();
        let name = |grouping, value| lane_name(&ENGLISH, &story, grouping, value);
        assert_eq!(name(Grouping::Topic, Some(FacetValue::Topic(TopicIx::at(0)))), "Summits");
        assert_eq!(name(Grouping::Topic, None), "Other");
        assert_eq!(name(Grouping::None, None), "All events");
        let plain = Story::read(&Value::map([
            ("title", Value::text("One")),
            ("language", Value::text("en")),
            (
                "sources",
                Value::List(vec![Value::map(
                    [("id", "a"), ("title", "A"), ("publisher", "P")]
                        .map(|(key, text)| (key, Value::text(text))),
                )]),
            ),
            (
                "events",
                Value::List(vec![Value::map([
                    ("id", Value::text("a")),
                    ("title", Value::text("A")),
                    ("date", Value::text("2018")),
                    ("sources", Value::List(vec![Value::text("a")])),
                ])]),
            ),
        ]))
        .unwrap();
        assert_eq!(lane_name(&ENGLISH, &plain, Grouping::Topic, None), "All events");
        assert_eq!(lane_name(&ENGLISH, &plain, Grouping::Source, None), "Other");
    }
}
