//! The element in a page of another origin: its attributes, properties, methods and events.

use crate::harness::{EARS, Host, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// A page that holds the snippet of the document, with ears.
async fn open(page: &Page, host: &Host) -> Result<Page> {
    let snippet = page.snippet("html element")?;
    page.goto(&host.page(&format!("<script>{EARS}</script>\n<p id=\"before\">Before</p>\n{snippet}")))
        .await?;
    let inner = page.inside("summit-line");
    inner.until_stands().await?;
    Ok(inner)
}

/// The details of the events of a name, so far.
async fn heard(page: &Page, name: &str) -> Result<Vec<Value>> {
    page.js_with("heard.filter(({ name }) => name === $[0]).map(({ detail }) => detail)", json!([name])).await
}

async fn set(page: &Page, attribute: &str, value: Option<&str>) -> Result {
    let script = "(($[1] === null ? document.querySelector('summit-line').removeAttribute($[0])
        : document.querySelector('summit-line').setAttribute($[0], $[1])), null)";
    page.js_with::<Value>(script, json!([attribute, value])).await.map(drop)
}

#[test]
fn the_snippet_shows_the_timeline_as_it_says() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        page.open("#topics=syria,ukraine&view=axis").await?;
        let wanted = page.text(".status [role=status]").await?;
        page.back().await?;
        page.back().await?;
        inner.until_stands().await?;
        ensure!(inner.text(".status [role=status]").await? == wanted);
        let matching = inner.matching().await?;
        ensure!(0 < matching && matching < 58, "{matching} events match");
        ensure!(inner.count(".stage").await? == 1, "there is no axis");
        inner.ensure_tidy_axis("in a host").await?;
        ensure!(page.count("summit-line a").await? == 1, "the fallback stays in the document");
        ensure!(!page.js::<bool>("shown(one('summit-line a'))").await?, "the fallback is still shown");
        ensure!(page.js::<bool>("document.activeElement === document.body").await?, "it took the focus");
        Ok(())
    })
}

#[test]
fn a_broken_script_leaves_what_stands_between_the_tags() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let snippet = page.snippet("html element")?.replace("summit-line.js", "gone.js");
        page.goto(&host.page(&snippet)).await?;
        ensure!(page.js::<bool>("shown(one('summit-line a'))").await?);
        page.forgive("gone.js", "404").await
    })
}

#[test]
fn a_module_that_is_missing_leaves_what_stands_between_the_tags() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let snippet = page.snippet("html element")?;
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*_bg.wasm"] })).await?;
        page.goto(&host.page(&format!("<script>{EARS}</script>{snippet}"))).await?;
        page.until(
            "the failure is told",
            "heard.some(({ name, detail }) => name === 'error' && detail.kind === 'start')",
        )
        .await?;
        ensure!(page.js::<bool>("shown(one('summit-line a'))").await?, "the fallback is gone");
        page.forgive("The server does not answer for", "_bg.wasm").await
    })
}

#[test]
fn attributes_are_observed_after_the_start() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        let before = inner.matching().await?;
        set(&page, "topics", None).await?;
        inner.until_matching(58).await?;
        set(&page, "topics", Some("syria,ukraine")).await?;
        inner.until_matching(before).await?;
        set(&page, "view", Some("list")).await?;
        inner.until("the list is shown", "all('.entry').length > 0").await?;
        set(&page, "view", Some("table")).await?;
        inner.until("the table is shown", "all('.table tbody tr').length > 0").await?;
        set(&page, "event", Some("ceasefire-start")).await?;
        inner.until("the event is open", "!!one('.detail')").await?;
        set(&page, "event", None).await?;
        inner.until("the event is closed", "!one('.detail')").await?;
        set(&page, "theme", Some("dark")).await?;
        inner.until("it is dark", "one('.summitline').dataset.theme === 'dark'").await?;
        set(&page, "topics", None).await?;
        set(&page, "q", Some("zzzz")).await?;
        inner.until_matching(0).await?;
        set(&page, "q", None).await?;
        set(&page, "heading-level", Some("4")).await?;
        inner.until("the headline is at level 4", "level('[part~=title]') === 4").await?;
        inner.until_stands().await
    })
}

