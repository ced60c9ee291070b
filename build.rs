//! Compiles the story in: reads and checks `content/`, and writes it as JSON where `src/mount.rs` includes it.
//! Mistakes fail the build, all of them at once, each with file, line, field, value and rule.

use std::{env, fs, path::Path};
use summitline_core::authoring;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo::rerun-if-changed=content");
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let files = authoring::files(&Path::new(&root).join("content"))?;
    match authoring::read(&files) {
        Ok(story) => {
            let json = serde_json::to_string(&story.document())?;
            fs::write(Path::new(&env::var("OUT_DIR")?).join("story.json"), json)?;
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("cargo::error=content/{mistake}");
            }
        }
    }
    Ok(())
}
