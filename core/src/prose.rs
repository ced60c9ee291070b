//! Texts of a story as they are set: paragraphs and lists, the direction they run in, where lines may break, quotation
//! marks, and names that stand in sentences of another language.
//!
//! None of it is markup: a text is cut, and its pieces stay texts.

mod blocks;
mod direction;
mod isolate;
mod lines;
mod marks;

pub use blocks::{Block, blocks, in_one_line};
pub use direction::is_right_to_left;
pub use isolate::{Piece, apart, isolate, pieces, plain};
pub use lines::{line_breaks, unbroken};
pub use marks::quotation_marks;
