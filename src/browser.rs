//! The only place that touches the browser's interfaces. Everything here may be missing or throw (a sandboxed frame, a
//! full disk, a rate limit): then the feature is absent and the page goes on.
//! Refuses to know: the story, and what the page looks like.

pub mod dialog;
pub mod dom;
pub mod focus;
pub mod host;
pub mod json;
pub mod locale;
pub mod measure;
pub mod pointer;
