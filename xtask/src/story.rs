//! `cargo xtask story check FILE`: what a page would say of a story document, before it is published.

use crate::{process, project};
use anyhow::Result;
use std::path::Path;

/// Reads the document with the reader of the page.
///
/// # Errors
/// When the document has mistakes, which are printed, or cannot be read.
pub fn check(file: &Path) -> Result<()> {
    let mut command = project::cargo();
    // Compiled apart from this program, so that the other commands start without it.
    command.args(["run", "--quiet", "--package", "summitline-core", "--features", "authoring"]);
    command.args(["--example", "check_story", "--"]).arg(file);
    process::run(
        &mut command,
        "the lines above name the place and the rule; story.schema.json has all of them",
    )
}
