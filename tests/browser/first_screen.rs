//! The first screen belongs to the story: how far down its first event is, what stays in sight, and where the controls are.

#![cfg(test)]

use crate::harness::{Key, Page, Result, chromium};
use crate::takeover::{let_go, open_built};
use anyhow::ensure;

/// Where the first event of the axis and of the list are, from the top of the page, on the page that is shown; nothing
/// where the page shows none.
const FIRST: &str = "(() => {
    const root = document.querySelector('[data-static]:not([hidden])') ?? one('.summitline');
    const top = (selector) => Math.min(...[...root.querySelectorAll(selector)].filter(shown).map((each) => rect(each).top).filter((top) => top > 0));
    const found = [top('.marks .mark, .picture .m a'), top('[data-entry]')];
    return found.map((each) => Number.isFinite(each) ? each + scrollY : null);
})()";

/// Far below the first screen a picture may have a row more than the live axis: it is made for several widths.
const ROW: f64 = 26.0;

/// Widths and heights of the window, and how far down the first event of axis or list may be.
const SCREENS: [(u32, u32, f64); 6] = [
    (360, 800, 420.0),
    (390, 844, 400.0),
    (768, 1024, 400.0),
    (1280, 900, 330.0),
    (1440, 900, 340.0),
    (1920, 1080, 350.0),
];

#[test]
fn the_first_event_is_high_up_and_where_the_built_page_has_it() -> Result {
    chromium(async |page| {
        for (width, height, limit) in SCREENS {
            page.resize(width, height).await?;
            open_built(&page, "").await?;
            let built: [Option<f64>; 2] = page.js(FIRST).await?;
            let_go(&page).await?;
            let live: [Option<f64>; 2] = page.js(FIRST).await?;
            let first = built.iter().flatten().copied().reduce(f64::min).unwrap_or(f64::INFINITY);
            ensure!(first <= limit, "at {width} px the first event is {first} px down: {built:?}");
            for (one, other) in built.iter().zip(&live) {
                let same = match (one, other) {
                    (Some(one), Some(other)) => {
                        (one - other).abs() <= if *one < height.into() { 8.0 } else { ROW }
                    }
                    (one, other) => one.is_none() && other.is_none(),
                };
                ensure!(same, "at {width} px the built page has them at {built:?}, the live one at {live:?}");
            }
        }
        Ok(())
    })
}

/// How much of the window is covered by what stays in sight, in CSS pixels from its top.
async fn covered(page: &Page) -> Result<f64> {
    page.js(
        "Math.max(...all('.toolbar, .zoom, .overview, .stage__ruler').filter((each) => getComputedStyle(each).position === 'sticky')
            .map((each) => rect(each)).filter(({ top }) => top < 200).map(({ bottom }) => bottom))",
    )
    .await
}

#[test]
fn controls_overview_and_ruler_stay_in_sight_and_leave_room() -> Result {
    chromium(async |page| {
        for (width, height, limit) in [(1280, 900, 150.0), (768, 1024, 150.0), (844, 390, 110.0)] {
            page.resize(width, height).await?;
            page.open("#view=axis").await?;
            page.run(
                "scrollTo({ top: one('.stage').getBoundingClientRect().top + 150, behavior: 'instant' })",
            )
            .await?;
            page.drawn().await?;
            let covered = covered(&page).await?;
            ensure!(covered > 60.0 && covered <= limit, "at {width} px {covered} px stay in sight");
        }
        // What the keyboard reaches is never behind it.
        page.resize(1280, 900).await?;
        page.open("#view=axis").await?;
        page.run("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
        page.focus(".marks [tabindex='0']").await?;
        for key in [Key::Home, Key::Down, Key::Right, Key::Up, Key::End] {
            page.key(key).await?;
            page.drawn().await?;
            let top: f64 = page.js("rect(document.activeElement).top").await?;
            let covered = covered(&page).await?;
            ensure!(top >= covered - 1.0, "the focus is at {top} px, {covered} px are covered");
        }
        Ok(())
    })
}

#[test]
fn chips_are_one_line_and_those_chosen_are_in_it() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#topics=climate").await?;
        let behind: usize = page.js("all('.chips [data-behind]').length").await?;
        ensure!(behind > 0 && page.text(".chip--more").await? == format!("+{behind}"));
        let line: Vec<f64> = page
            .js("all('.chips .chip').filter((chip) => shown(chip)).map((chip) => Math.round(rect(chip).top))")
            .await?;
        ensure!(line.windows(2).all(|pair| pair.first() == pair.last()), "more than one line: {line:?}");
        let chosen: bool = page.js("(({ left, right, top, bottom }, row) => left >= row.left - 1 && right <= row.right + 1 && top >= row.top - 4 && bottom <= row.bottom + 4)(rect(one('.chips [aria-pressed=true]:not(.chip--all)')), rect(one('.chips')))").await?;
        ensure!(chosen, "the chosen chip is out of sight");
        page.click(".chip--more").await?;
        page.click_text("button", "Nuclear arms").await?;
        page.until_hash("has both topics", "hash.includes('climate') && hash.includes('arms')").await?;
        page.click(".chip--more").await?;
        ensure!(
            page.js::<usize>("all('.chips [aria-pressed=true]').filter((chip) => shown(chip)).length")
                .await?
                == 2
        );
        Ok(())
    })
}

