//! Puts tools where Trunk itself looks before it downloads, so that plain `trunk serve` finds them too.

use super::store;
use crate::console;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Links `program` as Trunk's own `NAME-VERSION/INSIDE`, unless Trunk already has one.
///
/// Never fails: through `cargo xtask` Trunk finds its tools on PATH.
pub fn offer(name: &str, version: &str, inside: &str, program: &Path) {
    if let Err(error) = try_offer(name, version, inside, program) {
        console::note(&format!("plain `trunk` may download {name} again: {error:#}"));
    }
}

fn try_offer(name: &str, version: &str, inside: &str, program: &Path) -> Result<()> {
    let place = folder()?.join(format!("{name}-{version}")).join(inside);
    if place.exists() {
        return Ok(());
    }
    let parent = place.parent().context("no folder")?;
    std::fs::create_dir_all(parent)?;
    let new = parent.join(format!(".{}.new", std::process::id()));
    link(&program.canonicalize()?, &new)?;
    std::fs::rename(&new, &place).with_context(|| place.display().to_string())
}

/// The cache folder of Trunk 0.21 (`ProjectDirs::from("dev", "trunkrs", "trunk")`).
fn folder() -> Result<PathBuf> {
    Ok(if cfg!(target_os = "windows") {
        store::caches()?.join("trunkrs").join("trunk").join("cache")
    } else if cfg!(target_os = "macos") {
        std::env::home_dir().context("this user has no home folder")?.join("Library/Caches/dev.trunkrs.trunk")
    } else {
        store::caches()?.join("trunk")
    })
}

#[cfg(unix)]
fn link(program: &Path, place: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(program, place)?)
}

#[cfg(not(unix))]
fn link(program: &Path, place: &Path) -> Result<()> {
    std::fs::copy(program, place)?;
    Ok(())
}
