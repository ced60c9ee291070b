//! What a reader sees and does, in real browsers. One file a behaviour; `harness` holds what they stand on.

mod harness;

mod accessibility;
mod address;
mod bad_input;
mod clusters;
mod detail;
mod embed_element;
mod embed_frame;
mod embed_frameworks;
mod embed_gestures;
mod embed_hosts;
mod embed_isolation;
mod embed_lazy;
mod embed_life;
mod embed_links;
mod embed_pictures;
mod embed_policies;
mod embed_published;
mod embed_share;
mod embed_stories;
mod filters;
mod journey;
mod keyboard;
mod load;
mod overview;
mod pan;
mod pictures;
mod refused;
mod responsive;
mod roving;
mod schema;
mod search;
mod themes;
mod views;
mod zoom;
