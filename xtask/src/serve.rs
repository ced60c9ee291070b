//! `cargo xtask serve`: from a fresh clone to a page that rebuilds itself.

use crate::{console, process, tools};
use anyhow::Result;
use std::ffi::OsString;

/// Installs what is missing and becomes `trunk serve`.
pub fn run(trunk_arguments: &[OsString]) -> Result<()> {
    let tools = tools::for_serve()?;
    console::step("serve", "builds the page, serves it and rebuilds it on each change; Ctrl-C ends it");
    process::replace(
        tools.trunk().arg("serve").args(trunk_arguments),
        "the messages above name the file and line; is the port taken, try `cargo xtask serve -- --port 8081`",
    )
}
