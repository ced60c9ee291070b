//! Browsers that refuse: storage, clipboard and history that throw. The page works all the same.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;

/// Filters, zooms, opens, steps, chooses colours, switches views and closes.
async fn ensure_works(page: &Page) -> Result {
    page.open("").await?;
    page.click_text("button", "Syria").await?;
    let syria = page.matching().await?;
    ensure!(0 < syria && syria < 58, "{syria} events match");
    let window = page.text(".axis__view").await?;
    page.click_named("button", "Zoom in").await?;
    ensure!(page.text(".axis__view").await? != window, "zooming does nothing");
    page.click_text("button", "Fit").await?;
    page.click_text("button", "List").await?;
    page.click(".entry__open").await?;
    let title = page.text(".detail__title").await?;
    page.click_named("button", "Next").await?;
    ensure!(page.text(".detail__title").await? != title, "there is no next event");
    page.open_display().await?;
    page.choose("Colours", "Dark").await?;
    page.click_named("button", "Display").await?;
    ensure!(page.attribute(".summitline", "data-theme").await?.as_deref() == Some("dark"));
    page.click(".detail__close").await?;
    page.click_text("button", "Table").await?;
    ensure!(page.count(".table tbody tr").await? == syria);
    page.focus("input[type=search]").await?;
    page.keys("zzzz").await?;
    page.until_matching(0).await?;
    page.key(Key::Escape).await?;
    page.until("the search is cleared", &format!("parseInt(text('.status [role=status] b')) === {syria}"))
        .await
}

#[test]
fn storage_that_throws() -> Result {
    chromium(async |page| {
        page.before_load(
            "for (const name of ['localStorage', 'sessionStorage'])
                Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });",
        )
        .await?;
        ensure_works(&page).await
    })
}

#[test]
fn storage_that_is_full_or_missing_or_holds_nonsense() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.js::<()>(
            "void localStorage.setItem('summitline-theme', '<img src=x onerror=window.executed=1>')",
        )
        .await?;
        page.open("").await?;
        let theme = page.attribute(".summitline", "data-theme").await?.unwrap_or_default();
        ensure!(!theme.contains('<') && !page.js::<bool>("!!window.executed").await?, "{theme}");
        page.before_load(
            "Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        )
        .await?;
        ensure_works(&page).await?;
        page.before_load("Object.defineProperty(window, 'localStorage', { value: null });").await?;
        ensure_works(&page).await
    })
}

#[test]
fn history_that_throws() -> Result {
    chromium(async |page| {
        page.before_load(
            "History.prototype.pushState = History.prototype.replaceState = () => { throw new DOMException('too often', 'SecurityError'); };",
        )
        .await?;
        ensure_works(&page).await?;
        ensure!(page.hash().await?.is_empty(), "this test refuses nothing");
        Ok(())
    })
}

#[test]
fn a_clipboard_that_throws() -> Result {
    chromium(async |page| {
        for refusal in
            ["return Promise.reject(new DOMException('no', 'NotAllowedError'))", "throw new Error('no')"]
        {
            page.before_load(&format!(
                "if (window.Clipboard) Clipboard.prototype.writeText = () => {{ {refusal}; }};"
            ))
            .await?;
            page.open("#view=list&event=world-cup-final").await?;
            for button in ["Copy link", "Cite"] {
                page.click_text("button", button).await?;
                page.until_is("text('.detail__said')", "Copying is not possible here").await?;
            }
            page.click_named("button", "Close").await?;
            page.until("the page goes on", "!document.querySelector('.detail')").await?;
        }
        ensure_works(&page).await
    })
}

#[test]
fn observers_and_preferences_that_are_missing() -> Result {
    chromium(async |page| {
        page.before_load("delete window.matchMedia; delete window.requestIdleCallback;").await?;
        ensure_works(&page).await
    })
}
