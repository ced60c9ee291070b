//! `cargo xtask bench`: what the built page costs in a browser beside an empty page and two other timelines, and with
//! `--core` what the logic costs on this machine.
//!
//! Knows how to start the two benchmarks; what they measure is in bench/ and core/benches/.

use crate::cli::BenchOptions;
use crate::{checks, console, path, process, project};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that says where Chromium is, as for the browser tests.
const CHROME: &str = "SUMMITLINE_CHROME";

/// Runs one of the benchmarks.
///
/// # Errors
/// When something is missing or fails; never because something is slow.
pub fn run(options: &BenchOptions) -> Result<()> {
    if options.core { core() } else { browser(options) }
}

/// Both benchmarks of the logic, each with a line a size and its budgets.
fn core() -> Result<()> {
    console::step("bench", "what a question, a filter change and a frame cost at 100 to 100,000 events");
    let mut command = project::cargo();
    command
        .args(["bench", "--quiet", "--package", "summitline-core", "--bench", "query", "--bench", "scene"])
        .args(["--", "--summary"]);
    process::run(&mut command, "the messages above name the file and line")
}

fn browser(options: &BenchOptions) -> Result<()> {
    let chrome = chrome().context(
        "no Chromium on PATH\n  remedy: install it (on Debian: apt-get install chromium), or say where it is in SUMMITLINE_CHROME",
    )?;
    let node = program("node")?;
    let folder = project::root().join("bench");
    if !project::dist().join("index.html").is_file() {
        checks::run("build")?;
    }
    if !folder.join("node_modules/playwright-core").is_dir() {
        install(&folder)?;
    }
    console::step("bench", "zoom, pan, load and memory beside an empty page, vis-timeline and TimelineJS");
    let mut command = Command::new(node);
    command.arg("main.mjs").arg("--dist").arg(project::dist()).current_dir(&folder).env(CHROME, chrome);
    if let Some(runs) = options.runs {
        command.arg("--runs").arg(runs.to_string());
    }
    if options.quick {
        command.arg("--quick");
    }
    process::run(&mut command, "the lines that begin with `error:` say what failed in which page")
}

/// Installs exactly what the lock file says, and runs nothing of it.
fn install(folder: &Path) -> Result<()> {
    console::note("installing the other timelines and the browser's client into bench/node_modules");
    let mut command = Command::new(program(if cfg!(windows) { "npm.cmd" } else { "npm" })?);
    command
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder);
    process::run(&mut command, "npm must reach its registry; then run this again")
}

fn program(name: &str) -> Result<PathBuf> {
    path::find(name).with_context(|| {
        format!("{name} is not on PATH\n  remedy: install Node.js (on Debian: apt-get install nodejs npm)")
    })
}

fn chrome() -> Option<PathBuf> {
    let chosen = std::env::var_os(CHROME).map(PathBuf::from).filter(|program| path::is_program(program));
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    chosen.or_else(|| names.iter().find_map(|name| path::find(name)))
}
