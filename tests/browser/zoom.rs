//! Zooming: by wheel, buttons and keys, around what the reader looks at, and no further than the story goes.

use crate::harness::{CTRL, Key, Page, Result, chromium, row_of};
use anyhow::{Context, ensure};

/// A place on the stage between marks, at a share of its width.
async fn spot(page: &Page, share: f64) -> Result<(f64, f64)> {
    let height: f64 = page.js("innerHeight").await?;
    if page.rect(".stage").await?.top > height - 200.0 {
        page.bring("document.querySelector('.stage')", "the stage").await?;
    }
    let stage = page.rect(".stage").await?;
    let y = f64::midpoint(stage.top.max(0.0), stage.bottom.min(height));
    Ok((stage.left + stage.width() * share, y))
}

async fn window(page: &Page) -> Result<String> {
    page.text(".axis__view").await
}

#[test]
fn ctrl_and_wheel_zoom_at_the_pointer() -> Result {
    chromium(async |page| {
        page.open("").await?;
        spot(&page, 0.5).await?;
        for event in ["kremlin-list-published", "putin-march-address", "hamburg-meeting"] {
            page.click_text("button", "Fit").await?;
            let marks = page.marks().await?;
            let before = row_of(&marks, event)?.middle;
            let at = (before, spot(&page, 0.5).await?.1);
            for delta in [-120.0, -120.0, -120.0, 120.0, 120.0] {
                page.wheel(at, (0.0, delta), CTRL).await?;
                let after = row_of(&page.marks().await?, event)?.middle;
                ensure!(
                    (after - before).abs() <= 2.0,
                    "{event} was under the pointer at {before}, is at {after}"
                );
            }
        }
        Ok(())
    })
}

#[test]
fn ctrl_and_wheel_change_the_zoom_and_leave_the_page_where_it_is() -> Result {
    chromium(async |page| {
        page.resize(1280, 600).await?;
        page.open("#scale=true").await?;
        // With the axis at the top of the window, nothing above it can grow and move the page.
        page.js::<()>("void document.querySelector('.toolbar').scrollIntoView({ behavior: 'instant' })")
            .await?;
        let at = spot(&page, 0.4).await?;
        let distance = async || -> Result<f64> {
            let marks = page.marks().await?;
            Ok((row_of(&marks, "kremlin-list-published")?.middle
                - row_of(&marks, "putin-march-address")?.middle)
                .abs())
        };
        let (before, scrolled) = (distance().await?, page.js::<f64>("scrollY").await?);
        page.wheel(at, (0.0, -120.0), CTRL).await?;
        ensure!(distance().await? > before * 1.1, "zooming in pulls events apart");
        page.wheel(at, (0.0, 120.0), CTRL).await?;
        page.wheel(at, (0.0, 120.0), CTRL).await?;
        ensure!(distance().await? < before, "zooming out brings them together");
        let now: f64 = page.js("scrollY").await?;
        ensure!(now == scrolled, "the page scrolled from {scrolled} to {now}");
        ensure!(page.js::<f64>("visualViewport.scale").await? == 1.0, "the browser zoomed the page");
        Ok(())
    })
}

#[test]
fn the_plain_wheel_scrolls_the_page_and_zooms_nothing() -> Result {
    chromium(async |page| {
        page.resize(1280, 600).await?;
        page.open("").await?;
        let at = spot(&page, 0.4).await?;
        let (shown, scrolled) = (window(&page).await?, page.js::<f64>("scrollY").await?);
        page.wheel(at, (0.0, 100.0), 0).await?;
        page.until(&format!("the page is scrolled beyond {scrolled}"), &format!("scrollY > {scrolled} + 50"))
            .await?;
        ensure!(window(&page).await? == shown, "the plain wheel changed what the axis shows");
        Ok(())
    })
}

#[test]
fn buttons_and_keys_zoom() -> Result {
    chromium(async |page| {
        page.open("").await?;
        let fitted = window(&page).await?;
        page.click_named("button", "Zoom in").await?;
        let closer = window(&page).await?;
        ensure!(closer != fitted);
        page.click_named("button", "Zoom out").await?;
        page.click_named("button", "Zoom out").await?;
        ensure!(window(&page).await? != closer);
        page.click_text("button", "Fit").await?;
        ensure!(window(&page).await? == fitted);
        page.click_text("button", "All").await?;
        let all = window(&page).await?;
        ensure!(all.contains("1974") && all.contains("2019"), "{all}");
        page.click_text("button", "Fit").await?;

        // Keys zoom around the mark that has the focus, so that it stays where it is.
        page.focus(".marks [tabindex='0']").await?;
        let place = "((box) => (box.left + box.right) / 2)(rect(document.activeElement.querySelector('.mark__body')))";
        let before: f64 = page.js(place).await?;
        for key in ["+", "-", "="] {
            page.keys(key).await?;
            let shown = window(&page).await?;
            ensure!((shown == fitted) == (key == "-"), "after {key}: {shown}");
            let after: f64 = page.js(place).await?;
            ensure!((after - before).abs() <= 2.0, "{key} moves the mark from {before} to {after}");
        }
        page.keys("0").await?;
        ensure!(window(&page).await? == fitted, "0 fits");
        Ok(())
    })
}

