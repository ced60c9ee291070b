//! Questions a reader asks of a story: which events, how many, and where do these words occur?
//!
//! Filters by facet and by text, the counts beside each facet value, what to drop when nothing is left,
//! ranked search, and the byte ranges to highlight. None of it depends on the language of a story: folding is
//! the same for all.
//!
//! An [`Index`] is built once for a story; every question after that is a pure function of the index and a
//! [`Filter`].
//!
//! ```
//! use std::sync::Arc;
//! use summitline_core::query::{Facet, FacetValue, Filter, HostLetters, Index};
//! use summitline_core::story::{Kind, Story, Value};
//!
//! let event = |id: &str, title: &str, kind: &str| {
//!     Value::map([
//!         ("id", Value::text(id)),
//!         ("title", Value::text(title)),
//!         ("kind", Value::text(kind)),
//!         ("date", Value::text("2018-07-16")),
//!         ("sources", Value::List(vec![Value::text("post")])),
//!     ])
//! };
//! let source = [("id", "post"), ("title", "Summit ends"), ("publisher", "The Post")];
//! let document = Value::map([
//!     ("title", Value::text("Two days in July")),
//!     ("language", Value::text("en")),
//!     ("sources", Value::List(vec![Value::map(source.map(|(key, text)| (key, Value::text(text))))])),
//!     (
//!         "events",
//!         Value::List(vec![
//!             event("summit", "The presidents meet in Helsinki", "meeting"),
//!             event("press", "Press conference in Helsinki", "statement"),
//!         ]),
//!     ),
//! ]);
//! let story = Story::read(&document).unwrap();
//! let index = Index::new(&story, Arc::new(HostLetters));
//!
//! let filter = Filter { text: "helsi".to_owned(), ..Filter::default() };
//! let matches = index.matches(&filter);
//! assert_eq!(matches.len(), 2);
//!
//! // The number beside "meeting" is how many events a click on it would leave.
//! let counts = index.counts(&filter, &matches);
//! let meeting = FacetValue::Kind(Kind::Meeting);
//! assert_eq!(counts.get(meeting).if_added, 1);
//! assert_eq!(index.matches(&filter.with(meeting)).len(), 1);
//!
//! let text = "Łódź and Lodz: the Łódź’s question";
//! let marked: Vec<&str> = index.highlights(text, "lod").into_iter().map(|range| &text[range]).collect();
//! assert_eq!(marked, ["Łódź", "Lodz", "Łódź"]);
//!
//! assert_eq!(index.fold("Malmö, ŁÓDŹ – Straße"), "malmo, lodz – strasse");
//! assert_eq!(index.fold("Cafe\u{301}"), "cafe"); // a combining accent is dropped as well
//! assert_eq!(index.fold("Αθήνα, Горбачёв"), "αθηνα, горбачев");
//! ```

mod bits;
mod constraints;
mod counts;
mod facet;
mod filter;
mod folding;
mod highlight;
mod index;
mod letters;
mod matches;
mod per_facet;
mod postings;
mod search;
mod suggest;
mod text_index;
mod typed;
mod words;

#[cfg(test)]
mod tests;

pub use counts::{Count, Counts, Offer};
pub use facet::{Facet, FacetValue};
pub use filter::{Filter, Match, Part};
pub use index::Index;
#[cfg(feature = "host-letters")]
pub use letters::HostLetters;
pub use letters::Letters;
pub use matches::{Iter, Matches};
pub use search::Hit;
pub use typed::{MAX_QUERY_CHARS, MAX_QUERY_WORDS, within_query};
pub(crate) use words::is_unspaced;
pub use words::{MAX_WORD_CHARS, grapheme_ends};
