//! The module that every timeline of a page runs in. It starts nothing by itself: a script mounts timelines (`mount`).

/// Half the size of the standard library's. Its pools never merge, so memory that grew for a large story is not all
/// used again for a larger one.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

mod browser;
mod mount;
mod stage;
mod state;
mod view;

fn main() {}
