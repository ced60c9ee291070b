//! Pages that are not as we are: from right to left, with other sizes of text, with scripts that throw.

use crate::harness::{EARS, Host, Page, Result, chromium};
use anyhow::ensure;
use serde::Deserialize;
use serde_json::json;

/// The reader's own size of text, and what the host makes of its root.
async fn reader_wants(page: &Page, size: u32) -> Result {
    let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
    page.cdp("Page.setFontSizes", sizes).await.map(drop)
}

/// How large the text is in which a timeline is read, and whether the host has to scroll sideways for it.
#[derive(Debug, Deserialize, PartialEq)]
struct Seen {
    status: f64,
    title: f64,
    button: f64,
    fits: bool,
}

const SEEN: &str = "(() => {
    const size = (selector) => parseFloat(getComputedStyle(one(selector)).fontSize);
    return { status: size('.status'), title: size('[part~=title]'), button: size('button'),
        fits: document.documentElement.scrollWidth <= innerWidth };
})()";

async fn element(page: &Page, host: &Host, around: &str) -> Result<Page> {
    page.goto(&host.page(&format!("{around}{}", page.snippet("html element")?))).await?;
    let inner = page.inside("summit-line");
    inner.until_stands().await?;
    page.drawn().await?;
    Ok(inner)
}

async fn frame(page: &Page, host: &Host, around: &str) -> Result {
    page.goto(&host.page(&format!("{around}{}", page.snippet("html frame-with-script")?))).await?;
    page.enter_timeline("iframe").await?;
    page.drawn().await
}

#[test]
fn a_page_from_right_to_left() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let page_of = |direction: &str| {
            format!(
                "<!doctype html><html lang=\"ar\" dir=\"{direction}\"><meta charset=\"utf-8\"><title>صفحة</title><style>body {{ margin: 0 }}</style>"
            )
        };
        let mut places = Vec::new();
        for direction in ["ltr", "rtl"] {
            let inner = element(&page, &host, &page_of(direction)).await?;
            inner.ensure_tidy_axis(direction).await?;
            ensure!(inner.js::<Seen>(SEEN).await?.fits, "{direction}: the page scrolls sideways");
            ensure!(
                inner.js::<String>("getComputedStyle(one('.status')).direction").await? == "ltr",
                "{direction}: English runs from right to left"
            );
            // The same way in time on every page: earlier is to the left.
            places.push(inner.marks().await?.into_iter().map(|mark| mark.middle).collect::<Vec<_>>());
            inner.click(".mark[data-key] .mark__body").await?;
            inner.until("an event is open", "!!one('.detail')").await?;
            frame(&page, &host, &page_of(direction)).await?;
            page.ensure_tidy_axis(&format!("{direction}, in a frame")).await?;
            page.leave().await?;
            ensure!(page.js::<bool>("document.documentElement.scrollWidth <= innerWidth").await?);
        }
        ensure!(places[0] == places[1], "marks stand elsewhere: {places:?}");
        Ok(())
    })
}

#[test]
fn a_page_that_shrinks_its_root_to_62_percent() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let plain = element(&page, &host, "").await?.js::<Seen>(SEEN).await?;
        let shrunk = element(&page, &host, "<style>html { font-size: 62.5% }</style>").await?;
        ensure!(shrunk.js::<Seen>(SEEN).await? == plain, "{plain:?}");
        shrunk.ensure_tidy_axis("62.5 %").await
    })
}

#[test]
fn a_page_at_twice_the_size_of_text() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for width in [360, 1280] {
            page.resize(width, 900).await?;
            let viewport = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
            let mut seen: Vec<(Seen, Seen)> = Vec::new();
            for size in [16, 32] {
                reader_wants(&page, size).await?;
                let when = format!("{width} px, text of {size}");
                let inner = element(&page, &host, viewport).await?;
                if inner.count(".stage").await? > 0 {
                    inner.ensure_tidy_axis(&when).await?;
                }
                page.ensure_accessible(&when).await?;
                page.screenshot(&format!("embed-text-{width}-{size}")).await?;
                let of_element = inner.js(SEEN).await?;
                frame(&page, &host, viewport).await?;
                let of_frame = page.js(SEEN).await?;
                page.leave().await?;
                seen.push((of_element, of_frame));
            }
            for (number, (small, large)) in
                [(&seen[0].0, &seen[1].0), (&seen[0].1, &seen[1].1)].into_iter().enumerate()
            {
                for (one, two) in
                    [(small.status, large.status), (small.title, large.title), (small.button, large.button)]
                {
                    ensure!(two >= 1.6 * one, "{width} px, {number}: {small:?} {large:?}");
                }
                ensure!(small.fits && large.fits, "{width} px, {number}: {small:?} {large:?}");
            }
        }
        Ok(())
    })
}

/// What a broken page may do to everybody on it: throw in its own script, in listeners of our events, and in observers.
const BROKEN: &str = "<script>
    for (const name of ['ready', 'select', 'filter', 'error']) {
        document.addEventListener(`summitline-${name}`, () => { throw new Error(`broken ${name}`); }, { capture: true });
    }
    for (const name of ['pointerdown', 'click', 'keydown', 'wheel', 'scroll', 'resize', 'popstate', 'hashchange', 'message', 'focusin']) {
        window.addEventListener(name, () => { throw new Error(`broken ${name}`); }, { capture: true });
    }
    new MutationObserver(() => { throw new Error('broken observer'); }).observe(document, { childList: true, subtree: true, attributes: true });
    setInterval(() => { throw new Error('broken timer'); }, 50);
    Promise.reject(new Error('broken promise'));
    throw new Error('broken script');
</script>";

#[test]
fn a_page_whose_own_scripts_throw() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = element(&page, &host, &format!("<script>{EARS}</script>{BROKEN}")).await?;
        page.until("it says that it is ready", "heard.some(({ name }) => name === 'ready')").await?;
        inner.click(".mark[data-key] .mark__body").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        page.until("that is told", "heard.some(({ name }) => name === 'select')").await?;
        page.run("one('summit-line').filter({ topics: null }); one('summit-line').view = 'list'").await?;
        inner.until("the list is shown", "all('.entry').length > 0").await?;
        inner.until_matching(58).await?;
        page.until("that is told", "heard.some(({ name }) => name === 'filter')").await?;

        frame(&page, &host, &format!("<script>{EARS}</script>{BROKEN}")).await?;
        page.click_text("button", "List").await?;
        page.until("the list is shown", "all('.entry').length > 0").await?;
        page.leave().await?;
        page.until(
            "it has the height of the list",
            "rect(one('iframe')).height > 721 || rect(one('iframe')).height < 719",
        )
        .await?;
        page.until_hash("has the state", "hash.includes('view=list')").await?;
        // The timer goes on throwing for as long as the page is there.
        page.goto("about:blank").await?;
        page.forgive("broken", "").await
    })
}
