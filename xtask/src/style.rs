//! Joins the style sheets of `style/`: into one file for the page and one for guests, because Trunk links files but does
//! not bundle them and a reader should fetch one style sheet; and into the text that a page carries for its first paint.

use crate::{process, project, tools};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The style sheets, relative to the workspace, and the files that are left out of each. index.html links the first; the
/// second is for guests in other pages, which have no masthead and nothing to share.
const BUNDLES: [(&str, &[&str]); 2] = [(WHOLE, &[]), (EMBED, &["masthead.css", "picture.css", "share.css"])];
const WHOLE: &str = "target/style.css";
const EMBED: &str = "target/embed.css";
const FIRST_PAINT: &str = "target/first-paint.css";

/// What the built page shows before anything is fetched.
const PAINTED: [&str; 14] = [
    "layers", "tokens", "base", "masthead", "brief", "notice", "toolbar", "filters", "status", "picture",
    "marks", "overview", "list", "modes",
];

/// These come first, in this order: the cascade layers' order, then the custom properties.
const FIRST: [&str; 2] = ["layers.css", "tokens.css"];

/// `cargo xtask style`
pub fn run() -> Result<()> {
    let root = project::root();
    let sources = sources(&root.join("style"))?;
    for (file, left_out) in BUNDLES {
        let wanted: Vec<_> = sources.iter().filter(|(name, _)| !left_out.contains(&name.as_str())).collect();
        write(&root.join(file), &bundle(wanted))?;
    }
    let painted = |name: &str| PAINTED.iter().any(|stem| name.strip_suffix(".css") == Some(stem));
    write(&root.join(FIRST_PAINT), &bundle(sources.iter().filter(|(name, _)| painted(name)).collect()))
}

/// Puts the style sheet of guests into a build, under a name with a hash of what it holds.
///
/// # Errors
/// When there is none yet, or a tool fails.
pub fn publish_embed(build: &Path, release: bool) -> Result<String> {
    let css = minified(EMBED, release)?;
    let name = format!("embed-{}.css", project::hash(css.as_bytes()));
    std::fs::write(build.join(&name), css)?;
    Ok(name)
}

/// The styles of the first paint, as a page carries them.
///
/// # Errors
/// When there are none yet, or a tool fails.
pub fn first_paint(release: bool) -> Result<String> {
    minified(FIRST_PAINT, release)
}

fn minified(file: &str, release: bool) -> Result<String> {
    let path = project::root().join(file);
    if !release {
        return std::fs::read_to_string(&path).with_context(|| file.to_owned());
    }
    let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
    esbuild.args(["--minify", "--log-level=warning"]).arg(path);
    Ok(process::output(&mut esbuild)?.trim().to_owned())
}

/// An unchanged file stays untouched, or `trunk serve` would see a change in each build.
fn write(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|current| current == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text).with_context(|| path.display().to_string())
}

/// Name and text of each style sheet, in no order.
fn sources(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            sources.push((name, text));
        }
    }
    Ok(sources)
}

fn bundle(mut sources: Vec<&(String, String)>) -> String {
    sources.sort_by_key(|(name, _)| {
        (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.as_str())
    });
    sources.iter().map(|(name, text)| format!("/* style/{name} */\n{}\n", text.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_and_tokens_lead_and_the_rest_is_in_alphabetical_order() {
        let sources = ["axis", "list", "tokens", "detail", "layers"]
            .map(|stem| (format!("{stem}.css"), format!("\n.{stem} {{}}\n")));
        let text = bundle(sources.iter().collect());
        let order: Vec<&str> = text.lines().filter(|line| line.starts_with('.')).collect();
        assert_eq!(order, [".layers {}", ".tokens {}", ".axis {}", ".detail {}", ".list {}"]);
    }

    #[test]
    fn the_styles_of_the_first_paint_are_there() {
        for stem in PAINTED {
            assert!(project::root().join("style").join(format!("{stem}.css")).is_file(), "{stem}");
        }
    }
}
