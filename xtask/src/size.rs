//! `cargo xtask size`: what a reader downloads, against the budget.
//!
//! Three things are opened or embedded: the page, a frame, an element. Each is a file and every style sheet, script and
//! module that it names; other files (the data, the icon, what is fetched when asked for) are listed but not summed up.

mod dist;
mod measure;
mod table;

use crate::{build, project};
use anyhow::{Result, bail};
use std::path::Path;

/// What the page, a frame or an element may weigh at most, in bytes after brotli: a little more than they do, so that they
/// do not grow unnoticed. 175 KiB were wanted; ARCHITECTURE.md ("Size") says where the rest is.
const BUDGET: usize = 331 * measure::KIB;

/// What a page may weigh at most that the first paint needs: its document, with the story, pictures and styles.
const READABLE: usize = 32 * measure::KIB;

/// What the script for hosts of frames may weigh at most, in bytes after gzip.
const SCRIPT_BUDGET: usize = 3000;
const SCRIPT: &str = "embed.js";

/// What else one could embed, to know where the page stands: name and bytes after brotli.
const PEERS: [(&str, f64); 2] =
    [("TimelineJS, without its fonts and its story", 78.5), ("vis-timeline, without any data", 123.8)];

const PAGE: &str = "index.html";

/// Prints the table of the build in dist/, after a build if there is none yet.
///
/// # Errors
/// When something is over its budget, or the build fails.
pub fn run() -> Result<()> {
    if !project::dist().join(PAGE).is_file() {
        build::run()?;
    }
    let files = dist::files(&project::dist())?;
    print!("{}", table::render(&files));
    for (peer, kib) in PEERS {
        println!("  for comparison: {peer}: {kib} KiB");
    }
    println!("  each of the three: at most {} after brotli (1 KiB = 1024 bytes)", measure::kib(BUDGET));
    for (place, entry) in dist::ENTRIES.iter().enumerate() {
        let brotli = table::sum(&files, place).brotli;
        if brotli > BUDGET {
            bail!(
                "{} is over its budget by {}\n  remedy: make it smaller; only a decision in ARCHITECTURE.md raises the \
                 budget (BUDGET in xtask/src/size.rs)",
                entry.name,
                measure::kib(brotli - BUDGET)
            );
        }
    }
    for file in files.iter().filter(|file| file.name.ends_with(".html")) {
        println!(
            "  {}: readable after {}, at most {}",
            file.name,
            measure::kib(file.sizes.brotli),
            measure::kib(READABLE)
        );
        if file.sizes.brotli > READABLE {
            bail!("{} is over its budget of {}", file.name, measure::kib(READABLE));
        }
    }
    let script = files.iter().find(|file| file.name == SCRIPT).map_or(0, |file| file.sizes.gzip);
    println!("  {SCRIPT}: {script} bytes after gzip, at most {SCRIPT_BUDGET}");
    if script > SCRIPT_BUDGET {
        bail!("{SCRIPT} is over its budget of {SCRIPT_BUDGET} bytes");
    }
    Ok(())
}

/// What visitors of a site that embeds a timeline in a frame download, in KB after brotli.
///
/// # Errors
/// When the build in the folder is not whole.
pub fn frame_weight(dist: &Path) -> Result<usize> {
    let [_, frame, _] = &dist::ENTRIES;
    Ok(dist::weight(dist, frame)?.brotli.div_ceil(1000))
}
