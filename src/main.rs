//! The module that every timeline of a page runs in. It starts nothing by itself: a script mounts timelines (`mount`).

mod mount;

fn main() {}
