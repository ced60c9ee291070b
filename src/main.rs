//! The page's entry: reads the story that is compiled in, and mounts the timeline over the page's body.

mod browser;
mod page;
mod stage;
mod state;
mod story;
mod view;

fn main() {
    page::mount();
}
