//! The page as it is first seen, from a path that is not the root.

use crate::harness::{Dish, Host, Result, chromium, dist, stories};
use anyhow::ensure;

#[test]
fn the_page_says_what_it_is_about() -> Result {
    chromium(async |page| {
        page.open("").await?;
        ensure!(page.text("h1").await?.contains("Hamburg to Helsinki"));
        let facts = page.text(".masthead__facts").await?;
        for part in ["374 days", "58 events", "7 July 2017", "16 July 2018", "5 articles of The BRICS Post"] {
            ensure!(facts.contains(part), "“{part}” is not in “{facts}”");
        }
        ensure!(page.text(".status [role=status]").await? == "58 of 58 events match");
        ensure!(page.texts(".end__flag").await? == ["Hamburg · 7 July 2017", "Helsinki · 16 July 2018"]);
        let stage = page.rect(".stage").await?;
        for flag in page.labelled(".end__flag").await? {
            ensure!(
                flag.place.left >= stage.left && flag.place.right <= stage.right,
                "{flag:?} leaves {stage:?}"
            );
            ensure!(flag.place.width() > 30.0, "{flag:?} is cut");
        }
        Ok(())
    })
}

#[test]
fn a_story_of_one_day_is_not_said_to_last_none() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let src = host.serve("/day.json", Dish::json(stories::small("Day", 1).to_string()));
        page.open(&format!("?src={src}")).await?;
        let facts = page.text(".masthead__facts").await?;
        ensure!(facts.starts_with("2 January 2020") && facts.contains("1 event"), "{facts}");
        ensure!(!facts.contains("day"), "{facts}");
        Ok(())
    })
}

#[test]
fn loading_says_nothing_in_the_console() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.drawn().await?;
        let said = page.console().await?;
        ensure!(said.is_empty(), "the console says:\n  {}", said.join("\n  "));
        Ok(())
    })
}

#[test]
fn nothing_is_asked_of_another_origin_and_nothing_is_missing() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.click_mark("kremlin-list-published").await?;
        page.until("an event is open", "!!document.querySelector('.detail')").await?;
        let own = page.origin();
        let requests: Vec<String> =
            page.requests().await?.into_iter().filter(|url| !url.starts_with("data:")).collect();
        ensure!(requests.iter().any(|url| url.ends_with(".wasm")), "{requests:?}");
        let elsewhere: Vec<&String> =
            // Chromium's own pages, such as the new tab, speak to Chromium.
            requests.iter().filter(|url| !url.starts_with(&own) && !url.starts_with("chrome:") && *url != "about:blank").collect();
        ensure!(elsewhere.is_empty(), "requests to other origins: {elsewhere:?}");
        let missing: Vec<String> =
            page.asked().into_iter().filter(|asked| asked.status != 200).map(|asked| asked.path).collect();
        ensure!(missing.is_empty(), "missing files: {missing:?}");
        Ok(())
    })
}

#[test]
fn the_document_names_no_other_origin_and_holds_no_inline_script() -> Result {
    let html = std::fs::read_to_string(dist()?.join("index.html"))?;
    for attribute in ["src=", "href=", "content=", "data-wasm=", "action="] {
        for value in html.split(attribute).skip(1) {
            let value = value.trim_start_matches(['"', '\'']);
            let end = value.find(['"', '\'', ' ', '>']).unwrap_or(value.len());
            let value = value.get(..end).unwrap_or_default();
            ensure!(!value.starts_with("//") && !value.contains("://"), "{attribute}{value}");
        }
    }
    for script in html.split("<script").skip(1) {
        let (head, body) = script.split_once('>').unwrap_or((script, ""));
        let body = body.split("</script>").next().unwrap_or_default();
        let is_data = head.contains("type=application/") || head.contains("type=\"application/");
        ensure!(is_data || body.trim().is_empty(), "an inline script: {body}");
    }
    Ok(())
}
