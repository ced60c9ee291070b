//! Pictures of frames and elements in other sites' pages at four widths, light and dark, with what axe-core says of them.

use crate::harness::{Host, Result, chromium};
use anyhow::ensure;

/// An article around a timeline, in the colours of the reader's system.
const ARTICLE: &str = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
    <style>:root { color-scheme: light dark } body { max-width: 60rem; margin: auto; padding: 1rem; font: 1.1rem/1.6 Georgia, serif }</style>
    <main><h1>An article</h1><p>With a timeline in it.</p>";

fn at_width(width: u32) -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.resize(width, 900).await?;
        for (name, info) in [("element", "html element"), ("frame", "html frame-with-script")] {
            let address = host.page(&format!("{ARTICLE}{}<p>And on.</p></main>", page.snippet(info)?));
            for colours in ["light", "dark"] {
                page.system(&[("prefers-color-scheme", colours)]).await?;
                page.goto("about:blank").await?;
                page.goto(&address).await?;
                if name == "element" {
                    page.inside("summit-line").until_stands().await?;
                } else {
                    page.enter_timeline("iframe").await?;
                    page.leave().await?;
                }
                page.drawn().await?;
                page.ensure_accessible(&format!("{name} at {width} px, {colours}")).await?;
                let path = page.screenshot(&format!("embed-{name}-{width}-{colours}")).await?;
                ensure!(path.metadata()?.len() > 10_000, "{} is empty", path.display());
            }
        }
        Ok(())
    })
}

#[test]
fn on_a_phone() -> Result {
    at_width(360)
}

#[test]
fn on_a_tablet() -> Result {
    at_width(768)
}

#[test]
fn on_a_laptop() -> Result {
    at_width(1280)
}

#[test]
fn on_a_wide_screen() -> Result {
    at_width(1920)
}
