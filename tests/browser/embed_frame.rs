//! The frame in a page of another origin: its height, its state in the host's address, and messages of friend and foe.

use crate::harness::{EARS, Host, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// A page of a host with ears and this content.
async fn open(page: &Page, host: &Host, content: &str) -> Result {
    page.goto(&host.page(&format!("<script>{EARS}</script>\n{content}"))).await
}

/// Waits until a frame is as high as what it shows, once it is in sight: browsers lay out no others.
async fn until_fits(page: &Page, frame: &str) -> Result<f64> {
    page.leave().await?;
    page.js_with::<Value>("(one($[0]).scrollIntoView(), null)", json!([frame])).await?;
    page.enter_timeline(frame).await?;
    let shown: f64 = page.js("Math.ceil(document.body.getBoundingClientRect().height)").await?;
    page.leave().await?;
    page.until_with("the frame fits", "Math.abs(one($[0]).clientHeight - $[1]) <= 1", json!([frame, shown]))
        .await?;
    Ok(shown)
}

async fn send(page: &Page, frame: &str, message: Value) -> Result {
    let script = "(one($[0]).contentWindow.postMessage($[1], '*'), null)";
    page.js_with::<Value>(script, json!([frame, message])).await.map(drop)
}

/// Waits until messages of these facts have come.
async fn until_heard(page: &Page, facts: Value) -> Result {
    let expression =
        "messages.some((data) => Object.entries($[0]).every(([key, value]) => data?.[key] === value))";
    page.until_with(&format!("{facts} is heard"), expression, json!([facts])).await
}

#[test]
fn the_snippet_without_a_script_keeps_its_height() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &page.snippet("html frame")?).await?;
        page.enter_timeline("iframe").await?;
        let matching = page.matching().await?;
        ensure!(0 < matching && matching < 58 && page.count(".stage").await? == 1);
        ensure!(page.js::<u8>("level('[part~=title]')").await? == 2, "the headline has another level");
        page.click_text("button", "List").await?;
        page.until("the list is shown", "all('.entry').length > 0").await?;
        page.leave().await?;
        page.drawn().await?;
        ensure!(page.js::<f64>("one('iframe').clientHeight").await? == 720.0);
        ensure!(page.address().await?.ends_with(".html"), "the host's address has changed");
        Ok(())
    })
}

#[test]
fn out_of_sight_its_height_is_told_too() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let snippet = page.snippet("html frame-with-script")?.replace("loading=\"lazy\"", "");
        open(&page, &host, &format!("<div style=\"height:3000px\">Far above</div>{snippet}")).await?;
        page.until("its height is set", "parseFloat(one('iframe').style.height) > 300").await?;
        ensure!(page.js::<f64>("scrollY").await? == 0.0);
        Ok(())
    })
}

#[test]
fn with_the_script_its_height_follows_what_it_shows() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &page.snippet("html frame-with-script")?).await?;
        let axis = until_fits(&page, "iframe").await?;
        page.enter_timeline("iframe").await?;
        page.click_text("button", "List").await?;
        page.until("the list is shown", "all('.entry').length > 0").await?;
        let list = until_fits(&page, "iframe").await?;
        ensure!(list > axis, "the list takes {list} px, the axis {axis}");
        page.enter_timeline("iframe").await?;
        let scrolls: bool = page.js("document.documentElement.scrollHeight > innerHeight + 1").await?;
        ensure!(!scrolls, "the frame scrolls within itself");
        page.leave().await?;
        page.resize(500, 900).await?;
        let narrow = until_fits(&page, "iframe").await?;
        ensure!(narrow > list, "at 500 px the list takes {narrow} px, wide {list}");
        Ok(())
    })
}

