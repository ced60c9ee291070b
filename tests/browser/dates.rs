//! Stories with dates of every kind, as they are shown: axis, list, table, detail, element. The expected texts were written
//! by hand; how each date is put into words is tested in the core (`core/tests/dates_in_words.rs`).

use crate::harness::{Dish, Host, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// A story of events with these titles and dates.
fn story(title: &str, events: &[(&str, &str)]) -> Value {
    let event = |(at, (title, date)): (usize, &(&str, &str))| json!({ "id": format!("e{at}"), "title": title, "date": date, "sources": ["s"] });
    json!({
        "title": title,
        "language": "en",
        "sources": [{ "id": "s", "title": title, "publisher": "Public data" }],
        "events": events.iter().enumerate().map(event).collect::<Vec<_>>(),
    })
}

/// Opens a story on the full page, in a view.
async fn open(page: &Page, host: &Host, story: &Value, view: &str) -> Result {
    let address = host.serve("/story.json", Dish::json(story.to_string()));
    page.open(&format!("?src={address}#view={view}")).await?;
    page.until("the story is shown", "!document.querySelector('[data-static]:not([hidden])')").await
}

/// The texts of all elements that are in sight.
async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    let seen = "[...document.querySelectorAll($[0])].filter((each) => each.checkVisibility({ visibilityProperty: true })
            && each.getBoundingClientRect().right > 0)
        .map((each) => each.textContent.trim())";
    page.js_with(seen, json!([selector])).await
}

const ROME: &[(&str, &str)] = &[
    ("Founding", "-0752-04-21?"),
    ("Caesar is murdered", "-0043-03-15"),
    ("Augustus dies", "0014-08-19"),
    ("The last emperor", "0476-09-04"),
];

#[test]
fn a_story_across_eras_names_them_everywhere() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let story = story("Rome", ROME);
        open(&page, &host, &story, "list").await?;
        let facts = page.text(".live .masthead__facts, .masthead__facts").await?;
        ensure!(facts.starts_with("21 April 753 BCE, uncertain to 4 September 476 CE"), "{facts}");
        let years = texts(&page, ".story__heading").await?;
        ensure!(years == ["753 BCE", "44 BCE", "14 CE", "476 CE"], "{years:?}");
        let dates = texts(&page, ".story__when time").await?;
        ensure!(dates[1] == "15 March 44 BCE" && dates[2] == "19 August 14 CE", "{dates:?}");
        open(&page, &host, &story, "table").await?;
        let dates = texts(&page, ".table tbody time").await?;
        ensure!(dates[1] == "15 March 44 BCE", "{dates:?}");
        page.click(".table tbody button").await?;
        let detail = page.text(".detail").await?;
        ensure!(detail.contains("21 April 753 BCE"), "{detail}");
        Ok(())
    })
}

#[test]
fn years_on_the_axis_are_told_once_and_with_their_era() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.resize(1280, 900).await?;
        // True to scale, the whole of it.
        let years = story("Year nought", &[("Nought", "0000"), ("One", "0001"), ("Two", "0002")]);
        open(&page, &host, &years, "axis&scale=true").await?;
        let ticks =
            texts(&page, ".tick[data-unit=year] .tick__label, .tick[data-unit=megayear] .tick__label")
                .await?;
        ensure!(ticks.starts_with(&["1 BCE".to_owned(), "1 CE".to_owned(), "2 CE".to_owned()]), "{ticks:?}");
        let deep =
            story("Deep time", &[("Earth forms", "Y-4540000000~"), ("Dinosaurs die out", "Y-66000000~")]);
        open(&page, &host, &deep, "axis&scale=true").await?;
        let ticks = texts(&page, ".tick[data-unit=megayear]:not(.tick--context) .tick__label").await?;
        ensure!(ticks.iter().any(|tick| tick == "4bn years ago"), "{ticks:?}");
        ensure!(ticks.iter().any(|tick| tick == "2bn years ago"), "{ticks:?}");
        let mut distinct = ticks.clone();
        distinct.dedup();
        ensure!(distinct == ticks, "{ticks:?}");
        Ok(())
    })
}

#[test]
fn a_stopwatch_is_zoomed_to_its_seconds() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.resize(1280, 900).await?;
        let times = [("Start", "2024-05-01T10:00:05"), ("Finish", "2024-05-01T10:00:59")];
        open(&page, &host, &story("Stopwatch", &times), "axis").await?;
        ensure!(page.text(".masthead__facts").await?.contains("54 seconds"));
        for _ in 0..12 {
            page.click_named("button", "Zoom in").await?;
        }
        page.drawn().await?;
        let seconds = texts(&page, ".tick[data-unit=second] .tick__label").await?;
        ensure!(seconds.iter().any(|each| each.starts_with("10:00:")), "{seconds:?}");
        // The address holds it, to the second.
        page.until_hash("the window is in the address", "hash.includes('T10:00:')").await?;
        page.reload().await?;
        page.until_stands().await?;
        ensure!(!texts(&page, ".tick[data-unit=second] .tick__label").await?.is_empty());
        Ok(())
    })
}

#[test]
fn times_with_offsets_are_in_true_order_and_the_clock_is_told() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let launch = [
            ("Orbit", "2024-05-01T04:30:00-04:00"),
            ("Launch", "2024-05-01T10:00:00+02:00"),
            ("Weather check", "2024-05-01T08:00:00+02:00"),
            ("Briefing", "2024-05-01T15:00"),
        ];
        open(&page, &host, &story("Launch", &launch), "list").await?;
        let titles = texts(&page, ".entry__open").await?;
        ensure!(titles == ["Weather check", "Launch", "Orbit", "Briefing"], "{titles:?}");
        let dates = texts(&page, ".story__when time").await?;
        ensure!(dates[2] == "1 May 2024 at 4:30:00 local time (UTC−4)", "{dates:?}");
        let footer = page.text(".footer").await?;
        ensure!(footer.contains("placed by a clock at UTC+2; times without one"), "{footer}");
        Ok(())
    })
}

#[test]
fn events_with_mistakes_can_be_left_out_if_the_reader_asks() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let broken = [("First", "2018-05-01"), ("Set of years", "[2017,2018]"), ("Third", "2018-13")];
        let address = host.serve("/story.json", Dish::json(story("Broken", &broken).to_string()));
        page.load(&format!("?src={address}")).await?;
        page.until("the mistakes are listed", "document.querySelectorAll('.notice--failed li').length === 2")
            .await?;
        page.click_text("button", "Show the story without these 2 events").await?;
        page.until("the rest is shown", "document.querySelector('.missing') !== null").await?;
        page.until_matching(1).await?;
        let line = page.text(".missing summary").await?;
        ensure!(line == "2 events are left out, as their data cannot be read: which, and why", "{line}");
        page.click(".missing summary").await?;
        let reasons = page.text(".missing").await?;
        ensure!(
            reasons.contains("Set of years")
                && reasons.contains("is of EDTF level 2, which is not supported"),
            "{reasons}"
        );
        ensure!(reasons.contains("Third") && reasons.contains("month 13"), "{reasons}");
        Ok(())
    })
}
