//! The browsers and their drivers that the browser tests need: found, or installed from Debian's packages.
//!
//! Each is told to the tests by an environment variable; whoever sets the variable has chosen.

mod debian;

use crate::{console, path, tools};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// One program the tests start.
struct Need {
    variable: &'static str,
    /// Names on PATH, the best first.
    names: &'static [&'static str],
    /// The Debian packages that bring it.
    packages: &'static [&'static str],
}

const NEEDS: [Need; 7] = [
    Need {
        variable: "SUMMITLINE_CHROME",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        packages: &["chromium"],
    },
    Need { variable: "SUMMITLINE_CHROMEDRIVER", names: &["chromedriver"], packages: &["chromium-driver"] },
    Need { variable: "SUMMITLINE_FIREFOX", names: &["firefox-esr", "firefox"], packages: &["firefox-esr"] },
    Need {
        variable: "SUMMITLINE_WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        packages: &["webkit2gtk-driver"],
    },
    Need { variable: "SUMMITLINE_MINIBROWSER", names: &["MiniBrowser"], packages: &["webkit2gtk-driver"] },
    Need { variable: "SUMMITLINE_W3M", names: &["w3m"], packages: &["w3m"] },
    Need { variable: "SUMMITLINE_XVFB_RUN", names: &["xvfb-run"], packages: &["xvfb", "xauth"] },
];

/// The environment variables of the browser tests.
///
/// # Errors
/// When a program is missing and cannot be installed; the message says what to install.
pub fn find_or_install() -> Result<Vec<(&'static str, PathBuf)>> {
    let missing = missing_packages();
    if !missing.is_empty() {
        console::note(&format!("missing: {}", missing.join(", ")));
        debian::install(&missing)?;
    }
    let mut found = Vec::new();
    for need in &NEEDS {
        match need.find() {
            Some(program) => found.push((need.variable, program)),
            None => bail!(
                "{} was not found\n  remedy: install it, or say where it is in {}",
                need.names.join(" or "),
                need.variable
            ),
        }
    }
    let geckodriver = "SUMMITLINE_GECKODRIVER";
    found.push((geckodriver, chosen(geckodriver).map_or_else(tools::geckodriver, Ok)?));
    for (variable, program) in &found {
        console::note(&format!("{variable}={}", program.display()));
    }
    Ok(found)
}

impl Need {
    fn find(&self) -> Option<PathBuf> {
        chosen(self.variable)
            .or_else(|| self.names.iter().find_map(|name| path::find(name)))
            .or_else(|| debian::library_program(self.names))
    }
}

fn chosen(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|program| path::is_program(program))
}

/// Without repetitions. `xvfb-run` is there without `xauth` and then does not work.
fn missing_packages() -> Vec<&'static str> {
    let mut missing: Vec<&str> = Vec::new();
    for need in NEEDS.iter().filter(|need| need.find().is_none()) {
        missing.extend(need.packages.iter().filter(|package| !missing.contains(package)).collect::<Vec<_>>());
    }
    if path::find("xauth").is_none() && !missing.contains(&"xauth") {
        missing.push("xauth");
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_by_name_or_by_the_variable() {
        let need = Need {
            variable: "SUMMITLINE_NO_SUCH_VARIABLE",
            names: &["no-such-program", "cargo"],
            packages: &[],
        };
        assert!(need.find().is_some());
        let need = Need { names: &["no-such-program"], ..need };
        assert!(need.find().is_none());
    }
}
