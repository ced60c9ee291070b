//! Where the browsers, their drivers, the build and the place for artefacts are: an environment variable says, else PATH.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// A program the tests start.
pub struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    remedy: &'static str,
}

pub const CHROME: Program = Program {
    variable: "SUMMITLINE_CHROME",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    remedy: "install Chromium (on Debian: chromium)",
};
pub const CHROMEDRIVER: Program = Program {
    variable: "SUMMITLINE_CHROMEDRIVER",
    names: &["chromedriver"],
    remedy: "install ChromeDriver (on Debian: chromium-driver)",
};
pub const FIREFOX: Program = Program {
    variable: "SUMMITLINE_FIREFOX",
    names: &["firefox-esr", "firefox"],
    remedy: "install Firefox (on Debian: firefox-esr)",
};
pub const GECKODRIVER: Program = Program {
    variable: "SUMMITLINE_GECKODRIVER",
    names: &["geckodriver"],
    remedy: "install geckodriver (cargo install geckodriver --locked)",
};
pub const WEBKIT_DRIVER: Program = Program {
    variable: "SUMMITLINE_WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    remedy: "install WebKitWebDriver (on Debian: webkit2gtk-driver)",
};
pub const MINIBROWSER: Program = Program {
    variable: "SUMMITLINE_MINIBROWSER",
    names: &["MiniBrowser"],
    remedy: "install WebKitGTK's MiniBrowser (on Debian it comes with webkit2gtk-driver)",
};
pub const XVFB_RUN: Program = Program {
    variable: "SUMMITLINE_XVFB_RUN",
    names: &["xvfb-run"],
    remedy: "install a virtual display (on Debian: xvfb xauth)",
};
pub const W3M: Program = Program {
    variable: "SUMMITLINE_W3M",
    names: &["w3m"],
    remedy: "install a text browser (on Debian: w3m)",
};
pub const NPM: Program =
    Program { variable: "SUMMITLINE_NPM", names: &["npm", "npm.cmd"], remedy: "install Node.js with npm" };

pub const NODE: Program =
    Program { variable: "SUMMITLINE_NODE", names: &["node", "node.exe"], remedy: "install Node.js" };

impl Program {
    /// Its path.
    ///
    /// # Errors
    /// When it is nowhere; the message says what to install. A missing browser is a failure, never a skipped test.
    pub fn find(&self) -> Result<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable).map(PathBuf::from) {
            if path.is_file() {
                return Ok(path);
            }
            bail!("{} names {}, which is no file", self.variable, path.display());
        }
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let on_path = std::env::split_paths(&folders)
            .flat_map(|folder| self.names.iter().map(move |name| folder.join(name)));
        on_path.chain(self.in_libraries()).find(|path| path.is_file()).with_context(|| {
            format!(
                "{} was not found: {}, or say where it is in {}",
                self.names.join(" or "),
                self.remedy,
                self.variable
            )
        })
    }

    /// Debian keeps MiniBrowser in a folder of the library it belongs to, `/usr/lib/<machine>/webkit2gtk-4.1`.
    fn in_libraries(&self) -> impl Iterator<Item = PathBuf> {
        let machines = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let folders = machines.map(|machine| machine.path().join("webkit2gtk-4.1"));
        folders.flat_map(|folder| self.names.iter().map(move |name| folder.join(name)))
    }
}

fn manifest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the release build.
///
/// # Errors
/// When there is none.
pub fn dist() -> Result<PathBuf> {
    let folder =
        std::env::var_os("SUMMITLINE_DIST").map_or_else(|| manifest().join("../dist"), PathBuf::from);
    if !folder.join("index.html").is_file() {
        bail!(
            "there is no build in {}: run `cargo xtask build`, or say where it is in SUMMITLINE_DIST",
            folder.display()
        );
    }
    Ok(folder)
}

/// Where screenshots go.
///
/// # Errors
/// When the folder cannot be made.
pub fn artefacts() -> Result<PathBuf> {
    let folder = std::env::var_os("SUMMITLINE_ARTEFACTS")
        .map_or_else(|| manifest().join("../target/artefacts"), PathBuf::from);
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder.canonicalize()?)
}

/// The folder that `package.json` lies in.
pub fn npm_folder() -> &'static Path {
    manifest()
}

/// The folder of the repository.
pub fn repository() -> PathBuf {
    manifest().join("..")
}

/// How many browsers may run at a time.
pub fn sessions() -> usize {
    let told = std::env::var("SUMMITLINE_SESSIONS").ok().and_then(|text| text.parse().ok());
    told.filter(|count| *count > 0).unwrap_or(2)
}
