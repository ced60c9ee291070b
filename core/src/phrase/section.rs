//! What stands between the entries of the reading list: headings, and the lines of what is folded up.

use super::date::{from_to, one, written};
use super::{Form, Locale, events};
use crate::prose::isolate;
use crate::reading::{Frame, Heading, Part, Sections};
use crate::story::{Event, EventIx, Story};
use crate::time::{Edtf, Precision, Span, Time, Toward};
use crate::words::fill;

/// Up to so many seconds from where a section begins or ends, its dates are told with their month.
const NEAR: i64 = 4 * 365 * 86_400;

/// A heading of the list: "July 2017", "2018", "the 2010s". `start` is when the event starts that it is above.
#[must_use]
pub fn heading(locale: &dyn Locale, event: &Event, start: Time, heading: Heading) -> String {
    match heading {
        Heading::Month => locale.point(start, Form::Month),
        Heading::Year => year(locale, event, start),
    }
}

/// The year of an event, or the decade or century if no more is known.
fn year(locale: &dyn Locale, event: &Event, start: Time) -> String {
    match event.date.start().date() {
        Some(date) if date.precision() > Precision::Year => written(locale, &date),
        _ => locale.point(start, Form::Year),
    }
}

/// The line of a section that is folded up: "Before Hamburg: 10 events, 1974 to June 2017", "Later: 3 events, July 2018".
/// Empty for a section without events, and for the main one.
#[must_use]
pub fn section(locale: &dyn Locale, story: &Story, sections: &Sections, part: Part) -> String {
    let (words, inside) = (locale.words(), sections.of(part));
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return String::new() };
    let (toward, frame, end) = match (part, sections.frame) {
        (Part::Main, _) | (_, Frame::All) => return String::new(),
        (Part::Before, Frame::Story(span)) => (words.list_before, span, end(locale, story, Toward::Earlier)),
        (Part::After, Frame::Story(span)) => (words.list_after, span, end(locale, story, Toward::Later)),
        (Part::Before, Frame::Window(span)) => (words.dates.earlier, span, String::new()),
        (Part::After, Frame::Window(span)) => (words.dates.later, span, String::new()),
    };
    let [from, to] = [first, last].map(|event| month_or_year(locale, story, *event, frame));
    let parts =
        [("end", &*end), ("events", &events(locale, inside.len())), ("dates", &from_to(locale, &from, &to))];
    fill(toward, &parts)
}

/// When an event begins, as exactly as its distance from a stretch of time asks for.
fn month_or_year(locale: &dyn Locale, story: &Story, event: EventIx, frame: Span) -> String {
    let start = story.span_of(event).start();
    let Some(facts) = story.event(event) else { return String::new() };
    let known = facts.date.start().date().map_or(Precision::Year, |date| date.precision());
    let far = frame.start().seconds_since(start).max(start.seconds_since(frame.end()));
    if far <= NEAR && known < Precision::Year {
        locale.point(start, Form::Month)
    } else {
        year(locale, facts, start)
    }
}

/// What one end of the main span is called: the place of its event, else its date.
fn end(locale: &dyn Locale, story: &Story, toward: Toward) -> String {
    let [opening, closing] = story.ends();
    let (event, date): (_, fn(&Edtf) -> _) = match toward {
        Toward::Earlier => (opening, Edtf::start),
        Toward::Later => (closing, Edtf::end),
    };
    let place = event.and_then(|event| story.event(event)?.place).and_then(|place| story.place(place));
    match place {
        Some(place) => isolate(&place.name),
        None => {
            story.main().and_then(|main| date(main).date()).map(|date| one(locale, &date)).unwrap_or_default()
        }
    }
}
