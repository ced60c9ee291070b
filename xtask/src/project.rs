//! Where things are in this checkout, and what its manifests say.

use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser tests' package, left out of `cargo test` because it needs browsers and a build.
pub const BROWSER_TESTS: &str = "summitline-browser-tests";

/// The web package.
pub const WEB: &str = "summitline";

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let manifest = Path::new(&folder);
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// Where a release build puts the page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The `cargo` that runs this program.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A short hash of what a file holds, for its name.
pub fn hash(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

/// Whether the workspace has the browser tests' package.
pub fn has_browser_tests() -> bool {
    root().join("tests/Cargo.toml").is_file()
}

/// The Rust version that rust-toolchain.toml pins.
///
/// # Errors
/// When the file cannot be read or has no `channel`.
pub fn pinned_toolchain() -> Result<String> {
    let path = root().join("rust-toolchain.toml");
    channel(&std::fs::read_to_string(&path).with_context(|| path.display().to_string())?)
}

fn channel(text: &str) -> Result<String> {
    let table: toml::Table = text.parse().context("rust-toolchain.toml")?;
    let channel = table.get("toolchain").and_then(|toolchain| toolchain.get("channel"));
    Ok(channel.and_then(toml::Value::as_str).context("rust-toolchain.toml names no channel")?.to_owned())
}

/// The version of a package in Cargo.lock.
///
/// # Errors
/// When the file cannot be read or has no such package.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    version_in_lock(&text, package)
}

fn version_in_lock(text: &str, package: &str) -> Result<String> {
    let lock: toml::Table = text.parse().context("Cargo.lock")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no package {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["wasm-bindgen-shared"]
"#;

    #[test]
    fn the_lock_file_gives_the_exact_package() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
        assert!(version_in_lock(LOCK, "wasm").unwrap_err().to_string().contains("no package wasm"));
        assert!(version_in_lock("[[package", "wasm").is_err());
    }

    #[test]
    fn this_checkout_can_be_read() {
        assert!(locked_version("wasm-bindgen").unwrap().starts_with("0.2."));
        assert!(pinned_toolchain().unwrap().starts_with("1."));
    }

    #[test]
    fn the_channel_is_found() {
        assert_eq!(channel("[toolchain]\nchannel = \"1.95.0\"").unwrap(), "1.95.0");
        assert!(channel("[toolchain]").is_err());
    }
}
