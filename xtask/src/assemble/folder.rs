//! The folder that a build is assembled in.

use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

/// The folder.
pub struct Folder(pub PathBuf);

impl Folder {
    /// The name of the one file whose name begins and ends so.
    pub fn find(&self, start: &str, end: &str) -> Result<String> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.0)?.flatten() {
            let name = file_name(&entry.path());
            if name.starts_with(start) && name.ends_with(end) {
                found.push(name);
            }
        }
        ensure!(found.len() == 1, "{start}…{end} in {}: {found:?}, not one file", self.0.display());
        Ok(found.remove(0))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
