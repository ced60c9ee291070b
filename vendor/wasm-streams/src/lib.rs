//! A stand-in for the crate `wasm-streams` (see `[patch.crates-io]` in the workspace's Cargo.toml).
//!
//! leptos always brings the browser half of its server functions, and with it wasm-streams, whose classes are exported to
//! JavaScript and so are never left out of a module, used or not. This page has no server functions. Here is the part of
//! the interface that they name, without the classes: nothing of it can be reached, and streams are empty.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of the browser's.
pub struct ReadableStream(web_sys::ReadableStream);

/// What would be read from a [`ReadableStream`].
pub struct IntoStream;

impl ReadableStream {
    /// The stream as Rust would see it.
    #[must_use]
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream of the browser's from one of Rust's; here it is empty.
    ///
    /// # Panics
    /// Where the browser has no streams. Nothing calls this.
    #[must_use]
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_stream: S) -> Self {
        Self(web_sys::ReadableStream::new().unwrap())
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What is read from it; here nothing.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
