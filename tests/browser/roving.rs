//! One tab stop among the marks: keys move it through time and lanes, and zooming does not lose it.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;
use serde::Deserialize;
use serde_json::json;

/// The mark that has the focus.
#[derive(Clone, Debug, Deserialize, PartialEq)]
struct Here {
    event: Option<String>,
    count: Option<usize>,
    name: String,
    lane: usize,
    middle: f64,
    seen: bool,
}

const HERE: &str = "((element, frame) => {
    if (!element.matches('.marks .mark')) return null;
    const found = marks().find((mark) => mark.name === element.ariaLabel);
    const { event, count, name, middle, body } = found;
    return { event, count, name, lane: lane(rect(element)), middle, seen: !!body };
})(document.activeElement)";

async fn here(page: &Page, when: &str) -> Result<Here> {
    let found: Option<Here> = page.js(HERE).await?;
    let Some(here) = found else { anyhow::bail!("{when}: the focus is on {}", page.focused().await?) };
    ensure!(here.seen, "{when}: “{}” has the focus out of view", here.name);
    ensure_one_stop(page, when).await?;
    Ok(here)
}

async fn press(page: &Page, key: Key) -> Result<Here> {
    page.key(key.clone()).await?;
    // The focus follows once the page shows what changed.
    page.drawn().await?;
    here(page, &format!("{key:?}")).await
}

/// One button of the axis is a tab stop, and none but that one.
async fn ensure_one_stop(page: &Page, when: &str) -> Result {
    let stops: Vec<String> =
        page.js("all('.marks *').filter((each) => each.tabIndex === 0).map(name)").await?;
    ensure!(stops.len() == 1, "{when}: {} tab stops among the marks: {stops:?}", stops.len());
    Ok(())
}

#[test]
fn one_mark_is_a_tab_stop_whatever_is_shown() -> Result {
    chromium(async |page| {
        for rest in ["#view=axis", "#view=axis&group=none&scale=true", "#view=axis&topics=syria&group=person"]
        {
            page.open(rest).await?;
            ensure_one_stop(&page, rest).await?;
            for button in ["Zoom in", "Zoom in", "Zoom in", "Earlier", "Earlier", "Zoom out", "Later"] {
                page.click_named("button", button).await?;
                if !page.marks().await?.is_empty() {
                    ensure_one_stop(&page, &format!("{rest}, {button}")).await?;
                }
            }
            page.click_text("button", "All").await?;
            ensure_one_stop(&page, &format!("{rest}, all")).await?;
        }
        // The one that was clicked is the one that Tab comes back to.
        page.open("#view=axis").await?;
        page.click_mark("new-sanctions-held-back").await?;
        ensure_one_stop(&page, "after a click").await?;
        let stop: String = page.js("document.querySelector('.marks [tabindex=\"0\"]').dataset.event").await?;
        ensure!(stop == "new-sanctions-held-back", "after a click on another the tab stop is {stop}");
        Ok(())
    })
}

#[test]
fn right_goes_through_all_events_in_order_and_left_back() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        let order: Vec<String> = page.js("all('.entry__open').map((each) => each.dataset.event)").await?;
        page.open("#view=axis").await?;
        page.focus(".marks [tabindex='0']").await?;
        let mut walked = vec![press(&page, Key::Home).await?];
        let first = order.first().cloned();
        ensure!(walked.iter().all(|here| here.event == first), "Home goes to {walked:?}");
        loop {
            let next = press(&page, Key::Right).await?;
            if walked.last() == Some(&next) {
                break;
            }
            walked.push(next);
            ensure!(walked.len() <= order.len(), "Right goes on after {} events", order.len());
        }
        let met: usize = walked.iter().map(|here| here.count.unwrap_or(1)).sum();
        let alone: Vec<&String> = walked.iter().filter_map(|here| here.event.as_ref()).collect();
        let missed: Vec<&String> = order.iter().filter(|event| !alone.contains(event)).collect();
        ensure!(
            met == order.len(),
            "Right passes {met} of {} events; not met alone: {missed:?}",
            order.len()
        );
        let places: Vec<_> = alone.iter().map(|event| order.iter().position(|each| each == *event)).collect();
        ensure!(places.is_sorted(), "not in order of time: {alone:?}");

        let last = press(&page, Key::End).await?;
        ensure!(last.event.as_ref() == order.last(), "End goes to {}", last.name);
        let back = press(&page, Key::Left).await?;
        let before_last = walked.iter().rev().nth(1);
        ensure!(
            before_last.is_some_and(|before| before.name == back.name),
            "Left of the last is {}",
            back.name
        );
        Ok(())
    })
}

