//! The scripts of a build: those of `script/`, and the names and values that are known only when it is built.

use super::folder::Folder;
use crate::{process, project, tools};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the name of the module ends.
const WASM_END: &str = "_bg.wasm";
/// The classic scripts among the others.
const CLASSIC: [&str; 3] = ["embed.js", "started.js", "unstarted.js"];
/// What the scripts load when a story from elsewhere is asked for.
const GUEST: &str = "guest.js";

/// The scripts, in a folder where they find what they import.
pub struct Scripts<'a> {
    build: &'a Folder,
    release: bool,
    staged: PathBuf,
    wasm: String,
    style: String,
    /// The name of [`GUEST`] in the build.
    guest: String,
    /// The name of the module's own half in JavaScript, by wasm-bindgen.
    pub glue: String,
}

impl<'a> Scripts<'a> {
    /// Copies the scripts to where they are bundled or published from. `rendered`: what the prerenderer wrote; `style`: the
    /// sheet of guests.
    pub fn stage(build: &'a Folder, rendered: &Path, release: bool, style: &str) -> Result<Self> {
        let staged = project::root().join("target/script");
        if staged.exists() {
            std::fs::remove_dir_all(&staged)?;
        }
        std::fs::create_dir_all(&staged)?;
        for entry in std::fs::read_dir(project::root().join("script"))?.flatten() {
            if entry.path().extension().is_some_and(|kind| kind == "js") {
                std::fs::copy(entry.path(), staged.join(entry.file_name()))?;
            }
        }
        std::fs::copy(rendered.join("shared.js"), staged.join("shared.js")).context("shared.js")?;
        let wasm = build.find("", WASM_END)?;
        let glue = wasm.replace(WASM_END, ".js");
        let scripts =
            Self { build, release, staged, wasm, style: style.to_owned(), guest: GUEST.to_owned(), glue };
        scripts.set_weight(0)?;
        if release {
            // Trunk's own minifier cannot read it.
            let file = build.0.join(&scripts.glue);
            let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
            esbuild.args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]);
            esbuild.arg(&file).arg(format!("--outfile={}", file.display()));
            process::run(&mut esbuild, "`cargo xtask setup` repairs missing tools")?;
        }
        Ok(scripts)
    }

    /// Tells the scripts the names of the build's files, and what a frame weighs in KB (0: not known).
    pub fn set_weight(&self, weight: usize) -> Result<()> {
        let Self { wasm, glue, guest, style, .. } = self;
        let text = format!(
            "// Written by `cargo xtask assemble`.\n\nexport const WASM = \"./{wasm}\";\nexport const GLUE = \
             \"./{glue}\";\nexport const GUEST = \"./{guest}\";\nexport const STYLE = \"./{style}\";\nexport const WEIGHT = {weight};\n"
        );
        Ok(std::fs::write(self.staged.join("build.js"), text)?)
    }

    /// Puts what is loaded later into the build, and tells the other scripts its name. A file of its own and no chunk of theirs:
    /// they ask for it under another query when it has not come.
    pub fn publish_guest(&mut self) -> Result<()> {
        self.guest = self.publish(GUEST, false)?;
        self.set_weight(0)
    }

    /// Puts a script with all it imports into the build; answers the name it has there. `stable`: other sites use this name.
    pub fn publish(&self, name: &str, stable: bool) -> Result<String> {
        if self.release {
            return self.bundle(name, stable);
        }
        if CLASSIC.contains(&name) {
            std::fs::write(self.build.0.join(name), classic(&self.staged, name)?)?;
        } else {
            std::fs::copy(self.staged.join(name), self.build.0.join(name))?;
        }
        Ok(name.to_owned())
    }

    /// Publishes the modules as they are, where they were not bundled.
    pub fn finish(&self) -> Result<()> {
        if self.release {
            return Ok(());
        }
        for entry in std::fs::read_dir(&self.staged)?
            .flatten()
            .filter(|entry| !CLASSIC.iter().any(|name| entry.file_name() == *name))
        {
            std::fs::copy(entry.path(), self.build.0.join(entry.file_name()))?;
        }
        Ok(())
    }

    fn bundle(&self, name: &str, stable: bool) -> Result<String> {
        let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
        esbuild.current_dir(&self.staged).arg(name);
        esbuild.args(["--bundle", "--minify", "--charset=utf8", "--log-level=warning", "--target=es2022"]);
        esbuild.arg(format!("--outdir={}", self.build.0.display()));
        esbuild.arg(format!("--entry-names={}", if stable { "[name]" } else { "[name]-[hash]" }));
        if CLASSIC.contains(&name) {
            esbuild.arg("--format=iife");
        } else {
            esbuild.args(["--format=esm", "--splitting", "--chunk-names=[name]-[hash]"]);
        }
        process::run(&mut esbuild, "the messages above name the file and line")?;
        if stable {
            return Ok(name.to_owned());
        }
        self.build.find(&format!("{}-", name.trim_end_matches(".js")), ".js")
    }
}

/// A module with what it imports as one classic script: enough for a debug build of a script with few imports, whose names
/// do not collide.
fn classic(folder: &Path, name: &str) -> Result<String> {
    let mut done = Vec::new();
    let mut text = String::new();
    append(folder, name, &mut done, &mut text)?;
    Ok(format!("(() => {{\n{text}}})();\n"))
}

fn append(folder: &Path, name: &str, done: &mut Vec<String>, text: &mut String) -> Result<()> {
    if done.iter().any(|each| each == name) {
        return Ok(());
    }
    done.push(name.to_owned());
    let script = std::fs::read_to_string(folder.join(name)).with_context(|| name.to_owned())?;
    for line in script.lines() {
        let import = line.strip_prefix("import ").and_then(|rest| rest.split_once("from \"./"));
        match import {
            Some((_, file)) => append(folder, file.trim_end_matches("\";"), done, text)?,
            None => {
                text.push_str(line.strip_prefix("export ").unwrap_or(line));
                text.push('\n');
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_classic_script_holds_what_it_imports_once() {
        let folder = std::env::temp_dir().join(format!("summitline-classic-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let files = [
            ("a.js", "import { b } from \"./b.js\";\nimport { C } from \"./c.js\";\nb(C);"),
            ("b.js", "import { C } from \"./c.js\";\nexport function b() { return C; }"),
            ("c.js", "export const C = 1;"),
        ];
        for (name, text) in files {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let expected = "(() => {\nconst C = 1;\nfunction b() { return C; }\nb(C);\n})();\n";
        assert_eq!(classic(&folder, "a.js").unwrap(), expected);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
