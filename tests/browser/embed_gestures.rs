//! Hands on a page that holds a timeline: the page scrolls, the timeline zooms, and keys go where the focus is.

use crate::harness::{CTRL, Host, Key, Page, Result, chromium};
use anyhow::ensure;

const SCOPES: [(&str, &str); 2] = [("html element", "summit-line"), ("html frame-with-script", "iframe")];

/// A frame of fixed height scrolls what is in it first, as any frame does: with the script there is nothing to scroll.
/// A page higher than the window, with a timeline below a field.
async fn open(page: &Page, host: &Host, snippet: &str, selector: &str) -> Result {
    let snippet = page.snippet(snippet)?;
    let content = format!(
        "<style>body {{ margin: 0; min-height: 2000px }}</style><button id=\"before\">Before</button>
        {snippet}<button id=\"after\">After</button>"
    );
    page.goto(&host.page(&content)).await?;
    into(page, selector).await?.until_stands().await?;
    page.leave().await
}

/// What looks into the timeline.
async fn into(page: &Page, selector: &str) -> Result<Page> {
    if selector == "iframe" {
        page.enter(selector).await?;
        return Ok(page.clone());
    }
    Ok(page.inside(selector))
}

async fn window(page: &Page, selector: &str) -> Result<String> {
    let text = into(page, selector).await?.text(".axis__view").await?;
    page.leave().await?;
    Ok(text)
}

/// The middle of the stage in the window.
async fn stage(page: &Page, selector: &str) -> Result<(f64, f64)> {
    let (x, y) = into(page, selector).await?.rect(".stage").await?.middle();
    page.leave().await?;
    let corner =
        if selector == "iframe" { page.rect(selector).await? } else { return Ok((x, y.min(600.0))) };
    Ok((corner.left + x, (corner.top + y).min(600.0)))
}

#[test]
fn a_plain_wheel_scrolls_the_page_and_ctrl_with_it_zooms() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for (snippet, selector) in SCOPES {
            open(&page, &host, snippet, selector).await?;
            let (at, before) = (stage(&page, selector).await?, window(&page, selector).await?);
            page.wheel(at, (0.0, 200.0), 0).await?;
            page.until(&format!("{selector}: the page scrolls"), "scrollY >= 100").await?;
            ensure!(window(&page, selector).await? == before, "{selector}: a plain wheel zooms");
            page.run("scrollTo({ top: 0, behavior: 'instant' })").await?;
            page.drawn().await?;
            page.wheel(at, (0.0, -200.0), CTRL).await?;
            let inner = into(&page, selector).await?;
            let changed = format!("text('.axis__view') !== {}", serde_json::json!(before));
            inner.until(&format!("{selector}: it zooms"), &changed).await?;
            page.leave().await?;
            ensure!(page.js::<f64>("scrollY").await? == 0.0, "{selector}: ctrl and wheel scroll");
        }
        Ok(())
    })
}

#[test]
fn a_finger_scrolls_the_page() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for (snippet, selector) in SCOPES {
            open(&page, &host, snippet, selector).await?;
            let ((x, y), before) = (stage(&page, selector).await?, window(&page, selector).await?);
            page.touch(&[((x, y), (x, y - 300.0))]).await?;
            page.until(&format!("{selector}: the page scrolls"), "scrollY >= 100").await?;
            ensure!(
                window(&page, selector).await? == before,
                "{selector}: a finger that scrolls moves the time"
            );
        }
        Ok(())
    })
}

#[test]
fn mounting_takes_no_focus_and_keys_act_only_inside() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for (snippet, selector) in SCOPES {
            open(&page, &host, snippet, selector).await?;
            ensure!(
                page.js::<bool>("document.activeElement === document.body").await?,
                "{selector} takes the focus"
            );
            let before = window(&page, selector).await?;
            for focus in ["body", "#before"] {
                page.run(&format!("one('{focus}').focus()")).await?;
                page.keys("+l/?").await?;
            }
            ensure!(window(&page, selector).await? == before, "{selector}: a key acts from outside");
            let focused: String = page.js("document.activeElement.id").await?;
            ensure!(focused == "before", "{selector}: a key took the focus to {focused}");
            let inner = into(&page, selector).await?;
            ensure!(
                inner.count(".stage").await? == 1 && inner.count("dialog[open]").await? == 0,
                "{selector}: a key acts from outside"
            );
            inner.focus(".marks button").await?;
            inner.keys("+").await?;
            let changed = format!("text('.axis__view') !== {}", serde_json::json!(before));
            inner.until(&format!("{selector}: a key zooms"), &changed).await?;
            page.leave().await?;
        }
        Ok(())
    })
}

#[test]
fn tab_goes_in_and_out() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for (snippet, selector) in SCOPES {
            open(&page, &host, snippet, selector).await?;
            page.focus("#before").await?;
            let mut inside = 0;
            for _ in 0..80 {
                page.key(Key::Tab).await?;
                let at: String =
                    page.js("document.activeElement.id || document.activeElement.localName").await?;
                if at == "after" {
                    break;
                }
                ensure!(at == selector, "{selector}: the focus is on {at}");
                inside += 1;
            }
            ensure!((5..80).contains(&inside), "{selector}: {inside} stops inside");
            page.key_with(Key::Shift, String::from(char::from(Key::Tab))).await?;
            ensure!(
                page.js::<String>("document.activeElement.localName").await? == selector,
                "{selector}: no way back in"
            );
        }
        Ok(())
    })
}

#[test]
fn a_frame_in_a_scrolling_box_knows_what_of_it_is_seen() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let boxed = format!(
            "<style>body {{ margin: 0 }} #box {{ height: 400px; overflow: auto; margin-top: 100px }}</style>
            <div id=\"box\"><p style=\"height: 200px\">Above</p>{}<p style=\"height: 900px\">Below</p></div>",
            page.snippet("html frame-with-script")?
        );
        page.goto(&host.page(&boxed)).await?;
        page.until("the frame has its height", "one('iframe').style.height !== ''").await?;
        page.run("one('#box').scrollTop = 350").await?;
        let hidden = "Math.round(rect(one('#box')).top - rect(one('iframe')).top)";
        let above: i64 = page.js(hidden).await?;
        ensure!(above > 50, "{above} px of the frame are above the box");
        page.enter("iframe").await?;
        let told = "document.documentElement.style.getPropertyValue('--above')";
        page.until_is(told, format!("{above}px")).await?;
        page.leave().await
    })
}

#[test]
fn escape_closes_what_is_open_and_not_the_dialog_around_it() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        page.goto(&host.page(&format!(
            "<script type=\"module\" src=\"{build}summit-line.js\"></script>
            <dialog><summit-line view=\"list\" event=\"helsinki-summit\"></summit-line></dialog>
            <script>document.querySelector('dialog').showModal()</script>"
        )))
        .await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.focus(".detail__close").await?;
        page.key(Key::Escape).await?;
        inner.until("the event is closed", "!one('.detail')").await?;
        ensure!(
            page.js::<bool>("document.querySelector('dialog').open").await?,
            "the host's dialog is closed too"
        );
        page.key(Key::Escape).await?;
        page.until("then the dialog", "!document.querySelector('dialog').open").await
    })
}
