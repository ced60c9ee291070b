//! Everything a test stands on: programs, a site, a browser, hands and eyes. Knows no behaviour of the page.

mod axe;
mod browser;
mod environment;
mod eyes;
mod frame;
mod hand;
mod host;
pub mod npm;
mod page;
mod process;
mod run;
mod server;
mod site;
mod snippets;
pub mod stories;

pub use environment::{W3M, artefacts, dist, repository};
pub use eyes::{Mark, Rect, number, row_of};
pub use hand::{CTRL, SHIFT};
pub use host::{Dish, EARS, Host};
pub use page::Page;
pub use run::{chromium, chromium_and_firefox, each_engine};
pub use server::Pace;
pub use site::Fault;
pub use thirtyfour::Key;

/// What a test says of itself.
pub type Result<T = ()> = anyhow::Result<T>;
