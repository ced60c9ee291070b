//! The story in words: list, table, the open event, then and now, and the parts they share.

pub mod compare;
pub mod date;
pub mod detail;
pub mod entry;
pub mod list;
pub mod marked;
pub mod more;
pub mod open;
pub mod prose;
pub mod quotation;
pub mod rest;
pub mod table;
pub mod topics;
