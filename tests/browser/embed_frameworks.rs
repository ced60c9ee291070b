//! Sites in React and Vue, built from npm around the components of docs/embedding.md, and what TypeScript makes of them.

use crate::harness::{EARS, Host, Page, Result, artefacts, chromium, chromium_and_firefox, dist, npm};
use anyhow::ensure;

/// Mounts and unmounts after which a site must be as it was.
const LIVES: usize = 10;

#[test]
fn a_site_in_react() -> Result {
    in_framework("react.jsx", "jsx react")
}

#[test]
fn a_site_in_vue() -> Result {
    in_framework("vue.js", "vue vue")
}

fn in_framework(entry: &str, info: &str) -> Result {
    let script = npm::site_with(entry, info)?;
    // Frameworks set attributes of an element that is not defined yet, and properties of one that is.
    for defined_first in [true, false] {
        chromium_and_firefox(async |page| {
            let site = format!("<script type=\"module\">{script}</script>");
            let ours = format!("<script type=\"module\" src=\"{}summit-line.js\"></script>", page.build());
            let scripts = if defined_first { [ours, site] } else { [site, ours] }.join("\n");
            let host = Host::start()?;
            page.goto(&host.page(&format!("<script>{EARS}</script><div id=\"site\"></div>{scripts}")))
                .await?;
            use_site(&page).await
        })?;
    }
    Ok(())
}

async fn use_site(page: &Page) -> Result {
    let inner = page.inside("summit-line");
    inner.until_stands().await?;
    let few = inner.matching().await?;
    ensure!(0 < few && few < 58, "{few} events match");
    ensure!(inner.js::<u32>("level('[part~=title]')").await? == 3, "the level of the headline is not taken");

    page.click_text("button", "More topics").await?;
    inner.until("more events match", &format!("parseInt(text('.status [role=status] b')) > {few}")).await?;
    let more = inner.matching().await?;

    page.until("nothing is open", "text('#site p') === 'No event is open.'").await?;
    inner.click(".mark[data-key] .mark__body").await?;
    inner.until("an event is open", "!!one('.detail')").await?;
    page.until("the site knows it", "!!text('#site p') && text('#site p') !== 'No event is open.'").await?;
    let open: String = page.js("heard.findLast(({ name }) => name === 'select').detail.event.title").await?;
    ensure!(page.text("#site p").await? == open);

    let told = "heard.filter(({ name }) => name === 'ready').length";
    let before: usize = page.js(told).await?;
    for _ in 0..2 {
        page.click_text("button", "Swap").await?;
        page.drawn().await?;
        ensure!(inner.count(".detail").await? == 1, "a move closes the event");
    }
    ensure!(page.js::<usize>(told).await? == before, "a move begins again");

    for _ in 0..LIVES {
        page.click_text("button", "Take away").await?;
        page.until("it is gone", "all('summit-line').length === 0 && !one('#site p')").await?;
        page.click_text("button", "Bring back").await?;
        inner.until_matching(more).await?;
        ensure!(page.count("summit-line").await? == 1);
    }
    ensure!(page.js::<usize>("heard.filter(({ name }) => name === 'error').length").await? == 0);
    Ok(())
}

#[test]
fn the_console_of_the_sites_is_quiet() -> Result {
    for (entry, info) in [("react.jsx", "jsx react"), ("vue.js", "vue vue")] {
        let script = npm::site_with(entry, info)?;
        chromium(async |page| {
            let host = Host::start()?;
            page.goto(&host.page(&format!(
                "<div id=\"site\"></div><script type=\"module\" src=\"{}summit-line.js\"></script><script type=\"module\">{script}</script>",
                page.build()
            )))
            .await?;
            page.inside("summit-line").until_stands().await?;
            page.drawn().await?;
            let said = page.console().await?;
            ensure!(said.is_empty(), "{entry}: {said:#?}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_declarations_fit_the_snippets() -> Result {
    npm::ensure_types(&dist()?, &artefacts()?.join("types"))
}
