//! A page of the build: Trunk's template with the story, the styles of the first paint, and the names of the build's
//! files.

use super::folder::Folder;
use super::{WATCH, digest, style_digest};
use crate::build;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// What the prerenderer says of the story.
pub struct Head {
    markup: String,
    language: String,
}

impl Head {
    /// Reads what the prerenderer has written.
    pub fn read(rendered: &Path) -> Result<Self> {
        let read = |name: &str| std::fs::read_to_string(rendered.join(name)).with_context(|| name.to_owned());
        Ok(Self { markup: read("head.html")?, language: read("language.txt")? })
    }
}

/// A page in the making.
pub struct Page<'a> {
    /// What Trunk made of `index.html`.
    pub template: &'a str,
    pub head: &'a Head,
    /// The file with the rendered timeline.
    pub body: PathBuf,
    /// The name of the module's script.
    pub glue: &'a str,
}

impl Page<'_> {
    /// The whole page. `style`: the sheet that the template links, and the one that this page links in its place.
    pub fn write(
        &self,
        folder: &Folder,
        script: &str,
        style: (&str, &str),
        first_paint: &str,
    ) -> Result<String> {
        let link = link_of(self.template, style.0)?;
        // At its end the sheet holds up no paint; what the first paint needs is in the page.
        let page = self.template.replacen(link, "", 1);
        let sheet = style.1;
        let integrity = digest(&folder.0.join(sheet))?;
        let link = format!(
            "<link rel=\"stylesheet\" href=\"./{sheet}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">"
        );
        let integrity = digest(&folder.0.join(script))?;
        let text = std::fs::read_to_string(folder.0.join(script)).with_context(|| script.to_owned())?;
        let preloads = static_imports(&text)
            .into_iter()
            .chain([self.glue])
            .map(|name| format!("<link rel=\"modulepreload\" href=\"./{name}\" crossorigin=\"anonymous\">"));
        let preloads: String = preloads.collect();
        let [watch, _] = WATCH;
        let scripts = format!(
            "{preloads}\
             <script type=\"module\" src=\"./{script}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>\
             <script defer src=\"./{watch}\"></script>"
        );
        let body = std::fs::read_to_string(&self.body).with_context(|| self.body.display().to_string())?;
        let head = format!("{}{}<style>{first_paint}</style>{scripts}", self.head.markup, address());
        let page = insert_before(&page, "</head>", &head)?;
        let page = insert_after(&page, "<body>", &format!("{body}{link}"))?;
        ensure!(page.contains("<html lang="), "index.html says no language");
        Ok(page.replacen("<html lang=en", &format!("<html lang=\"{}\"", self.head.language), 1).replacen(
            "<html lang=\"en\"",
            &format!("<html lang=\"{}\"", self.head.language),
            1,
        ))
    }
}

/// The files of the build that a bundled script imports at its start: they are fetched with it, not after it.
pub fn static_imports(script: &str) -> Vec<&str> {
    let starts = ["from\"./", "import\"./"];
    let imports = starts.iter().flat_map(|start| script.split(start).skip(1));
    imports.filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

/// The element of a page that links a style sheet.
fn link_of<'a>(html: &'a str, sheet: &str) -> Result<&'a str> {
    let at = html.find(sheet).with_context(|| format!("index.html does not link {sheet}"))?;
    let (before, after) = html.split_at(at);
    let start = before.rfind("<link").context("index.html names its style sheet outside of a link")?;
    let end = at + after.find('>').context("index.html has a link without an end")? + 1;
    html.get(start..end).context("index.html is not UTF-8 there")
}

fn insert_before(html: &str, place: &str, what: &str) -> Result<String> {
    let (before, after) = html.split_once(place).with_context(|| format!("index.html has no {place}"))?;
    Ok(format!("{before}{what}{place}{after}"))
}

fn insert_after(html: &str, place: &str, what: &str) -> Result<String> {
    let (before, after) = html.split_once(place).with_context(|| format!("index.html has no {place}"))?;
    Ok(format!("{before}{place}{what}{after}"))
}

/// What a page says of its own address, where that is known: for search engines, and for sites that show the timeline
/// where somebody pastes its address.
fn address() -> String {
    match std::env::var(build::URL) {
        Ok(home) => format!(
            "<link rel=\"canonical\" href=\"{home}\"><meta property=\"og:url\" content=\"{home}\">\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{home}oembed.json\" title=\"Summitline\">"
        ),
        Err(_) => String::new(),
    }
}

/// The page for frames: not for search engines, which are to find the page itself.
pub fn as_frame(html: &str) -> Result<String> {
    insert_before(html, "<title", "<meta name=\"robots\" content=\"noindex\">")
}

/// The strictest policy that the pages run under: no inline script, and the one inline style by its digest.
pub fn policy(first_paint: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' '{}'; img-src 'self'; \
         connect-src 'self'; frame-src 'self'\n",
        style_digest(first_paint)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_story_its_styles_and_its_scripts() {
        let folder = Folder(std::env::temp_dir().join(format!("summitline-page-{}", std::process::id())));
        std::fs::create_dir_all(&folder.0).unwrap();
        for (name, text) in [("page-1.js", "1"), ("style-1.css", "a{}"), ("body.html", "<main>Story</main>")]
        {
            std::fs::write(folder.0.join(name), text).unwrap();
        }
        let head = Head { markup: "<title>Story</title>".to_owned(), language: "fr".to_owned() };
        // Trunk writes a release without quotes where it can.
        for template in [
            "<html lang=en><head><link href=./style-1.css rel=stylesheet></head><body></body></html>",
            "<html lang=\"en\"><head><link rel=\"stylesheet\" href=\"./style-1.css\"/></head><body></body></html>",
        ] {
            let body = folder.0.join("body.html");
            let page = Page { template, head: &head, body, glue: "glue.js" };
            let page = page.write(&folder, "page-1.js", ("style-1.css", "style-1.css"), "b{}").unwrap();
            assert!(
                page.starts_with("<html lang=\"fr\"><head><title>Story</title><style>b{}</style>"),
                "{page}"
            );
            assert!(page.contains("src=\"./page-1.js\" integrity=\"sha384-"), "{page}");
            assert!(page.contains("<body><main>Story</main><link rel=\"stylesheet\" href=\"./style-1.css\""));
            assert_eq!(page.matches("style-1.css").count(), 1);
        }
        std::fs::remove_dir_all(&folder.0).unwrap();
    }

    #[test]
    fn what_a_script_imports_later_is_not_fetched_with_it() {
        let script =
            "import{a as b}from\"./chunk-1.js\";import\"./chunk-2.js\";const c=()=>import(\"./guest-3.js\");";
        assert_eq!(static_imports(script), ["chunk-1.js", "chunk-2.js"]);
    }

    #[test]
    fn a_frame_is_not_for_search_engines() {
        assert_eq!(
            as_frame("<head><title>x</title>").unwrap(),
            "<head><meta name=\"robots\" content=\"noindex\"><title>x</title>"
        );
    }

    #[test]
    fn the_policy_allows_the_one_inline_style() {
        // The digest of an empty text.
        assert!(
            policy("").contains("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        );
    }
}
