//! The sign of a topic: one shape wherever the topic stands, and how certain a date is on each.

use crate::harness::{Dish, Host, Page, Result, chromium, chromium_and_firefox};
use anyhow::{Context, ensure};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Shapes by what they stand for.
type Signs = BTreeMap<String, String>;

/// The shapes in these elements, each with what an expression says of the element.
async fn signs(page: &Page, selector: &str, of: &str) -> Result<Signs> {
    let script = "all($[0]).filter((each) => each.querySelector('path'))
        .map((each) => [EACH, each.querySelector('path').getAttribute('d')])";
    let found: Vec<(String, String)> = page.js_with(&script.replace("EACH", of), json!([selector])).await?;
    ensure!(!found.is_empty(), "there is no sign in {selector}");
    Ok(found.into_iter().collect())
}

#[test]
fn a_topic_has_the_same_sign_everywhere() -> Result {
    chromium(async |page| {
        page.resize(1280, 1400).await?;
        page.open("#view=axis").await?;
        let chips = signs(&page, ".chip[data-hue]", "words(each)").await?;
        ensure!(chips.len() == 11, "{chips:?}");
        ensure!(chips.values().collect::<BTreeSet<_>>().len() == 11, "two topics have one shape: {chips:?}");
        let lanes = signs(&page, ".axis__lane", "words(each)").await?;
        ensure!(
            lanes.len() > 8 && lanes.iter().all(|(topic, sign)| chips.get(topic) == Some(sign)),
            "{lanes:?}"
        );
        let marks = signs(&page, ".mark[data-event]", "each.dataset.event").await?;

        page.open("#view=list").await?;
        let topics = signs(&page, ".story .topic", "squeeze(each.textContent)").await?;
        ensure!(topics == chips, "the list has {topics:?}");
        let entries = signs(&page, "[data-entry]", "each.dataset.entry").await?;
        let first = "squeeze(each.querySelector('.topic').textContent)";
        let filed: Vec<(String, String)> =
            page.js(&format!("all('[data-entry]').map((each) => [each.dataset.entry, {first}])")).await?;
        ensure!(filed.len() == 58);
        for (event, topic) in &filed {
            ensure!(entries.get(event) == chips.get(topic), "{event} has another shape than {topic}");
        }
        ensure!(
            marks.len() > 40 && marks.iter().all(|(event, sign)| entries.get(event) == Some(sign)),
            "{marks:?}"
        );

        let pictured: Vec<(String, String)> = page
            .js("[...document.querySelectorAll('[data-static] .picture a')].filter((each) => each.querySelector('path'))
                .map((each) => [each.getAttribute('href').slice(1), each.querySelector('path').getAttribute('d')])")
            .await?;
        ensure!(pictured.len() > 100);
        for (event, sign) in &pictured {
            ensure!(entries.get(event) == Some(sign), "the picture of {event} has another shape");
        }
        Ok(())
    })
}

/// Fill, line and dashes of a sign, and the paper that it stands on.
const LOOK: &str = "(sign) => {
    const { fill, stroke, strokeDasharray } = getComputedStyle(sign.querySelector('path'));
    const probe = sign.closest('.summitline').appendChild(document.createElement('i'));
    probe.style.color = 'var(--paper)';
    const paper = getComputedStyle(probe).color;
    probe.style.color = 'var(--accent)';
    const accent = getComputedStyle(probe).color;
    probe.remove();
    return { solid: fill === stroke, hollow: fill === paper, dashed: strokeDasharray !== 'none', accent: stroke === accent };
}";

async fn look(page: &Page, selector: &str) -> Result<Value> {
    page.js_with(&format!("({LOOK})(one($[0]))"), json!([selector])).await.context(selector.to_owned())
}

