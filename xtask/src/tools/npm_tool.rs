//! Tools from npm, the one registry that has current binaries of them for every system: wasm-opt and esbuild.

use super::store;
use crate::{console, path, process};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One program of one package at one version.
pub struct NpmTool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: &'static str,
    /// Whether what `--version` prints is this version.
    pub says_version: fn(&str) -> bool,
}

const WASM_OPT_MAJOR: &str = "132";
const ESBUILD_VERSION: &str = "0.28.2";

/// Makes WebAssembly smaller.
pub const WASM_OPT: NpmTool = NpmTool {
    package: "binaryen",
    program: "wasm-opt",
    version: "132.0.0",
    // `wasm-opt version 132 (version_132)`
    says_version: |text| text.split_whitespace().nth(2) == Some(WASM_OPT_MAJOR),
};

/// Makes JavaScript smaller.
pub const ESBUILD: NpmTool = NpmTool {
    package: "esbuild",
    program: "esbuild",
    version: ESBUILD_VERSION,
    says_version: |text| text == ESBUILD_VERSION,
};

/// What Trunk.toml calls the version of [`WASM_OPT`].
pub fn wasm_opt_for_trunk() -> String {
    format!("version_{WASM_OPT_MAJOR}")
}

impl NpmTool {
    /// The program: from PATH, from the store, or installed now.
    ///
    /// # Errors
    /// When npm is missing or cannot fetch the package.
    pub fn find_or_install(&self) -> Result<PathBuf> {
        if let Some(found) = path::find(self.program).filter(|path| self.is_right(path)) {
            return Ok(found);
        }
        let tool = format!("{}-{}", self.package, self.version);
        let program = format!("{}{}", self.program, if cfg!(windows) { ".cmd" } else { "" });
        let program = Path::new("node_modules/.bin").join(program);
        let folder = store::folder(&tool)?;
        // Asking it for its version would cost half a second each time; the folder appears only when whole.
        if !folder.join(&program).exists() {
            let npm = path::find(if cfg!(windows) { "npm.cmd" } else { "npm" }).context(
                "npm is not on PATH; install Node.js (on Debian: apt-get install nodejs npm), then run this again",
            )?;
            let package = format!("{}@{}", self.package, self.version);
            console::note(&format!("installing {package} with npm into {}", folder.display()));
            // The program of esbuild is a script, there without the package for this system that it starts.
            let is_whole = |folder: &Path| self.is_right(&folder.join(&program));
            store::install(&tool, is_whole, |place, _| {
                let mut command = Command::new(npm);
                command
                    .args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"])
                    .args(["--loglevel=error", "--prefix"])
                    .arg(place)
                    .arg(&package)
                    .current_dir(place);
                process::run(&mut command, "npm must reach its registry; then run this again")
            })?;
        }
        Ok(folder.join(program))
    }

    fn is_right(&self, program: &Path) -> bool {
        process::output(Command::new(program).arg("--version")).is_ok_and(|text| (self.says_version)(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_asked_for_counts() {
        assert!((WASM_OPT.says_version)("wasm-opt version 132 (version_132)"));
        assert!(!(WASM_OPT.says_version)("wasm-opt version 108"));
        assert!((ESBUILD.says_version)(ESBUILD.version));
        assert!(!(ESBUILD.says_version)("0.1.0"));
        assert!(WASM_OPT.version.starts_with(WASM_OPT_MAJOR));
    }

    #[test]
    fn trunk_is_told_the_same_version() {
        let text = std::fs::read_to_string(crate::project::root().join("Trunk.toml")).unwrap();
        assert!(text.contains(&format!("wasm_opt = \"{}\"", wasm_opt_for_trunk())));
    }
}
