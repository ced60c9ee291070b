//! The reading list begins with the main span; what lies before and after it is folded up, and opens when it is wanted.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;
use serde_json::json;

const LINE: &str = "Before Hamburg: 10 events, 1974 to June 2017";
const BEFORE: &str = ".fold[data-fold=before]";

/// Events in the list that a reader sees when scrolling through it.
async fn read(page: &Page, root: &str) -> Result<Vec<String>> {
    page.js(&format!(
        "[...{root}.querySelectorAll('[data-entry]')].filter((entry) => !folded(entry)).map((entry) => entry.dataset.entry)"
    ))
    .await
}

async fn live(page: &Page) -> Result<Vec<String>> {
    read(page, "one('.summitline')").await
}

async fn until_open(page: &Page, open: bool) -> Result {
    page.until_is(&format!("one('{BEFORE}').open"), open).await
}

#[test]
fn the_list_begins_with_hamburg_with_and_without_script() -> Result {
    chromium(async |page| {
        for width in [360, 1280] {
            page.resize(width, 900).await?;
            for rest in ["", "#view=list", "embed.html#view=list"] {
                page.open(rest).await?;
                let entries = live(&page).await?;
                ensure!(
                    entries.first().is_some_and(|first| first == "hamburg-meeting"),
                    "{width}, {rest}: {entries:?}"
                );
                ensure!(page.text(&format!("{BEFORE} > summary")).await? == LINE);
                let line = page.rect(&format!("{BEFORE} > summary")).await?;
                ensure!(
                    (24.0..60.0).contains(&line.height()),
                    "{width}, {rest}: the line is {} px high",
                    line.height()
                );
                ensure!(!page.js::<bool>("shown(one('[data-fold=after]'))").await?, "nothing comes after");
            }
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            for rest in ["", "embed.html"] {
                page.load(rest).await?;
                let entries = read(&page, "document.querySelector('[data-static]')").await?;
                ensure!(
                    entries.first().is_some_and(|first| first == "hamburg-meeting"),
                    "{width}, {rest}: {entries:?}"
                );
                ensure!(entries.len() == 48, "{width}, {rest}: {}", entries.len());
            }
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        }
        // Without scripts the module is preloaded in vain.
        page.forgive_all().await.map(drop)
    })
}

#[test]
fn the_background_is_reached_by_click_and_key_and_stays_as_it_was_left() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.click(&format!("{BEFORE} > summary")).await?;
        until_open(&page, true).await?;
        ensure!(live(&page).await?.first().is_some_and(|first| first == "golan-treaty-1974"));
        // Another view and a search leave it open.
        page.keys("4").await?;
        page.until("the table is shown", "!!one('.table')").await?;
        page.keys("3").await?;
        page.until("the list is shown", "!!one('.story')").await?;
        until_open(&page, true).await?;
        page.focus(&format!("{BEFORE} > summary")).await?;
        page.key(Key::Enter).await?;
        until_open(&page, false).await?;
        page.drawn().await?;
        until_open(&page, false).await?;
        page.key(Key::Enter).await?;
        until_open(&page, true).await
    })
}

#[test]
fn a_search_and_a_filter_open_it_as_long_as_they_find_something_there() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.click("input[type=search]").await?;
        page.keys("golan").await?;
        page.until_is(
            "all('[data-entry]').filter((entry) => !folded(entry))[0].dataset.entry",
            "golan-treaty-1974",
        )
        .await?;
        page.run("one('input[type=search]').select()").await?;
        page.key(Key::Backspace).await?;
        page.until_matching(58).await?;
        until_open(&page, false).await?;
        page.open("#view=list&kinds=election").await?;
        until_open(&page, true).await?;
        let entries = live(&page).await?;
        ensure!(entries.len() == page.matching().await?, "{entries:?}");
        ensure!(entries.contains(&"us-election-2016".to_owned()), "{entries:?}");
        // Folded up by hand it stays so, until something else is asked for.
        page.click(&format!("{BEFORE} > summary")).await?;
        until_open(&page, false).await?;
        page.click_text("button", "Election meddling").await?;
        until_open(&page, true).await
    })
}

