//! The page as it was built, before and without scripts: in a text browser, without styles, on paper, for machines.

use crate::harness::{Page, Result, W3M, chromium, dist};
use anyhow::{Context, ensure};
use serde_json::{Value, json};
use std::process::Command;

#[test]
fn a_text_browser_reads_the_story() -> Result {
    for name in ["index.html", "embed.html"] {
        let output = Command::new(W3M.find()?)
            .args(["-dump", "-cols", "100", "-T", "text/html", "-o", "display_charset=UTF-8", "-I", "UTF-8"])
            .arg(dist()?.join(name))
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        ensure!(output.status.success() && text.len() > 20_000, "{}", text.len());
        // Headline, date, title and speaker, each on a line of the text.
        for part in [
            "Hamburg to Helsinki",
            "16 July 2018",
            "Trump and Putin hold their Helsinki summit",
            "Vladimir Putin",
            "374 days after Hamburg",
        ] {
            ensure!(text.contains(part), "{name} does not say “{part}”");
        }
        for year in ["1974", "2014", "2017", "2018"] {
            ensure!(
                text.lines().any(|line| line.trim_end().ends_with(year) && line.trim().len() < 12),
                "{name} has no heading for {year}"
            );
        }
    }
    Ok(())
}

#[test]
fn the_head_speaks_of_the_story() -> Result {
    let html = std::fs::read_to_string(dist()?.join("index.html"))?;
    let story: Value = serde_json::from_str(&std::fs::read_to_string(dist()?.join("story.json"))?)?;
    for (field, start, end) in
        [("title", "<title>", "</title>"), ("description", "<meta name=\"description\" content=\"", "\">")]
    {
        let text = story.get(field).and_then(Value::as_str).context("the story has no such field")?;
        ensure!(html.contains(&format!("{start}{text}{end}")), "no {start}{text}{end}");
    }
    // Scripts and sheets only: what a reader waits for is in the document.
    ensure!(html.matches("<script").count() == 2, "inline scripts");
    ensure!(!html.contains(" style=\""), "a style attribute, which a strict policy forbids");
    Ok(())
}

#[test]
fn events_are_marked_up_for_machines() -> Result {
    chromium(async |page| {
        still(&page).await?;
        let wrong: Vec<String> = page
            .js("[...document.querySelectorAll('[data-static] article')].filter((article) =>
                !article.id || !article.querySelector('h3') || !article.querySelector('time[datetime]')
                || !article.querySelector('cite')).map((article) => article.id)")
            .await?;
        ensure!(wrong.is_empty(), "{wrong:?}");
        let dead: Vec<String> = page
            .js("[...document.querySelectorAll('[data-static] a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1))
                .filter((id) => !document.getElementById(id))")
            .await?;
        ensure!(dead.is_empty(), "links to nothing: {dead:?}");
        let counts: usize =
            page.js("document.querySelectorAll('[data-static] .chip .chip__count').length").await?;
        ensure!(counts == 12, "{counts} topics have a count");
        Ok(())
    })
}

/// The built page, without its scripts.
async fn still(page: &Page) -> Result {
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    page.load("").await
}

#[test]
fn without_styles_it_is_a_document() -> Result {
    chromium(async |page| {
        page.resize(800, 900).await?;
        still(&page).await?;
        page.js::<()>(
            "void [...document.querySelectorAll('style, link[rel=stylesheet]')].forEach((each) => each.remove())",
        )
        .await?;
        let order: Vec<String> = page
            .js("[...document.querySelectorAll('[data-static] :is(h1, h2.story__heading, footer)')]
                .sort((a, b) => rect(a).top - rect(b).top).map((each) => each.localName)")
            .await?;
        ensure!(order.first().is_some_and(|first| first == "h1"), "{order:?}");
        ensure!(order.iter().any(|each| each == "h2"), "{order:?}");
        let wide: f64 = page.js("document.documentElement.scrollWidth").await?;
        ensure!(wide <= 1200.0, "{wide} px wide");
        page.screenshot("built-without-styles").await.map(drop)
    })
}

#[test]
fn on_paper_it_holds_every_event() -> Result {
    chromium(async |page| {
        page.resize(794, 1123).await?;
        still(&page).await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let shown: usize =
            page.js("[...document.querySelectorAll('[data-static] article')].filter(shown).length").await?;
        ensure!(shown == 58, "{shown} events are printed");
        ensure!(!page.js::<bool>("shown(document.querySelector('[data-static] .toolbar'))").await?);
        let pdf = page.cdp("Page.printToPDF", json!({ "printBackground": false })).await?;
        let length = pdf.get("data").and_then(Value::as_str).map_or(0, str::len);
        ensure!(length > 50_000, "a PDF of {length} characters");
        page.screenshot("built-on-paper").await.map(drop)
    })
}

#[test]
fn pictures_of_the_built_page() -> Result {
    chromium(async |page| {
        for (width, height) in [(360, 800), (768, 1024), (1280, 900), (1920, 1080)] {
            for colours in ["light", "dark"] {
                page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
                page.system(&[("prefers-color-scheme", colours)]).await?;
                page.resize(width, height).await?;
                still(&page).await?;
                let wide: u32 = page.js("Math.round(document.documentElement.scrollWidth)").await?;
                ensure!(wide <= width, "the page is {wide} px wide at {width}");
                page.screenshot(&format!("built-{width}-{colours}")).await?;
            }
        }
        // Without scripts the module is preloaded in vain.
        page.forgive_all().await.map(drop)
    })
}
