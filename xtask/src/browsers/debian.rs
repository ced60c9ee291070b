//! Debian's packages: where they hide programs, and installing them when this user may.

use crate::{console, path, process};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs the packages, or says in a sentence how a person does.
///
/// # Errors
/// When this is no Debian, this user may not install packages, or apt-get fails.
pub fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if path::find("apt-get").is_none() {
        bail!(
            "the browser tests need more programs\n  remedy: install what Debian calls {}",
            packages.join(", ")
        );
    }
    let Some(prefix) = administrator() else {
        bail!("this user may not install packages\n  remedy: as an administrator: {by_hand}");
    };
    console::note(&format!("installing from Debian's packages: {}", packages.join(", ")));
    process::run(&mut apt_get(prefix, &["update", "--quiet"]), "apt-get must reach its package lists")?;
    let mut install = apt_get(prefix, &["install", "--yes", "--quiet", "--no-install-recommends"]);
    process::run(install.args(packages), &by_hand)
}

/// A program some packages keep outside PATH: `MiniBrowser` of WebKitGTK.
pub fn library_program(names: &[&str]) -> Option<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec")];
    // One folder an architecture: /usr/lib/x86_64-linux-gnu.
    let entries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    folders.extend(entries.map(|entry| entry.path()).filter(|path| is_architecture(path)));
    let inside = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    inside
        .iter()
        .flat_map(|library| folders.iter().map(move |folder| folder.join(library)))
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|program| path::is_program(program))
}

fn is_architecture(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().contains("-linux-gnu"))
}

/// What goes before a command that needs an administrator, if this user can be one without a password.
fn administrator() -> Option<&'static [&'static str]> {
    let user = process::output(Command::new("id").arg("-u")).context("id").ok()?;
    if user == "0" {
        return Some(&[]);
    }
    process::output(Command::new("sudo").args(["-n", "true"])).is_ok().then_some(&["sudo", "-n"])
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Command {
    let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut all = prefix.iter().chain(&words).chain(arguments);
    let mut command = Command::new(all.next().unwrap_or(&"env"));
    command.args(all);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_says_who_runs_it() {
        let line = |prefix| process::line(&apt_get(prefix, &["update"]));
        assert_eq!(line(&[][..]), "env DEBIAN_FRONTEND=noninteractive apt-get update");
        assert_eq!(line(&["sudo", "-n"]), "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get update");
    }

    #[test]
    fn architectures_are_told_by_their_name() {
        assert!(is_architecture(Path::new("/usr/lib/x86_64-linux-gnu")));
        assert!(!is_architecture(Path::new("/usr/lib/python3")));
    }
}