#[test]
fn a_link_and_a_step_lead_into_it() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        for rest in [
            "#golan-treaty-1974",
            "#view=list&event=golan-treaty-1974",
            "embed.html#view=list&event=golan-treaty-1974",
        ] {
            page.open(rest).await?;
            ensure!(
                page.attribute(".detail", "data-event").await?.as_deref() == Some("golan-treaty-1974"),
                "{rest}"
            );
            until_open(&page, true).await?;
        }
        page.open("#view=list&event=hamburg-meeting").await?;
        until_open(&page, false).await?;
        page.click(".detail__nav button:first-child").await?;
        until_open(&page, true).await?;
        let marked: String =
            page.js("one('.entry[aria-current]').closest('[data-entry]').dataset.entry").await?;
        ensure!(marked == page.attribute(".detail", "data-event").await?.unwrap_or_default(), "{marked}");
        // Nothing moves when the event is closed, and the focus goes to its entry.
        page.key(Key::Escape).await?;
        page.until("the event is closed", "!one('.detail')").await?;
        until_open(&page, true).await
    })
}

#[test]
fn a_link_without_script_opens_it() -> Result {
    chromium(async |page| {
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.load("#golan-treaty-1974").await?;
        let there: bool = page
            .js("((entry) => !folded(entry) && rect(entry).bottom > 0 && rect(entry).top < innerHeight)(document.getElementById('golan-treaty-1974'))")
            .await?;
        ensure!(there, "the anchor is folded up");
        page.forgive_all().await.map(drop)
    })
}

#[test]
fn it_is_printed() -> Result {
    chromium(async |page| {
        page.resize(794, 1123).await?;
        page.open("#view=list").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        page.drawn().await?;
        let shown: usize = page.js("all('[data-entry]').filter(shown).length").await?;
        ensure!(shown == 58, "{shown} events are printed");
        Ok(())
    })
}

#[test]
fn below_the_axis_the_list_follows_the_window_once_it_rests() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#v=1&view=axis&from=2018-07-10&to=2018-07-20").await?;
        let line: String = page.text(&format!("{BEFORE} > summary")).await?;
        ensure!(line.starts_with("Earlier: ") && line.contains(", 1974 to "), "{line}");
        ensure!(page.js::<bool>("one('[data-part=main] time').dateTime.startsWith('2018')").await?);
        ensure!(live(&page).await?.len() < 30);
        // Steps that follow each other change the list once, after the last of them.
        let steps = "(async () => {
            const entries = () => all('[data-part=main] [data-entry]').map((entry) => entry.dataset.entry).join();
            const first = entries();
            for (let step = 0; step < 5; step++) {
                named('button', 'Earlier')[0].click();
                await new Promise((done) => setTimeout(done, 100));
                if (entries() !== first) return 'it moved at step ' + step;
            }
            return first;
        })()";
        let first: String = page.js_async(steps, json!([])).await?;
        ensure!(first.contains("helsinki-summit"), "{first}");
        page.until("the list follows", "!all('[data-part=main] [data-entry]').some((entry) => entry.dataset.entry === 'helsinki-summit')")
            .await?;
        ensure!(page.text("[data-fold=after] > summary").await?.starts_with("Later: "));
        page.focus("[data-fold=after] > summary").await?;
        page.keys("0").await?;
        page.until_is(&format!("text('{BEFORE} > summary')"), LINE).await?;
        ensure!(live(&page).await?.len() == 48);
        // The list as a view of its own is about the whole story.
        page.open("#v=1&view=list&from=2018-07-10&to=2018-07-20").await?;
        ensure!(page.text(&format!("{BEFORE} > summary")).await? == LINE);
        Ok(())
    })
}

#[test]
fn the_month_stays_in_sight_and_hides_no_focus() -> Result {
    chromium(async |page| {
        for width in [360, 1280] {
            page.resize(width, 800).await?;
            page.open("#view=list").await?;
            page.run("one('[data-entry=skripal-poisoning]').scrollIntoView({ block: 'start', behavior: 'instant' }); scrollBy(0, 120)").await?;
            page.drawn().await?;
            let stuck: Vec<String> = page
                .js("all('.story__heading').filter((heading) => Math.abs(rect(heading).top - rect(one('.toolbar')).bottom) < 3).map((heading) => heading.textContent)")
                .await?;
            ensure!(stuck.last().is_some_and(|last| last == "March 2018"), "{width}: {stuck:?}");
            // Going backwards by Tab never leads below the heading.
            page.focus("[data-entry=skripal-poisoning] .entry__open").await?;
            for _ in 0..6 {
                page.key_with(Key::Shift, String::from(char::from(Key::Tab))).await?;
                let hidden: bool = page
                    .js("((focus) => { const { left, top, height } = rect(focus); const there = document.elementFromPoint(left + 8, top + height / 2); return !!there?.closest('.story__heading'); })(document.activeElement)")
                    .await?;
                ensure!(!hidden, "{width}: the focus is below the heading");
            }
        }
        Ok(())
    })
}
