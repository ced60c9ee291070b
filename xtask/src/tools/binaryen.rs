//! wasm-opt, from the npm package `binaryen`: the one registry that has a current one for every system.

use super::store;
use crate::{console, path, process};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

const MAJOR: &str = "132";

/// What Trunk.toml calls this version.
pub fn trunk_version() -> String {
    format!("version_{MAJOR}")
}

/// wasm-opt: from PATH, from the store, or installed now.
///
/// # Errors
/// When npm is missing or cannot fetch the package.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(found) = path::find("wasm-opt").filter(|path| is_right(path)) {
        return Ok(found);
    }
    let package = format!("binaryen@{MAJOR}.0.0");
    let tool = package.replace('@', "-");
    let program = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
    let program = Path::new("node_modules/.bin").join(program);
    let folder = store::folder(&tool)?;
    // Asking it for its version would cost half a second each time; the folder appears only when whole.
    let is_whole = |folder: &Path| folder.join(&program).exists();
    if !is_whole(&folder) {
        let npm = path::find(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .context("npm is not on PATH; install Node.js (on Debian: apt-get install nodejs npm), then run this again")?;
        console::note(&format!("installing {package} with npm into {}", folder.display()));
        store::install(&tool, is_whole, |place, _| {
            let mut command = Command::new(npm);
            command
                .args([
                    "install",
                    "--no-save",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--loglevel=error",
                ])
                .arg("--prefix")
                .arg(place)
                .arg(&package)
                .current_dir(place);
            process::run(&mut command, "npm must reach its registry; then run this again")
        })?;
    }
    Ok(folder.join(program))
}

fn is_right(program: &Path) -> bool {
    process::output(Command::new(program).arg("--version")).is_ok_and(|text| says_version(&text))
}

/// `wasm-opt version 132 (version_132)`
fn says_version(text: &str) -> bool {
    text.split_whitespace().nth(2) == Some(MAJOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_version_counts() {
        assert!(says_version("wasm-opt version 132 (version_132)"));
        assert!(!says_version("wasm-opt version 108"));
    }

    #[test]
    fn trunk_is_told_the_same_version() {
        let text = std::fs::read_to_string(crate::project::root().join("Trunk.toml")).unwrap();
        assert!(text.contains(&format!("wasm_opt = \"{}\"", trunk_version())));
    }
}