#[test]
fn its_state_stands_in_the_hash_beside_what_else_is_there() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &page.snippet("html frame-with-script")?).await?;
        until_fits(&page, "iframe").await?;
        page.run("history.replaceState(null, '', '#chapter=3&plain')").await?;
        page.enter_timeline("iframe").await?;
        page.click_text("button", "List").await?;
        page.leave().await?;
        page.until_hash(
            "has the state",
            "hash.includes('view=list') && hash.startsWith('chapter=3&plain&timeline=')",
        )
        .await?;
        page.enter_timeline("iframe").await?;
        page.click(".entry__open").await?;
        let title = page.text(".detail__title").await?;
        page.leave().await?;
        page.until_hash("has the event", "hash.includes('event=')").await?;
        let link = page.address().await?;

        page.back().await?;
        page.until_hash("has no event", "!hash.includes('event=')").await?;
        page.enter_timeline("iframe").await?;
        page.until("the event is closed", "!one('.detail') && all('.entry').length > 0").await?;
        page.leave().await?;
        page.forward().await?;
        page.enter_timeline("iframe").await?;
        page.until("the event is open again", "!!one('.detail')").await?;
        page.leave().await?;

        page.goto("about:blank").await?;
        page.goto(&link).await?;
        page.enter_timeline("iframe").await?;
        page.until_with("the link is followed", "text('.detail__title') === $[0]", json!([title])).await?;
        ensure!(page.count(".entry").await? > 0, "another view");
        page.leave().await?;
        ensure!(page.hash().await?.starts_with("chapter=3&plain&"), "{}", page.hash().await?);
        Ok(())
    })
}

#[test]
fn two_frames_keep_to_themselves() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        let frame = |id: &str, query: &str| {
            format!(
                "<iframe id=\"{id}\" src=\"{build}embed.html?{query}\" title=\"{id}\" width=\"100%\" data-summitline-link=\"{id}\"></iframe>"
            )
        };
        let content = format!(
            "{}{}<script src=\"{build}embed.js\"></script><script src=\"{build}embed.js\"></script>",
            frame("one", "topics=syria&view=list"),
            frame("two", "topics=ukraine&theme=dark")
        );
        open(&page, &host, &content).await?;
        let (one, two) = (until_fits(&page, "#one").await?, until_fits(&page, "#two").await?);
        ensure!(one != two, "both are {one} px high");
        page.enter_timeline("#one").await?;
        let first = page.matching().await?;
        page.click_text("button", "Syria").await?;
        page.enter_timeline("#two").await?;
        let second = page.matching().await?;
        ensure!(page.attribute(".summitline", "data-theme").await?.as_deref() == Some("dark"));
        page.click_text("button", "Table").await?;
        page.leave().await?;
        page.until_hash(
            "has both",
            "hash.includes('one=') && hash.includes('two=') && hash.includes('view=table')",
        )
        .await?;
        page.enter_timeline("#one").await?;
        ensure!(page.matching().await? != first && page.count(".entry").await? > 0, "its own change is lost");
        page.enter_timeline("#two").await?;
        ensure!(page.matching().await? == second, "the other's filter is changed");
        page.leave().await?;
        let steps: u32 = page.js("history.length").await?;
        ensure!(steps <= 4, "two clicks made {steps} entries in the history");
        Ok(())
    })
}

#[test]
fn frames_that_come_later_move_hide_and_go() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        let content = format!(
            "<div id=\"tab\" style=\"display:none\"><iframe id=\"hidden\" src=\"{build}embed.html?view=list\" title=\"Hidden\" width=\"600\"></iframe></div>
            <div id=\"other\"></div><script src=\"{build}embed.js\"></script>"
        );
        open(&page, &host, &content).await?;
        page.drawn().await?;
        ensure!(
            page.js::<String>("one('#hidden').style.height").await?.is_empty(),
            "a hidden frame has a height"
        );
        page.run("one('#tab').style.display = 'block'").await?;
        until_fits(&page, "#hidden").await?;
        page.js_with::<Value>(
            "(() => { const late = document.createElement('iframe'); late.id = 'late'; late.title = 'Late'; late.src = $[0]; one('#other').append(late); })(), null",
            json!([format!("{build}embed.html?topics=syria")]),
        )
        .await?;
        until_fits(&page, "#late").await?;
        page.run("one('#tab').append(one('#late'))").await?;
        until_fits(&page, "#late").await?;
        page.run("one('#hidden').remove(); one('#late').style.height = '200px'").await?;
        send(&page, "#late", json!({ "summitline": 1, "type": "hello" })).await?;
        until_fits(&page, "#late").await.map(drop)
    })
}

