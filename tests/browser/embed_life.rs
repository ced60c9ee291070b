//! Elements and frames that come, move and go: what they keep, what they share, and that nothing of them stays behind.

use crate::harness::{Dish, EARS, Host, Page, Result, chromium, stories};
use anyhow::{Context, ensure};
use serde_json::{Value, json};

/// What Chromium holds after a collection: nodes, listeners, bytes.
async fn held(page: &Page) -> Result<(i64, i64, i64)> {
    // Removed documents and observers need more than one.
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        page.drawn().await?;
    }
    let metrics = page.cdp("Performance.getMetrics", json!({})).await?;
    let value = |name: &str| {
        let all = metrics.get("metrics").and_then(Value::as_array).into_iter().flatten();
        let found = all
            .filter(|each| each.get("name").and_then(Value::as_str) == Some(name))
            .find_map(|each| each.get("value")?.as_f64());
        found.map(|value| value as i64).with_context(|| format!("no metric {name}"))
    };
    Ok((value("Nodes")?, value("JSEventListeners")?, value("JSHeapUsedSize")?))
}

/// Keeps hold of the memory of the module, which no interface tells.
const MEMORY: &str = "<script>
window.memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct(target, given) {
    const instance = Reflect.construct(target, given);
    memories.push(...Object.values(instance.exports).filter((each) => each instanceof WebAssembly.Memory));
    return instance;
} });
</script>";

async fn module_bytes(page: &Page) -> Result<i64> {
    let sizes: Vec<i64> = page.js("memories.map(({ buffer }) => buffer.byteLength)").await?;
    ensure!(sizes.len() == 1, "{} modules run", sizes.len());
    Ok(sizes.iter().sum())
}

fn with_script(page: &Page, content: &str) -> String {
    let build = page.build();
    format!(
        "<script>{EARS}</script><script type=\"module\" src=\"{build}summit-line.js\"></script>\n{content}"
    )
}

#[test]
fn a_move_keeps_everything_and_loads_nothing() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content =
            with_script(&page, "<div id=\"one\"><summit-line></summit-line></div><div id=\"two\"></div>");
        page.goto(&host.page(&content)).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.click_text("button", "List").await?;
        inner.click(".entry__open").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        let state: String = page.js("one('summit-line').state").await?;
        let asked = page.asked().len();
        page.run("window.root = one('summit-line').shadowRoot.querySelector('.detail')").await?;
        page.run("for (let number = 0; number < 100; number += 1) one(number % 2 ? '#one' : '#two').append(one('summit-line'))").await?;
        page.drawn().await?;
        page.run("if (document.body.moveBefore) one('#two').moveBefore(one('summit-line'), null)").await?;
        page.drawn().await?;
        ensure!(page.js::<String>("one('summit-line').state").await? == state);
        ensure!(inner.js::<bool>("one('.detail') === root").await?, "it was built anew");
        ensure!(page.asked().len() == asked, "a move fetched something");
        ensure!(page.js::<usize>("heard.filter(({ name }) => name === 'ready').length").await? == 1);
        inner.click(".detail__close").await?;
        inner.until("it still works", "!one('.detail')").await
    })
}

#[test]
fn going_and_coming_back_keeps_the_state() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&with_script(&page, "<summit-line>A fallback</summit-line>"))).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        inner.click_text("button", "Syria").await?;
        let matching = inner.matching().await?;
        page.run("window.kept = one('summit-line'); kept.remove()").await?;
        page.drawn().await?;
        ensure!(
            page.js::<bool>("!kept.shadowRoot.querySelector('.summitline')").await?,
            "it stands on outside of the page"
        );
        page.run("document.body.append(kept)").await?;
        inner.until_stands().await?;
        ensure!(inner.matching().await? == matching, "the filter is forgotten");
        Ok(())
    })
}

#[test]
fn a_hundred_lives_leave_nothing_behind() -> Result {
    lives(12)
}

#[test]
fn a_hundred_short_lives_leave_nothing_behind() -> Result {
    lives(1)
}

/// Lets elements come and go that stand for so many frames each.
fn lives(frames: u32) -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        page.goto(&host.page(&with_script(&page, &format!("{MEMORY}<div id=\"place\"></div>")))).await?;
        page.cdp("Performance.enable", json!({})).await?;
        let lives = "await (async () => {
            for (let number = 0; number < $[0]; number += 1) {
                const element = document.createElement('summit-line');
                element.topics = number % 2 ? 'syria' : '';
                element.urlState = number % 3 ? null : 'life';
                const ready = new Promise((done) => element.addEventListener('summitline-ready', done, { once: true }));
                one('#place').append(element);
                await ready;
                element.select('world-cup-final');
                element.shadowRoot.querySelector('button').click();
                for (let frame = 0; frame < $[1]; frame += 1) await new Promise((done) => requestAnimationFrame(done));
                element.remove();
                await 0;
            }
            heard.length = 0;
            return true;
        })()";
        // Handlers of elements that have gone keep some of the module's memory until the browser collects them: the first
        // lives bring it to its height.
        for _ in 0..4 {
            page.js_async::<bool>(lives, json!([25, frames])).await?;
            held(&page).await?;
        }
        let (nodes, listeners, bytes) = held(&page).await?;
        let module = module_bytes(&page).await?;
        for _ in 0..4 {
            page.js_async::<bool>(lives, json!([25, frames])).await?;
            held(&page).await?;
        }
        let (nodes_after, listeners_after, bytes_after) = held(&page).await?;
        let module_after = module_bytes(&page).await?;
        println!(
            "100 elements: {nodes} nodes before, {nodes_after} after; {listeners} listeners before, {listeners_after} after; \
             {} KB of scripts before, {} KB after; {} KB of WebAssembly before, {} KB after",
            bytes / 1024,
            bytes_after / 1024,
            module / 1024,
            module_after / 1024
        );
        ensure!(module_after == module, "the module's memory grows by {} bytes", module_after - module);
        ensure!(nodes_after - nodes < 200, "{} nodes stay", nodes_after - nodes);
        ensure!(listeners_after - listeners < 20, "{} listeners stay", listeners_after - listeners);
        Ok(())
    })
}

