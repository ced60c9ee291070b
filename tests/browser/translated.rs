//! A page that its reader has translated: with the translator's elements in place of the text nodes, everything that is
//! said goes on being true.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;
use serde_json::json;

/// Puts two `font` elements in place of each text node of the live timeline, with its text in capitals, as the translator
/// of Chromium does with another text; and for `$[0]` all that is written later.
const TRANSLATE: &str = "
    const root = one('.summitline:not([data-static])');
    const translate = () => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.data.trim() && !node.parentElement.closest('font, svg, textarea')) nodes.push(node);
        }
        for (const node of nodes) {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.append(node.data.toUpperCase());
            outer.append(inner);
            node.replaceWith(outer);
        }
        return nodes.length;
    };
    window.translated = translate();
    if ($[0]) new MutationObserver(translate).observe(root, { childList: true, characterData: true, subtree: true });";

async fn translate(page: &Page, goes_on: bool) -> Result<()> {
    page.js_with::<bool>(&format!("(() => {{ {TRANSLATE} return true; }})()"), json!([goes_on])).await?;
    ensure!(page.js::<usize>("window.translated").await? > 100, "hardly anything was translated");
    Ok(())
}

/// Each entry and each row says what the story says of its event, once.
async fn ensure_true_titles(page: &Page) -> Result<()> {
    let wrong: Vec<String> = page
        .js(
            "all('.entry__open[data-event], .table__open[data-event], .detail[data-event]').flatMap((element) => {
                const title = element.querySelector('.detail__title') ?? element;
                const truth = document.querySelector(`[data-static] [data-entry='${element.dataset.event}'] .entry__title`);
                const [is, wanted] = [title, truth].map((each) => squeeze(each.textContent).toUpperCase());
                return is === wanted ? [] : [`${is}, not ${wanted}`];
            })",
        )
        .await?;
    ensure!(wrong.is_empty(), "{wrong:?}");
    Ok(())
}

async fn until_titles(page: &Page, wanted: usize) -> Result<()> {
    page.until_is("all('.entry__open').length", wanted).await?;
    page.until_matching(wanted).await?;
    ensure_true_titles(page).await
}

/// Runs a test on a page that was translated once, and on one that goes on being translated.
fn translated(rest: &str, test: impl AsyncFn(&Page) -> Result<()>) -> Result {
    chromium(async |page| {
        for goes_on in [false, true] {
            page.resize(1280, 900).await?;
            page.open(rest).await?;
            translate(&page, goes_on).await?;
            test(&page).await?;
        }
        Ok(())
    })
}

#[test]
fn counts_and_status_go_on_telling_the_truth() -> Result {
    translated("?view=list", async |page| {
        let all = page.matching().await?;
        let promised: usize = page.js("Number(text('.chip[data-hue] .chip__count'))").await?;
        page.click(".chip[data-hue]").await?;
        until_titles(page, promised).await?;
        let other: String = page.js("text('.chip[data-hue] ~ .chip[data-hue] .chip__count')").await?;
        ensure!(other.starts_with('+'), "the other chip offers {other}");
        page.click(".chip[data-hue]").await?;
        until_titles(page, all).await
    })
}

#[test]
fn a_search_marks_and_clears_without_a_trace() -> Result {
    translated("?view=list", async |page| {
        page.click(".search input").await?;
        page.keys("helsinki").await?;
        page.until("words are marked", "all('.entry mark').length > 3").await?;
        page.until("there is a best match", "/opens the best match/i.test(text('.status [role=status]'))")
            .await?;
        ensure_true_titles(page).await?;
        let found = page.matching().await?;
        ensure!(found == page.count(".entry").await? && found < 58, "{found} are said to match");
        page.key(Key::Escape).await?;
        until_titles(page, 58).await?;
        ensure!(page.count("mark").await? == 0, "marks stay");
        page.until("no best match is told", "!/opens/i.test(text('.status [role=status]'))").await
    })
}

