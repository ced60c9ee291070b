//! A story: what happened, when, and who says so.
//!
//! A [`Story`] is valid by construction: [`Story::read`] is the only way to get one. Its document, as it stands in a
//! file, is a [`Document`].

pub mod document;
mod facts;
mod index;
mod mistakes;
mod problem;
mod read;
mod rest;
mod value;
mod write;

pub use facts::{
    DateBasis, Event, Kind, Person, Place, Quote, Related, Relation, Source, Status, Topic, VocabularyWord,
};
pub use index::{EventIx, PersonIx, PlaceIx, SourceIx, TopicIx};
pub use mistakes::{Failure, LISTED, Mistakes};
pub use problem::{Path, Problem, Problems, Step};
pub use rest::Missing;
pub use value::Value;

use crate::time::{Edtf, Endpoint, Offset, Precision, Span};
use document::Document;
use std::collections::HashMap;

/// A whole story, every reference in it resolved and its events in chronological order
/// (earliest bound first, then latest bound, then document order).
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    title: String,
    description: String,
    language: String,
    main: Option<Edtf>,
    topics: Vec<Topic>,
    people: Vec<Person>,
    places: Vec<Place>,
    sources: Vec<Source>,
    events: Vec<Event>,
    spans: Vec<Span>,
    extent: Span,
    event_ids: HashMap<String, EventIx>,
    ends: [Option<EventIx>; 2],
    clock: Option<Offset>,
    missing: Vec<Missing>,
}

impl Story {
    /// Reads a document and checks all of it.
    ///
    /// # Errors
    /// All problems of the document at once, each with its path, the value found there and the rule it breaks.
    ///
    /// ```
    /// use summitline_core::story::{Story, Value};
    /// let document = Value::map([("title", Value::text("Empty")), ("language", Value::text("english!"))]);
    /// let problems = Story::read(&document).unwrap_err();
    /// assert!(problems.to_string().contains(r#"language: "english!" is not a BCP 47 language tag"#));
    /// assert!(problems.to_string().contains("events is missing"));
    /// ```
    pub fn read(document: &Value) -> Result<Self, Problems> {
        read::story(document)
    }

    /// What is left of a document without the events that its `problems` lie in ([`missing`](Self::missing)); `None` where
    /// other parts of it have mistakes too, or no event is left.
    #[must_use]
    pub fn read_rest(document: &Value, problems: &Problems) -> Option<Self> {
        rest::read(document, problems)
    }

    /// The events that have been left out of the document, in its order.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// The story as a document again, from which an equal story is read.
    #[must_use]
    pub fn document(&self) -> Document {
        write::document(self)
    }

    /// Headline of the story.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// One or two sentences on what the story tells; may be empty.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// BCP 47 tag of the language the story is written in.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The main span: the document's `span`, else everything from the first event to the last.
    #[must_use]
    pub fn main_span(&self) -> Span {
        let clock = self.clock.unwrap_or(Offset::UTC);
        self.main.as_ref().map_or(self.extent, |span| span.span_within(self.extent, clock))
    }

    /// The offset from UTC of the clock by which all events are placed, if any of them has a time with an offset: the most
    /// frequent one. Times without an offset are taken to be by that clock.
    #[must_use]
    pub const fn clock(&self) -> Option<Offset> {
        self.clock
    }

    /// Whether it has times with an offset from UTC as well as times without.
    #[must_use]
    pub fn mixes_clocks(&self) -> bool {
        let has_bare_time =
            |event: &Event| event.date.finest_precision() < Precision::Day && event.date.offset().is_none();
        self.clock.is_some() && self.events.iter().any(has_bare_time)
    }

    /// The finest precision of any date.
    #[must_use]
    pub fn finest(&self) -> Precision {
        let finest = self.events.iter().map(|event| event.date.finest_precision());
        finest.min().unwrap_or(Precision::Day)
    }