#[test]
fn several_timelines_on_a_page_share_the_module_and_nothing_else() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        host.serve("/first.json", Dish::json(stories::small("First", 3).to_string()));
        let second = host.serve("/second.json", Dish::json(stories::small("Second", 4).to_string()));
        let content = format!(
            "<summit-line id=\"a\" src=\"first.json\" view=\"list\"></summit-line>
            <summit-line id=\"b\" theme=\"dark\"></summit-line>
            <iframe id=\"c\" src=\"{}embed.html?src={second}&amp;view=table\" title=\"Second\" width=\"100%\" height=\"600\"></iframe>",
            page.build()
        );
        page.goto(&host.page(&with_script(&page, &content))).await?;
        let (a, b) = (page.inside("#a"), page.inside("#b"));
        a.until_matching(3).await?;
        b.until_matching(58).await?;
        let wasm = |page: &Page| page.asked().iter().filter(|asked| asked.path.ends_with(".wasm")).count();
        page.enter("#c").await?;
        page.until_matching(4).await?;
        ensure!(page.count(".table tbody tr").await? == 4);
        page.leave().await?;
        // One for the two elements, one for the frame, which is a page of its own.
        ensure!(wasm(&page) == 2, "the module was fetched {} times", wasm(&page));
        let scripts = page.asked().iter().filter(|asked| asked.path.ends_with("summit-line.js")).count();
        ensure!(scripts == 1);

        let (state_a, state_b) = ("one('#a').state", "one('#b').state");
        let before: String = page.js(state_a).await?;
        b.click_text("button", "Syria").await?;
        let matching = b.matching().await?;
        b.click_text("button", "Table").await?;
        b.until("a table is shown", "all('.table tbody tr').length > 0").await?;
        ensure!(
            page.js::<String>(state_a).await? == before && a.matching().await? == 3,
            "one changed the other"
        );
        ensure!(a.attribute(".summitline", "data-theme").await?.as_deref() != Some("dark"));
        let before: String = page.js(state_b).await?;
        a.click(".entry__open").await?;
        a.until("an event is open", "!!one('.detail')").await?;
        ensure!(b.count(".detail").await? == 0 && page.js::<String>(state_b).await? == before);
        ensure!(page.js::<bool>("heard.every(({ name, id }) => name !== 'select' || id === 'a')").await?);
        page.run("one('#a').remove()").await?;
        page.drawn().await?;
        ensure!(b.matching().await? == matching, "one took the other with it");
        b.click_text("button", "Syria").await?;
        b.until_matching(58).await
    })
}

#[test]
fn two_elements_keep_their_states_in_one_address() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content = "<summit-line id=\"a\" url-state></summit-line><summit-line id=\"b\" url-state=\"other\"></summit-line>";
        page.goto(&host.page(&with_script(&page, content))).await?;
        let (a, b) = (page.inside("#a"), page.inside("#b"));
        a.until_stands().await?;
        page.run("one('#b').scrollIntoView()").await?;
        b.until_stands().await?;
        page.run("history.replaceState({ mine: 7 }, '', '#top&x=1')").await?;
        page.run("one('#a').scrollIntoView()").await?;
        a.click_text("button", "Table").await?;
        page.until_hash(
            "has the first",
            "hash.startsWith('top&x=1&timeline=') && hash.includes('view=table')",
        )
        .await?;
        ensure!(
            page.js::<Value>("history.state").await? == json!({ "mine": 7 }),
            "the host's state of the history is lost"
        );
        b.click_text("button", "List").await?;
        page.until_hash(
            "has both",
            "hash.includes('timeline=') && hash.includes('other=') && hash.includes('view=list')",
        )
        .await?;
        page.back().await?;
        b.until("the second goes back", "all('.entry').length === 0").await?;
        a.until("the first stays", "all('.table tbody tr').length > 0").await?;
        page.forward().await?;
        b.until("the second goes forth", "all('.entry').length > 0").await?;
        page.session().refresh().await?;
        a.until("the first is back", "all('.table tbody tr').length > 0").await?;
        page.run("one('#b').scrollIntoView()").await?;
        b.until("the second is back", "all('.entry').length > 0").await
    })
}
