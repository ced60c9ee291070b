//! The logic of Summitline: everything that decides anything, and nothing that touches a browser.
//!
//! Knows: time, the story document, scales, queries, layout and the session's state machine.
//! Refuses to know: the DOM, clocks, locales, randomness. Every function here is a pure function of its arguments.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod input;
pub mod layout;
pub mod order;
pub mod phrase;
pub mod query;
pub mod reading;
pub mod scale;
pub mod session;
pub mod story;
pub mod time;
pub mod words;
