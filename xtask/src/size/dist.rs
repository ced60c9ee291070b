//! The files of a build, and who fetches which.

use super::measure::{Sizes, measure};
use anyhow::{Context, Result};
use std::path::Path;

/// What one can open or embed: what it is called, its mark in the table, and the file that names the others.
pub struct Entry {
    pub name: &'static str,
    pub mark: char,
    pub file: &'static str,
}

/// The page, a frame in another site, an element in another site.
pub const ENTRIES: [Entry; 3] = [
    Entry { name: "the page", mark: '*', file: "index.html" },
    Entry { name: "a frame", mark: 'f', file: "embed.html" },
    Entry { name: "an element", mark: 'e', file: "summit-line.js" },
];
/// Kinds of file that an entry fetches when it starts.
const FETCHED: [&str; 3] = ["css", "js", "wasm"];
/// Scripts that are fetched only when somebody asks for what they do.
const LATER: [&str; 1] = ["guest-"];

/// One file of the build.
pub struct File {
    /// With forward slashes, relative to the build.
    pub name: String,
    pub sizes: Sizes,
    /// For each of [`ENTRIES`], whether it fetches this file.
    pub fetched: [bool; ENTRIES.len()],
}

/// All files of the build, the page's first, the heaviest first.
///
/// # Errors
/// When there is no build or it cannot be read.
pub fn files(dist: &Path) -> Result<Vec<File>> {
    let mut texts = Vec::new();
    for entry in &ENTRIES {
        let text = std::fs::read_to_string(dist.join(entry.file));
        texts.push(
            text.with_context(|| format!("no {} in {}: cargo xtask build", entry.file, dist.display()))?,
        );
    }
    let mut files = Vec::new();
    collect(dist, "", &texts, &mut files)?;
    files.sort_by_key(|file| (file.fetched.map(|is| !is), std::cmp::Reverse(file.sizes.brotli)));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, texts: &[String], files: &mut Vec<File>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), texts, files)?;
        } else {
            let bytes = std::fs::read(entry.path()).with_context(|| name.clone())?;
            let mut fetched = [false; ENTRIES.len()];
            for ((is, entry), text) in fetched.iter_mut().zip(&ENTRIES).zip(texts) {
                *is = name == entry.file || fetches(text, &name);
            }
            files.push(File { fetched, sizes: measure(&bytes)?, name });
        }
    }
    Ok(())
}

/// What an entry fetches when it starts.
///
/// # Errors
/// When its file or one that it names cannot be read.
pub fn weight(dist: &Path, entry: &Entry) -> Result<Sizes> {
    let text = std::fs::read_to_string(dist.join(entry.file)).with_context(|| entry.file.to_owned())?;
    let mut sum = measure(text.as_bytes())?;
    for file in std::fs::read_dir(dist)?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name != entry.file && fetches(&text, &name) {
            sum = sum + measure(&std::fs::read(file.path())?)?;
        }
    }
    Ok(sum)
}

/// Whether an entry with this text fetches a file when it starts.
fn fetches(text: &str, name: &str) -> bool {
    let kind = name.rsplit_once('.').map(|(_, extension)| extension);
    kind.is_some_and(|kind| FETCHED.contains(&kind))
        && !LATER.iter().any(|later| name.starts_with(later))
        && text.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_fetches_what_it_names_and_not_what_it_may_ask_for_later() {
        let index = r#"<link href="./style-1f.css"><link href="icon.svg"><script src="./app-2e.js"></script>
            import("./guest-3d.js")"#;
        for (name, expected) in [
            ("style-1f.css", true),
            ("app-2e.js", true),
            ("guest-3d.js", false),
            ("icon.svg", false),
            ("embed.js", false),
            ("story.json", false),
        ] {
            assert_eq!(fetches(index, name), expected, "{name}");
        }
    }
}
