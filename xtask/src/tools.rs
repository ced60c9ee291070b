//! The tools a build needs, found or installed: the Rust target, Trunk, wasm-bindgen, wasm-opt and esbuild.
//!
//! A tool of the right version on PATH is used as it is. Any other goes into a folder per user
//! (`store`), where the next clone finds it. Nothing is installed twice and nothing system-wide.

mod cargo_tool;
mod npm_tool;
mod store;
mod toolchain;
mod trunk_cache;

pub use npm_tool::{ESBUILD, WASM_OPT};
pub use toolchain::{component, wasm_target};

use crate::{console, project};
use anyhow::{Context, Result};
use cargo_tool::CargoTool;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// What `trunk` needs to run without downloading anything.
pub struct Tools {
    trunk: PathBuf,
    search_path: OsString,
}

impl Tools {
    /// Says how to run Trunk without `cargo xtask`.
    pub fn report(&self) {
        let trunk = self.trunk.display();
        console::note(&format!(
            "all there; with this program on PATH, plain `trunk serve` works too: {trunk}"
        ));
    }

    /// A `trunk` that finds the other tools.
    pub fn trunk(&self) -> Command {
        let mut command = Command::new(&self.trunk);
        command.env("PATH", &self.search_path).env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk refuses the usual `NO_COLOR=1`.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
        }
        command
    }
}

/// For a debug build; wasm-opt is left out where npm is missing, as only release builds use it.
///
/// # Errors
/// When a tool is missing and cannot be installed.
pub fn for_serve() -> Result<Tools> {
    gather(|| match WASM_OPT.find_or_install() {
        Ok(path) => Ok(Some(path)),
        Err(error) => {
            console::note(&format!("no wasm-opt, which only release builds need: {error:#}"));
            Ok(None)
        }
    })
}

/// For a release build.
///
/// # Errors
/// When a tool is missing and cannot be installed.
pub fn for_release() -> Result<Tools> {
    // The hook that bundles the scripts finds it again.
    ESBUILD.find_or_install()?;
    gather(|| WASM_OPT.find_or_install().map(Some))
}

fn gather(wasm_opt: impl FnOnce() -> Result<Option<PathBuf>>) -> Result<Tools> {
    console::note("looking for the tools a build runs; a missing one is installed once per user");
    wasm_target()?;
    let wasm_bindgen_version = project::locked_version("wasm-bindgen")?;
    let trunk = CargoTool { package: "trunk", program: "trunk", version: TRUNK, minutes: 8 };
    let wasm_bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &wasm_bindgen_version,
        minutes: 4,
    };
    let wasm_bindgen = wasm_bindgen.find_or_install()?;
    let wasm_opt = wasm_opt()?;
    trunk_cache::offer("wasm-bindgen", &wasm_bindgen_version, "wasm-bindgen", &wasm_bindgen);
    if let Some(wasm_opt) = &wasm_opt {
        trunk_cache::offer("wasm-opt", &npm_tool::wasm_opt_for_trunk(), "bin/wasm-opt", wasm_opt);
    }
    let trunk = trunk.find_or_install()?;
    let search_path =
        search_path([Some(&trunk), Some(&wasm_bindgen), wasm_opt.as_ref()].into_iter().flatten())?;
    Ok(Tools { trunk, search_path })
}

/// geckodriver, which Debian does not package.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn geckodriver() -> Result<PathBuf> {
    CargoTool { package: "geckodriver", program: "geckodriver", version: GECKODRIVER, minutes: 2 }
        .find_or_install()
}

/// PATH with the folders of these programs in front.
fn search_path<'a>(programs: impl Iterator<Item = &'a PathBuf>) -> Result<OsString> {
    let mut folders: Vec<PathBuf> =
        programs.filter_map(|program| program.parent()).map(Path::to_owned).collect();
    let current = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&current));
    std::env::join_paths(folders).context("PATH")
}