    /// Whether any of its dates is before our era, so that a reader has to be told which is meant.
    #[must_use]
    pub fn leaves_our_era(&self) -> bool {
        let mut ends = self.events.iter().flat_map(|event| [event.date.start(), event.date.end()]);
        ends.any(|end| end.date().is_some_and(|date| date.span().end().plus_seconds(-1).civil().year < 1))
    }

    /// The main span as the document has it.
    #[must_use]
    pub const fn main(&self) -> Option<&Edtf> {
        self.main.as_ref()
    }

    /// The event that begins first, and the one that ends last.
    #[must_use]
    pub fn outermost(&self) -> [Option<EventIx>; 2] {
        let last = self.event_handles().max_by_key(|event| self.span_of(*event).end());
        [self.event_handles().next(), last]
    }

    /// From the earliest bound of any event to the latest one.
    #[must_use]
    pub const fn extent(&self) -> Span {
        self.extent
    }

    /// Topics, in the order of their lanes.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// People, in document order.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Places, in document order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Sources, in document order.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Events, in chronological order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Handles of all events, in chronological order.
    pub fn event_handles(&self) -> impl DoubleEndedIterator<Item = EventIx> + ExactSizeIterator {
        (0..u32::try_from(self.events.len()).unwrap_or(u32::MAX)).map(EventIx::new)
    }

    /// The event behind a handle; `None` for a handle of another, longer story.
    #[must_use]
    pub fn event(&self, ix: EventIx) -> Option<&Event> {
        self.events.get(ix.index())
    }

    /// When an event happened, open ends closed by the story's extent.
    #[must_use]
    pub fn span_of(&self, ix: EventIx) -> Span {
        self.spans.get(ix.index()).copied().unwrap_or(self.extent)
    }

    /// Spans of all events, in the order of [`Story::events`].
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The topic behind a handle.
    #[must_use]
    pub fn topic(&self, ix: TopicIx) -> Option<&Topic> {
        self.topics.get(ix.index())
    }

    /// The person behind a handle.
    #[must_use]
    pub fn person(&self, ix: PersonIx) -> Option<&Person> {
        self.people.get(ix.index())
    }

    /// The place behind a handle.
    #[must_use]
    pub fn place(&self, ix: PlaceIx) -> Option<&Place> {
        self.places.get(ix.index())
    }

    /// The source behind a handle.
    #[must_use]
    pub fn source(&self, ix: SourceIx) -> Option<&Source> {
        self.sources.get(ix.index())
    }

    /// The event with this id.
    #[must_use]
    pub fn find_event(&self, id: &str) -> Option<EventIx> {
        self.event_ids.get(id).copied()
    }

    /// The two ends of the main span: the weightiest event that begins when it begins, and the weightiest one that ends when
    /// it ends; of several, the first and the last. Both
    /// `None` where there are not two: a single event, all on one day, nothing that ends. For the compiled-in story: the
    /// meetings of Hamburg and Helsinki.
    #[must_use]
    pub const fn ends(&self) -> [Option<EventIx>; 2] {
        self.ends
    }

    fn find_ends(&self) -> [Option<EventIx>; 2] {
        let main = self.main_span();
        // What has no end does not end the story, however far it is drawn.
        let has = |ix: EventIx, end: fn(&Edtf) -> Endpoint| {
            self.event(ix).is_some_and(|event| end(&event.date).date().is_some())
        };
        let begins = |ix: &EventIx| self.span_of(*ix).start() == main.start() && has(*ix, Edtf::start);
        let closes = |ix: &EventIx| self.span_of(*ix).end() == main.end() && has(*ix, Edtf::end);
        let weight = |ix: &EventIx| self.event(*ix).map(|event| event.weight);
        let opening = self.event_handles().filter(begins).rev().max_by_key(weight);
        let closing = self.event_handles().filter(closes).max_by_key(weight);
        match opening.zip(closing) {
            Some((one, other)) if self.span_of(one) != self.span_of(other) => [Some(one), Some(other)],
            _ => [None; 2],
        }
    }
}
