//! Looking for programs on PATH.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

/// The first program of this name on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    find_in(std::env::split_paths(&std::env::var_os("PATH")?), name)
}

fn find_in(folders: impl Iterator<Item = PathBuf>, name: &str) -> Option<PathBuf> {
    folders.map(|folder| folder.join(format!("{name}{EXE_SUFFIX}"))).find(|path| is_program(path))
}

/// Whether this file is there and may be run.
pub fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.is_file() && may_run(&metadata))
}

#[cfg(unix)]
fn may_run(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn may_run(_: &std::fs::Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_running_test_is_a_program_and_its_source_is_not() {
        assert!(is_program(&std::env::current_exe().unwrap()));
        assert!(!is_program(Path::new(file!())));
        assert!(!is_program(Path::new("no/such/file")));
    }
}
