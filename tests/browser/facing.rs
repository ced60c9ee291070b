//! Then and now: what was said of a topic at the two ends of the story, side by side.

use crate::harness::{Dish, Host, Key, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// Each row as "then, how, now", by the ids of the events.
async fn rows(page: &Page) -> Result<Vec<String>> {
    page.js("all('.compare__row').map((row) => {
            const [then, now] = [...row.querySelectorAll('.compare__open')].map((each) => each.dataset.event);
            const how = row.querySelector('.compare__thread > :last-child').textContent;
            return [then, how, now].join(', ');
        })")
        .await
}

const MEDDLING: [&str; 3] = [
    "hamburg-meddling-denial, says so again, helsinki-meddling-denial",
    "hamburg-meeting, follows from it, helsinki-summit",
    "hamburg-meddling-raised, follows from it, indictment-of-twelve",
];

async fn until_topic(page: &Page, topic: &str) -> Result {
    page.until_is("text('.compare__title')", format!("Then and now: {topic}")).await
}

#[test]
fn what_answers_each_other_faces_each_other() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#view=then-now&compare=meddling").await?;
        until_topic(&page, "Election meddling").await?;
        ensure!(rows(&page).await? == MEDDLING, "{:?}", rows(&page).await?);
        let heads = page.texts(".compare__heads > p").await?;
        ensure!(heads == ["Hamburg 7 July 2017", "374 days later", "Helsinki 16 July 2018"], "{heads:?}");
        ensure!(page.texts(".compare__alone h3:not(li h3)").await? == ["Only in Helsinki"]);
        let alone = page.texts(".compare__alone .compare__open").await?;
        ensure!(
            alone.len() == 3 && alone.contains(&"Putin repeats his denial on Fox News".to_owned()),
            "{alone:?}"
        );
        ensure!(page.text(".compare__between summary").await? == "In between: 4 events in 374 days");
        let steps = page.texts(".compare__step").await?;
        ensure!(steps.len() == 4 && steps.iter().any(|step| step.contains("29 January 2018")), "{steps:?}");
        // Side by side, on one line, with the thread between them.
        let places: Vec<[f64; 2]> = page
            .js("[...one('.compare__row').children].slice(1).map((each) => [rect(each).left, rect(each).top])")
            .await?;
        ensure!(places.is_sorted_by_key(|[left, _]| *left as i64), "{places:?}");
        ensure!(
            places.iter().all(|[_, top]| (top - places.first().map_or(0.0, |first| first[1])).abs() < 4.0),
            "{places:?}"
        );
        Ok(())
    })
}

#[test]
fn a_card_names_who_is_quoted_and_nobody_else() -> Result {
    chromium(async |page| {
        page.open("#view=then-now&compare=cyber").await?;
        let card = async |event: &str| {
            page.js_with::<Option<String>>(
                "squeeze(one(`.compare__open[data-event=${$[0]}]`).closest('article').querySelector('cite')?.textContent ?? '') || null",
                json!([event]),
            )
            .await
        };
        ensure!(
            card("hamburg-cyber-threats").await?.as_deref()
                == Some("Sergei Lavrov to journalists, according to Russian media")
        );
        // Its people are Trump and Putin, of whom neither speaks.
        ensure!(card("opponents-warning").await?.is_none());
        let status = page.js_with::<Vec<String>>(
            "[...one(`.compare__open[data-event=${$[0]}]`).closest('article').querySelectorAll('.tag')].map((each) => each.textContent)",
            json!(["helsinki-meddling-denial"]),
        );
        ensure!(status.await? == ["Denied"]);
        ensure!(!page.texts(".compare .tag").await?.contains(&"Reported".to_owned()));
        Ok(())
    })
}

#[test]
fn the_view_is_reached_by_button_key_and_back() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.click_text("button", "Then and now").await?;
        until_topic(&page, "Summit diplomacy").await?;
        page.until_hash("holds the view", "hash.includes('view=then-now')").await?;
        page.back().await?;
        page.until("back leads to the axis", "!!one('.stage') && !one('.compare')").await?;
        page.focus(".marks [tabindex='0']").await?;
        page.keys("2").await?;
        until_topic(&page, "Summit diplomacy").await
    })
}

#[test]
fn a_chip_chooses_the_one_topic() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.click_text("button", "Syria").await?;
        page.click_text("button", "Then and now").await?;
        until_topic(&page, "Syria").await?;
        page.click_text("button", "Cyber security").await?;
        until_topic(&page, "Cyber security").await?;
        let pressed = "all('.chip[aria-pressed=true]').map(words)";
        page.until_is(pressed, json!(["Cyber security"])).await?;
        // Nothing was said of these in Hamburg.
        let quiet: Vec<String> = page.js("all('.chip:disabled').map(words)").await?;
        ensure!(
            quiet.contains(&"Nuclear arms".to_owned()) && !quiet.contains(&"Syria".to_owned()),
            "{quiet:?}"
        );
        // The filter of the other views waits for them.
        page.click_text("button", "List").await?;
        page.until_is(pressed, json!(["Syria"])).await?;
        page.click_text("button", "Then and now").await?;
        until_topic(&page, "Cyber security").await?;
        page.back().await?;
        page.back().await?;
        page.back().await?;
        until_topic(&page, "Syria").await
    })
}

