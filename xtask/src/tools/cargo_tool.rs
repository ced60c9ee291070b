//! Tools from crates.io, compiled by `cargo install` for lack of an official binary that every machine can fetch.

use super::store;
use crate::{console, path, process, project};
use anyhow::Result;
use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One program of one package at one version.
pub struct CargoTool<'a> {
    pub package: &'a str,
    pub program: &'a str,
    pub version: &'a str,
    /// About how long it compiles on two cores.
    pub minutes: u32,
}

impl CargoTool<'_> {
    /// The program: from PATH, from the store, or installed now.
    ///
    /// # Errors
    /// When it cannot be compiled.
    pub fn find_or_install(&self) -> Result<PathBuf> {
        if let Some(found) = path::find(self.program).filter(|path| self.is_right(path)) {
            return Ok(found);
        }
        let tool = format!("{}-{}", self.package, self.version);
        let program = format!("bin/{}{EXE_SUFFIX}", self.program);
        let is_whole = |folder: &Path| self.is_right(&folder.join(&program));
        let folder = store::folder(&tool)?;
        if !is_whole(&folder) {
            console::note(&format!(
                "installing {} {} with `cargo install`, about {} minutes, into {}",
                self.package,
                self.version,
                self.minutes,
                folder.display()
            ));
            store::install(&tool, is_whole, |place, compiled| self.compile(place, compiled))?;
        }
        Ok(folder.join(program))
    }

    /// With the versions its authors tested, or where a locked one is gone or too new, with any that fit.
    fn compile(&self, place: &Path, compiled: &Path) -> Result<()> {
        let remedy =
            "the messages above say what is missing (a C compiler, the network); then run this again";
        process::run(self.command(place, compiled).arg("--locked"), remedy).or_else(|_| {
            console::note("its own Cargo.lock does not work here; trying the newest versions that fit");
            process::run(&mut self.command(place, compiled), remedy)
        })
    }

    fn command(&self, place: &Path, compiled: &Path) -> Command {
        let mut command = project::cargo();
        command
            .args(["install", self.package, "--version", self.version, "--bin", self.program, "--root"])
            .arg(place)
            .arg("--target-dir")
            .arg(compiled)
            // Away from this workspace's .cargo/config.toml.
            .current_dir(place)
            // Trunk asks for fat LTO on one unit, which doubles the wait and saves nobody anything here.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("RUSTFLAGS");
        command
    }

    fn is_right(&self, program: &Path) -> bool {
        path::is_program(program)
            && process::output(Command::new(program).arg("--version"))
                .is_ok_and(|text| says_version(&text, self.version))
    }
}

/// `trunk 0.21.14`, `wasm-bindgen 0.2.130 (27c7a4d06)`, `geckodriver 0.37.1 (…)`.
fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_counts() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("wasm-bindgen 0.2.130 (27c7a4d06)\n", "0.2.130"));
        assert!(!says_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!says_version("trunk 0.22.0-beta.1", "0.22.0"));
        assert!(!says_version("", "0.22.0"));
    }
}
