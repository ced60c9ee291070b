//! Hosts whose router has the whole hash: the state is in their query, or with the host itself, which is told of it.

use crate::harness::{EARS, Host, Page, Result, chromium, chromium_and_firefox};
use anyhow::ensure;
use serde_json::{Value, json};

/// A router of the hash: whatever stands there is the name of a screen, and nothing else may stand there.
const ROUTER: &str = "<script>
const screen = () => document.body.dataset.screen = location.hash.slice(1) || '/';
addEventListener('hashchange', screen); addEventListener('DOMContentLoaded', screen);
</script>";

fn with_element(page: &Page, attributes: &str) -> String {
    format!(
        "{ROUTER}<script>{EARS}</script><summit-line {attributes}></summit-line>
        <script type=\"module\" src=\"{}summit-line.js\"></script>",
        page.build()
    )
}

/// Waits until the state in the query under a name meets a condition on `state`.
async fn until_query(page: &Page, name: &str, condition: &str) -> Result {
    let state = format!("((state) => {condition})(new URLSearchParams(location.search).get('{name}') ?? '')");
    page.until(&format!("the query has {condition}"), &state).await
}

const OPEN: &str = "!!one('.detail')";

#[test]
fn the_state_is_in_the_query_and_the_router_keeps_the_hash() -> Result {
    chromium_and_firefox(async |page| {
        let host = Host::start()?;
        let address = host.page(&with_element(&page, "url-state=\"query\" view=\"list\""));
        page.goto(&format!("{address}?a=x%20y&b#/screen?tab=2")).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        page.run("history.replaceState({ mine: 7 }, '')").await?;
        page.run("one('summit-line').select('helsinki-summit')").await?;
        inner.until("the event is open", OPEN).await?;
        inner.click_text("button", "Table").await?;
        until_query(
            &page,
            "timeline",
            "state.includes('view=table') && state.includes('event=helsinki-summit')",
        )
        .await?;
        ensure!(
            page.js::<bool>("location.search.startsWith('?a=x%20y&b&timeline=')").await?,
            "{}",
            page.address().await?
        );
        ensure!(
            page.hash().await? == "/screen?tab=2",
            "the router has lost its hash: {}",
            page.address().await?
        );
        ensure!(page.js::<Value>("history.state").await? == json!({ "mine": 7 }));

        page.run("location.hash = '#/other'").await?;
        page.until("the router follows", "document.body.dataset.screen === '/other'").await?;
        ensure!(inner.js::<bool>("!!one('.table')").await?, "the router's step changes the timeline");
        page.back().await?;
        page.until("the router goes back", "document.body.dataset.screen === '/screen?tab=2'").await?;
        ensure!(inner.js::<bool>("!!one('.table')").await?, "the router's step back changes the timeline");
        page.back().await?;
        inner.until("the view goes back", "!one('.table') && !!one('.entry')").await?;
        ensure!(page.hash().await? == "/screen?tab=2");
        page.forward().await?;
        inner.until("the view goes forth", "!!one('.table')").await?;
        page.session().refresh().await?;
        inner.until("the view is back", "!!one('.table') && !!one('.detail')").await?;
        ensure!(page.hash().await? == "/screen?tab=2");
        Ok(())
    })
}

#[test]
fn a_router_may_write_the_query_anew() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&with_element(&page, "url-state=\"query:my line\""))).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        page.run("one('summit-line').filter({ q: 'Putin & \"+\" %' })").await?;
        until_query(&page, "my line", "state.includes('q=')").await?;
        let state: String = page.js("one('summit-line').state").await?;
        page.run(
            "const url = new URL(location); url.searchParams.set('page', 'a b'); url.searchParams.sort();
            history.replaceState(null, '', url)",
        )
        .await?;
        ensure!(page.address().await?.contains("?my+line="), "{}", page.address().await?);
        page.session().refresh().await?;
        inner.until_stands().await?;
        ensure!(page.js::<String>("one('summit-line').state").await? == state);
        inner.click_text("button", "Table").await?;
        until_query(&page, "my line", "state.includes('view=table')").await?;
        let names: Vec<String> = page.js("[...new URLSearchParams(location.search).keys()]").await?;
        ensure!(names == ["page", "my line"], "{names:?}");
        Ok(())
    })
}

