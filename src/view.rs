//! What is on the page. Components read memos and send commands; they hold no arithmetic, no dates and no filtering, and
//! a number reaches markup as a ready string.

mod axis;
mod chips;
mod compare;
mod detail;
mod empty;
mod facets;
mod keys;
mod legend;
mod list;
mod masthead;
mod pieces;
mod search;
mod shortcuts;
mod status;
mod table;
mod timeline;
mod toolbar;

pub use timeline::{Look, Timeline};
