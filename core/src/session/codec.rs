//! A bookmark as the text of an address, and back.
//!
//! Version 1 is a form-encoded list of `key=value` pairs; keys with their default are left out, and the
//! bookmark that is all defaults is the empty text. The id of an event alone is a link to that event.
//! Decoding is total: any text gives a bookmark, and a list of what was ignored. Whether the text comes from
//! the query or the fragment of an address is up to the caller.

mod decode;
mod encode;
mod ids;
mod keys;
mod notice;
mod window;

pub use decode::{LONGEST, decode};
pub use encode::encode;
pub use keys::{FILTER_KEYS, KEYS, LIST_KEYS};
pub use notice::Notice;
