//! Everything a test stands on: programs, a site, a browser, hands and eyes. Knows no behaviour of the page.

mod axe;
mod browser;
mod environment;
mod eyes;
mod hand;
mod page;
mod process;
mod run;
mod site;

pub use environment::dist;
pub use eyes::{Mark, Rect, number, row_of};
pub use hand::{CTRL, SHIFT};
pub use page::Page;
pub use run::{chromium, each_engine};
pub use thirtyfour::Key;

/// What a test says of itself.
pub type Result<T = ()> = anyhow::Result<T>;
