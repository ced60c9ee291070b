//! Stories of one's own: from where they may come, what becomes of those that do not, and what is said then.

use crate::harness::{Dish, EARS, Host, Pace, Page, Result, chromium, stories};
use anyhow::{Context, ensure};
use serde_json::{Value, json};
use std::time::Duration;

/// A page with one element that has these attributes, and ears.
async fn open(page: &Page, host: &Host, attributes: &str) -> Result<Page> {
    let build = page.build();
    let html = format!(
        "<script>{EARS}</script><script type=\"module\" src=\"{build}summit-line.js\"></script>
        <summit-line {attributes}>A fallback</summit-line>"
    );
    page.goto(&host.page(&html)).await?;
    Ok(page.inside("summit-line"))
}

/// Waits for an error of a kind, and answers it.
async fn error(page: &Page, kind: &str) -> Result<Value> {
    let expression = "heard.some(({ name, detail }) => name === 'error' && detail.kind === $[0])";
    page.until_with(&format!("an error of kind {kind} is told"), expression, json!([kind])).await?;
    let last = "heard.filter(({ name }) => name === 'error').at(-1).detail";
    page.js(last).await
}

async fn title(inner: &Page) -> Result<String> {
    inner.text("[part~=title]").await
}

#[test]
fn from_the_host_and_from_another_origin_that_allows_it() -> Result {
    chromium(async |page| {
        let (host, far) = (Host::start()?, Host::start()?);
        host.serve("/near.json", Dish::new("application/json", stories::small("Near", 3).to_string()));
        let inner = open(&page, &host, "src=\"near.json\"").await?;
        inner.until_stands().await?;
        ensure!(title(&inner).await? == "Near" && inner.matching().await? == 3);
        let far = far.serve("/far.json", Dish::json(stories::small("Far", 4).to_string()));
        page.js_with::<Value>("(one('summit-line').src = $[0], null)", json!([far])).await?;
        inner.until("the other story is shown", "text('[part~=title]') === 'Far'").await?;
        inner.until_matching(4).await?;
        page.run("one('summit-line').removeAttribute('src')").await?;
        inner.until("the built-in story is shown", "text('[part~=title]').includes('Hamburg')").await?;
        inner.until_matching(58).await
    })
}

#[test]
fn from_an_origin_that_does_not_allow_it() -> Result {
    chromium(async |page| {
        let (host, far) = (Host::start()?, Host::start()?);
        let far = far.serve("/far.json", Dish::new("application/json", stories::small("Far", 4).to_string()));
        let inner = open(&page, &host, &format!("src=\"{far}\"")).await?;
        let told = error(&page, "network").await?;
        ensure!(told["message"].as_str().is_some_and(|message| message.contains(&far)), "{told}");
        inner
            .until("the reader is told", "text('[part~=error]')?.includes('may not allow') ?? false")
            .await?;
        page.forgive("far.json", "").await
    })
}

#[test]
fn one_that_is_not_there_is_asked_for_once() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host, "src=\"gone.json\"").await?;
        let told = error(&page, "status").await?;
        ensure!(told["message"].as_str().is_some_and(|message| message.contains("404")), "{told}");
        ensure!(host.times("/gone.json") == 1);
        inner.until("the reader is told", "text('[part~=error]')?.includes('404') ?? false").await?;
        ensure!(inner.attribute("[part~=error]", "role").await?.as_deref() == Some("alert"));
        ensure!(inner.count("[part~=error] a").await? == 0, "an element sends the reader away from its page");
        ensure!(page.js::<bool>("scope.activeElement === document.body").await?, "the error took the focus");
        inner.click_named("button", "Try again").await?;
        inner
            .until("the new button has the focus", "scope.activeElement?.textContent === 'Try again'")
            .await?;
        ensure!(host.times("/gone.json") == 2);
        host.serve("/gone.json", Dish::json(stories::small("Come", 2).to_string()));
        inner.key(crate::harness::Key::Enter).await?;
        inner.until_matching(2).await?;
        inner.until("the focus is in the timeline", "!!scope.activeElement?.closest('.main')").await?;
        ensure!(inner.count("[part~=error]").await? == 0, "the error stays");
        page.forgive("gone.json", "404").await
    })
}

