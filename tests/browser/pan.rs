//! Moving through time: by mouse, finger, wheel, buttons and keys, without anything jumping.

use crate::harness::{Key, Mark, Page, Result, SHIFT, chromium, row_of};
use anyhow::{Context, ensure};
use serde_json::json;

/// A place on the stage where no mark is, and no label.
async fn free_spot(page: &Page) -> Result<(f64, f64)> {
    page.bring("document.querySelector('.stage')", "the stage").await?;
    let found: Option<(f64, f64)> = page
        .js("(() => {
            const { left, top, right, bottom } = stage();
            for (let y = Math.max(top, 0) + 45; y < Math.min(bottom, innerHeight) - 5; y += 5)
                for (let x = left + (right - left) * .6; x > left + 20; x -= 10)
                    if (document.elementFromPoint(x, y)?.closest('.stage') && !document.elementFromPoint(x, y).closest('.mark, .stage__ruler')) return [x, y];
            return null;
        })()")
        .await?;
    found.context("the stage is covered with marks")
}

/// Marks before and after that are the same, in pairs.
fn pairs(before: &[Mark], after: &[Mark]) -> Vec<(Mark, Mark)> {
    let same = |mark: &Mark| after.iter().find(|other| other.name == mark.name).cloned();
    before.iter().filter_map(|mark| Some((mark.clone(), same(mark)?))).collect()
}

async fn window(page: &Page) -> Result<String> {
    page.text(".axis__view").await
}

#[test]
fn a_drag_moves_every_mark_by_itself_and_none_to_another_row() -> Result {
    chromium(async |page| {
        for grouping in ["topic", "none", "person"] {
            page.open(&format!("#group={grouping}&from=2018-01-15&to=2018-08-01")).await?;
            let from = free_spot(&page).await?;
            let before = page.marks().await?;
            page.press(from).await?;
            let mut at = from;
            for by in [60.0, -140.0, -260.0, 35.0] {
                let to = (from.0 + by, from.1);
                page.drag_to(at, to).await?;
                at = to;
                let after = page.marks().await?;
                let same = pairs(&before, &after);
                ensure!(same.len() >= 5, "only {} marks are still in view", same.len());
                for (one, other) in same {
                    let moved = other.middle - one.middle;
                    ensure!((moved - by).abs() <= 1.0, "{} moved by {moved}, the hand by {by}", one.name);
                    ensure!(one.target.top == other.target.top, "{} jumped to another row", one.name);
                }
            }
            page.release(at).await?;
        }
        Ok(())
    })
}

#[test]
fn a_drag_that_ends_on_a_mark_opens_nothing() -> Result {
    chromium(async |page| {
        page.open("").await?;
        let _: bool = page
            .js("(document.querySelector('.mark[data-event=kremlin-list-published]').scrollIntoView({ block: 'center' }), true)")
            .await?;
        let marks = page.marks().await?;
        let mark = row_of(&marks, "kremlin-list-published")?.body.context("it is in view")?.middle();
        // The mark follows the hand, which is on it from the press to the release.
        page.drag(mark, (mark.0 - 80.0, mark.1)).await?;
        ensure!(page.count(".detail").await? == 0, "a drag opened an event");
        let marks = page.marks().await?;
        page.click_at(row_of(&marks, "kremlin-list-published")?.body.context("it is in view")?.middle())
            .await?;
        ensure!(page.count(".detail").await? == 1, "a click after a drag opens it");
        Ok(())
    })
}

#[test]
fn one_finger_down_the_axis_scrolls_the_page() -> Result {
    chromium(async |page| {
        page.resize(800, 600).await?;
        page.open("#view=axis").await?;
        let (x, _) = free_spot(&page).await?;
        let shown = window(&page).await?;
        let scrolled: f64 = page.js("scrollY").await?;
        page.touch(&[((x, 400.0), (x, 200.0))]).await?;
        page.until("the page has scrolled", &format!("scrollY > {scrolled} + 100")).await?;
        ensure!(window(&page).await? == shown, "scrolling changed what the axis shows");
        Ok(())
    })
}

