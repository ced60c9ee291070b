//! Writes the story document and its schema beside the page: `story.json` and `story.schema.json`; and the scripts' strings
//! into `target/`, from where `cargo xtask assemble` takes them.
//!
//! Trunk runs this after a build (see Trunk.toml), with the folder it is assembling in `TRUNK_STAGING_DIR`. It is an
//! example of this crate so that only builds of the page compile it.

use std::path::Path;
use std::{env, fs};
use summitline_core::authoring;
use summitline_core::words::host::{ENGLISH_NOTICES, ENGLISH_SHARE, ENGLISH_START};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR does not say where the page is built")?;
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let story = authoring::read(&authoring::files(&content)?).map_err(|mistakes| {
        mistakes.iter().map(|mistake| format!("content/{mistake}\n")).collect::<String>()
    })?;
    let story = authoring::to_json(&story.document());
    fs::write(Path::new(&folder).join("story.json"), serde_json::to_string_pretty(&story)?)?;
    fs::write(
        Path::new(&folder).join("story.schema.json"),
        serde_json::to_string_pretty(&authoring::schema())?,
    )?;
    let words = content.join("../target/words");
    fs::create_dir_all(&words)?;
    let groups = [
        ("start", ENGLISH_START.entries()),
        ("notices", ENGLISH_NOTICES.entries()),
        ("share", ENGLISH_SHARE.entries()),
    ];
    for (name, entries) in groups {
        let entries: serde_json::Map<String, serde_json::Value> =
            entries.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
        fs::write(words.join(format!("{name}.json")), serde_json::to_string(&entries)?)?;
    }
    Ok(())
}