#[test]
fn properties_reflect_attributes() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        let pairs = [
            ("src", "src"),
            ("topics", "topics"),
            ("people", "people"),
            ("places", "places"),
            ("kinds", "kinds"),
            ("statuses", "statuses"),
            ("sources", "sources"),
            ("match", "match"),
            ("q", "q"),
            ("view", "view"),
            ("scale", "scale"),
            ("group", "group"),
            ("event", "event"),
            ("from", "from"),
            ("to", "to"),
            ("sort", "sort"),
            ("compare", "compare"),
            ("theme", "theme"),
            ("headingLevel", "heading-level"),
            ("urlState", "url-state"),
            ("maxSize", "max-size"),
            ("timeout", "timeout"),
        ];
        let wrong: Vec<String> = page
            .js_with(
                "$[0].filter(([property, attribute]) => {
                    const element = document.createElement('summit-line');
                    if (element[property] !== '') return true;
                    element[property] = 'one';
                    if (element.getAttribute(attribute) !== 'one') return true;
                    element.setAttribute(attribute, 'two');
                    if (element[property] !== 'two') return true;
                    element[property] = null;
                    return element.hasAttribute(attribute);
                }).map(([property]) => property)",
                json!([pairs]),
            )
            .await?;
        ensure!(wrong.is_empty(), "these do not reflect: {wrong:?}");
        page.run("one('summit-line').topics = ['syria']").await?;
        inner.until("one topic is chosen", "!!one('.status')").await?;
        ensure!(page.attribute("summit-line", "topics").await?.as_deref() == Some("syria"));
        Ok(())
    })
}

#[test]
fn what_was_set_before_the_script_came_counts() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let html = format!(
            "<script>{EARS}</script><summit-line></summit-line>
            <script>Object.assign(document.querySelector('summit-line'), {{ topics: 'syria', headingLevel: 3 }})</script>
            <script type=\"module\" src=\"{}summit-line.js\"></script>",
            page.build()
        );
        page.goto(&host.page(&html)).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        ensure!(inner.matching().await? < 58);
        inner.until_is("level('[part~=title]')", 3).await?;
        ensure!(page.attribute("summit-line", "topics").await?.as_deref() == Some("syria"));
        Ok(())
    })
}

#[test]
fn methods_filter_select_and_fit_and_the_page_is_told() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        let ready = heard(&page, "ready").await?;
        ensure!(ready.len() == 1, "{ready:?}");
        ensure!(
            ready[0]["events"] == 58
                && ready[0]["title"].as_str().is_some_and(|title| title.contains("Hamburg"))
        );
        ensure!(ready[0]["state"].as_str().is_some_and(|state| state.contains("topics=syria")), "{ready:?}");

        // The document's own script.
        let script = page.snippet("js element-script")?;
        page.run(&script).await?;
        inner.until("the summit is open", "text('.detail__title')?.includes('Helsinki') ?? false").await?;
        let selected = heard(&page, "select").await?;
        ensure!(selected.len() == 1, "{selected:?}");
        ensure!(selected[0]["id"] == "helsinki-summit" && selected[0]["event"]["id"] == "helsinki-summit");
        ensure!(selected[0]["event"]["title"].is_string() && selected[0]["state"].is_string());
        let filtered = heard(&page, "filter").await?;
        ensure!(filtered.len() == 1, "{filtered:?}");
        ensure!(
            filtered[0]["filter"]["topics"] == json!(["syria"]) && filtered[0]["total"] == 58,
            "{filtered:?}"
        );
        ensure!(filtered[0]["matches"] == inner.matching().await?, "{filtered:?}");
        ensure!(
            page.js::<bool>("heard.every(({ bubbles, composed }) => bubbles && composed)").await?,
            "an event stays within its shadow root"
        );

        page.run("one('summit-line').select(null)").await?;
        inner.until("the event is closed", "!one('.detail')").await?;
        let closed = heard(&page, "select").await?;
        ensure!(closed.len() == 2 && closed[1]["id"].is_null() && closed[1]["event"].is_null(), "{closed:?}");

        let whole = inner.text(".axis__view").await?;
        inner.click_named("button", "Zoom in").await?;
        ensure!(inner.text(".axis__view").await? != whole, "zooming does nothing");
        page.run("one('summit-line').fit()").await?;
        inner.until_with("all of it is shown", "text('.axis__view') === $[0]", json!([whole])).await
    })
}

