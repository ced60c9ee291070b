//! `cargo xtask tidy`: the rules on files and layers that neither the compiler nor clippy checks.
//!
//! Each rule is a pure function from a path and a text to complaints; this file only feeds them.

mod layers;
mod manifest;
mod shape;

use crate::project;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 4] = ["target", "dist", "node_modules", "vendor"];

/// Checks every source file of the workspace.
pub fn run() -> Result<()> {
    let mut complaints = Vec::new();
    let mut count = 0_usize;
    visit(&project::root(), "", &mut |path, text| {
        count += 1;
        complaints.extend(check(path, text).into_iter().map(|complaint| format!("{path}: {complaint}")));
    })?;
    if complaints.is_empty() {
        println!("  {count} files follow the rules");
        return Ok(());
    }
    for complaint in &complaints {
        println!("  {complaint}");
    }
    bail!("{} of the rules in xtask/src/tidy/ are broken, see above", complaints.len())
}

/// All complaints about one file; `path` is relative, with forward slashes.
fn check(path: &str, text: &str) -> Vec<String> {
    let mut complaints = shape::check(path, text);
    complaints.extend(layers::check(path, text));
    if path == "core/Cargo.toml" {
        complaints.extend(manifest::check_core(text));
    }
    complaints
}

fn visit(folder: &Path, prefix: &str, each: &mut impl FnMut(&str, &str)) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                visit(&entry.path(), &format!("{path}/"), each)?;
            }
        } else if is_source(&name) {
            let text = std::fs::read_to_string(entry.path()).with_context(|| path.clone())?;
            each(&path, &text);
        }
    }
    Ok(())
}

fn is_source(name: &str) -> bool {
    matches!(name.rsplit_once('.'), Some((_, "rs" | "css" | "js" | "mjs"))) || name == "Cargo.toml"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_can_break_several_rules() {
        let complaints =
            check("src/view.rs", "use web_sys::Window;\nlet a = view! { <p inner_html=text/> };\n");
        assert_eq!(complaints.len(), 3, "{complaints:?}");
    }

    #[test]
    fn sources_are_told_from_other_files() {
        assert!(is_source("axis.rs") && is_source("axis.css") && is_source("Cargo.toml"));
        assert!(!is_source("Cargo.lock") && !is_source("README.md"));
    }
}
