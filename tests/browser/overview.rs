//! The overview strip: its brush is the window, and can be dragged, stretched, brought and moved by keys.

use crate::harness::{Key, Page, Rect, Result, chromium};
use anyhow::ensure;

const START: &str = ".brush__handle--start";
const END: &str = ".brush__handle--end";

/// Two months in spring: room on both sides of the brush.
async fn open(page: &Page) -> Result<Rect> {
    page.open("#from=2018-02-20&to=2018-05-20").await?;
    page.bring("document.querySelector('.overview')", "the overview").await?;
    page.rect(".brush").await
}

/// The dates that a handle and the status line say.
async fn said(page: &Page) -> Result<(String, String, String)> {
    let value = async |handle: &str| -> Result<String> {
        Ok(page.attribute(handle, "aria-valuetext").await?.unwrap_or_default())
    };
    Ok((value(START).await?, value(END).await?, page.text(".axis__view").await?))
}

/// Handles, status line and the axis itself must tell the same window.
async fn ensure_agreement(page: &Page) -> Result<()> {
    let (start, end, status) = said(page).await?;
    ensure!(
        status == format!("In view: {start} to {end}"),
        "“{status}”, but the handles say {start} and {end}"
    );
    Ok(())
}

#[test]
fn the_brush_can_be_dragged() -> Result {
    chromium(async |page| {
        let before = open(&page).await?;
        let (_, _, window) = said(&page).await?;
        let from = before.middle();
        page.drag(from, (from.0 - 90.0, from.1)).await?;
        let after = page.rect(".brush").await?;
        ensure!((before.left - after.left - 90.0).abs() <= 1.5, "{before:?} became {after:?}");
        ensure!(said(&page).await?.2 != window, "the axis does not follow");
        ensure_agreement(&page).await?;
        page.drag(after.middle(), from).await?;
        let back = page.rect(".brush").await?;
        ensure!((back.left - before.left).abs() <= 1.5, "dragged back: {back:?}, was {before:?}");
        Ok(())
    })
}

#[test]
fn the_brush_stays_on_the_strip() -> Result {
    chromium(async |page| {
        let before = open(&page).await?;
        let strip = page.rect(".overview").await?;
        page.drag(before.middle(), (strip.left - 300.0, before.middle().1)).await?;
        let left = page.rect(".brush").await?;
        ensure!((left.left - strip.left).abs() <= 1.5, "{left:?} in {strip:?}");
        ensure!(said(&page).await?.0.contains("1974"));
        page.drag(left.middle(), (strip.right + 300.0, left.middle().1)).await?;
        let right = page.rect(".brush").await?;
        ensure!((right.right - strip.right).abs() <= 1.5, "{right:?} in {strip:?}");
        ensure_agreement(&page).await
    })
}

#[test]
fn its_handles_stretch_it() -> Result {
    chromium(async |page| {
        let before = open(&page).await?;
        let end = page.rect(END).await?.middle();
        page.drag(end, (end.0 + 60.0, end.1)).await?;
        let longer = page.rect(".brush").await?;
        ensure!(
            (longer.left - before.left).abs() <= 1.5 && (longer.right - before.right - 60.0).abs() <= 1.5,
            "{before:?}, {longer:?}"
        );
        let start = page.rect(START).await?.middle();
        page.drag(start, (start.0 - 40.0, start.1)).await?;
        let longest = page.rect(".brush").await?;
        ensure!(
            (longest.left - longer.left + 40.0).abs() <= 1.5 && (longest.right - longer.right).abs() <= 1.5,
            "{longer:?}, {longest:?}"
        );
        ensure_agreement(&page).await?;
        // One handle cannot be drawn over the other.
        let start = page.rect(START).await?.middle();
        page.drag(start, (longest.right + 200.0, start.1)).await?;
        let shortest = page.rect(".brush").await?;
        ensure!(shortest.width() > 0.0 && shortest.right <= longest.right + 1.5, "{shortest:?}");
        ensure_agreement(&page).await
    })
}

#[test]
fn a_press_beside_it_brings_it_there() -> Result {
    chromium(async |page| {
        let before = open(&page).await?;
        let strip = page.rect(".overview").await?;
        let at = (strip.left + strip.width() * 0.3, strip.middle().1);
        ensure!(at.0 < before.left - 20.0, "the press would be on the brush");
        page.click_at(at).await?;
        let after = page.rect(".brush").await?;
        ensure!((after.middle().0 - at.0).abs() <= 1.5, "pressed at {at:?}, the brush is at {after:?}");
        ensure!((after.width() - before.width()).abs() <= 1.5, "its width changed: {before:?}, {after:?}");
        ensure_agreement(&page).await
    })
}

#[test]
fn its_handles_are_sliders_for_the_keyboard() -> Result {
    chromium(async |page| {
        open(&page).await?;
        for (handle, name) in [(START, "Start of the window"), (END, "End of the window")] {
            ensure!(page.attribute(handle, "role").await?.as_deref() == Some("slider"));
            ensure!(page.attribute(handle, "aria-label").await?.as_deref() == Some(name));
            let [least, now, most]: [i64; 3] = page
                .js_with("['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((each) => Number(document.querySelector($[0]).getAttribute(each)))", serde_json::json!([handle]))
                .await?;
            ensure!(least <= now && now <= most && least < most, "{name}: {least} {now} {most}");
            let place = async || -> Result<f64> { Ok(page.rect(handle).await?.left) };
            page.focus(handle).await?;
            let start = place().await?;
            let width = page.rect(".overview").await?.width();
            page.key(Key::Right).await?;
            let one = place().await? - start;
            ensure!((one - width * 0.01).abs() <= 1.5, "{name}: → moves by {one} of {width}");
            ensure_agreement(&page).await?;
            page.key(Key::Left).await?;
            ensure!((place().await? - start).abs() <= 1.5, "{name}: ← undoes →");
            page.key(Key::Up).await?;
            ensure!(place().await? > start, "{name}: ↑ is later");
            page.key(Key::Down).await?;
            page.key(Key::PageDown).await?;
            ensure!(place().await? < start - one * 5.0, "{name}: Page Down moves by much");
            page.key(Key::PageUp).await?;
            ensure!((place().await? - start).abs() <= 2.0, "{name}: Page Up undoes Page Down");
            ensure!(page.focused().await?.contains(name), "the focus is on {}", page.focused().await?);
        }
        Ok(())
    })
}

#[test]
fn the_brush_says_what_the_axis_shows() -> Result {
    chromium(async |page| {
        page.open("").await?;
        ensure_agreement(&page).await?;
        let fitted = page.rect(".brush").await?;
        page.click_named("button", "Zoom in").await?;
        ensure!(page.rect(".brush").await?.width() < fitted.width());
        ensure_agreement(&page).await?;
        page.click_text("button", "All").await?;
        let (strip, brush) = (page.rect(".overview").await?, page.rect(".brush").await?);
        ensure!(brush.width() > strip.width() * 0.9, "{brush:?} of {strip:?}");
        ensure_agreement(&page).await
    })
}
