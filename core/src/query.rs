//! Questions a reader asks of a story: which events, how many, and where do these words stand?
//!
//! Knows: filters by facet and by text, the counts beside each facet value, what to drop when nothing is left, ranked
//! search, and the byte ranges to highlight. Refuses to know: time and its axis, markup (a highlight is a range, never
//! a string of HTML), and the language of the story (folding is the same everywhere).
//!
//! An [`Index`] is built once a story; every question after that is a pure function of the index and a [`Filter`].
//!
//! ```
//! use summitline_core::query::{Facet, FacetValue, Filter, Index};
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
//! let index = Index::new(&story);
//!
//! let filter = Filter { text: "helsi".to_owned(), ..Filter::default() };
//! let matches = index.matches(&filter);
//! assert_eq!(matches.len(), 2);
//!
//! // The number beside "meeting" is what a click on it would leave.
//! let counts = index.counts(&filter, &matches);
//! let meeting = FacetValue::Kind(Kind::Meeting);
//! assert_eq!(counts.get(meeting).if_added, 1);
//! assert_eq!(index.matches(&filter.with(meeting)).len(), 1);
//! ```

mod bits;
mod constraints;
mod counts;
mod facet;
mod filter;
mod fold;
mod highlight;
mod index;
mod matches;
mod per_facet;
mod postings;
mod search;
mod suggest;
mod text_index;
mod words;

#[cfg(test)]
mod tests;

pub use counts::{Count, Counts, Offer};
pub use facet::{Facet, FacetValue};
pub use filter::{Chosen, Filter, Match, Part};
pub use fold::fold;
pub use highlight::highlights;
pub use index::Index;
pub use matches::{Iter, Matches};
pub use search::Hit;
pub use words::{MAX_QUERY_CHARS, MAX_QUERY_WORDS, MAX_WORD_CHARS, within_query};
