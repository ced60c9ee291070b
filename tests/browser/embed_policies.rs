//! Pages under a strict Content-Security-Policy, and frames in a sandbox. The policies are those of docs/embedding.md.

use crate::harness::{EARS, Host, Page, Result, chromium, chromium_and_firefox, dist};
use anyhow::{Context, ensure};

/// What a host page's own inline script needs.
const NONCE: &str = "script-src-elem-of-the-host";

/// A policy that forbids everything but what the document says, and the host's own script by its nonce.
fn strict(documented: &str) -> String {
    let policy = documented.replace("script-src", &format!("script-src 'nonce-{NONCE}'"));
    format!(
        "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self'; {policy}"
    )
}

fn ears() -> String {
    format!("<script nonce=\"{NONCE}\">{EARS}</script>")
}

async fn ensure_nothing_forbidden(page: &Page) -> Result {
    page.drawn().await?;
    let violations: Vec<String> = page.js("violations").await?;
    ensure!(violations.is_empty(), "the policy forbids {violations:?}");
    let said = page.console().await?;
    ensure!(said.is_empty(), "the console says:\n  {}", said.join("\n  "));
    Ok(())
}

#[test]
fn an_element_under_the_documented_policy() -> Result {
    chromium_and_firefox(async |page| {
        let host = Host::start()?;
        let policy = strict(&page.policy("text csp-element")?);
        let content = format!("{}{}", ears(), page.snippet("html element")?);
        page.goto(&host.page_with(&content, &[&policy])).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        ensure!(
            inner.js::<bool>("getComputedStyle(one('.stage')).position !== 'static'").await?,
            "it has no styles"
        );
        for view in ["list", "table", "axis"] {
            page.run(&format!(
                "one('summit-line').view = '{view}'; one('summit-line').select('world-cup-final')"
            ))
            .await?;
            inner.until("the event is open", "!!one('.detail')").await?;
            page.run("one('summit-line').select(null)").await?;
            inner.until("it is closed", "!one('.detail')").await?;
        }
        page.run("one('summit-line').filter({ topics: null, q: 'sanctions' })").await?;
        inner.until("it is filtered", "parseInt(text('.status [role=status] b')) < 58").await?;
        ensure_nothing_forbidden(&page).await
    })
}

#[test]
fn a_frame_under_the_documented_policy() -> Result {
    chromium_and_firefox(async |page| {
        let host = Host::start()?;
        let policy = strict(&page.policy("text csp-frame")?);
        // A policy forbids the style attribute that old hosts set; the snippet must have none.
        let content = format!("{}{}", ears(), page.snippet("html frame-with-script")?);
        page.goto(&host.page_with(&content, &[&policy])).await?;
        page.until("the frame says its height", "messages.some((data) => data?.type === 'height')").await?;
        page.until("the frame has it", "one('iframe').style.height !== ''").await?;
        page.until("the frame is ready", "messages.some((data) => data?.type === 'ready')").await?;
        ensure_nothing_forbidden(&page).await
    })
}

#[test]
fn the_page_and_the_page_for_frames_under_the_policy_that_the_document_states() -> Result {
    chromium_and_firefox(async |page| {
        let text = std::fs::read_to_string(crate::harness::repository().join("docs/embedding.md"))?;
        let stated = text.split('`').find(|part| part.starts_with("default-src 'none'"));
        let stated = stated.context("the document states no policy for the page")?.replace('\n', " ");
        let policy = std::fs::read_to_string(dist()?.join("content-security-policy.txt"))?;
        let (start, rest) = policy.trim().split_once("sha256-").context("the policy has no digest")?;
        let (_, end) = rest.split_once('\'').context("the digest has no end")?;
        ensure!(stated == format!("{start}sha256-…'{end}"), "{stated}\n{policy}");
        page.serve_with(&format!("Content-Security-Policy: {}", policy.trim()));
        for document in ["", "embed.html"] {
            page.open(&format!("{document}#event=world-cup-final")).await?;
            page.run("window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI))")
                .await?;
            for view in ["List", "Table"] {
                page.js_with::<serde_json::Value>(
                    "(saying('button', $[0])[0].click(), null)",
                    serde_json::json!([view]),
                )
                .await?;
            }
            page.until("the table is shown", "all('.table tbody tr').length > 0").await?;
            ensure_nothing_forbidden(&page).await.context(document)?;
        }
        Ok(())
    })
}

#[test]
fn a_frame_in_a_sandbox() -> Result {
    chromium_and_firefox(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&format!("<script>{EARS}</script>{}", page.snippet("html sandbox")?))).await?;
        page.until("the frame is ready", "messages.some((data) => data?.type === 'ready')").await?;
        page.enter_timeline("iframe").await?;
        ensure!(
            page.js::<bool>("(() => { try { return !localStorage; } catch { return true; } })()").await?,
            "no sandbox"
        );
        ensure!(page.matching().await? == 58);
        for (view, shown) in [("List", ".entry"), ("Table", ".table tbody tr"), ("Timeline", ".mark")] {
            page.js_with::<serde_json::Value>(
                "(saying('button', $[0])[0].click(), null)",
                serde_json::json!([view]),
            )
            .await?;
            page.until_with(&format!("{view} is shown"), "all($[0]).length > 0", serde_json::json!([shown]))
                .await?;
        }
        page.leave().await?;
        page.run("one('iframe').contentWindow.postMessage({ summitline: 1, type: 'go', state: 'q=sanctions' }, '*')").await?;
        page.until("the state is told", "messages.some((data) => data?.type === 'state')").await?;
        page.enter("iframe").await?;
        page.until("it is filtered", "parseInt(text('.status [role=status] b')) < 58").await?;
        page.leave().await
    })
}

#[test]
fn a_sandbox_with_the_script_follows_height_and_link() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let framed =
            page.snippet("html frame-with-script")?.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
        page.goto(&host.page(&format!("<script>{EARS}</script>{framed}"))).await?;
        page.until("the height is set", "one('iframe').style.height !== ''").await?;
        page.enter_timeline("iframe").await?;
        page.click_text("button", "List").await?;
        page.leave().await?;
        page.until_hash("has the state", "hash.includes('timeline=') && hash.includes('view=list')").await
    })
}
