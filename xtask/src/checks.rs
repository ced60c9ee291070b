//! The checks themselves, cheapest first: what each runs, why, and what to do when it fails.

use crate::project::{self, BROWSER_TESTS, WEB};
use crate::{browsers, build, console, process, size, tidy, tools};
use anyhow::{Context, Result};
use std::process::Command;

/// One line of `cargo xtask test --list`.
pub struct Step {
    pub name: &'static str,
    pub why: &'static str,
    pub run: fn() -> Result<()>,
}

/// All of them, in the order they run.
pub const STEPS: [Step; 11] = [
    Step { name: "tidy", why: "the rules on files and layers that no compiler checks", run: tidy::run },
    Step { name: "format", why: "the code is formatted by rustfmt", run: format },
    Step { name: "clippy", why: "no warning in any package, on this machine's target", run: clippy },
    Step { name: "clippy-wasm", why: "no warning in the page, on the browser's target", run: clippy_wasm },
    Step {
        name: "clippy-ssr",
        why: "no warning in the page as it is rendered at build time",
        run: clippy_ssr,
    },
    Step { name: "test", why: "unit, property, snapshot and documentation tests", run: test },
    Step { name: "prerender", why: "the rendered page holds the story, and asks no browser", run: prerender },
    Step { name: "docs", why: "the documentation builds, and its links lead somewhere", run: docs },
    Step { name: "build", why: "the release build, as it is published", run: build::run },
    Step { name: "browser", why: "the built page in Chromium, Firefox and WebKit", run: browser },
    Step { name: "size", why: "what a reader downloads, against the budget", run: size::run },
];

/// Runs one of the steps by itself.
///
/// # Errors
/// When it fails, or there is no such step.
pub fn run(name: &str) -> Result<()> {
    let step =
        STEPS.iter().find(|step| step.name == name).with_context(|| format!("there is no step {name}"))?;
    console::step(step.name, step.why);
    (step.run)()
}

const COMPILER: &str = "the messages above name the file and line";

fn format() -> Result<()> {
    tools::component("fmt", "rustfmt")?;
    process::run(project::cargo().args(["fmt", "--all", "--check"]), "cargo fmt --all")
}

fn clippy() -> Result<()> {
    tools::component("clippy", "clippy")?;
    let mut command = project::cargo();
    process::run(command.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]), COMPILER)
}

/// The page as it is rendered at build time: the same components, compiled for this machine.
const SSR: [&str; 4] = ["--package", WEB, "--no-default-features", "--features=ssr"];

fn clippy_ssr() -> Result<()> {
    let mut command = project::cargo();
    process::run(command.arg("clippy").args(SSR).args(["--all-targets", "--", "-D", "warnings"]), COMPILER)
}

fn clippy_wasm() -> Result<()> {
    tools::component("clippy", "clippy")?;
    tools::wasm_target()?;
    let mut command = project::cargo();
    command.args(["clippy", "--package", WEB, "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]);
    process::run(&mut command, COMPILER)
}

fn test() -> Result<()> {
    let mut command = project::cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    if project::has_browser_tests() {
        command.args(["--exclude", BROWSER_TESTS]);
    }
    // A snapshot that differs fails; it is never rewritten here.
    command.env("CI", "1").env("INSTA_UPDATE", "no");
    // The same cases each time, so that a red run can be run again; `cargo test` by itself tries others.
    command.env("PROPTEST_RNG_SEED", "20180716");
    process::run(
        &mut command,
        "the messages above name the test; is a changed snapshot meant: cargo insta review",
    )
}

fn prerender() -> Result<()> {
    let mut command = project::cargo();
    process::run(command.arg("test").args(SSR), "the messages above name the test")
}

fn docs() -> Result<()> {
    let mut command = project::cargo();
    command.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut command, COMPILER)
}

fn browser() -> Result<()> {
    if !project::has_browser_tests() {
        console::note("there are no browser tests in this checkout");
        return Ok(());
    }
    if !project::dist().join("index.html").is_file() {
        build::run()?;
    }
    let artefacts = project::root().join("target").join("artefacts");
    std::fs::create_dir_all(&artefacts)?;
    let mut command: Command = project::cargo();
    command.args(["test", "--package", BROWSER_TESTS, "--no-fail-fast"]).env("CI", "1");
    command.env("SUMMITLINE_DIST", project::dist()).env("SUMMITLINE_ARTEFACTS", &artefacts);
    command.envs(browsers::find_or_install()?);
    process::run(&mut command, "the messages above name the test; its screenshots are in target/artefacts")
}
