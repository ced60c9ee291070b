//! Makes the built WebAssembly and its JavaScript smaller where Trunk cannot: the names they call each other by, which are
//! long and hashed, become short, and the JavaScript is minified (Trunk's own minifier cannot read it). Saves 4 KB
//! (brotli). Done with each release build.

use crate::{console, process, project, tools};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

const REMEDY: &str = "`cargo xtask setup` repairs missing tools";
/// How the name of a module ends.
pub const WASM_END: &str = "_bg.wasm";

/// Shrinks the build in a folder.
///
/// # Errors
/// When it is no build, or a tool fails.
pub fn shrink(folder: &Path) -> Result<()> {
    let wasm = find_wasm(folder)?;
    let name = wasm.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = name.trim_end_matches(WASM_END);
    let script = folder.join(format!("{stem}.js"));
    let short = wasm.with_extension("short");
    let mut wasm_opt = Command::new(tools::WASM_OPT.find_or_install()?);
    wasm_opt.args([
        "--minify-imports-and-exports-and-modules",
        "--strip-producers",
        "--strip-target-features",
    ]);
    wasm_opt.arg(&wasm).arg("-o").arg(&short);
    let names = Names::parse(&process::output(&mut wasm_opt)?)?;
    let text = std::fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    let renamed = names.apply(&text)?;
    let mut bytes = std::fs::read(&short)?;
    blank_paths(&mut bytes, &project::cargo_home());
    std::fs::write(&short, &bytes)?;
    // Other bytes under the old names would meet the old bytes in caches.
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    hasher.write(renamed.as_bytes());
    let base = stem.rsplit_once('-').map_or(stem, |(base, _)| base);
    let new_stem = format!("{base}-{:016x}", hasher.finish());
    std::fs::write(&script, arrows(&without_fallbacks(&renamed)))?;
    let mut esbuild = Command::new(tools::ESBUILD.find_or_install()?);
    esbuild.args(["--minify", "--format=esm", "--log-level=warning"]).arg(&script);
    esbuild.arg(format!("--outfile={}", folder.join(format!("{new_stem}.js")).display()));
    process::run(&mut esbuild, REMEDY)?;
    std::fs::rename(&short, folder.join(format!("{new_stem}{WASM_END}")))?;
    std::fs::remove_file(&wasm)?;
    std::fs::remove_file(&script)?;
    point_to(folder, stem, &new_stem)?;
    console::note(&format!(
        "shortened {} names between {new_stem}.js and its WebAssembly",
        names.imports.len()
    ));
    Ok(())
}

/// The module of a build.
///
/// # Errors
/// When there is none.
pub fn find_wasm(folder: &Path) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut found = entries.flatten().map(|entry| entry.path());
    found
        .find(|path| path.to_string_lossy().ends_with(WASM_END))
        .with_context(|| format!("no *{WASM_END} in {}", folder.display()))
}

/// Tells every page of the build the new names.
fn point_to(folder: &Path, stem: &str, new_stem: &str) -> Result<()> {
    for entry in std::fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "html") {
            std::fs::write(&path, std::fs::read_to_string(&path)?.replace(stem, new_stem))?;
        }
    }
    Ok(())
}

/// Puts dots over the paths of source files that panics would name: in a browser nobody hears them, they tell how the
/// builder's folders are called, and 0.5 KB is theirs.
fn blank_paths(bytes: &mut [u8], cargo_home: &Path) {
    let registry = format!("{}/registry/src/", cargo_home.display());
    for start in [registry.as_bytes(), b"/rustc/", b"src/"] {
        let mut from = 0;
        while let Some(found) =
            bytes.get(from..).and_then(|rest| rest.windows(start.len()).position(|at| at == start))
        {
            let begin = from + found;
            let rest = bytes.get(begin..).unwrap_or_default();
            let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"_./-".contains(byte);
            let length = rest.iter().position(|byte| !is_path(byte)).unwrap_or(rest.len());
            let end = rest.get(..length).and_then(|path| path.windows(3).position(|at| at == b".rs"));
            if let Some(end) = end
                && let Some(path) = bytes.get_mut(begin..begin + end + 3)
            {
                path.fill(b'.');
            }
            from = begin + start.len();
        }
    }
}

