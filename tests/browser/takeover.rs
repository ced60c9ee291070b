//! The live timeline taking the place of the built page: nothing that is visible moves, and what a reader is at stays.

use crate::harness::{Fault, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// Lets a test look at the built page before the module is started: the module waits until it is let go.
const WAIT: &str = "if (!window.letGo) {
    const real = window.fetch;
    const gate = new Promise((open) => { window.letGo = open; });
    window.fetch = async (...given) => {
        if (String(given[0]).endsWith('.wasm')) await gate;
        return real(...given);
    };
    window.shifts = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
}";

pub async fn open_built(page: &Page, rest: &str) -> Result {
    page.before_load(WAIT).await?;
    page.load(rest).await?;
    page.until(
        "the built page is there",
        "!!document.querySelector('[data-static] article') && !!window.letGo",
    )
    .await?;
    page.drawn().await
}

pub async fn let_go(page: &Page) -> Result {
    page.run("window.letGo()").await?;
    page.until_stands().await?;
    page.drawn().await
}

/// Where parts of the page are, whichever page they are of.
const PLACES: &str = "(() => {
    const root = document.querySelector('[data-static]:not([hidden])') ?? one('.summitline');
    const top = (selector) => { const found = root.querySelector(selector); return found && shown(found) ? Math.round(rect(found).top) : null; };
    return ['h1', '.masthead__dek', '.masthead__facts', '.chips', '.status', '.fold > summary', '[data-part=main] .story__heading', '[data-part=main] [data-entry]'].map(top);
})()";

async fn nothing_moves(page: &Page, width: u32) -> Result {
    page.resize(width, 900).await?;
    open_built(page, "").await?;
    let before: Value = page.js(PLACES).await?;
    let_go(page).await?;
    let after: Value = page.js(PLACES).await?;
    ensure!(before == after, "at {width} px {before} becomes {after}");
    let shifts: f64 = page.js("shifts").await?;
    ensure!(shifts < 0.02, "the layout shifts by {shifts} at {width} px");
    Ok(())
}

#[test]
fn nothing_that_is_visible_moves() -> Result {
    chromium(async |page| {
        for width in [360, 768, 1280] {
            nothing_moves(&page, width).await?;
        }
        Ok(())
    })
}

#[test]
fn nothing_moves_on_a_slow_machine() -> Result {
    chromium(async |page| {
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        for width in [360, 1280] {
            nothing_moves(&page, width).await?;
        }
        Ok(())
    })
}

#[test]
fn every_mark_of_the_picture_is_where_the_live_one_is() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        open_built(&page, "").await?;
        let pictured: Vec<(String, f64)> = page
            .js("[...document.querySelectorAll('[data-static] .picture a')].filter(shown).map((link) =>
                [link.getAttribute('href').slice(1), rect(link).top + rect(link).height / 2])")
            .await?;
        ensure!(pictured.len() > 40, "{} events are pictured", pictured.len());
        let_go(&page).await?;
        let live: Vec<(String, f64)> = page
            .js("all('.mark[data-event]').map((mark) => [mark.dataset.event, rect(mark).top + rect(mark).height / 2])")
            .await?;
        let same = pictured.iter().filter(|(event, top)| {
            live.iter().any(|(other, live)| other == event && (live - top).abs() < 6.0)
        });
        let same = same.count();
        // The picture is laid out for the narrowest width that it is shown at: at others a few marks take another row.
        ensure!(same * 10 >= pictured.len() * 8, "{same} of {} marks are in their row", pictured.len());
        Ok(())
    })
}