#[test]
fn places_do_not_disturb_each_other() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let places = ["query", "query:two", "hash:query", "plain"];
        let elements: String = places
            .iter()
            .enumerate()
            .map(|(number, place)| {
                format!("<summit-line id=\"l{number}\" url-state=\"{place}\"></summit-line>")
            })
            .collect();
        let script = format!("<script type=\"module\" src=\"{}summit-line.js\"></script>", page.build());
        page.goto(&host.page(&format!("<script>{EARS}</script>{elements}{script}"))).await?;
        for number in 0..places.len() {
            page.run(&format!("one('#l{number}').scrollIntoView()")).await?;
            page.inside(&format!("#l{number}")).until_stands().await?;
        }
        // All at once: each is written when its own gesture has ended, beside the others.
        page.run("all('summit-line').forEach((each, number) => each.filter({ q: `word${number}` }))").await?;
        until_query(&page, "timeline", "state.includes('q=word0')").await?;
        until_query(&page, "two", "state.includes('q=word1')").await?;
        page.until_hash(
            "has the third and fourth",
            "/query=[^&]*&?q=word2/.test(hash) && /plain=[^&]*&?q=word3/.test(hash)",
        )
        .await?;
        ensure!(page.js::<usize>("heard.filter(({ name }) => name === 'error').length").await? == 0);
        Ok(())
    })
}

#[test]
fn a_host_is_told_the_state_and_keeps_it_itself() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let attributes = "url-state=\"events\" topics=\"iran\" state=\"v=1&amp;view=list&amp;q=Putin\"";
        page.goto(&host.page(&with_element(&page, attributes))).await?;
        let before = page.address().await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        let told =
            "heard.filter(({ name }) => name === 'state').map(({ detail }) => [detail.state, detail.step])";
        ensure!(page.js::<Value>(told).await? == json!([]), "it is told what it has asked for");
        ensure!(
            page.js::<bool>("!one('summit-line').state.includes('iran')").await?,
            "`state` does not come first"
        );
        let start: String = page.js("one('summit-line').state").await?;

        inner.click_text("button", "Table").await?;
        page.until("the host is told", "heard.some(({ name, detail }) => name === 'state' && detail.step)")
            .await?;
        let table: String = page.js("one('summit-line').state").await?;
        ensure!(table.contains("view=table") && table.contains("q=Putin"), "{table}");
        // What the step leaves, then the step.
        ensure!(page.js::<Value>(told).await? == json!([[start, false], [table, true]]));

        page.run(&format!("heard.length = 0; one('summit-line').state = {}", json!(start))).await?;
        inner.until("the list is back", "!!one('.entry') && !one('.table')").await?;
        page.run("one('summit-line').setAttribute('state', 'v=1&view=table')").await?;
        inner.until("the table is back", "!!one('.table')").await?;
        page.run("one('summit-line').filter({ q: 'Syria' })").await?;
        page.until("the host is told", &format!("{told}.length > 0")).await?;
        let filtered: String = page.js("one('summit-line').state").await?;
        ensure!(filtered.contains("q=Syria") && filtered.contains("view=table"), "{filtered}");
        ensure!(
            page.js::<Value>(told).await? == json!([[filtered, false]]),
            "what the host sets is told back to it"
        );
        ensure!(page.address().await? == before, "{}", page.address().await?);
        Ok(())
    })
}

#[test]
fn a_host_goes_back_and_forward_with_what_it_was_told() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let script = page.snippet("js element-events")?;
        let element = with_element(&page, "url-state=\"events\" view=\"list\"");
        page.goto(&format!("{}#/screen", host.page(&format!("{element}<script>{script}</script>")))).await?;
        let before = page.address().await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.click_text("button", "Table").await?;
        inner.until("the table is there", "!!one('.table')").await?;
        page.run("one('summit-line').select('helsinki-summit')").await?;
        inner.until("the event is open", OPEN).await?;
        inner.click_text("button", "Timeline").await?;
        inner.until("the axis is there", "!!one('.stage')").await?;
        page.back().await?;
        inner.until("the table is back", "!!one('.table') && !!one('.detail')").await?;
        page.back().await?;
        inner.until("the list is back", "!!one('.entry') && !one('.table') && !one('.detail')").await?;
        page.forward().await?;
        inner.until("the table is there again", "!!one('.table') && !!one('.detail')").await?;
        ensure!(page.address().await? == before, "{}", page.address().await?);
        Ok(())
    })
}

#[test]
fn without_the_state_attribute_the_others_count_again() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&with_element(&page, "view=\"table\" state=\"v=1&amp;view=list\""))).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        ensure!(inner.js::<bool>("!!one('.entry')").await?);
        page.run("one('summit-line').removeAttribute('state')").await?;
        inner.until("the table is there", "!!one('.table')").await
    })
}