/// The functions that wasm-bindgen hands to the module, as arrows, which are shorter: those that begin a line, or stand in
/// its `handleError`. The ones around `handleError` look at their `arguments` and stay.
fn arrows(text: &str) -> String {
    let arrow = |line: &str| {
        let head = line.strip_suffix(") {")?;
        let (before, parameters) =
            head.split_once("(function (").or_else(|| head.split_once(": function("))?;
        let opening = if before.ends_with("handleError") { "((" } else { ": (" };
        Some(format!("{before}{opening}{parameters}) => {{"))
    };
    // Scripts free what they mount themselves, and no `using` stands in them.
    let lines = text.lines().filter(|line| !line.starts_with("if (Symbol.dispose)"));
    let lines: Vec<String> = lines.map(|line| arrow(line).unwrap_or_else(|| line.to_owned())).collect();
    lines.join("\n")
}

/// Passages of wasm-bindgen's JavaScript, by how they begin and what stands after them, and what they become: ways round what
/// the oldest browser that can show the page has, and an older form of a call that only our own script makes.
const FALLBACKS: [(&str, &str, &str); 4] = [
    ("(typeof FinalizationRegistry === 'undefined')", "new FinalizationRegistry", ""),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "let WASM_VECTOR_LEN", ""),
    ("if (module !== undefined) {", "const imports", "({module} = module);\n"),
    ("if (!(module instanceof WebAssembly.Module)) {", "const instance", ""),
];

fn without_fallbacks(text: &str) -> String {
    FALLBACKS.into_iter().fold(text.to_owned(), |text, (begin, after, instead)| {
        let mut parts = text.split(begin);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| match part.find(after) {
            Some(end) => kept + instead + part.split_at(end).1,
            None => kept + begin + part,
        })
    })
}

