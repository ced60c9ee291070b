//! The module that does not come, does not start or dies: the story stays readable, and one quiet line says what happened,
//! and whether the server is at fault or the browser. Each cause is the real one.

use crate::harness::{Dish, Fault, Host, Page, Result, chromium, stories};
use anyhow::ensure;
use serde_json::json;

/// The story as the page was built with it, as a reader sees it.
const READABLE: &str = "(() => {
    const still = document.querySelector('[data-static]');
    const seen = (selector) => [...still.querySelectorAll(selector)].filter(shown).length;
    return shown(still) && seen('h1') === 1 && seen('article') === 48 && seen('.picture a') > 20;
})()";
const LINE: &str = ".notice--quiet";

/// Waits until the quiet line is there with these words, and holds the page to be readable.
pub async fn ensure_readable_with_line(page: &Page, says: &str) -> Result {
    page.until("the quiet line is there", &format!("!!document.querySelector('{LINE}')")).await?;
    ensure!(page.js::<bool>(READABLE).await?, "the story is not to be seen");
    let line: String = page.js(&format!("document.querySelector('{LINE}').innerText")).await?;
    ensure!(line.starts_with("The interactive timeline could not start"), "{line}");
    ensure!(line.contains(says), "“{line}” does not say “{says}”");
    ensure!(page.js::<bool>(&format!("shown(document.querySelector('{LINE}'))")).await?);
    page.forgive_all().await.map(drop)
}

/// Waits until nothing more is to be expected, and holds the page to be readable.
pub async fn ensure_readable(page: &Page) -> Result {
    page.until("the story is there", READABLE).await?;
    page.drawn().await?;
    ensure!(page.js::<bool>(READABLE).await?, "the story has gone");
    page.forgive_all().await.map(drop)
}

/// The page with a part of the build spoilt.
fn spoilt(part: &'static str, fault: Fault, says: &'static str) -> Result {
    chromium(async move |page| {
        page.resize(1280, 900).await?;
        page.spoil(part, fault);
        page.load("").await?;
        ensure_readable_with_line(&page, says).await
    })
}

#[test]
fn no_script() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.load("#helsinki-summit").await?;
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        ensure_readable(&page).await?;
        let top: f64 = page.js("rect(document.getElementById('helsinki-summit')).top").await?;
        ensure!((-1.0..300.0).contains(&top), "the link goes {top} px away from its event");
        Ok(())
    })
}

#[test]
fn scripts_that_a_policy_forbids() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.serve_with("Content-Security-Policy: script-src 'none'");
        page.load("").await?;
        ensure_readable(&page).await
    })
}

#[test]
fn a_policy_without_webassembly() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.serve_with("Content-Security-Policy: script-src 'self'");
        page.load("").await?;
        ensure_readable_with_line(&page, "script-src lacks 'wasm-unsafe-eval'").await
    })
}

#[test]
fn a_module_that_is_blocked() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
        page.load("").await?;
        ensure_readable_with_line(&page, "The server does not answer for summitline-").await
    })
}

#[test]
fn a_module_that_is_not_there() -> Result {
    spoilt(".wasm", Fault::Missing, "The server answers 404 for summitline-")
}

#[test]
fn a_page_in_place_of_the_module() -> Result {
    spoilt(".wasm", Fault::Page, "_bg.wasm as text/html; it has to be application/wasm")
}

#[test]
fn a_page_in_place_of_a_script() -> Result {
    spoilt("/summitline-", Fault::Page, " as text/html; it has to be ")
}

#[test]
fn a_script_of_the_wrong_type() -> Result {
    // Browsers run no module script that is said to be plain text.
    spoilt("/summitline-", Fault::WrongType, ".js as text/plain; it has to be text/javascript")
}

#[test]
fn a_module_that_is_cut_short() -> Result {
    spoilt(".wasm", Fault::CutShort, "_bg.wasm arrives cut short or changed")
}

#[test]
fn a_module_that_is_damaged() -> Result {
    spoilt(".wasm", Fault::Damaged, "_bg.wasm arrives cut short or changed")
}

