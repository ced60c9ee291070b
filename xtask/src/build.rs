//! `cargo xtask build`: the release build in dist/.

use crate::{console, process, project, tools};
use anyhow::{Result, bail};

/// The variable that says at what address the build will stand.
pub const URL: &str = "SUMMITLINE_URL";

/// Builds for an address, which other sites can then find out about (oEmbed).
///
/// # Errors
/// When the address is none, or the build fails.
pub fn run_for(url: &str) -> Result<()> {
    let home = address(url)?;
    console::note(&format!("for {home}: with its canonical address and oembed.json"));
    build(Some(&home))
}

/// A web address as markup and JSON can hold it, with a slash at its end.
fn address(url: &str) -> Result<String> {
    let plain =
        |character: char| character.is_ascii_alphanumeric() || "-._~:/[]@!$()*+,;=%".contains(character);
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    if !host.is_some_and(|rest| !rest.starts_with('/') && !rest.is_empty() && rest.chars().all(plain)) {
        bail!("--url {url}: an address of a folder on the web, such as https://timeline.example/");
    }
    let slash = if url.ends_with('/') { "" } else { "/" };
    Ok(format!("{url}{slash}"))
}

/// Builds static files that work from any path on any server.
pub fn run() -> Result<()> {
    build(None)
}

fn build(url: Option<&str>) -> Result<()> {
    let tools = tools::for_release()?;
    console::note("compiling and hashing the page into dist/");
    let mut trunk = tools.trunk();
    match url {
        Some(url) => trunk.env(URL, url),
        None => trunk.env_remove(URL),
    };
    process::run(
        trunk.args(["build", "--release"]),
        "the messages above name the file and line; `cargo xtask setup` repairs missing tools",
    )?;
    let lock = project::dist().join(".trunk-lock");
    if lock.exists() {
        std::fs::remove_file(lock)?;
    }
    console::note("dist/ is ready: copy it to any web server, under any path");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_folders_on_the_web() {
        assert_eq!(address("https://timeline.example").unwrap(), "https://timeline.example/");
        assert_eq!(address("http://127.0.0.1:8080/a/").unwrap(), "http://127.0.0.1:8080/a/");
        for wrong in [
            "timeline.example",
            "ftp://a/",
            "https://",
            "https:///a",
            "https://a/\"><script>",
            "https://a/?b",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }
}