#[test]
fn down_and_up_go_to_the_nearest_mark_of_the_next_lane() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.focus(".marks [tabindex='0']").await?;
        press(&page, Key::Right).await?;
        for (key, down) in [(Key::Up, false), (Key::Down, true), (Key::Up, false)] {
            let mut at = here(&page, "at first").await?;
            let mut steps = 0;
            loop {
                let script = "marks().map((mark) => [lane(mark.box), mark.middle])";
                let all: Vec<(usize, f64)> = page.js(script).await?;
                let beyond =
                    all.iter().filter(|(lane, _)| if down { *lane > at.lane } else { *lane < at.lane });
                let nearest = beyond
                    .min_by(|a, b| {
                        let far = |mark: &(usize, f64)| (mark.1 - at.middle).abs();
                        a.0.abs_diff(at.lane).cmp(&b.0.abs_diff(at.lane)).then(far(a).total_cmp(&far(b)))
                    })
                    .copied();
                let next = press(&page, key.clone()).await?;
                let Some((lane, middle)) = nearest else {
                    ensure!(next.name == at.name, "{key:?} in the outermost lane goes to {}", next.name);
                    break;
                };
                let moved = next.middle - middle;
                ensure!(
                    next.lane == lane && moved.abs() < 30.0,
                    "{key:?} from “{}” goes to “{}” in lane {}; the nearest is at {middle} in lane {lane}",
                    at.name,
                    next.name,
                    next.lane
                );
                at = next;
                steps += 1;
            }
            ensure!(steps > 0 || !down, "{key:?} goes nowhere");
        }
        Ok(())
    })
}

#[test]
fn zooming_by_keys_keeps_the_focus_on_the_mark() -> Result {
    chromium(async |page| {
        for rest in ["#view=axis", "#view=axis&group=none"] {
            page.open(rest).await?;
            page.focus(".marks [tabindex='0']").await?;
            for _ in 0..6 {
                press(&page, Key::Right).await?;
            }
            let start = here(&page, rest).await?;
            for (number, key) in "++++-----------0+".chars().enumerate() {
                page.keys(key.to_string()).await?;
                page.drawn().await?;
                let when = format!("{rest}, key {number}, {key}");
                let now = here(&page, &when).await?;
                if start.event.is_some() && now.event.is_some() {
                    ensure!(now.event == start.event, "{when}: from {:?} to {:?}", start.event, now.event);
                }
            }
        }
        Ok(())
    })
}

#[test]
fn enter_on_a_cluster_opens_it_and_keeps_the_focus_among_the_marks() -> Result {
    chromium(async |page| {
        page.open("#view=axis&group=none&scale=true&from=1974-05-20&to=2018-12-31").await?;
        page.click_text("button", "All").await?;
        let biggest: usize = page.js("Math.max(...marks().map((mark) => mark.count ?? 0))").await?;
        ensure!(biggest > 1, "there is no cluster");
        page.focus(&format!(".mark[data-count='{biggest}']")).await?;
        page.key(Key::Enter).await?;
        page.until_with(
            "it comes apart",
            "marks().every((mark) => (mark.count ?? 0) < $[0])",
            json!([biggest]),
        )
        .await?;
        page.until("the focus is on a mark", "document.activeElement.matches('.marks .mark')").await?;
        here(&page, "after Enter on a cluster").await.map(drop)
    })
}

#[test]
fn a_filter_that_hides_the_stop_gives_it_to_another() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.focus(".mark[data-event='hamburg-meeting']").await?;
        press(&page, Key::Right).await?;
        page.show_all_chips().await?;
        for topic in ["Syria", "Iran"] {
            page.click_text("button", topic).await?;
            ensure_one_stop(&page, topic).await?;
            page.click_text("button", topic).await?;
        }
        ensure_one_stop(&page, "all again").await
    })
}
