//! What the tests take from npm (`tests/package.json`): the checker of accessibility, frameworks, and the tools of sites.

use super::environment::{NODE, NPM, artefacts, npm_folder};
use super::process::Driver;
use super::snippets;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;

/// The folder of the packages, installed from package-lock.json if one is missing or of another version.
pub fn modules() -> Result<PathBuf> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let folder = npm_folder().join("node_modules");
    if !are_right(&folder)? {
        let mut command = Command::new(NPM.find()?);
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(npm_folder());
        let output = command.output().context("npm does not start")?;
        ensure!(
            output.status.success(),
            "`npm ci` in tests/ failed; it must reach its registry:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(folder)
}

fn are_right(folder: &Path) -> Result<bool> {
    let wanted = json(&npm_folder().join("package.json"))?;
    let mut wanted = wanted.get("dependencies").and_then(Value::as_object).into_iter().flatten();
    Ok(wanted.all(|(name, version)| {
        let found = json(&folder.join(name).join("package.json"));
        found.is_ok_and(|found| found.get("version") == Some(version))
    }))
}

fn json(file: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    serde_json::from_str(&text).with_context(|| file.display().to_string())
}

fn hosts() -> PathBuf {
    npm_folder().join("browser/hosts")
}

/// The script of a site, bundled as its owner would: an entry of `tests/browser/hosts` around the snippet of
/// docs/embedding.md with these words behind its fence, the first of which is its language.
///
/// # Errors
/// When it does not compile.
pub fn site_with(entry: &str, info: &str) -> Result<String> {
    modules()?;
    let language = info.split(' ').next().unwrap_or_default();
    let mut command = Command::new(NODE.find()?);
    command.arg(hosts().join("bundle.mjs")).args([entry, language]);
    let output = fed(command, &snippets::block(info)?)?;
    ensure!(output.status.success(), "{entry} with `{info}`:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// A site in SvelteKit around the component of docs/embedding.md, built by its own tools and rendered by its own server.
pub struct Kit {
    server: Driver,
}

impl Kit {
    /// Builds the site of `tests/browser/hosts/sveltekit` with a build of the timeline in it, and starts its server.
    ///
    /// # Errors
    /// What its tools say.
    pub fn start(build: &Path) -> Result<Self> {
        let modules = modules()?;
        let folder = artefacts()?.join("sveltekit");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        copy(&hosts().join("sveltekit"), &folder)?;
        copy(build, &folder.join("static/timeline"))?;
        std::fs::create_dir_all(folder.join("src/lib"))?;
        std::fs::write(folder.join("src/lib/Timeline.svelte"), snippets::block("svelte sveltekit")?)?;
        link(&modules, &folder.join("node_modules"))?;
        let node = NODE.find()?;
        let vite = || {
            let mut command = Command::new(&node);
            // With all the warnings that a developer gets.
            command.arg("node_modules/vite/bin/vite.js").current_dir(&folder).env("NODE_ENV", "development");
            command
        };
        let output = vite().args(["build", "--logLevel", "warn"]).output().context("node does not start")?;
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
        ensure!(output.status.success(), "vite says:\n{}", said.join("\n"));
        let server = Driver::start("vite", |port| {
            let mut command = vite();
            command.args(["preview", "--host", "127.0.0.1", "--strictPort", "--port", &port.to_string()]);
            command
        })?;
        Ok(Self { server })
    }

    /// The address of its page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.server.port)
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Packages are looked for beside a site and above it.
fn link(folder: &Path, at: &Path) -> Result<()> {
    let folder = folder.canonicalize()?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder, at)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(folder, at)?;
    Ok(())
}

/// What a program of Node.js prints.
///
/// # Errors
/// What it says when it fails.
pub fn node(program: &str) -> Result<String> {
    let mut command = Command::new(NODE.find()?);
    command.args(["--input-type=module", "-"]);
    let output = fed(command, program)?;
    ensure!(output.status.success(), "node says:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// What a program does with an input.
fn fed(mut command: Command, input: &str) -> Result<Output> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().context("node does not start")?;
    // Dropped at the end of the statement: so the other side sees the end of it.
    running.stdin.take().context("node takes no input")?.write_all(input.as_bytes())?;
    Ok(running.wait_with_output()?)
}

/// Checks the TypeScript of docs/embedding.md, and `sample.tsx` of `tests/browser/hosts`, against the declarations of a build.
///
/// # Errors
/// What the compiler says.
pub fn ensure_types(build: &Path, into: &Path) -> Result<()> {
    let modules = modules()?;
    std::fs::create_dir_all(into)?;
    std::fs::copy(build.join("summit-line.d.ts"), into.join("summit-line.d.ts"))?;
    std::fs::copy(hosts().join("sample.tsx"), into.join("sample.tsx"))?;
    std::fs::write(into.join("types.ts"), snippets::block("ts types")?)?;
    std::fs::write(into.join("react.ts"), snippets::block("ts react-types")?)?;
    let options = serde_json::json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler",
            "jsx": "react-jsx", "types": [], "exactOptionalPropertyTypes": true,
            "paths": { "react": [modules.join("@types/react")], "react/*": [modules.join("@types/react/*")] },
        },
        "include": ["*.ts", "*.tsx"],
    });
    std::fs::write(into.join("tsconfig.json"), options.to_string())?;
    let mut command = Command::new(NODE.find()?);
    command.arg(modules.join("typescript/bin/tsc")).args(["--project", "tsconfig.json"]).current_dir(into);
    let output = command.output().context("node does not start")?;
    ensure!(output.status.success(), "tsc says:\n{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}
