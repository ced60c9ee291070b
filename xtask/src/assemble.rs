//! The last step of every build, as a hook of Trunk: shrinks a release build, bundles `script/` into it with the names of
//! its files, and derives `embed.html` from `index.html`.
//!
//! Scripts that other sites name keep their names (`summit-line.js`, `embed.js`); all others carry a hash of what they
//! hold, so that they can be cached for good.

use crate::{build, process, project, shrink, size, style, tools};
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Scripts of other sites' pages, by the names these know, and whether they are modules.
const STABLE: [(&str, bool); 2] = [("summit-line.js", true), ("embed.js", false)];
/// What index.html calls its script.
const PAGE: &str = "page.js";
/// The script of embed.html.
const FRAME: &str = "frame.js";
/// Files of `script/` that are published as they are.
const COPIED: [&str; 2] = ["summit-line.d.ts", "custom-elements.json"];
/// Groups of the catalogue that scripts import, as `words-start` and so on.
const WORDS: [&str; 3] = ["start", "notices", "share"];
/// The digests of the stable scripts.
const INTEGRITY: &str = "integrity.json";

/// `cargo xtask assemble`, as a hook of Trunk: which build is in its environment.
///
/// # Errors
/// When Trunk did not run it, or a tool fails.
pub fn run() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").context("this is a hook: Trunk runs it")?;
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let build = Build { folder: PathBuf::from(staging), release };
    if release {
        shrink::shrink(&build.folder)?;
    }
    // Trunk runs hooks at the same time: what this one needs of another it must run itself.
    let mut publish = project::cargo();
    publish.args([
        "run",
        "--quiet",
        "--package",
        "summitline-core",
        "--features",
        "authoring",
        "--example",
        "publish",
    ]);
    process::run(&mut publish, "the messages above name the file and line")?;
    build.assemble()
}

struct Build {
    folder: PathBuf,
    release: bool,
}

impl Build {
    fn assemble(&self) -> Result<()> {
        let style = self.embed_style()?;
        for (name, _) in STABLE {
            self.bundle(name, true, 0)?;
        }
        let index = self.folder.join("index.html");
        let html = std::fs::read_to_string(&index).with_context(|| index.display().to_string())?;
        let frame = with_script(&html, &self.bundle(FRAME, false, 0)?, &self.folder)?;
        let frame = as_frame(&with_style(&frame, &self.find("style-", ".css")?, &style, &self.folder)?)?;
        std::fs::write(self.folder.join("embed.html"), frame)?;
        // The page's dialog says what an embed weighs, so that has to be there first.
        let weight = if self.release { size::frame_weight(&self.folder)? } else { 0 };
        let page = with_script(&html, &self.bundle(PAGE, false, weight)?, &self.folder)?;
        let page = match std::env::var(build::URL) {
            Ok(home) => discoverable(&page, &home)?,
            Err(_) => page,
        };
        std::fs::write(&index, page)?;
        // It is in each of the scripts now.
        std::fs::remove_file(self.folder.join(self.glue()?))?;
        for name in COPIED {
            std::fs::copy(project::root().join("script").join(name), self.folder.join(name))
                .with_context(|| format!("script/{name}"))?;
        }
        self.publish_digests()
    }

    /// Bundles one script with all it imports; answers the name it has in the build. `weight`: KB of a frame, 0 where
    /// that is not known.
    fn bundle(&self, name: &str, stable: bool, weight: usize) -> Result<String> {
        let wasm = file_name(&shrink::find_wasm(&self.folder)?);
        let style = self.find("embed-", ".css")?;
        let is_module = STABLE.iter().all(|(each, is_module)| *each != name || *is_module);
        let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
        esbuild.current_dir(project::root().join("script")).arg(name);
        esbuild.args([
            "--bundle",
            "--charset=utf8",
            "--log-level=warning",
            "--loader:.css=text",
            "--target=es2022",
        ]);
        esbuild.arg(format!("--outdir={}", self.folder.display()));
        esbuild.arg(format!("--entry-names={}", if stable { "[name]" } else { "[name]-[hash]" }));
        for (define, value) in [("__WASM__", &wasm), ("__STYLE__", &style)] {
            esbuild.arg(format!("--define:{define}=\"./{value}\""));
        }
        esbuild.arg(format!("--alias:summitline={}", self.folder.join(self.glue()?).display()));
        esbuild.arg(format!("--define:__WEIGHT__={weight}"));
        for group in WORDS {
            let file = project::root().join("target/words").join(group).with_extension("json");
            esbuild.arg(format!("--alias:words-{group}={}", file.display()));
        }
        if is_module {
            esbuild.args(["--format=esm", "--splitting", "--chunk-names=[name]-[hash]"]);
        } else {
            esbuild.arg("--format=iife");
        }
        if self.release {
            // Names of wasm-bindgen's own, which nobody outside knows.
            esbuild.args(["--minify", "--mangle-props=^_(_wbg|_wrap|_destroy|wbg_cb)"]);
        }
        process::run(&mut esbuild, "the messages above name the file and line")?;
        if stable {
            return Ok(name.to_owned());
        }
        self.find(&format!("{}-", name.trim_end_matches(".js")), ".js")
    }

