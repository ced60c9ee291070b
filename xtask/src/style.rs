//! Joins the style sheets of `style/` into one file, because Trunk links files but does not bundle them
//! and a reader should fetch one style sheet. Changes nothing in them; Trunk minifies the result.

use crate::project;
use anyhow::{Context, Result};
use std::path::Path;

/// Relative to the workspace; index.html links it.
const BUNDLE: &str = "target/style.css";

/// These come first, in this order: the cascade layers' order, then the custom properties.
const FIRST: [&str; 2] = ["layers.css", "tokens.css"];

/// `cargo xtask style`
pub fn run() -> Result<()> {
    let root = project::root();
    let bundle = bundle(&sources(&root.join("style"))?);
    let path = root.join(BUNDLE);
    // An unchanged file stays untouched, or `trunk serve` would see a change in each build.
    if std::fs::read_to_string(&path).is_ok_and(|current| current == bundle) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&path, bundle).with_context(|| path.display().to_string())
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

fn bundle(sources: &[(String, String)]) -> String {
    let mut sources: Vec<_> = sources.iter().collect();
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
        let text = bundle(&sources);
        let order: Vec<&str> = text.lines().filter(|line| line.starts_with('.')).collect();
        assert_eq!(order, [".layers {}", ".tokens {}", ".axis {}", ".detail {}", ".list {}"]);
    }
}