#[test]
fn attributes_set_with_a_story_that_fails_are_there_with_the_next() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/near.json", Dish::json(stories::small("Near", 3).to_string()));
        let inner = open(&page, &host, "src=\"near.json\" q=\"event\"").await?;
        inner.until_matching(3).await?;
        page.run("Object.assign(one('summit-line'), { src: 'gone.json', view: 'table', q: 'number-nine' })")
            .await?;
        error(&page, "status").await?;
        page.run("one('summit-line').q = null").await?;
        host.serve("/gone.json", Dish::json(stories::small("Come", 4).to_string()));
        page.run("one('summit-line').src = 'gone.json?again'").await?;
        inner.until_matching(4).await?;
        inner.until("it is a table", "!!one('table')").await?;
        page.forgive("gone.json", "404").await
    })
}

#[test]
fn long_words_of_a_story_widen_nothing() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let word = "unbroken".repeat(14);
        let mut long = stories::small(&word, 2);
        long["sources"][0]["title"] = json!(format!("https://example.org/{word}"));
        long["sources"][0]["publisher"] = json!(word);
        long["topics"][0]["label"] = json!(word[..50]);
        let src = host.serve("/long.json", Dish::json(long.to_string()));
        for view in ["list", "axis"] {
            page.resize(360, 800).await?;
            page.open(&format!("?src={src}&view={view}")).await?;
            let wide: f64 = page.js("document.documentElement.scrollWidth").await?;
            ensure!(wide <= 360.0, "{view}: {wide} px");
        }
        Ok(())
    })
}

#[test]
fn a_server_that_fails_twice_is_asked_thrice() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let body = stories::small("Third time", 2).to_string();
        host.serve("/shaky.json", Dish::json(body).statuses(&[500, 503, 200]));
        let inner = open(&page, &host, "src=\"shaky.json\"").await?;
        inner.until_matching(2).await?;
        ensure!(host.times("/shaky.json") == 3);
        ensure!(page.js::<bool>("heard.every(({ name }) => name !== 'error')").await?);
        page.forgive("shaky.json", "50").await
    })
}

#[test]
fn one_that_is_too_large() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let mut large = stories::small("Large", 3);
        large["description"] = json!("x".repeat(3 << 19));
        host.serve("/large.json", Dish::json(large.to_string()));
        let inner = open(&page, &host, "src=\"large.json\" max-size=\"1\"").await?;
        let told = error(&page, "size").await?;
        ensure!(told["message"].as_str().is_some_and(|message| message.contains("1 MB")), "{told}");
        page.run("one('summit-line').maxSize = '2'; one('summit-line').src = 'large.json?again'").await?;
        inner.until_matching(3).await?;
        ensure!(host.times("/large.json") == 2, "a document that is too large was asked for again");
        Ok(())
    })
}

#[test]
fn one_that_stops_arriving() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/stuck.json", Dish::json(stories::small("Stuck", 30).to_string()).pace(Pace::Hangs));
        let inner = open(&page, &host, "src=\"stuck.json\" timeout=\"1\"").await?;
        inner.until("loading is said", "!!one('[part~=loading][role=status]')").await?;
        let told = error(&page, "timeout").await?;
        ensure!(told["message"].as_str().is_some_and(|message| message.contains("1 second")), "{told}");
        ensure!(host.times("/stuck.json") == 3, "{}", host.times("/stuck.json"));
        inner.until("loading is said no more", "!one('[part~=loading]') && !!one('[part~=error]')").await
    })
}

#[test]
fn one_that_arrives_slowly_but_steadily() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let steady = Pace::Pieces(8, Duration::from_millis(250));
        host.serve("/slow.json", Dish::json(stories::small("Slow", 30).to_string()).pace(steady));
        let inner = open(&page, &host, "src=\"slow.json\" timeout=\"1\"").await?;
        inner.until_matching(30).await?;
        ensure!(inner.count("[part~=loading]").await? == 0);
        ensure!(host.times("/slow.json") == 1);
        Ok(())
    })
}

