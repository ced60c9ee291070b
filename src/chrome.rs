//! What is around the events: headline, status line, legend, footer, the dialogs, and why a story cannot be shown.

pub mod footer;
pub mod keys;
pub mod legend;
pub mod masthead;
pub mod missing;
pub mod mistakes;
pub mod panel;
pub mod share;
pub mod status;