#[test]
fn what_the_reader_does_is_told_once_and_writes_no_attributes() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        let attributes =
            "[...one('summit-line').attributes].map(({ name, value }) => `${name}=${value}`).join(' ')";
        let before: String = page.js(attributes).await?;
        inner.click_text("button", "Syria").await?;
        page.until("the filter is told", "heard.filter(({ name }) => name === 'filter').length === 1")
            .await?;
        inner.click(".mark[data-key] .mark__body").await?;
        page.until("the choice is told", "heard.filter(({ name }) => name === 'select').length === 1")
            .await?;
        page.drawn().await?;
        ensure!(heard(&page, "filter").await?.len() == 1 && heard(&page, "ready").await?.len() == 1);
        ensure!(page.js::<String>(attributes).await? == before, "an attribute was written");
        ensure!(heard(&page, "error").await?.is_empty());
        Ok(())
    })
}

#[test]
fn state_can_be_read_set_and_set_back() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host).await?;
        let first: String = page.js("one('summit-line').state").await?;
        page.run("one('summit-line').state = 'view=list&event=world-cup-final'").await?;
        inner.until("list and event are shown", "all('.entry').length > 0 && !!one('.detail')").await?;
        inner.until_matching(58).await?;
        page.js_with::<Value>("(one('summit-line').state = $[0], null)", json!([first])).await?;
        inner.until("the first state is back", "!!one('.stage') && !one('.detail')").await?;
        ensure!(page.js::<String>("one('summit-line').state").await? == first);
        Ok(())
    })
}

#[test]
fn what_is_not_understood_is_told_and_the_rest_is_shown() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let html = format!(
            "<script>{EARS}</script><script type=\"module\" src=\"{}summit-line.js\"></script>
            <summit-line topics=\"syria,nothing-such\" view=\"cube\" event=\"no-event\" theme=\"mauve\" heading-level=\"9\"
                q=\"ceasefire\"></summit-line>",
            page.build()
        );
        page.goto(&host.page(&html)).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        ensure!(0 < inner.matching().await? && inner.matching().await? < 20);
        inner.until_is("level('[part~=title]')", 2).await?;
        let told = heard(&page, "error").await?;
        let kinds: Vec<&str> = told.iter().filter_map(|each| each["kind"].as_str()).collect();
        ensure!(kinds.contains(&"state") && kinds.contains(&"attribute"), "{told:?}");
        let words: String =
            told.iter().filter_map(|each| each["message"].as_str()).collect::<Vec<_>>().join("\n");
        for word in ["nothing-such", "cube", "no-event", "mauve", "heading-level=\"9\""] {
            ensure!(words.contains(word), "“{word}” is not told: {words}");
        }
        page.run("one('summit-line').filter({ topics: ['also-nothing'], statuses: 'claimed' })").await?;
        page.until("it is told", "heard.some(({ detail }) => detail.message?.includes('also-nothing'))")
            .await?;
        page.run("one('summit-line').filter({ topics: null, statuses: null, q: null })").await?;
        page.run("one('summit-line').select('ceasefire-start')").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        page.run("one('summit-line').select('not-there')").await?;
        page.until("it is told", "heard.some(({ detail }) => detail.message?.includes('not-there'))").await?;
        inner.until("it stays open", "!!one('.detail')").await?;
        let thrown: String = page
            .js("(() => { try { one('summit-line').filter({ colour: 'red' }); return ''; } catch (error) { return error.message; } })()")
            .await?;
        ensure!(thrown.contains("colour"), "a filter of no such name is taken: {thrown}");
        Ok(())
    })
}
