//! Writes what the build makes of the story: the pages as HTML, their head, and what the scripts share with the module.
//! `cargo xtask assemble` runs it with the folder to write to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};
use summitline::prerender::render;
use summitline_core::authoring;
use summitline_core::query::HostLetters;
use summitline_core::session::{Atlas, FILTER_KEYS, KEYS, LIST_KEYS, LONGEST, Theme};
use summitline_core::words::host::{ENGLISH_NOTICES, ENGLISH_START};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("which folder is to be written to?")?);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let story = authoring::read(&authoring::files(&content)?).map_err(|mistakes| {
        mistakes.iter().map(|mistake| format!("content/{mistake}\n")).collect::<String>()
    })?;
    let atlas = Arc::new(Atlas::new(story, Arc::new(HostLetters)));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), render(&atlas, false))?;
    fs::write(folder.join("embed.html"), render(&atlas, true))?;
    fs::write(folder.join("head.html"), head(&atlas))?;
    fs::write(folder.join("language.txt"), atlas.story().language())?;
    fs::write(folder.join("shared.js"), shared()?)?;
    Ok(())
}

/// What the head of a page says about the story.
fn head(atlas: &Atlas) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let (title, description) = (escaped(atlas.story().title()), escaped(atlas.story().description()));
    format!(
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"article\">"
    )
}

/// A script with what Rust decides and the scripts need too.
fn shared() -> Result<String, Failure> {
    let words = |entries: Vec<(&'static str, &'static str)>| -> serde_json::Value {
        entries.into_iter().map(|(name, text)| (name.to_owned(), serde_json::Value::from(text))).collect()
    };
    let themes: Vec<&str> = Theme::ALL.into_iter().map(Theme::word).collect();
    let values: [(&str, &str, serde_json::Value); 7] = [
        ("KEYS", "The keys of an address.", KEYS.as_slice().into()),
        ("FILTER", "Those of them that make the filter.", FILTER_KEYS.as_slice().into()),
        ("LISTS", "Those whose values are lists of ids or words.", LIST_KEYS.as_slice().into()),
        ("LONGEST", "Characters of a state that are read.", LONGEST.into()),
        ("THEMES", "The colours one can choose.", themes.into()),
        ("START", "Where no timeline can start.", words(ENGLISH_START.entries())),
        ("NOTICES", "Of a story that is loading, or has not arrived.", words(ENGLISH_NOTICES.entries())),
    ];
    let mut script = "// Written from Rust by src/bin/prerender.rs.\n".to_owned();
    for (name, about, value) in values {
        script.push_str(&format!(
            "\n/** {about} */\nexport const {name} = {};\n",
            serde_json::to_string(&value)?
        ));
    }
    Ok(script)
}
