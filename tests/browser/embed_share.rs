//! The page's dialog for sharing: a link and two snippets that show what the reader sees now.

use crate::harness::{Host, Key, Page, Result, chromium};
use anyhow::{Context, ensure};

const STATE: &str = "#view=list&topics=syria,ukraine&event=ceasefire-start";

/// Opens the page in a state, in dark colours, and the dialog.
async fn open(page: &Page) -> Result {
    page.open(STATE).await?;
    page.open_display().await?;
    page.choose("Colours", "Dark").await?;
    page.click_named("button", "Share").await?;
    page.until("the dialog is open", "!!one('dialog.share[open]')").await
}

async fn value(page: &Page, label: &str) -> Result<String> {
    let found: Option<String> =
        page.js_with("all('dialog.share [aria-label]').find((each) => each.value && each.ariaLabel === $[0])?.value ?? null", serde_json::json!([label])).await?;
    found.with_context(|| format!("no field “{label}”"))
}

#[test]
fn link_and_snippets_show_the_same() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page).await?;
        let matching = page.matching().await?;
        let (link, frame, element) =
            (value(&page, "Link").await?, value(&page, "Frame").await?, value(&page, "Element").await?);
        page.until("the size is said", "/Visitors load \\d+ KB/.test(text('dialog.share'))").await?;
        page.enter(".share__preview").await?;
        page.until_matching(matching).await?;
        page.leave().await?;

        page.goto("about:blank").await?;
        page.goto(&link).await?;
        page.until_matching(matching).await?;
        page.until("the link holds view and event", "all('.entry').length > 0 && !!one('.detail')").await?;

        page.goto(&host.page(&frame)).await?;
        page.enter("iframe").await?;
        page.until_matching(matching).await?;
        page.until("the frame holds view and event", "all('.entry').length > 0 && !!one('.detail')").await?;
        ensure!(page.attribute(".summitline", "data-theme").await?.as_deref() == Some("dark"));
        page.leave().await?;
        page.until("its height follows", "one('iframe').style.height !== ''").await?;

        page.goto(&host.page(&element)).await?;
        let inner = page.inside("summit-line");
        inner.until_matching(matching).await?;
        inner
            .until("the element holds view and event", "all('.entry').length > 0 && !!one('.detail')")
            .await?;
        ensure!(inner.attribute(".summitline", "data-theme").await?.as_deref() == Some("dark"));
        Ok(())
    })
}

#[test]
fn the_element_shows_the_window_of_the_axis() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.open("#view=axis&from=2018-03-01&to=2018-05-01").await?;
        let shown = page.text(".status").await?;
        page.click_named("button", "Share").await?;
        page.until("the dialog is open", "!!one('dialog.share[open]')").await?;
        let element = value(&page, "Element").await?;
        page.goto(&host.page(&element)).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        ensure!(inner.text(".status").await? == shown, "{element}");
        Ok(())
    })
}

#[test]
fn the_height_goes_into_the_snippet_and_the_preview() -> Result {
    chromium(async |page| {
        open(&page).await?;
        ensure!(value(&page, "Frame").await?.contains("height=\"720\""));
        page.run("const field = one('dialog.share input[type=number]'); field.value = '500'; field.dispatchEvent(new Event('input'))").await?;
        ensure!(value(&page, "Frame").await?.contains("height=\"500\""));
        page.until("the preview has it", "one('.share__preview').clientHeight === 500").await?;
        page.run("const field = one('dialog.share input[type=number]'); field.value = '-1e99'; field.dispatchEvent(new Event('input'))").await?;
        ensure!(value(&page, "Frame").await?.contains("height=\"240\""), "{}", value(&page, "Frame").await?);
        Ok(())
    })
}

#[test]
fn copying_says_how_it_went() -> Result {
    chromium(async |page| {
        page.before_load(
            "window.copied = []; if (window.Clipboard) Clipboard.prototype.writeText = async (text) => { copied.push(text); };",
        )
        .await?;
        open(&page).await?;
        for label in ["Link", "Frame", "Element"] {
            page.click(&format!("dialog.share button[aria-label='Copy: {label}']")).await?;
            page.until("it is said", "all('.share__said').some((each) => each.textContent === 'Copied')")
                .await?;
            let copied: Option<String> = page.js("copied.at(-1) ?? null").await?;
            ensure!(copied == Some(value(&page, label).await?), "{label}: {copied:?}");
        }
        page.run("Clipboard.prototype.writeText = async () => { throw new Error('no'); }").await?;
        page.click("dialog.share button[aria-label='Copy: Link']").await?;
        page.until(
            "the refusal is said",
            "all('.share__said').some((each) => each.textContent.includes('not possible'))",
        )
        .await
    })
}

#[test]
fn escape_closes_it_and_the_focus_returns() -> Result {
    chromium(async |page| {
        open(&page).await?;
        let inside: bool = page.js("!!document.activeElement.closest('dialog.share')").await?;
        ensure!(inside, "the focus stays behind the dialog");
        page.ensure_accessible("with the dialog open").await?;
        page.resize(360, 800).await?;
        page.ensure_accessible("with the dialog open at 360 px").await?;
        page.resize(1280, 900).await?;
        page.key(Key::Escape).await?;
        page.until("the dialog is gone", "!one('dialog.share')").await?;
        ensure!(page.focused().await?.contains("Share"), "the focus is on {}", page.focused().await?);
        ensure!(page.count("iframe").await? == 0, "the preview stays");
        page.click_named("button", "Share").await?;
        page.until("it opens again", "all('dialog.share[open]').length === 1").await?;
        let click = |x: &str| {
            format!(
                "((edge) => one('dialog.share').dispatchEvent(new MouseEvent('click', {{ clientX: {x}, clientY: edge.top + 5, bubbles: true }})))(rect(one('dialog.share')))"
            )
        };
        page.run(&click("edge.left + 5")).await?;
        page.drawn().await?;
        ensure!(page.count("dialog.share").await? == 1, "a click inside closes it");
        page.run(&click("edge.left - 5")).await?;
        page.until("a click beside it closes it", "!one('dialog.share')").await?;
        Ok(())
    })
}
