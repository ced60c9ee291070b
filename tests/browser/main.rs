//! What a reader sees and does, in real browsers. One file a behaviour; `harness` holds what they stand on.

mod harness;

mod accessibility;
mod address;
mod clusters;
mod detail;
mod filters;
mod journey;
mod load;
mod overview;
mod pan;
mod pictures;
mod schema;
mod search;
mod views;
mod zoom;
