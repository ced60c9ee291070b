//! The last step of every build, as a hook of Trunk: renders the story into the pages, puts the scripts into the build
//! with the names of its files, and derives `embed.html` from `index.html`.
//!
//! Scripts that other sites name keep their names (`summit-line.js`, `embed.js`), and so do those that say why
//! another has not run. In a release all others are bundled, minified and named by a hash of what they hold, so that they can
//! be cached for good; a debug build holds the modules as they are written, and needs no Node.js.

mod folder;
mod page;
mod scripts;

use crate::{process, project, size, style};
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use folder::Folder;
use page::{Head, Page};
use scripts::Scripts;
use sha2::{Digest, Sha256, Sha384};
use std::path::{Path, PathBuf};

/// The scripts that say why a page's own has not run; the page names the first, which names the second. The names do not change,
/// so that a page older than the build finds them.
const WATCH: [&str; 2] = ["started.js", "unstarted.js"];
/// Scripts of other sites' pages, by the names these know.
const STABLE: [&str; 2] = ["summit-line.js", "embed.js"];
/// Files of `script/` that are published as they are.
const COPIED: [&str; 2] = ["summit-line.d.ts", "custom-elements.json"];
/// The digests of the stable scripts.
const INTEGRITY: &str = "integrity.json";
/// The policy that the pages run under.
const POLICY: &str = "content-security-policy.txt";
/// What the prerenderer writes, relative to the workspace.
const RENDERED: &str = "target/prerender";

/// `cargo xtask assemble`, as a hook of Trunk: which build is in its environment.
///
/// # Errors
/// When Trunk did not run it, or a tool fails.
pub fn run() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").context("this is a hook: Trunk runs it")?;
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    publish()?;
    let rendered = project::root().join(RENDERED);
    prerender(&rendered)?;
    assemble(&Folder(PathBuf::from(staging)), &rendered, release)
}

/// Writes the data beside the page.
fn publish() -> Result<()> {
    let mut publish = project::cargo();
    publish.args(["run", "--quiet", "--package", "summitline-core", "--features", "authoring"]);
    publish.args(["--example", "publish"]);
    process::run(&mut publish, "the messages above name the file and line")
}

/// Renders the pages. In a folder of its own: Trunk may be building the same package for the browser.
fn prerender(folder: &Path) -> Result<()> {
    let mut prerender = project::cargo();
    prerender.args([
        "run",
        "--quiet",
        "--package",
        "summitline",
        "--no-default-features",
        "--features",
        "ssr",
    ]);
    prerender.args(["--bin", "prerender", "--target-dir"]).arg(project::root().join("target/native"));
    prerender.arg("--").arg(folder);
    process::run(&mut prerender, "the messages above name the file and line")
}

fn assemble(build: &Folder, rendered: &Path, release: bool) -> Result<()> {
    let whole = build.find("style-", ".css")?;
    let embed = style::publish_embed(&build.0, release)?;
    let mut scripts = Scripts::stage(build, rendered, release, &embed)?;
    scripts.publish_guest()?;
    for name in STABLE.into_iter().chain(WATCH) {
        scripts.publish(name, true)?;
    }
    let frame_script = scripts.publish("frame.js", false)?;
    // The page's dialog says what an embed weighs, so that has to be there first.
    let head = Head::read(rendered)?;
    let index = build.0.join("index.html");
    let template = std::fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let first_paint = style::first_paint(release)?;
    let page = |name: &str| Page {
        template: &template,
        head: &head,
        body: rendered.join(name),
        glue: &scripts.glue,
    };
    let frame = page("embed.html").write(build, &frame_script, (&whole, &embed), &first_paint)?;
    std::fs::write(build.0.join("embed.html"), page::as_frame(&frame)?)?;
    scripts.set_weight(if release { size::frame_weight(&build.0)? } else { 0 })?;
    let script = scripts.publish("page.js", false)?;
    std::fs::write(&index, page("index.html").write(build, &script, (&whole, &whole), &first_paint)?)?;
    std::fs::write(build.0.join(POLICY), page::policy(&first_paint))?;
    scripts.finish()?;
    for name in COPIED {
        std::fs::copy(project::root().join("script").join(name), build.0.join(name))
            .with_context(|| format!("script/{name}"))?;
    }
    publish_digests(build)
}

/// Tells sites that want to pin the stable scripts what to write.
fn publish_digests(build: &Folder) -> Result<()> {
    let digests = STABLE.iter().map(|name| Ok(format!("  \"{name}\": \"{}\"", digest(&build.0.join(name))?)));
    let digests: Vec<String> = digests.collect::<Result<_>>()?;
    Ok(std::fs::write(build.0.join(INTEGRITY), format!("{{\n{}\n}}\n", digests.join(",\n")))?)
}

/// A file's digest as the attribute `integrity` takes it.
fn digest(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

/// The digest of an inline style sheet as a policy takes it.
fn style_digest(css: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(css)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