#[test]
fn no_webassembly() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.before_load("delete window.WebAssembly").await?;
        page.load("").await?;
        ensure_readable_with_line(&page, "This browser has no WebAssembly").await
    })
}

#[test]
fn a_module_that_never_arrives() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.spoil(".wasm", Fault::Hangs);
        page.load("").await?;
        ensure_readable(&page).await
    })
}

#[test]
fn trying_again_starts_the_timeline() -> Result {
    chromium(async |page| {
        page.before_load(
            "const real = window.fetch; window.fetch = (...given) => window.healed || !String(given[0]).endsWith('.wasm')
                ? real(...given) : Promise.reject(new TypeError('no network'));",
        )
        .await?;
        page.load("?utm_source=x#view=list").await?;
        ensure_readable_with_line(&page, "The server does not answer").await?;
        page.run("window.healed = true").await?;
        page.click_named("button", "Try again").await?;
        page.until_stands().await?;
        ensure!(page.address().await?.ends_with("?utm_source=x#view=list"), "{}", page.address().await?);
        Ok(())
    })
}

#[test]
fn trying_again_asks_anew_for_a_script_that_the_browser_remembers_as_failed() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let src = host.serve("/own.json", Dish::json(stories::small("Own", 3).to_string()));
        for (part, rest) in [("/summitline-", String::new()), ("/guest-", format!("?src={src}"))] {
            page.spoil(part, Fault::Missing);
            page.load(&rest).await?;
            ensure_readable_with_line(&page, &format!("The server answers 404 for {}", &part[1..])).await?;
            page.heal();
            page.click_named("button", "Try again").await?;
            page.until_stands().await?;
            ensure!(page.count(LINE).await? == 0, "the line stays");
        }
        Ok(())
    })
}

/// Has the browser throw at the module where it does not expect it, the next time it makes an element.
const BREAK: &str = "const real = Node.prototype.cloneNode;
    Node.prototype.cloneNode = function () {
        Node.prototype.cloneNode = real;
        throw new Error('broken on purpose');
    }";

#[test]
fn after_a_panic_the_timeline_starts_once_more() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#topics=syria&event=helsinki-summit").await?;
        let matching = page.matching().await?;
        page.run("window.first = one('.summitline')").await?;
        page.run(BREAK).await?;
        page.click(".toolbar .segments button:nth-of-type(2)").await?;
        page.until(
            "another timeline is there",
            "!!one('.summitline .status b') && one('.summitline') !== first",
        )
        .await?;
        page.until_stands().await?;
        ensure!(page.matching().await? == matching, "the filter is forgotten");
        ensure!(page.count(".detail").await? == 1, "the open event is forgotten");
        ensure!(!page.js::<bool>("shown(document.querySelector('[data-static]'))").await?);
        let said = page.forgive_all().await?;
        ensure!(!said.is_empty(), "nothing was broken");
        // A second one ends it: the story comes back.
        page.run(BREAK).await?;
        page.click(".toolbar .segments button:nth-of-type(3)").await?;
        ensure_readable_with_line(&page, "").await
    })
}

#[test]
fn on_the_page_the_way_to_the_built_in_story_is_shown() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let gone = host.serve("/gone.json", Dish::json("not here").statuses(&[404]));
        for document in ["", "embed.html"] {
            page.load(&format!("{document}?src={gone}&topics=another#q=event")).await?;
            page.until("the reader is told", "text('[role=alert]')?.includes('404') ?? false").await?;
            ensure!(
                page.js::<usize>("document.querySelectorAll('[data-static] article').length").await? == 58,
                "{document}: the built page is gone"
            );
            page.forgive("gone.json", "404").await?;
            page.click("[role=alert] a[href]").await?;
            page.until("the address names no story", "location.search + location.hash === ''").await?;
            page.until("the built-in story is there", "!!one('.summitline:not([data-static]) .main')")
                .await?;
            ensure!(page.count("[role=alert]").await? == 0, "{document}: the failure stays");
            page.until_matching(58).await?;
        }
        Ok(())
    })
}
