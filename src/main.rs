//! The page's entry: reads the story that is compiled in, and mounts the timeline over the page's body.

/// Half the size of the standard library's, and each call takes a bounded time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

mod browser;
mod page;
mod stage;
mod state;
mod story;
mod view;

fn main() {
    page::mount();
}
