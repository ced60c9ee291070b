//! The only code that touches the browser. Anything here may be missing or throw (a sandboxed frame, a full disk, a rate
//! limit): the feature is then absent and the page goes on.
//!
//! Components call it from effects and event handlers alone, which do not run when a page is rendered to HTML; what they
//! need on the way there comes through the context.

pub mod dialog;
pub mod event;
pub mod failure;
pub mod focus;
pub mod host;
pub mod json;
pub mod letters;
pub mod locale;
pub mod measure;
pub mod moving;
pub mod wheel;
pub mod write;

/// An element of the document.
pub type Element = web_sys::Element;
