//! Laws of the queries, each against the plainest way to say the same.

mod facets;
mod folding;
mod random;
mod searching;
mod sets;
mod word_breaks;
