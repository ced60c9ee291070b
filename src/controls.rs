//! What a reader changes the timeline with: views, search, topics and other facets, keys.

pub mod chips;
pub mod choice;
pub mod display;
pub mod empty;
pub mod facets;
pub mod menu;
pub mod search;
pub mod shortcuts;
pub mod switch;
pub mod toolbar;
