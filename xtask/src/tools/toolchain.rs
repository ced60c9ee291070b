//! The Rust toolchain of rust-toolchain.toml with its WebAssembly target and components.

use crate::{console, process, project};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the pinned compiler runs and can build for the browser.
///
/// # Errors
/// When another compiler runs, or the target is missing and rustup cannot add it.
pub fn wasm_target() -> Result<()> {
    let pinned = project::pinned_toolchain()?;
    let running = process::output(Command::new("rustc").arg("--version"))?;
    if running.split_whitespace().nth(1) != Some(pinned.as_str()) {
        bail!(
            "this checkout is pinned to Rust {pinned}, but {running} runs\n  remedy: rustup toolchain install {pinned} \
             (and no RUSTUP_TOOLCHAIN or `cargo +…` that asks for another)"
        );
    }
    let library =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    console::note(&format!("adding the target {TARGET} to Rust {pinned}"));
    process::run(
        Command::new("rustup").args(["target", "add", TARGET, "--toolchain", &pinned]),
        "install Rust by rustup (https://rustup.rs), or the package of your system with this target's library",
    )
}

/// Makes sure that `cargo NAME` is there: `fmt`, `clippy`.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn component(command: &str, component: &str) -> Result<()> {
    if process::output(project::cargo().args([command, "--version"])).is_ok() {
        return Ok(());
    }
    let pinned = project::pinned_toolchain()?;
    console::note(&format!("adding {component} to Rust {pinned}"));
    process::run(
        Command::new("rustup").args(["component", "add", component, "--toolchain", &pinned]),
        "install Rust by rustup (https://rustup.rs)",
    )
}