#[test]
fn the_host_can_greet_go_and_paint() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &page.snippet("html frame")?).await?;
        page.enter_timeline("iframe").await?;
        let first = page.matching().await?;
        page.leave().await?;
        page.run("messages.length = 0").await?;
        send(&page, "iframe", json!({ "summitline": 1, "type": "hello" })).await?;
        until_heard(&page, json!({ "summitline": 1, "type": "ready" })).await?;
        until_heard(&page, json!({ "summitline": 1, "type": "height" })).await?;
        until_heard(&page, json!({ "sentinel": "amp", "type": "embed-size" })).await?;
        ensure!(
            page.js::<bool>(
                "messages.some(({ type, state }) => type === 'ready' && state.includes('topics=syria'))"
            )
            .await?
        );
        send(
            &page,
            "iframe",
            json!({ "summitline": 1, "type": "go", "state": "view=list&event=world-cup-final" }),
        )
        .await?;
        page.enter("iframe").await?;
        page.until("it went there", "all('.entry').length > 0 && !!one('.detail')").await?;
        page.until_matching(58).await?;
        page.leave().await?;
        send(&page, "iframe", json!({ "summitline": 1, "type": "go", "state": null })).await?;
        send(&page, "iframe", json!({ "summitline": 1, "type": "theme", "theme": "dark" })).await?;
        page.enter("iframe").await?;
        page.until_matching(first).await?;
        page.until("it is dark", "one('.summitline').dataset.theme === 'dark'").await?;
        page.leave().await?;
        send(&page, "iframe", json!({ "summitline": 1, "type": "view", "above": 30, "below": 40 })).await?;
        page.enter("iframe").await?;
        page.until(
            "the view is known",
            "document.documentElement.style.getPropertyValue('--above') === '30px'",
        )
        .await?;
        page.leave().await?;
        page.run("messages.length = 0").await?;
        page.enter("iframe").await?;
        page.click_text("button", "List").await?;
        page.leave().await?;
        page.until("the state is told", "messages.some(({ type, state, step }) => type === 'state' && state.includes('view=list') && step === true)").await
    })
}

#[test]
fn wordpress_hears_its_secret_again() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content = format!(
            "<iframe src=\"{}embed.html#?secret=Ab12cd\" title=\"A timeline\"></iframe>",
            page.build()
        );
        open(&page, &host, &content).await?;
        until_heard(&page, json!({ "message": "height", "secret": "Ab12cd" })).await?;
        page.enter_timeline("iframe").await?;
        ensure!(page.matching().await? == 58);
        let told = page.text(".summitline").await?;
        ensure!(!told.to_lowercase().contains("secret"), "the secret is taken for a part of the state");
        Ok(())
    })
}

