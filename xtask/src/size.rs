//! `cargo xtask size`: what a reader downloads, against the budget.
//!
//! The page is index.html and every style sheet, script and module it names. Other files (the data, the
//! embed script, the icon) are listed but not part of the sum.

mod dist;
mod measure;
mod table;

use crate::{build, project};
use anyhow::{Result, bail};
use measure::Sizes;

/// What the page may weigh at most, in bytes after brotli.
const BUDGET: usize = 130 * measure::KIB;

/// What else one could embed, to know where the page stands: name and bytes after brotli.
const PEERS: [(&str, f64); 2] =
    [("TimelineJS, without its fonts and its story", 78.5), ("vis-timeline, without any data", 123.8)];

/// Prints the table of the build in dist/, after a build if there is none yet.
///
/// # Errors
/// When the page is over the budget, or the build fails.
pub fn run() -> Result<()> {
    if !project::dist().join(dist::INDEX).is_file() {
        build::run()?;
    }
    let files = dist::files(&project::dist())?;
    let page = files.iter().filter(|file| file.in_page).fold(Sizes::default(), |sum, file| sum + file.sizes);
    print!("{}", table::render(&files, page));
    for (peer, kib) in PEERS {
        println!("  for comparison: {peer}: {kib} KiB");
    }
    println!(
        "  the page: {} after brotli; its budget is {} (1 KiB = 1024 bytes)",
        measure::kib(page.brotli),
        measure::kib(BUDGET)
    );
    if page.brotli > BUDGET {
        bail!(
            "the page is over its budget by {}\n  remedy: make it smaller; only a decision in ARCHITECTURE.md raises \
             the budget (BUDGET in xtask/src/size.rs)",
            measure::kib(page.brotli - BUDGET)
        );
    }
    Ok(())
}