#[test]
fn zoom_ends_where_the_story_ends_and_at_an_hour() -> Result {
    chromium(async |page| {
        page.open("#scale=true&from=2018-07-10&to=2018-07-20").await?;
        let at = spot(&page, 0.5).await?;
        // Ten days are 240 hours, and 1.25 to the 25th is more than that. One event has a time of day.
        for _ in 0..25 {
            page.wheel(at, (0.0, -400.0), CTRL).await?;
        }
        let closest = window(&page).await?;
        let ticks: Vec<String> =
            page.labelled(".tick__label").await?.into_iter().map(|tick| tick.text).collect();
        ensure!(ticks.iter().any(|tick| tick.contains(':')), "close up, ticks are hours: {ticks:?}");
        page.wheel(at, (0.0, -400.0), CTRL).await?;
        ensure!(window(&page).await? == closest, "the closest zoom is the closest");
        for _ in 0..64 {
            page.wheel(at, (0.0, 400.0), CTRL).await?;
        }
        let widest = window(&page).await?;
        // All 45 years, with some room around them, so that no mark sits on the edge.
        let years: Vec<u32> =
            widest.split(' ').filter_map(|word| word.parse().ok()).filter(|year| *year > 31).collect();
        ensure!(matches!(years.as_slice(), [1970..=1974, 2019..=2022]), "{widest}");
        page.wheel(at, (0.0, 400.0), CTRL).await?;
        ensure!(window(&page).await? == widest);
        Ok(())
    })
}

#[test]
fn nothing_overlaps_at_any_zoom() -> Result {
    chromium(async |page| {
        let mut found = Vec::new();
        for width in [1280, 700] {
            page.resize(width, 900).await?;
            for start in ["", "#scale=true", "#group=none", "#group=person", "#group=place"] {
                page.open(&format!("{start}{}view=axis", if start.is_empty() { "#" } else { "&" })).await?;
                let at = spot(&page, 0.93).await?;
                for step in 0..9 {
                    let when = format!("{width} px, {start}, {step} notches in");
                    if let Err(error) = page.ensure_tidy_axis(&when).await {
                        found.push(format!("{error}"));
                        break;
                    }
                    for _ in 0..3 {
                        page.wheel(at, (0.0, -120.0), CTRL).await?;
                    }
                }
                page.click_text("button", "All").await?;
                if let Err(error) = page.ensure_tidy_axis(&format!("{width} px, {start}, all")).await {
                    found.push(format!("{error}"));
                }
            }
        }
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

#[test]
fn the_scale_can_be_true_or_cut_and_cuts_say_what_they_leave_out() -> Result {
    chromium(async |page| {
        page.open("").await?;
        let breaks = page.labelled(".break__label").await?;
        ensure!(!breaks.is_empty(), "the main span has empty stretches");
        for cut in &breaks {
            ensure!(["day", "month", "year"].iter().any(|unit| cut.text.contains(unit)), "{cut:?}");
        }
        let titles: Vec<String> = page.js("present('.break').map((each) => each.title)").await?;
        ensure!(titles.iter().all(|title| title.contains("without events")), "{titles:?}");
        let distance = async || -> Result<(f64, f64)> {
            let marks = page.marks().await?;
            let x = |event: &str| row_of(&marks, event).map(|mark| mark.middle);
            // 7 July 2017 to 29 January 2018 are 206 days, and from there to 16 July 2018 168.
            Ok((
                x("kremlin-list-published")? - x("hamburg-meeting")?,
                x("helsinki-summit")? - x("kremlin-list-published")?,
            ))
        };
        page.open_display().await?;
        page.click_named("button", "True to scale").await?;
        page.until("true to scale nothing is cut", "present('.break').length === 0").await?;
        let (first, second) = distance().await?;
        ensure!(((first / second) - 206.0 / 168.0).abs() < 0.02, "{first} : {second} is not 206 : 168");
        page.open_display().await?;
        page.click_named("button", "Gaps cut").await?;
        page.until("the cuts are back", &format!("present('.break').length === {}", titles.len())).await?;
        let (first, second) = distance().await?;
        ensure!(((first / second) - 206.0 / 168.0).abs() > 0.02, "cutting gaps changes nothing");
        Ok(())
    })
}

#[test]
fn zoom_keys_do_nothing_where_there_is_no_axis() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.focus(".entry__open").await?;
        page.keys("+").await?;
        page.keys("0").await?;
        page.keys("1").await?;
        page.until("the axis is back", "!!document.querySelector('.stage')").await?;
        ensure!(!page.hash().await?.contains("from="), "a key zoomed an axis that was not there");
        page.key(Key::Escape).await
    })
}

#[test]
fn titles_at_the_edges_are_shortened_and_take_no_clicks_where_nothing_is_seen() -> Result {
    chromium(async |page| {
        for (rest, event) in [
            ("#v=1&from=2018-07-12&to=2018-07-22", "helsinki-summit"),
            ("#v=1&from=2017-07-01&to=2017-07-12", "hamburg-meeting"),
        ] {
            page.open(rest).await?;
            let stage = page.rect(".stage").await?;
            let marks = page.marks().await?;
            let label = row_of(&marks, event)?.label.with_context(|| format!("{event} has no title"))?;
            ensure!(label.width() > 100.0, "{event}: {label:?}");
            for mark in marks.iter().filter(|mark| mark.event.is_some()) {
                let Some(body) = mark.body else { continue };
                let seen = mark.label.map_or(body.left, |label| label.left.min(body.left));
                // A dot's target is wider than the dot, and a bar may have begun before.
                let from = mark.target.left.max(stage.left);
                ensure!(seen - from <= 13.0, "{}: takes clicks from {from}, is seen from {seen}", mark.name);
            }
        }
        // Whole, cut by an ellipsis of its own, or not there: never cut by the edge.
        let cropped: Vec<String> = page
            .js("present('.mark__label').filter(shown).filter((label) => rect(label).right > rect(one('.stage')).right + 1 || rect(label).left < rect(one('.stage')).left - 1).map(text)")
            .await?;
        ensure!(cropped.is_empty(), "{cropped:?}");
        Ok(())
    })
}