#[test]
fn the_place_on_the_screen_stays() -> Result {
    chromium(async |page| {
        for (width, rest) in [(360, ""), (768, ""), (1280, ""), (1280, "#helsinki-summit")] {
            page.resize(width, 900).await?;
            open_built(&page, rest).await?;
            if rest.is_empty() {
                page.run("document.querySelectorAll('[data-static] [data-entry]')[30].scrollIntoView()")
                    .await?;
            }
            page.drawn().await?;
            let first = "(() => {
                const root = document.querySelector('[data-static]:not([hidden])') ?? one('.summitline');
                const row = [...root.querySelectorAll('[data-entry]')].find((each) => !folded(each) && rect(each).bottom > 1);
                return [row.dataset.entry, Math.round(rect(row).top)];
            })()";
            let mut before: Value = page.js(first).await?;
            // Rows that come into view get their real height, and the browser corrects the place.
            for _ in 0..20 {
                page.drawn().await?;
                let now = page.js(first).await?;
                if std::mem::replace(&mut before, now) == before {
                    break;
                }
            }
            let_go(&page).await?;
            let after: Value = page.js(first).await?;
            ensure!(before == after, "at {width} px, {rest:?}: {before} becomes {after}");
        }
        Ok(())
    })
}

#[test]
fn tab_does_not_lead_into_what_is_not_seen_yet() -> Result {
    chromium(async |page| {
        page.before_load(
            "new MutationObserver(() => {
                const [still, beside] = ['[data-static]', '[data-beside]'].map((each) => document.querySelector(each));
                if (beside) window.follows = Boolean(still.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING);
            }).observe(document, { childList: true, subtree: true });",
        )
        .await?;
        open_built(&page, "").await?;
        let_go(&page).await?;
        ensure!(page.js::<bool>("follows").await?, "it comes before the built page while it waits");
        ensure!(page.js::<bool>("!document.querySelector('.summitline').matches('[data-static]')").await?);
        Ok(())
    })
}

#[test]
fn an_anchor_opens_its_event() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        open_built(&page, "#helsinki-summit").await?;
        let_go(&page).await?;
        ensure!(page.attribute(".detail", "data-event").await?.as_deref() == Some("helsinki-summit"));
        ensure!(page.hash().await? == "helsinki-summit", "the address has changed");
        ensure!(page.count(".status__notice").await? == 0, "the anchor is reported");
        Ok(())
    })
}

#[test]
fn focus_and_selection_stay() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        open_built(&page, "").await?;
        page.run(
            "const entry = document.querySelector('[data-static] [data-entry=hamburg-meeting]');
            entry.querySelector('.entry__open').focus();
            const text = entry.querySelector('.entry__summary').firstChild;
            getSelection().setBaseAndExtent(text, 4, text, 30);",
        )
        .await?;
        let selected: String = page.js("String(getSelection())").await?;
        ensure!(selected.len() > 20, "{selected:?} is selected");
        let_go(&page).await?;
        ensure!(page.js::<String>("String(getSelection())").await? == selected);
        let focused: bool =
            page.js("document.activeElement === one('[data-entry=hamburg-meeting] .entry__open')").await?;
        ensure!(focused, "the focus is on {}", page.focused().await?);
        Ok(())
    })
}

#[test]
fn the_live_page_says_what_the_built_page_says() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("").await?;
        // Every date, number and length of the story: English in the core against the browser's `Intl`.
        let texts = |root: &str| {
            format!(
                "[...{root}.querySelectorAll('.masthead__facts, .chip:not(.chip--more), .story > li, .footer li, .overview__dates')]
                    .map((each) => squeeze(each.textContent)).filter(Boolean)"
            )
        };
        let built: Vec<String> = page.js(&texts("document.querySelector('[data-static]')")).await?;
        let live: Vec<String> = page.js(&texts("one('.summitline')")).await?;
        ensure!(built.len() > 70 && built.len() == live.len(), "{} and {} texts", built.len(), live.len());
        for (built, live) in built.iter().zip(&live) {
            ensure!(built == live, "built: {built}\nlive:  {live}");
        }
        Ok(())
    })
}

#[test]
fn a_style_sheet_that_does_not_come_is_not_missed_at_first() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.spoil("style-", Fault::Missing);
        open_built(&page, "").await?;
        let family: String = page.js("getComputedStyle(document.querySelector('h1')).fontFamily").await?;
        ensure!(family.contains("serif"), "{family}");
        ensure!(page.js::<bool>("shown(document.querySelector('[data-static] .picture--76'))").await?);
        page.run("window.letGo()").await?;
        page.until("the live timeline is there", "document.querySelector('[data-static]').hidden").await?;
        page.forgive_all().await.map(drop)
    })
}
