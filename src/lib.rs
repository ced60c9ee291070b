//! The timeline as Leptos components, for two places: rendered to HTML when the page is built (feature `ssr`), and live in
//! the browser (feature `csr`). Everything that decides anything is in `summitline_core`.
//!
//! One way: input → `Command` → [`state::State::dispatch`] → signals → memos ([`derived`]) → components.

// On the host a view has a type of all the views in it, and rustc looks into each.
#![recursion_limit = "256"]

mod axis;
pub mod browser;
mod changing;
pub mod chrome;
pub mod context;
mod controls;
mod css;
pub mod derived;
mod gradual;
mod rows;
mod sign;
pub mod state;
mod story;
pub mod timeline;
mod told;

#[cfg(feature = "ssr")]
pub mod prerender;