#[test]
fn what_is_no_message_is_ignored_by_the_frame() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(
            &page,
            &host,
            &format!("{}<iframe id=\"foe\" srcdoc=\"<p>A foe\"></iframe>", page.snippet("html frame")?),
        )
        .await?;
        page.enter_timeline("iframe").await?;
        let first = page.matching().await?;
        page.leave().await?;
        let huge = "&topics=x".repeat(100_000);
        let nonsense = json!([
            null, 1, "text", [], {}, { "summitline": 1 }, { "summitline": 2, "type": "go", "state": "q=zzzz" },
            { "summitline": "1", "type": "go", "state": "q=zzzz" }, { "type": "go", "state": "q=zzzz" },
            { "summitline": 1, "type": "go" }, { "summitline": 1, "type": "go", "state": 7 },
            { "summitline": 1, "type": "go", "state": { "q": "zzzz" } }, { "summitline": 1, "type": "theme", "theme": "red" },
            { "summitline": 1, "type": "theme", "theme": { "toString": 1 } }, { "summitline": 1, "type": "constructor" },
        ]);
        for message in nonsense.as_array().into_iter().flatten() {
            send(&page, "iframe", message.clone()).await?;
        }
        // A window that is not the parent.
        page.run("one('#foe').contentWindow.eval(\"parent.frames[0].postMessage({ summitline: 1, type: 'go', state: 'q=zzzz' }, '*')\")")
            .await?;
        let strange = "(one('iframe').contentWindow.postMessage({ summitline: 1, type: 'view', above: NaN, below: -9 }, '*'),
            one('iframe').contentWindow.postMessage({ summitline: 1, type: 'view', above: 1e12, below: '5px' }, '*'), null)";
        page.js::<Value>(strange).await?;
        page.enter("iframe").await?;
        page.until(
            "it is clamped",
            "document.documentElement.style.getPropertyValue('--above') === '100000px'",
        )
        .await?;
        ensure!(page.matching().await? == first, "a message that is none changed the filter");
        ensure!(page.attribute(".summitline", "data-theme").await?.as_deref() != Some("red"));
        page.leave().await?;
        send(&page, "iframe", json!({ "summitline": 1, "type": "go", "state": format!("view=list{huge}") }))
            .await?;
        page.enter("iframe").await?;
        page.until("the rest of a huge state is shown", "all('.entry').length > 0").await
    })
}

#[test]
fn what_is_no_message_is_ignored_by_the_script() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content = format!(
            "{}<iframe id=\"foe\" srcdoc=\"<p>A foe\"></iframe>",
            page.snippet("html frame-with-script")?
        );
        open(&page, &host, &content).await?;
        let high = until_fits(&page, "iframe").await?;
        page.run(
            "window.told = []; addEventListener('summitline-message', ({ detail }) => told.push(detail))",
        )
        .await?;
        let foe =
            |message: &str| format!("one('#foe').contentWindow.eval(\"parent.postMessage({message}, '*')\")");
        page.run(&foe("{ summitline: 1, type: 'height', height: 5000 }")).await?;
        page.run(&foe("{ summitline: 1, type: 'state', state: 'q=foe', step: true }")).await?;
        page.run("postMessage({ summitline: 1, type: 'height', height: 5000 }, '*')").await?;
        page.until("all have come", "messages.filter((data) => data?.height === 5000).length === 2").await?;
        page.drawn().await?;
        ensure!(page.js::<f64>("one('iframe').clientHeight").await? == high, "another window set the height");
        ensure!(page.hash().await?.is_empty() && page.js::<bool>("told.length === 0").await?);
        // As if the frame itself had gone mad.
        page.enter("iframe").await?;
        page.run("for (const height of [NaN, Infinity, '900', null, {}]) parent.postMessage({ summitline: 1, type: 'height', height }, '*');
            parent.postMessage({ summitline: 1, type: 'state', state: 'x'.repeat(16385) }, '*');
            parent.postMessage({ summitline: 1, type: 'state', state: 7 }, '*');
            parent.postMessage({ summitline: 1, type: 'height', height: 1e9 }, '*')").await?;
        page.leave().await?;
        page.until("the height is clamped", "one('iframe').clientHeight === 20000").await?;
        page.enter("iframe").await?;
        page.run("parent.postMessage({ summitline: 1, type: 'height', height: -5 }, '*')").await?;
        page.leave().await?;
        page.until("the height is clamped", "one('iframe').clientHeight === 120").await?;
        ensure!(page.hash().await?.is_empty(), "a state that is none stands in the address");
        Ok(())
    })
}