#[test]
fn the_detail_stands_beside_the_axis_and_the_mark_stays_where_it_was() -> Result {
    chromium(async |page| {
        for width in [800, 1024, 1280, 1920] {
            page.resize(width, 900).await?;
            page.open("#view=axis").await?;
            page.run("scrollTo({ top: 300, behavior: 'instant' })").await?;
            let mark = ".mark[data-event='russian-agents-indicted'] .mark__body";
            let mark = if page.count(mark).await? > 0 { mark } else { ".mark[data-key] .mark__body" };
            page.click(mark).await?;
            let before = page.rect(mark).await?;
            page.until("the detail is open", "!!one('.detail')").await?;
            page.drawn().await?;
            page.drawn().await?;
            let (after, panel) = (page.rect(mark).await?, page.rect(".panel").await?);
            ensure!(!after.overlaps(&panel), "at {width} px the panel covers the mark: {after:?} {panel:?}");
            let moved = after.middle().1 - before.middle().1;
            ensure!(moved.abs() <= 2.0, "at {width} px the mark moves by {moved} px");
        }
        Ok(())
    })
}

#[test]
fn on_a_phone_the_detail_is_a_sheet_that_closes_by_hand_by_key_and_by_going_back() -> Result {
    chromium(async |page| {
        page.resize(390, 844).await?;
        page.open("").await?;
        let open = async || {
            page.click("[data-entry] .entry__open").await?;
            page.until("the sheet is open", "!!one('.panel[data-open] .detail')").await?;
            page.drawn().await
        };
        let closed =
            async |how: &str| page.until(&format!("the sheet is closed {how}"), "!one('.detail')").await;
        open().await?;
        // Previous and next are within reach of a thumb.
        let steps = page.rect(".detail__nav").await?;
        ensure!(steps.bottom <= 847.0 && steps.top > 600.0, "previous and next are at {steps:?}");
        let head = page.rect(".detail__head").await?;
        let from = (head.middle().0 - 60.0, head.top + 8.0);
        page.drag(from, (from.0, from.1 + 40.0)).await?;
        ensure!(page.count(".detail").await? == 1, "a short drag closes the sheet");
        page.drag(from, (from.0, from.1 + 300.0)).await?;
        closed("by hand").await?;
        open().await?;
        page.drag(from, (from.0, from.1 - 120.0)).await?;
        page.until("the sheet has grown", "!!one('.panel[data-tall]') && rect(one('.panel')).top < 100")
            .await?;
        page.key(Key::Escape).await?;
        closed("by Esc").await?;
        open().await?;
        page.back().await?;
        closed("by going back").await
    })
}

#[test]
fn sheets_of_controls_open_and_close_by_keyboard() -> Result {
    chromium(async |page| {
        page.open("").await?;
        for (name, inside) in [("Filters", ".facets"), ("Display", ".sheet select")] {
            page.click_named("button", name).await?;
            page.until("the sheet is open", &format!("!!one('{inside}')")).await?;
            page.key(Key::Tab).await?;
            page.until("the focus is in the sheet", "!!document.activeElement.closest('.sheet')").await?;
            page.key(Key::Escape).await?;
            page.until("the sheet is closed", "!one('.sheet')").await?;
            ensure!(page.focused().await?.contains(name), "the focus is on {}", page.focused().await?);
            page.click_named("button", name).await?;
            page.click("h1").await?;
            page.until("a click elsewhere closes it", "!one('.sheet')").await?;
        }
        Ok(())
    })
}
