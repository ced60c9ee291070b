//! The files of a build, and which of them every reader fetches.

use super::measure::{Sizes, measure};
use anyhow::{Context, Result};
use std::path::Path;

pub const INDEX: &str = "index.html";

/// One file of the build.
pub struct File {
    /// With forward slashes, relative to the build.
    pub name: String,
    pub sizes: Sizes,
    pub in_page: bool,
}

/// All files of the build, the page's first, the heaviest first.
///
/// # Errors
/// When there is no build or it cannot be read.
pub fn files(dist: &Path) -> Result<Vec<File>> {
    let index =
        std::fs::read_to_string(dist.join(INDEX)).context("there is no build in dist/: cargo xtask build")?;
    let mut files = Vec::new();
    collect(dist, "", &index, &mut files)?;
    files.sort_by_key(|file| (!file.in_page, std::cmp::Reverse(file.sizes.brotli)));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, index: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), index, files)?;
        } else {
            let bytes = std::fs::read(entry.path()).with_context(|| name.clone())?;
            files.push(File { in_page: in_page(&name, index), sizes: measure(&bytes)?, name });
        }
    }
    Ok(())
}

/// Whether opening index.html fetches this file, or it is index.html.
fn in_page(name: &str, index: &str) -> bool {
    let kind = name.rsplit_once('.').map(|(_, extension)| extension);
    name == INDEX || (matches!(kind, Some("css" | "js" | "mjs" | "wasm")) && index.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_what_its_html_names() {
        let index =
            r#"<link href="./style-1f.css"><link href="icon.svg"><script src="./app-2e.js"></script>"#;
        for (name, expected) in [
            ("index.html", true),
            ("style-1f.css", true),
            ("app-2e.js", true),
            ("icon.svg", false),
            ("embed.js", false),
            ("story.json", false),
        ] {
            assert_eq!(in_page(name, index), expected, "{name}");
        }
    }
}