#[test]
fn one_finger_along_the_axis_pans() -> Result {
    chromium(async |page| {
        page.resize(800, 900).await?;
        page.open("#view=axis&from=2018-01-15&to=2018-08-01").await?;
        let from = free_spot(&page).await?;
        let (before, scrolled) = (page.marks().await?, page.js::<f64>("scrollY").await?);
        page.touch(&[(from, (from.0 - 150.0, from.1))]).await?;
        let same = pairs(&before, &page.marks().await?);
        ensure!(same.len() >= 3);
        for (one, other) in same {
            // The browser keeps the first few pixels, until it knows that the finger does not scroll.
            let moved = one.middle - other.middle;
            ensure!((130.0..=151.0).contains(&moved), "{} moved by {moved}, the finger by 150", one.name);
        }
        ensure!(page.js::<f64>("scrollY").await? == scrolled);
        Ok(())
    })
}

#[test]
fn two_fingers_zoom_the_axis_and_not_the_page() -> Result {
    chromium(async |page| {
        page.resize(800, 900).await?;
        page.open("#view=axis&scale=true").await?;
        let (_, y) = free_spot(&page).await?;
        let stage = page.rect(".stage").await?;
        let distance = async || -> Result<f64> {
            let marks = page.marks().await?;
            Ok((row_of(&marks, "kremlin-list-published")?.middle
                - row_of(&marks, "putin-march-address")?.middle)
                .abs())
        };
        let before = distance().await?;
        let x = row_of(&page.marks().await?, "putin-march-address")?.middle;
        ensure!(x - stage.left > 100.0);
        page.touch(&[((x - 40.0, y), (x - 80.0, y)), ((x + 40.0, y), (x + 80.0, y))]).await?;
        let after = distance().await?;
        ensure!((after / before - 2.0).abs() < 0.1, "fingers twice as far apart: {before} became {after}");
        ensure!(page.js::<f64>("visualViewport.scale").await? == 1.0, "the browser zoomed the page");
        Ok(())
    })
}

#[test]
fn buttons_keys_and_the_wheel_held_with_shift_pan() -> Result {
    chromium(async |page| {
        page.open("#from=2017-11-01&to=2018-05-01").await?;
        let start = window(&page).await?;
        page.click_named("button", "Later").await?;
        let later = window(&page).await?;
        ensure!(later != start);
        page.click_named("button", "Earlier").await?;
        ensure!(window(&page).await? == start, "earlier undoes later: {start}, {}", window(&page).await?);
        page.focus(".marks [tabindex='0']").await?;
        page.key(Key::PageDown).await?;
        ensure!(window(&page).await? == later, "Page Down is “Later”");
        page.key(Key::PageUp).await?;
        ensure!(window(&page).await? == start, "Page Up is “Earlier”");
        let at = free_spot(&page).await?;
        let before = page.marks().await?;
        page.wheel(at, (0.0, 100.0), SHIFT).await?;
        for (one, other) in pairs(&before, &page.marks().await?) {
            let moved = one.middle - other.middle;
            ensure!((moved - 100.0).abs() <= 1.0, "{} moved by {moved}, the wheel by 100", one.name);
        }
        page.wheel(at, (-100.0, 0.0), 0).await?;
        for (one, other) in pairs(&before, &page.marks().await?) {
            ensure!((one.middle - other.middle).abs() <= 1.0, "a sideways wheel pans back");
        }
        Ok(())
    })
}

#[test]
fn panning_ends_where_the_story_ends() -> Result {
    chromium(async |page| {
        page.open("").await?;
        for _ in 0..12 {
            page.click_named("button", "Later").await?;
        }
        let end = window(&page).await?;
        ensure!(end.contains("2018"), "{end}");
        for _ in 0..60 {
            page.click_named("button", "Earlier").await?;
        }
        let start = window(&page).await?;
        ensure!(start.contains("1974"), "{start}");
        page.click_named("button", "Earlier").await?;
        ensure!(window(&page).await? == start);
        Ok(())
    })
}

#[test]
fn a_drag_ends_where_the_button_is_released_outside_of_the_axis() -> Result {
    chromium(async |page| {
        page.open("#from=2018-01-15&to=2018-08-01").await?;
        let at = free_spot(&page).await?;
        // Straight up and out, without a drag that would capture the pointer; the release is heard by nobody.
        let above = (at.0, page.rect(".stage").await?.top - 60.0);
        page.press(at).await?;
        page.drag_to(at, above).await?;
        page.release(above).await?;
        let before = window(&page).await?;
        for x in [0.0, 40.0, 120.0, -90.0] {
            let to =
                json!({ "type": "mouseMoved", "x": at.0 + x, "y": at.1, "button": "none", "buttons": 0 });
            page.cdp("Input.dispatchMouseEvent", to).await?;
        }
        page.drawn().await?;
        ensure!(window(&page).await? == before, "the axis pans without a button");
        Ok(())
    })
}