    /// The style sheet of guests, under a name with a hash.
    fn embed_style(&self) -> Result<String> {
        let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
        esbuild
            .arg(project::root().join(style::EMBED))
            .args(["--log-level=warning", "--entry-names=[name]-[hash]"]);
        esbuild.arg(format!("--outdir={}", self.folder.display()));
        if self.release {
            esbuild.arg("--minify");
        }
        process::run(&mut esbuild, "the messages above name the file and line")?;
        self.find("embed-", ".css")
    }

    /// wasm-bindgen's JavaScript.
    fn glue(&self) -> Result<String> {
        Ok(file_name(&shrink::find_wasm(&self.folder)?).replace(shrink::WASM_END, ".js"))
    }

    /// The one file whose name begins and ends so.
    fn find(&self, start: &str, end: &str) -> Result<String> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.folder)?.flatten() {
            let name = file_name(&entry.path());
            if name.starts_with(start) && name.ends_with(end) {
                found.push(name);
            }
        }
        ensure!(found.len() == 1, "{start}…{end} in {}: {found:?}, not one file", self.folder.display());
        Ok(found.remove(0))
    }

    /// Tells sites that want to pin the stable scripts what to write.
    fn publish_digests(&self) -> Result<()> {
        let digests = STABLE
            .iter()
            .map(|(name, _)| Ok(format!("  \"{name}\": \"{}\"", digest(&self.folder.join(name))?)));
        let digests: Vec<String> = digests.collect::<Result<_>>()?;
        Ok(std::fs::write(self.folder.join(INTEGRITY), format!("{{\n{}\n}}\n", digests.join(",\n")))?)
    }
}

/// The page with a script of the build in place of the one that it is written with.
fn with_script(html: &str, script: &str, folder: &Path) -> Result<String> {
    // Trunk writes a release without quotes where it can.
    let written = [format!("src=\"{PAGE}\""), format!("src={PAGE}")];
    let found = written
        .iter()
        .find(|written| html.contains(written.as_str()))
        .context("index.html names no page.js")?;
    let digest = digest(&folder.join(script))?;
    Ok(html.replacen(found, &format!("src=\"./{script}\" integrity=\"{digest}\""), 1))
}

/// The page with another style sheet. Trunk writes the digest of its own into the same link.
fn with_style(html: &str, own: &str, other: &str, folder: &Path) -> Result<String> {
    let digests = [digest(&folder.join(own))?, digest(&folder.join(other))?];
    let [before, after] = &digests;
    ensure!(
        html.contains(own) && html.contains(before.as_str()),
        "index.html does not link {own} with its digest"
    );
    Ok(html.replace(own, other).replace(before.as_str(), after))
}

/// The page as it stands in a frame: not for search engines, which are to find the page itself.
fn as_frame(html: &str) -> Result<String> {
    let at = html.find("<title").context("index.html has no title")?;
    let (before, after) = html.split_at(at);
    Ok(format!("{before}<meta name=\"robots\" content=\"noindex\">{after}"))
}

/// The page with what sites need that show it where somebody pastes its address. `home`: that address.
fn discoverable(html: &str, home: &str) -> Result<String> {
    let at = html.find("<title").context("index.html has no title")?;
    let (before, after) = html.split_at(at);
    Ok(format!(
        "{before}<link rel=\"canonical\" href=\"{home}\"><link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"{home}oembed.json\" title=\"Summitline\">{after}"
    ))
}

/// As the attribute `integrity` takes it.
fn digest(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_its_script_quoted_or_not() {
        let folder = std::env::temp_dir().join(format!("summitline-assemble-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("page-1f.js"), "1").unwrap();
        for html in ["<script src=page.js type=module>", "<script type=\"module\" src=\"page.js\">"] {
            let page = with_script(html, "page-1f.js", &folder).unwrap();
            assert!(page.contains("src=\"./page-1f.js\" integrity=\"sha384-"), "{page}");
            assert!(!page.contains("page.js"), "{page}");
        }
        assert!(with_script("<script src=other.js>", "page-1f.js", &folder).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_frame_is_not_for_search_engines() {
        assert_eq!(
            as_frame("<head><title>x</title>").unwrap(),
            "<head><meta name=\"robots\" content=\"noindex\"><title>x</title>"
        );
    }

    #[test]
    fn a_page_whose_address_is_known_can_be_discovered() {
        let page = discoverable("<title>x</title>", "https://timeline.example/").unwrap();
        assert!(page.contains("<link rel=\"canonical\" href=\"https://timeline.example/\">"), "{page}");
        assert!(
            page.contains("type=\"application/json+oembed\" href=\"https://timeline.example/oembed.json\""),
            "{page}"
        );
    }

    #[test]
    fn digests_are_those_that_browsers_compute() {
        let file = std::env::temp_dir().join(format!("summitline-digest-{}", std::process::id()));
        std::fs::write(&file, "alert('Hello, world.');").unwrap();
        // The example of the Subresource Integrity recommendation, section 3.3.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(digest(&file).unwrap(), expected);
        std::fs::remove_file(file).unwrap();
    }
}