#[test]
fn texts_that_are_no_story() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/page.json", Dish::json("<!doctype html><script>window.executed = 1</script>"));
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        host.serve("/deep.json", Dish::json(deep.clone()));
        host.serve(
            "/deeper.json",
            Dish::json(format!("{{\"title\":{deep},\"language\":\"en\",\"events\":{deep}}}")),
        );
        let nodes = format!("{}0{}", "{\"title\":".repeat(3000), "}".repeat(3000));
        host.serve("/nested.json", Dish::json(nodes));
        host.serve("/empty.json", Dish::json(""));
        host.serve("/number.json", Dish::json("0"));
        host.serve("/text.json", Dish::json("\"text\""));
        host.serve("/list.json", Dish::json("[]"));
        host.serve("/nothing.json", Dish::json("{}"));
        let files = ["page", "empty", "deep", "deeper", "nested", "number", "text", "list", "nothing"];
        let inner = open(&page, &host, "").await?;
        inner.until_stands().await?;
        for file in files {
            let script = "(heard.length = 0, one('summit-line').src = $[0], null)";
            page.js_with::<Value>(script, json!([format!("{file}.json")])).await?;
            let refused = "heard.some(({ name, detail }) => name === 'error' && ['json', 'invalid'].includes(detail.kind))";
            page.until(&format!("{file}.json is refused"), refused).await?;
            ensure!(inner.matching().await? == 58, "{file}.json: the story that was open is gone");
        }
        ensure!(!page.js::<bool>("!!window.executed").await?);
        page.run("one('summit-line').select('world-cup-final')").await?;
        inner.until("the timeline still works", "!!one('.detail')").await
    })
}

#[test]
fn a_document_that_is_null_is_refused() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/null.json", Dish::json("null"));
        open(&page, &host, "src=\"null.json\"").await?;
        error(&page, "invalid").await.map(drop)
    })
}

#[test]
fn a_document_with_mistakes_lists_all_of_them_and_keeps_what_was_open() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let mut broken = stories::small("Broken", 3);
        broken["events"][0]["date"] = json!("yesterday");
        broken["events"][1]["topics"] = json!(["nothing-such"]);
        broken["events"][2]["title"] = json!(7);
        host.serve("/broken.json", Dish::json(broken.to_string()));
        host.serve("/good.json", Dish::json(stories::small("Good", 5).to_string()));
        let inner = open(&page, &host, "src=\"good.json\"").await?;
        inner.until_matching(5).await?;
        page.run("one('summit-line').select('event-2')").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        page.run("one('summit-line').src = 'broken.json'").await?;
        let told = error(&page, "invalid").await?;
        let problems = told["problems"].as_array().context("no problems are told")?;
        let paths: Vec<&str> = problems.iter().filter_map(|each| each["path"].as_str()).collect();
        for path in ["events[0].date", "events[1].topics", "events[2].title"] {
            ensure!(paths.iter().any(|told| told.starts_with(path)), "{path} is not among {paths:?}");
        }
        ensure!(
            problems.iter().all(|each| each["rule"].as_str().is_some_and(|rule| !rule.is_empty())),
            "{problems:?}"
        );
        inner.until("the reader is told", "!!one('[part~=error]')").await?;
        let listed = inner.texts("[part~=error] li").await?;
        ensure!(listed.len() == problems.len(), "{listed:?}");
        ensure!(paths.iter().all(|path| listed.iter().any(|line| line.contains(path))), "{listed:?}");
        ensure!(
            title(&inner).await? == "Good" && inner.count(".detail").await? == 1,
            "the open story is disturbed"
        );
        ensure!(inner.text("[part~=error]").await?.contains("still here"));
        page.run("one('summit-line').src = 'good.json'").await?;
        inner.until("the error goes", "!one('[part~=error]')").await
    })
}

#[test]
fn markup_in_a_story_stays_text() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let evil = "<img src=x onerror=window.executed=1><script>window.executed=1</script>";
        let mut story = stories::small(evil, 2);
        for key in ["title", "summary", "date_note"] {
            story["events"][0][key] = json!(evil);
        }
        for (list, key) in [("topics", "label"), ("sources", "title"), ("sources", "publisher")] {
            story[list][0][key] = json!(evil);
        }
        let unsafe_link = "javascript:window.executed=1";
        let body = story.to_string();
        host.serve("/evil.json", Dish::json(body.clone()));
        let inner = open(&page, &host, "src=\"evil.json\" event=\"event-1\"").await?;
        inner.until_stands().await?;
        ensure!(title(&inner).await? == evil);
        ensure!(inner.text(".detail__title").await? == evil);
        for view in ["list", "table", "axis"] {
            page.js_with::<Value>("(one('summit-line').view = $[0], null)", json!([view])).await?;
            page.drawn().await?;
        }
        ensure!(inner.count("img, script").await? == 0, "markup became elements");
        // On pages of the build too; and as a text that is told.
        let src = host.serve("/evil.json", Dish::json(body));
        page.open(&format!("?src={src}#event=event-1")).await?;
        ensure!(page.text(".detail__title").await? == evil);
        page.open(&format!("?src={src}&event=%3Cimg%20src%3Dx%20onerror%3Dwindow.executed%3D1%3E")).await?;
        page.load(&format!("embed.html?src={unsafe_link}")).await?;
        page.until("the address is refused", "text('[role=alert]')?.includes('is not an address') ?? false")
            .await?;
        ensure!(!page.js::<bool>("!!window.executed || all('img').length > 0").await?);
        story["sources"][0]["url"] = json!(unsafe_link);
        host.serve("/evil.json", Dish::json(story.to_string()));
        page.load(&format!("?src={src}")).await?;
        page.until("the link is refused", "text('[role=alert]')?.includes('sources[0].url') ?? false").await
    })
}