#[test]
fn a_place_that_there_is_not_is_told() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&with_element(&page, ""))).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        for value in ["qurey:timeline", "query:", "hash:", "events:all", "a:b:c"] {
            page.run(&format!("heard.length = 0; one('summit-line').urlState = '{value}'")).await?;
            page.until("it is told", "heard.some(({ name }) => name === 'error')").await?;
            let errors: Vec<(String, String)> =
                page.js("heard.filter(({ name }) => name === 'error').map(({ detail }) => [detail.kind, detail.message])").await?;
            let rule = "a name, hash:NAME, query, query:NAME, events";
            ensure!(
                errors == [("attribute".to_owned(), format!("url-state=\"{value}\": {rule}"))],
                "{errors:?}"
            );
        }
        let before = page.address().await?;
        inner.click_text("button", "Table").await?;
        inner.until("the table is there", "!!one('.table')").await?;
        page.drawn().await?;
        ensure!(page.address().await? == before, "{}", page.address().await?);
        page.run("one('summit-line').urlState = 'query'").await?;
        inner.click_text("button", "List").await?;
        until_query(&page, "timeline", "state.includes('view=list')").await
    })
}

#[test]
fn a_copied_link_leads_to_where_the_state_is_kept() -> Result {
    chromium(async |page| {
        page.before_load(
            "window.copied = []; if (window.Clipboard) Clipboard.prototype.writeText = async (text) => { copied.push(text); };
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } })",
        )
        .await?;
        let host = Host::start()?;
        for (place, ours) in
            [("url-state=\"query\"", true), ("url-state", true), ("url-state=\"events\"", false), ("", false)]
        {
            page.goto(&format!(
                "{}#/screen",
                host.page(&with_element(&page, &format!("{place} event=\"helsinki-summit\"")))
            ))
            .await?;
            let inner = page.inside("summit-line");
            inner.until("the event is open", OPEN).await?;
            inner.click_text("button", "Copy link").await?;
            page.until("it is copied", "copied.length > 0").await?;
            let link: String = page.js("copied.at(-1)").await?;
            ensure!(link.starts_with(&host.origin()) == ours, "{place}: {link}");
            ensure!(link.contains("#/screen") == ours, "{place}: {link}");
            page.goto("about:blank").await?;
            page.goto(&link).await?;
            let there = if ours { page.inside("summit-line") } else { page.clone() };
            there.until("the event is open", OPEN).await?;
            there.click_text("button", "Table").await?;
            there.until("the table is there", "!!one('.table')").await?;
        }
        Ok(())
    })
}

#[test]
fn a_frame_has_its_state_in_the_query_of_its_host() -> Result {
    chromium_and_firefox(async |page| {
        let host = Host::start()?;
        let build = page.build();
        let frame = format!(
            "{ROUTER}<iframe src=\"{build}embed.html\" title=\"A\" width=\"100%\" height=\"720\" data-summitline-link=\"query:line\"></iframe>
            <script src=\"{build}embed.js\"></script>"
        );
        page.goto(&format!("{}?a=1#/screen", host.page(&frame))).await?;
        page.enter_timeline("iframe").await?;
        page.click_text("button", "Table").await?;
        page.leave().await?;
        until_query(&page, "line", "state.includes('view=table')").await?;
        ensure!(page.js::<bool>("location.search.startsWith('?a=1&line=')").await?);
        ensure!(page.hash().await? == "/screen");
        page.run("location.hash = '#/other'").await?;
        page.until("the router follows", "document.body.dataset.screen === '/other'").await?;
        page.session().refresh().await?;
        page.enter_timeline("iframe").await?;
        page.until("the table is back", "!!one('.table')").await?;
        page.leave().await?;
        page.back().await?;
        page.until("the router goes back", "document.body.dataset.screen === '/screen'").await?;
        page.back().await?;
        page.enter("iframe").await?;
        page.until("the view goes back", "!one('.table')").await?;
        page.leave().await
    })
}

#[test]
fn a_frame_for_a_place_that_there_is_not_warns() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        for place in ["events", "qurey:line"] {
            let frame = format!(
                "<iframe src=\"{build}embed.html\" title=\"A\" data-summitline-link=\"{place}\"></iframe><script src=\"{build}embed.js\"></script>"
            );
            page.goto(&host.page(&frame)).await?;
            page.enter_timeline("iframe").await?;
            page.leave().await?;
            page.forgive(place, "a name, hash:NAME, query, query:NAME").await?;
        }
        Ok(())
    })
}
