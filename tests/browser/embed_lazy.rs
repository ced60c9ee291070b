//! Timelines that are not in sight: they fetch nothing until they come near.

use crate::harness::{Host, Page, Result, chromium};
use anyhow::ensure;

fn fetched(page: &Page, end: &str) -> bool {
    page.asked().iter().any(|asked| asked.path.split('?').next().is_some_and(|path| path.ends_with(end)))
}

#[test]
fn an_element_far_below_loads_when_it_comes_near() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content =
            format!("<div style=\"height:5000px\">Far above</div>{}", page.snippet("html element")?);
        page.goto(&host.page(&content)).await?;
        page.until("the element is known", "!!customElements.get('summit-line')").await?;
        page.drawn().await?;
        page.run("scrollTo(0, 1000)").await?;
        page.drawn().await?;
        let asked: Vec<String> = page.asked().into_iter().map(|asked| asked.path).collect();
        ensure!(
            !fetched(&page, ".wasm") && !fetched(&page, ".css") && asked.len() <= 2,
            "fetched before: {asked:?}"
        );
        ensure!(page.js::<bool>("shown(one('summit-line a'))").await?, "the fallback is not shown");
        // 500 px below the window's lower edge.
        page.run("scrollTo(0, one('summit-line').getBoundingClientRect().top + scrollY - innerHeight - 500)")
            .await?;
        page.inside("summit-line").until_stands().await
    })
}

#[test]
fn a_frame_far_below_loads_when_it_comes_near() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content = format!(
            "<div style=\"height:5000px\">Far above</div>{}",
            page.snippet("html frame-with-script")?
        );
        page.goto(&host.page(&content)).await?;
        page.until("the page is loaded", "document.readyState === 'complete'").await?;
        page.drawn().await?;
        ensure!(!fetched(&page, "embed.html") && !fetched(&page, ".wasm"), "fetched: {:?}", page.asked());
        page.run("one('iframe').scrollIntoView()").await?;
        page.enter("iframe").await?;
        page.until_stands().await
    })
}

#[test]
fn an_element_in_a_hidden_tab_loads_when_it_is_shown() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content =
            format!("<div id=\"tab\" style=\"display:none\">{}</div>", page.snippet("html element")?);
        page.goto(&host.page(&content)).await?;
        page.until("the element is known", "!!customElements.get('summit-line')").await?;
        page.drawn().await?;
        ensure!(!fetched(&page, ".wasm"), "fetched: {:?}", page.asked());
        page.run("one('#tab').style.display = 'block'").await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.ensure_tidy_axis("after it was hidden").await?;
        // Hidden again and shown again: still the same.
        page.run("one('#tab').style.display = 'none'").await?;
        page.drawn().await?;
        page.run("one('#tab').style.display = 'block'").await?;
        page.drawn().await?;
        inner.ensure_tidy_axis("after it was hidden twice").await
    })
}

#[test]
fn what_is_set_while_it_waits_counts() -> Result {
    while_it_waits(
        "one('summit-line').view = 'list'; one('summit-line').filter({ topics: null, q: 'sanctions' });
        one('summit-line').select('new-sanctions-held-back')",
    )
}

#[test]
fn methods_and_then_attributes_while_it_waits_count() -> Result {
    while_it_waits(
        "one('summit-line').filter({ topics: null, q: 'sanctions' }); one('summit-line').view = 'list';
        one('summit-line').select('new-sanctions-held-back')",
    )
}

fn while_it_waits(script: &str) -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content =
            format!("<div style=\"height:5000px\">Far above</div>{}", page.snippet("html element")?);
        page.goto(&host.page(&content)).await?;
        page.until("the element is known", "!!customElements.get('summit-line')").await?;
        page.run(script).await?;
        page.run("one('summit-line').scrollIntoView()").await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.until("the event is open", "!!one('.detail')").await?;
        let matching = inner.matching().await?;
        ensure!(0 < matching && matching < 58, "{matching} events match");
        inner.until("the list is shown", "all('.entry').length > 0").await
    })
}
