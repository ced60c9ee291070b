//! The folder per user that keeps tools between clones: `summitline/tools` in the cache folder.
//!
//! A tool is a folder `NAME-VERSION`. It is filled beside its final place and renamed when it is whole, under
//! a lock that dies with its process: neither an interruption nor a second clone leaves half a tool.

use crate::console;
use anyhow::{Context, Result, bail};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// The folder of a tool, whether or not it is there.
///
/// # Errors
/// When this user has no home folder.
pub fn folder(tool: &str) -> Result<PathBuf> {
    Ok(root()?.join(tool))
}

/// Fills the tool's folder by `fill`, which gets an empty folder to fill and one for what it compiles. What was
/// compiled outlives an interruption, so that the next try goes on from there.
///
/// `is_whole` tells whether a folder holds the working tool; one that does is left alone, and no other is kept.
///
/// # Errors
/// When `fill` fails or leaves no working tool, or the folders cannot be written.
pub fn install(
    tool: &str,
    is_whole: impl Fn(&Path) -> bool,
    fill: impl FnOnce(&Path, &Path) -> Result<()>,
) -> Result<()> {
    install_under(&root()?, tool, is_whole, fill)
}

fn install_under(
    root: &Path,
    tool: &str,
    is_whole: impl Fn(&Path) -> bool,
    fill: impl FnOnce(&Path, &Path) -> Result<()>,
) -> Result<()> {
    fs::create_dir_all(root).with_context(|| root.display().to_string())?;
    let _lock = lock(&root.join(format!(".{tool}.lock")), tool)?;
    let place = root.join(tool);
    if is_whole(&place) {
        return Ok(());
    }
    let partial = root.join(format!(".{tool}.partial"));
    let compiled = root.join(format!(".{tool}.compiled"));
    remove(&partial)?;
    fs::create_dir_all(&partial)?;
    fill(&partial, &compiled)?;
    if !is_whole(&partial) {
        bail!("{tool} was installed, but does not run as that version: see {}", partial.display());
    }
    remove(&place)?;
    fs::rename(&partial, &place).with_context(|| place.display().to_string())?;
    remove(&compiled)
}

/// Waits until no other process installs this tool.
fn lock(path: &Path, tool: &str) -> Result<File> {
    let file = File::create(path).with_context(|| path.display().to_string())?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            console::note(&format!("another `cargo xtask` is installing {tool}; waiting for it"));
            file.lock().with_context(|| path.display().to_string())?;
        }
        Err(TryLockError::Error(error)) => return Err(error).with_context(|| path.display().to_string()),
    }
    Ok(file)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

fn root() -> Result<PathBuf> {
    Ok(caches()?.join("summitline/tools"))
}

/// Where this system keeps what programs can make again.
pub fn caches() -> Result<PathBuf> {
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || std::env::home_dir().context("this user has no home folder");
    if cfg!(target_os = "windows") {
        return absolute("LOCALAPPDATA").context("LOCALAPPDATA is not set");
    }
    if let Some(path) = absolute("XDG_CACHE_HOME") {
        return Ok(path);
    }
    Ok(home()?.join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_working_tool_is_kept() {
        let root = std::env::temp_dir().join(format!("summitline-store-{}", std::process::id()));
        let works = |folder: &Path| folder.join("works").exists();
        let put = |name: &'static str| {
            move |place: &Path, _: &Path| fs::write(place.join(name), "").map_err(Into::into)
        };
        assert!(install_under(&root, "tool-1", works, put("half")).is_err());
        assert!(!root.join("tool-1").exists());
        install_under(&root, "tool-1", works, put("works")).unwrap();
        assert!(works(&root.join("tool-1")) && !root.join("tool-1/half").exists());
        // It is there: nothing is filled anew.
        install_under(&root, "tool-1", works, |_, _| bail!("filled again")).unwrap();
        fs::remove_dir_all(&root).unwrap();
    }
}