#[test]
fn the_rest_of_the_filter_holds() -> Result {
    chromium(async |page| {
        page.open("#view=then-now&topics=syria,meddling&compare=meddling&people=rex-tillerson").await?;
        until_topic(&page, "Election meddling").await?;
        ensure!(rows(&page).await?.is_empty());
        ensure!(page.count(".compare__alone .compare__open").await? == 3);
        page.open("#view=then-now&compare=meddling&q=zzzz").await?;
        page.until_is("text('.compare > p')", "No event matches these filters.").await
    })
}

#[test]
fn an_event_leads_to_what_it_faces() -> Result {
    chromium(async |page| {
        page.open("#view=list&event=helsinki-meddling-denial").await?;
        page.click_named("button", "Then and now: Election meddling").await?;
        until_topic(&page, "Election meddling").await?;
        page.until_is("document.activeElement.dataset.event", "helsinki-meddling-denial").await?;
        ensure!(page.count(".detail").await? == 1, "the event stays open beside the view");
        page.key(Key::Enter).await?;
        page.until("focus is in its detail", "document.activeElement.className === 'detail__title'").await?;
        // What faces nothing still leads there by its topics.
        page.open("#view=list&event=apec-vietnam").await?;
        let offered: usize = page.js("named('button', 'Then and now:').length").await?;
        ensure!(offered == 0);
        page.click(".facts .topic").await?;
        until_topic(&page, "Summit diplomacy").await
    })
}

#[test]
fn what_putin_said_of_the_election_at_both_ends_takes_two_inputs() -> Result {
    chromium(async |page| {
        for width in [360, 1280] {
            page.resize(width, 800).await?;
            page.open("").await?;
            // On a phone the views are a select box.
            if width < 768 {
                page.choose("View", "Then and now").await?;
            } else {
                page.click_text("button", "Then and now").await?;
            }
            page.click_text("button", "Election meddling").await?;
            until_topic(&page, "Election meddling").await?;
            ensure!(rows(&page).await?.first().is_some_and(|row| row == MEDDLING[0]));
            let row = page.text(".compare__row").await?;
            ensure!(
                row.contains("Putin firmly rejected") && row.contains("Putin denies that Russia"),
                "{row}"
            );
        }
        Ok(())
    })
}

#[test]
fn on_a_phone_the_answer_stands_below_with_its_place() -> Result {
    chromium(async |page| {
        page.resize(360, 800).await?;
        page.open("#view=then-now&compare=meddling").await?;
        let parts: Vec<(String, f64, f64)> = page
            .js("[...one('.compare__row').children].map((each) => [seen(each), rect(each).top, rect(each).right])")
            .await?;
        let texts: Vec<&str> = parts.iter().map(|(text, ..)| text.as_str()).collect();
        ensure!(
            texts.first() == Some(&"Hamburg") && texts.get(2) == Some(&"Helsinki says so again"),
            "{texts:?}"
        );
        ensure!(parts.is_sorted_by(|a, b| a.1 < b.1), "{parts:?}");
        ensure!(parts.iter().all(|(_, _, right)| *right <= 360.0));
        ensure!(page.js::<f64>("document.scrollingElement.scrollWidth").await? <= 360.0);
        ensure!(!page.js::<bool>("one('.compare__between').open").await?, "what came in between is closed");
        // An open event would lie over the view.
        page.open("#view=list&event=hamburg-meddling-denial").await?;
        page.click_named("button", "Then and now: Election meddling").await?;
        page.until("the view is to be seen", "!one('.detail') && !!one('.compare__row')").await
    })
}

#[test]
fn a_story_whose_ends_do_not_face_each_other_does_not_offer_it() -> Result {
    let story = |span: Option<&str>| {
        let event = |id: &str, date: &str| json!({ "id": id, "title": id, "date": date, "sources": ["src"], "topics": ["x"] });
        let mut story = json!({
            "title": "Shapes", "language": "en", "people": [], "places": [],
            "topics": [{ "id": "x", "label": "X" }],
            "sources": [{ "id": "src", "title": "A source", "publisher": "Public data" }],
            "events": [event("a", "2001-01-01"), event("b", "2001-07-01"), event("c", "2002-01-01")],
        });
        if let (Some(span), Some(entries)) = (span, story.as_object_mut()) {
            entries.insert("span".to_owned(), Value::from(span));
        }
        story
    };
    chromium(async |page| {
        let host = Host::start()?;
        for (span, offered) in [(Some("2001-01-01/2002-01-01"), 1), (None, 0)] {
            let source = host.serve("/story.json", Dish::json(story(span).to_string()));
            page.open(&format!("?src={source}#view=then-now")).await?;
            page.until_is("text('h1')", "Shapes").await?;
            ensure!(page.js::<usize>("named('button', 'Then and now').length").await? == offered, "{span:?}");
            ensure!(page.count(".compare").await? == offered, "{span:?}");
            ensure!(page.count(".stage").await? == 1 - offered, "the default view is shown instead");
        }
        Ok(())
    })
}