/// New names by old ones.
#[derive(Default)]
struct Names {
    module: Option<String>,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

/// What wasm-opt calls the one module of imports.
const MODULE: &str = "\"a\"";

impl Names {
    /// Reads what wasm-opt prints: lists `["module", "old", "new"]` of imports and `["old", "new"]` of exports.
    fn parse(text: &str) -> Result<Self> {
        let mut names = Self::default();
        for line in text.lines() {
            match line.split('"').skip(1).step_by(2).collect::<Vec<&str>>()[..] {
                [module, old, new] => {
                    let module = format!("\"{module}\"");
                    // wasm-opt calls them all by one name.
                    if names.module.get_or_insert_with(|| module.clone()) != &module {
                        bail!("the WebAssembly imports from more than one module: {module} is the second");
                    }
                    names.imports.insert(old.to_owned(), new.to_owned());
                }
                [old, new] => {
                    names.exports.insert(old.to_owned(), new.to_owned());
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// The JavaScript with the new names. Imports are keys of an object, exports are read from `wasm`.
    fn apply(&self, text: &str) -> Result<String> {
        let text = self.module.iter().fold(text.to_owned(), |text, module| text.replace(module, MODULE));
        let is_name = |character: char| character.is_ascii_alphanumeric() || "_$".contains(character);
        let (mut renamed, mut rest) = (String::with_capacity(text.len()), text.as_str());
        let mut missing: BTreeSet<&str> = self.imports.keys().map(String::as_str).collect();
        while !rest.is_empty() {
            let (name, after) = rest.split_at(rest.find(|each| !is_name(each)).unwrap_or(rest.len()));
            let export = renamed.ends_with("wasm.").then(|| self.exports.get(name)).flatten();
            let import = self.imports.get(name);
            missing.remove(name);
            // A function of the script may have the same name; a key or a text is the export, read in another way.
            if export.is_none() && self.exports.contains_key(name) && renamed.ends_with(['.', '"', '\'']) {
                bail!("wasm-bindgen's JavaScript reads {name} otherwise than from `wasm`");
            }
            renamed.push_str(export.or(import).map_or(name, String::as_str));
            let (between, after) = after.split_at(after.find(is_name).unwrap_or(after.len()));
            renamed.push_str(between);
            rest = after;
        }
        if !missing.is_empty() {
            bail!("wasm-bindgen's JavaScript does not name the imports {missing:?}");
        }
        Ok(renamed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_become_arrows_unless_they_look_at_their_arguments() {
        let text = "    a_1: function(arg0, arg1) {\n        return arg0;\n    },\n    \
                    b_2: function() { return handleError(function (arg0) {\n        arg0.b();\n    }, arguments); },\n\
                    function c(d) {\n}";
        let expected = "    a_1: (arg0, arg1) => {\n        return arg0;\n    },\n    \
                    b_2: function() { return handleError((arg0) => {\n        arg0.b();\n    }, arguments); },\n\
                    function c(d) {\n}";
        assert_eq!(arrows(text), expected);
    }

    #[test]
    fn what_every_browser_has_needs_no_way_round_it() {
        let text = "const A = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    : \
                    new FinalizationRegistry(a);\nconst B = (typeof FinalizationRegistry === 'undefined')\n    ? {}\n    \
                    : new FinalizationRegistry(b);\nif (module !== undefined) {\n    warn();\n}\nconst imports = 1;";
        let expected = "const A = new FinalizationRegistry(a);\nconst B = new FinalizationRegistry(b);\n\
                    ({module} = module);\nconst imports = 1;";
        assert_eq!(without_fallbacks(text), expected);
        let other = "if (module !== undefined) {}";
        assert_eq!(without_fallbacks(other), other);
    }

    #[test]
    fn paths_become_dots_and_nothing_else_does() {
        let mut bytes =
            b"a/home/x/registry/src/y-1/z.rsHello/rustc/ab/core.rs src/ no.rs src/view.rs.".to_vec();
        let length = bytes.len();
        blank_paths(&mut bytes, Path::new("/home/x"));
        assert_eq!(bytes.len(), length);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.replace('.', ""), "aHello src/ nors ");
    }

    const MAP: &str = r#"{
 "imports": [
  ["./page_bg.js", "__wbg_key_42", "$"],
  ["./page_bg.js", "__wbg_key_423", "$a"]
 ],
"exports": [
  ["memory", "a"],
  ["__wbindgen_free", "m"]
 ]
}"#;

    #[test]
    fn whole_names_are_replaced_on_both_sides() {
        let script = r#"const i = {"./page_bg.js": { __wbg_key_42: function(){}, __wbg_key_423: f }};
wasm.memory.buffer; wasm.__wbindgen_free(1); memory"#;
        let expected = r#"const i = {"a": { $: function(){}, $a: f }};
wasm.a.buffer; wasm.m(1); memory"#;
        assert_eq!(applied(script).unwrap(), expected);
    }

    fn applied(script: &str) -> Result<String> {
        Names::parse(MAP)?.apply(script)
    }

    fn refusal(script: &str) -> String {
        applied(script).unwrap_err().to_string()
    }

    #[test]
    fn a_script_without_an_import_is_refused() {
        assert!(refusal("__wbg_key_42").contains("\"__wbg_key_423\""));
        assert!(refusal("__wbg_key_42, __wbg_key_42").contains("\"__wbg_key_423\""));
    }

    #[test]
    fn an_export_that_is_read_in_another_way_is_refused() {
        for read in ["instance.exports.memory", "wasm[\"memory\"]", "exports['__wbindgen_free']"] {
            assert!(refusal(&format!("__wbg_key_42, __wbg_key_423; {read}")).contains("otherwise"), "{read}");
        }
        assert!(applied("__wbg_key_42, __wbg_key_423; function __wbindgen_free() {}").is_ok());
    }

    #[test]
    fn a_second_module_is_refused() {
        let two = MAP.replacen("page_bg", "snippet", 1);
        assert!(Names::parse(&two).is_err());
    }
}
