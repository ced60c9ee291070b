//! Filters: every count promised is the count kept, and an empty result shows the way out.

use crate::harness::{Page, Result, chromium, number};
use anyhow::{Context, ensure};
use serde_json::json;

/// Words and names of all checkboxes or chips under a selector: "Syria", and what assistive technology says of it.
async fn offers(page: &Page, selector: &str) -> Result<Vec<(String, String)>> {
    page.js_with(
        "all($[0]).map((each) => [words(each.closest('label') ?? each), name(each)])",
        json!([selector]),
    )
    .await
}

/// The number of events that a name promises, whatever else it says.
fn promised(name: &str) -> Result<usize> {
    let (before, _) = name.rsplit_once(" event").with_context(|| format!("“{name}” promises no events"))?;
    number(before.rsplit([' ', '+']).next().unwrap_or_default())
}

const TOPICS: &str = ".chips .chip[data-hue]";

/// Clicks every topic's chip, compares what it said with what came, and clicks it again.
async fn ensure_kept_promises(page: &Page) -> Result<()> {
    page.show_all_chips().await?;
    let before = page.matching().await?;
    let pressed: Vec<bool> =
        page.js_with("all($[0]).map((chip) => chip.ariaPressed === 'true')", json!([TOPICS])).await?;
    for ((topic, chip), pressed) in offers(page, TOPICS).await?.into_iter().zip(pressed) {
        if pressed {
            continue;
        }
        ensure!(chip.starts_with(&topic), "“{topic}” is named “{chip}”");
        page.click_text("button", &topic).await?;
        let after = page.matching().await?;
        ensure!(after == promised(&chip)?, "“{chip}” brought {after}");
        ensure!(
            page.count(".entry").await? == after,
            "the list shows {} of {after}",
            page.count(".entry").await?
        );
        page.click_text("button", &topic).await?;
        ensure!(page.matching().await? == before, "“{topic}” off again: {}", page.matching().await?);
    }
    Ok(())
}

#[test]
fn every_topic_chip_keeps_its_promise() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        ensure!(offers(&page, TOPICS).await?.len() == 11);
        ensure_kept_promises(&page).await?;
        for rest in [
            "#view=list&topics=syria",
            "#view=list&topics=syria,meddling&match=all",
            "#view=list&q=putin&topics=arms",
        ] {
            page.open(rest).await?;
            ensure_kept_promises(&page).await.with_context(|| rest.to_owned())?;
        }
        Ok(())
    })
}

#[test]
fn a_chip_shows_what_it_says_and_only_its_events_stay() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click_text("button", "Syria").await?;
        let metas = page.texts(".entry .meta").await?;
        ensure!(metas.len() == page.matching().await?);
        ensure!(metas.iter().all(|meta| meta.contains("Syria")), "{metas:?}");
        let chip: (String, String) = page.js("((chip) => [chip.querySelector('.chip__count').innerText, chip.ariaPressed])(saying('button', 'Syria')[0])").await?;
        ensure!(chip == (metas.len().to_string(), "true".to_owned()), "{chip:?}");
        page.click_text("button", "All topics").await?;
        page.until_matching(58).await
    })
}

#[test]
fn any_or_all_joins_the_chosen_topics() -> Result {
    chromium(async |page| {
        page.open("?view=list&topics=syria,summits").await?;
        let any = page.matching().await?;
        page.click_named("button", "Filters").await?;
        page.click_named("button", "all").await?;
        let all = page.matching().await?;
        ensure!(0 < all && all < any, "all {all}, any {any}");
        let metas = page.texts(".entry .meta").await?;
        ensure!(
            metas.iter().all(|meta| meta.contains("Syria") && meta.contains("Summit diplomacy")),
            "{metas:?}"
        );
        page.click_named("button", "any").await?;
        ensure!(page.matching().await? == any);
        Ok(())
    })
}

#[test]
fn every_facet_filters_and_keeps_its_promise() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click_named("button", "Filters").await?;
        let legends = page.texts(".facets legend").await?;
        for facet in ["Topics", "People", "Articles", "Kind of event", "Status", "Places"] {
            ensure!(legends.iter().any(|legend| legend == facet), "{facet} is not in {legends:?}");
        }
        let boxes = offers(&page, ".facets input").await?;
        ensure!(boxes.len() > 25, "{boxes:?}");
        for (value, each) in boxes.iter().step_by(3) {
            page.click_text("checkbox", value).await?;
            let after = page.matching().await?;
            ensure!(after == promised(each)?, "“{each}” brought {after}");
            ensure!(after > 0, "“{each}” is offered and brings nothing");
            let filters = page.text(".menu--filters > button").await?;
            ensure!(filters == "Filters (1)", "{filters}");
            page.click_text("checkbox", value).await?;
            ensure!(page.matching().await? == 58);
        }
        Ok(())
    })
}

#[test]
fn facets_are_joined_and_cleared_at_once() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click_named("button", "Filters").await?;
        page.click_text("checkbox", "Vladimir Putin").await?;
        let putin = page.matching().await?;
        page.click_text("checkbox", "Denied").await?;
        let denied = page.matching().await?;
        ensure!(0 < denied && denied < putin, "{denied} of {putin}");
        ensure!(page.texts(".entry .meta").await?.iter().all(|meta| meta.contains("Denied")));
        page.click_named("button", "Clear all filters").await?;
        page.until_matching(58).await?;
        let checked: usize = page.js("all('.facets input').filter((box) => box.checked).length").await?;
        ensure!(checked == 0, "{checked} boxes are still checked");
        Ok(())
    })
}

#[test]
fn an_empty_result_says_what_to_drop_and_dropping_it_helps() -> Result {
    chromium(async |page| {
        for rest in [
            "?topics=climate&statuses=denied",
            "?q=zzzz",
            "?topics=energy,climate,sanctions&match=all",
            "?view=table&kinds=election&people=vladimir-putin&q=ceasefire",
        ] {
            page.open(rest).await?;
            ensure!(page.matching().await? == 0, "{rest} has {} events", page.matching().await?);
            ensure!(page.text(".empty h2").await? == "No event matches these filters.");
            let offers = page.texts(".empty button").await?;
            ensure!(offers.last().is_some_and(|last| last == "Clear all filters"), "{offers:?}");
            for offer in &offers {
                page.open(rest).await?;
                page.click_named("button", offer).await?;
                let after = page.matching().await?;
                let wanted = match offer.rsplit_once('(') {
                    Some((_, count)) => number(count)?,
                    None => 58,
                };
                ensure!(after == wanted && after > 0, "{rest}: “{offer}” brought {after}");
                ensure!(page.count(".empty").await? == 0);
                page.until("the focus is in the view", "!!document.activeElement.closest('.main')").await?;
            }
        }
        page.open("?q=zzzz&topics=syria").await?;
        let offers = page.texts(".empty button").await?;
        ensure!(offers.iter().any(|offer| offer.starts_with("Drop the search for “zzzz”")), "{offers:?}");
        Ok(())
    })
}

#[test]
fn counts_follow_every_change() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        let before = offers(&page, TOPICS).await?;
        page.focus("input[type=search]").await?;
        page.keys("ceasefire").await?;
        page.until("the search narrows", "parseInt(text('.status [role=status] b')) < 58").await?;
        let after = offers(&page, TOPICS).await?;
        ensure!(before != after, "chips say the same with and without a search");
        ensure_kept_promises(&page).await
    })
}
