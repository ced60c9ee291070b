//! Writes what is published beside the page: the story document (`story.json`), its schema (`story.schema.json`) and, if
//! `SUMMITLINE_URL` says what the page's address is, `oembed.json`.
//!
//! Trunk runs this after a build (see Trunk.toml) and says in `TRUNK_STAGING_DIR` which folder it assembles. It is an
//! example of this crate so that only builds of the page compile it.

use std::path::Path;
use std::{env, fs};
use summitline_core::authoring;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR does not say where the page is built")?;
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let story = authoring::read(&authoring::files(&content)?).map_err(|mistakes| {
        mistakes.iter().map(|mistake| format!("content/{mistake}\n")).collect::<String>()
    })?;
    fs::write(Path::new(&folder).join("story.json"), serde_json::to_string_pretty(&story.document())?)?;
    fs::write(
        Path::new(&folder).join("story.schema.json"),
        serde_json::to_string_pretty(&authoring::schema())?,
    )?;
    if let Ok(home) = env::var("SUMMITLINE_URL") {
        let text = serde_json::to_string_pretty(&oembed(&home, story.title()))?;
        fs::write(Path::new(&folder).join("oembed.json"), text)?;
    }
    Ok(())
}

/// What other sites show when somebody pastes the page's address: a response of type `rich`, as
/// <https://oembed.com> (section 2.3.4) describes it. `home` is the page's address, with a slash at its end.
fn oembed(home: &str, title: &str) -> serde_json::Value {
    let escaped = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Summitline",
        "provider_url": home,
        "cache_age": 86_400,
        "width": 960,
        "height": 720,
        "html": format!(
            "<iframe src=\"{home}embed.html\" title=\"{escaped}\" width=\"100%\" height=\"720\" loading=\"lazy\" \
             frameborder=\"0\" allow=\"clipboard-write\"></iframe>"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oembed_answers_are_rich_and_their_markup_is_whole() {
        let answer = oembed("https://timeline.example/", "\"A\" < B & C");
        assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
        let html = answer["html"].as_str().unwrap();
        assert!(html.starts_with("<iframe src=\"https://timeline.example/embed.html\""), "{html}");
        assert!(html.contains("title=\"&quot;A&quot; &lt; B &amp; C\""), "{html}");
    }
}