#[test]
fn an_empty_result_says_what_to_drop_now() -> Result {
    translated("?view=list&topics=syria", async |page| {
        page.click(".search input").await?;
        page.keys("zzzz").await?;
        page.until("nothing matches", "/“zzzz”/i.test(text('.empty') ?? '')").await?;
        page.keys("y").await?;
        page.until("the search is named", "/“zzzzy”/i.test(text('.empty'))").await?;
        ensure!(page.count(".empty li").await? == 2, "{:?}", page.texts(".empty li").await?);
        page.click(".empty li:last-child button").await?;
        until_titles(page, 58).await
    })
}

#[test]
fn the_open_event_is_the_one_that_was_chosen() -> Result {
    translated("?view=list", async |page| {
        page.run("one('[data-entry=hamburg-meeting] .entry__open').click()").await?;
        page.until("it is open", "!!one('.detail[data-event=hamburg-meeting]')").await?;
        ensure_true_titles(page).await?;
        translate_again(page).await?;
        let place: String = page.js("text('.detail__nav span').toLowerCase()").await?;
        page.click(".detail__nav button:last-child").await?;
        page.until("the next one is open", "one('.detail').dataset.event !== 'hamburg-meeting'").await?;
        ensure_true_titles(page).await?;
        let next: String = page.js("text('.detail__nav span').toLowerCase()").await?;
        ensure!(place != next && next.ends_with("of 58"), "{place}, then {next}");
        let when: bool = page
            .js("squeeze(one('.detail__when time').textContent).toLowerCase() === document.querySelector(
                `[data-static] [data-entry='${one('.detail').dataset.event}'] time`).textContent.toLowerCase()")
            .await?;
        ensure!(when, "the date is another event's: {}", page.text(".detail__when").await?);
        page.click(".detail__close").await?;
        page.until("the detail is closed", "!one('.detail')").await
    })
}

/// What was written since is translated too.
async fn translate_again(page: &Page) -> Result<()> {
    page.js_with::<bool>(&format!("(() => {{ {TRANSLATE} return true; }})()"), json!([false])).await?;
    Ok(())
}

#[test]
fn views_order_and_topic_change() -> Result {
    translated("", async |page| {
        page.run("one('.segments button:nth-child(2)').click()").await?;
        let ends = "all('.compare__flag').map((each) => squeeze(each.textContent).toUpperCase())";
        page.until_is(ends, json!(["HAMBURG", "HELSINKI"])).await?;
        let said = page.texts(".compare__open").await?;
        page.run("all('.chip[data-hue]')[1].click()").await?;
        page.until_with(
            "another topic is compared",
            "all('.compare__open').length && JSON.stringify(texts('.compare__open')) !== $[0]",
            json!([json!(said).to_string()]),
        )
        .await?;
        let doubled: usize = page
            .js("all('.compare__open').filter((each) => each.querySelectorAll('bdi > *').length > 1).length")
            .await?;
        ensure!(doubled == 0, "titles of two topics stand in one place");
        page.run("one('.segments button:nth-child(1)').click()").await?;
        page.until("the axis is there", "all('.marks > li').length > 10").await?;
        translate_again(page).await?;
        let view = page.text(".axis__view").await?;
        page.click_named("button", "Zoom in").await?;
        page.until_with(
            "the window is said",
            "text('.axis__view').toLowerCase() !== $[0].toLowerCase()",
            json!([view]),
        )
        .await?;
        page.run("one('.segments button:nth-child(4)').click()").await?;
        page.until("the table is there", "all('.table tbody tr').length === 58").await?;
        ensure_true_titles(page).await?;
        page.run("one('.table th:nth-child(2) button').click()").await?;
        page.until("it is sorted", "one('.table th:nth-child(2)').ariaSort === 'ascending'").await?;
        ensure_true_titles(page).await?;
        page.run("one('.segments button:nth-child(1)').click()").await?;
        page.until("the axis is there", "all('.marks > li').length > 10 && all('.entry').length === 58")
            .await?;
        ensure_true_titles(page).await
    })
}
