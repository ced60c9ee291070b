//! The logic of Summitline: the story, its calendar, search, layout and the state of a timeline.
//!
//! Every function is a pure function of its arguments, so that all of it can be tested without a browser. Nothing in
//! this crate may use the DOM, a clock, the reader's locale or randomness.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod export;
pub mod hue;
pub mod input;
pub mod layout;
pub mod order;
pub mod phrase;
pub mod prose;
pub mod query;
pub mod reading;
pub mod scale;
pub mod session;
pub mod shape;
pub mod share;
pub mod story;
pub mod time;
pub mod words;
