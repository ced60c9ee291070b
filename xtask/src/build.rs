//! `cargo xtask build`: the release build in dist/.

use crate::{console, process, project, tools};
use anyhow::Result;

/// Builds static files that work from any path on any server.
pub fn run() -> Result<()> {
    let tools = tools::for_release()?;
    console::note("compiling, shrinking and hashing the page into dist/");
    process::run(
        tools.trunk().args(["build", "--release"]),
        "the messages above name the file and line; `cargo xtask setup` repairs missing tools",
    )?;
    let lock = project::dist().join(".trunk-lock");
    if lock.exists() {
        std::fs::remove_file(lock)?;
    }
    console::note("dist/ is ready: copy it to any web server, under any path");
    Ok(())
}