#[test]
fn a_first_story_that_fails_takes_its_own_room_and_the_colours_asked_for() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let gone = host.serve("/gone.json", Dish::json("not here").statuses(&[404]));
        let inner = open(&page, &host, &format!("src=\"{gone}\" theme=\"dark\"")).await?;
        inner.until("it is told in dark", "one('[part~=error]')?.dataset.theme === 'dark'").await?;
        page.until("no room is kept", "rect(one('summit-line')).height < 400").await?;
        page.run("one('summit-line').setAttribute('theme', 'light')").await?;
        inner.until("it is told in light", "one('[part~=error]').dataset.theme === 'light'").await?;
        page.forgive("gone.json", "404").await
    })
}

#[test]
fn on_the_page_and_on_the_page_for_frames() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let src = host.serve("/own.json", Dish::json(stories::small("Own", 6).to_string()));
        let gone = host.serve("/gone.json", Dish::json("not here").statuses(&[404]));
        let mut broken = stories::small("Broken", 2);
        broken["events"][1]["date"] = json!("soon");
        let broken = host.serve("/broken.json", Dish::json(broken.to_string()));
        for document in ["", "embed.html"] {
            page.open(&format!("{document}?src={src}&q=event")).await?;
            ensure!(page.matching().await? == 6, "{document}: another story");
            ensure!(page.js::<String>("document.title").await? == "Own", "{document}: another title");
            page.click_text("button", "Things").await?;
            page.drawn().await?;
            page.until("src stays in the address", "location.search.includes('src=')").await?;
            page.reload().await?;
            ensure!(page.matching().await? == 6, "{document}: another story after reloading");
            page.load(&format!("{document}?src={gone}")).await?;
            page.until("the reader is told", "text('[role=alert]')?.includes('404') ?? false").await?;
            page.forgive("gone.json", "404").await?;
            page.load(&format!("{document}?src={broken}")).await?;
            page.until("the reader is told", "text('[role=alert]')?.includes('events[1].date') ?? false")
                .await?;
        }
        Ok(())
    })
}

#[test]
fn the_story_property() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/own.json", Dish::json(stories::small("Own", 6).to_string()));
        let inner = open(&page, &host, "src=\"own.json\"").await?;
        inner.until_matching(6).await?;
        ensure!(
            page.js::<Value>("one('summit-line').story").await? == stories::small("Own", 6),
            "it is not what was shown"
        );
        page.run("one('summit-line').story.title = 'changed'").await?;
        ensure!(page.js::<String>("one('summit-line').story.title").await? == "Own", "it is no copy");
        let set = "(one('summit-line').story = $[0], null)";
        page.js_with::<Value>(set, json!([stories::small("Set", 2)])).await?;
        inner.until_matching(2).await?;
        ensure!(title(&inner).await? == "Set");
        page.js_with::<Value>(set, json!([{ "title": "No events" }])).await?;
        let told = error(&page, "invalid").await?;
        ensure!(told["problems"].as_array().is_some_and(|problems| !problems.is_empty()), "{told}");
        ensure!(title(&inner).await? == "Set", "a document with mistakes took the place of one without");
        page.js_with::<Value>(set, json!([null])).await?;
        inner.until_matching(6).await?;
        let thrown: bool = page
            .js("(() => { const loop = {}; loop.loop = loop; try { one('summit-line').story = loop; return false; } catch { return true; } })()")
            .await?;
        ensure!(thrown && inner.matching().await? == 6);
        ensure!(host.times("/own.json") == 2);
        Ok(())
    })
}

#[test]
fn addresses_that_are_none() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for address in ["javascript:alert(1)", "data:application/json,{}", "http://", "file:///etc/hosts"] {
            open(&page, &host, &format!("src=\"{address}\"")).await?;
            error(&page, "url").await.with_context(|| address.to_owned())?;
        }
        Ok(())
    })
}