#[test]
fn how_certain_a_date_is_shows_on_its_sign() -> Result {
    let looks = |solid: bool, hollow: bool, dashed: bool, accent: bool| json!({ "solid": solid, "hollow": hollow, "dashed": dashed, "accent": accent });
    chromium_and_firefox(async |page| {
        page.open("#view=axis").await?;
        for (event, wanted) in [
            ("hamburg-meddling-denial", looks(true, false, false, false)),
            ("helsinki-blackmail-denial", looks(false, false, true, false)),
            ("ceasefire-start", looks(false, true, false, false)),
            ("hamburg-meeting", looks(true, false, false, false)),
        ] {
            let selector = format!(".mark[data-event={event}] .glyph");
            let found = look(&page, &selector).await?;
            ensure!(found == wanted, "{selector}: {found}");
        }
        // A range is a bar, and shows no sign.
        let bar = ".mark[data-event=apec-vietnam] .glyph";
        ensure!(!page.js_with::<bool>("shown(one($[0]))", json!([bar])).await?, "{bar} is shown");

        page.open("#view=list").await?;
        for (event, wanted) in [
            ("hamburg-meddling-denial", looks(true, false, false, false)),
            ("helsinki-blackmail-denial", looks(false, false, true, false)),
            ("ceasefire-start", looks(false, true, false, false)),
            ("germany-spending-rise", looks(false, true, true, false)),
            // The two ends of the story stand in its accent.
            ("hamburg-meeting", looks(true, false, false, true)),
            ("helsinki-summit", looks(true, false, false, true)),
        ] {
            let selector = format!("[data-entry={event}] .entry > .glyph");
            let found = look(&page, &selector).await?;
            ensure!(found == wanted, "{selector}: {found}");
        }
        Ok(())
    })
}

/// A story with one event in each of these many topics, and one in none.
fn many_topics(count: usize) -> Value {
    let event = |number: usize| {
        json!({
            "id": format!("e{number}"), "title": format!("Event {number}"), "date": format!("2020-{:02}-01", number % 12 + 1),
            "sources": ["src"], "topics": (number < count).then(|| format!("t{number}")).into_iter().collect::<Vec<_>>(),
        })
    };
    json!({
        "title": "Many topics", "language": "en", "people": [], "places": [],
        "topics": (0..count).map(|number| json!({ "id": format!("t{number}"), "label": format!("Topic {number}") })).collect::<Vec<_>>(),
        "sources": [{ "id": "src", "title": "A source", "publisher": "Public data" }],
        "events": (0..=count).map(event).collect::<Vec<_>>(),
    })
}

#[test]
fn twenty_five_topics_have_twenty_five_shapes() -> Result {
    chromium(async |page| {
        page.resize(1280, 1400).await?;
        let host = Host::start()?;
        let source = host.serve("/story.json", Dish::json(many_topics(25).to_string()));
        page.open(&format!("?src={source}#view=list")).await?;
        page.until("the story is shown", "text('h1') === 'Many topics'").await?;
        let chips = signs(&page, ".chip[data-hue]", "words(each)").await?;
        ensure!(chips.len() == 25, "{chips:?}");
        let shapes: BTreeSet<&String> = chips.values().collect();
        ensure!(shapes.len() == 25, "some have the same shape: {chips:?}");
        let entries = signs(&page, "[data-entry]", "each.dataset.entry").await?;
        ensure!(entries.len() == 26);
        let none = entries.get("e25").context("the event without a topic")?;
        ensure!(!shapes.contains(none), "without a topic it has the shape of one: {none}");
        Ok(())
    })
}

#[test]
fn shapes_stay_in_forced_colours() -> Result {
    chromium(async |page| {
        page.resize(1280, 1400).await?;
        page.system(&[("forced-colors", "active")]).await?;
        page.open("#view=axis").await?;
        for (event, wanted) in [
            ("hamburg-meddling-denial", json!(["solid", "none"])),
            ("helsinki-blackmail-denial", json!(["pale", "2.2px, 1.727px"])),
            ("ceasefire-start", json!(["paper", "none"])),
        ] {
            let found: Value = page
                .js_with(
                    "((style, paper) => [style.fill === style.stroke ? 'solid' : style.fill === paper ? 'paper' : 'pale', style.strokeDasharray])(
                        getComputedStyle(one($[0])), getComputedStyle(one('.summitline')).backgroundColor)",
                    json!([format!(".mark[data-event={event}] path")]),
                )
                .await?;
            ensure!(found == wanted, "{event}: {found}");
        }
        Ok(())
    })
}
