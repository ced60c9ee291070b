//! Servers that render pages with the element: its script is imported where there is no DOM, and the browser takes over what
//! the server has sent.

use crate::harness::{EARS, Host, Result, chromium, chromium_and_firefox, dist, npm, repository};
use anyhow::{Context, ensure};
use serde_json::json;

#[test]
fn the_script_can_be_imported_where_there_is_no_dom() -> Result {
    let built = dist()?.canonicalize()?.join("summit-line.js");
    // The sources import what only a build writes: stand-ins are enough, as nothing is used at import.
    let sources = repository().canonicalize()?.join("script/summit-line.js");
    let text = |names: &[&str]| {
        let names: String = names.iter().map(|name| format!("export const {name} = [];")).collect();
        format!("data:text/javascript,{}", names.replace(' ', "%20"))
    };
    let build = format!(
        "data:text/javascript,{}",
        "export const GLUE = './g.js', WASM = './w.wasm', STYLE = './s.css', GUEST = './u.js', WEIGHT = 0;"
            .replace(' ', "%20")
    );
    let shared = text(&["KEYS", "FILTER", "LISTS", "LONGEST", "THEMES", "START", "NOTICES"]);
    let hooks = format!(
        "export const resolve = (name, context, next) => name.endsWith('/build.js') ? {{ url: {build}, shortCircuit: true }}
            : name.endsWith('/shared.js') ? {{ url: {shared}, shortCircuit: true }} : next(name, context);
        export const load = async (url, context, next) => url.startsWith('file:') ? next(url, {{ ...context, format: 'module' }}) : next(url, context);",
        build = json!(build),
        shared = json!(shared),
    );
    for script in [built, sources] {
        let said = npm::node(&format!(
            "import {{ register }} from 'node:module';
            register('data:text/javascript,' + encodeURIComponent({hooks}));
            const before = Object.keys(globalThis).length;
            const {{ SummitLine }} = await import({address});
            console.log(typeof SummitLine, SummitLine.observedAttributes.includes('src'), Object.keys(globalThis).length - before);",
            hooks = json!(hooks),
            address = json!(format!("file://{}", script.display())),
        ))
        .with_context(|| script.display().to_string())?;
        ensure!(said.trim() == "function true 0", "{}: {said}", script.display());
    }
    Ok(())
}

#[test]
fn what_react_and_vue_have_rendered_comes_to_life() -> Result {
    for (server, client, info) in [
        ("react-server.jsx", "react-hydrate.jsx", "jsx next"),
        ("vue-server.js", "vue-hydrate.js", "vue vue"),
    ] {
        let html = npm::node(&npm::site_with(server, info)?).context(server)?;
        ensure!(html.contains("<summit-line"), "{html}");
        let script = npm::site_with(client, info)?;
        chromium(async |page| {
            let host = Host::start()?;
            let ours = format!("{}summit-line.js", page.build());
            let (html, script) = (html.replace("/timeline/summit-line.js", &ours), script.replace("/timeline/summit-line.js", &ours));
            // React writes the script into the page by itself.
            let loads = if html.contains(&ours) { String::new() } else { format!("<script type=\"module\" src=\"{ours}\"></script>") };
            let site = format!("<div id=\"site\">{}</div><script>window.sent = document.querySelector('summit-line')</script>", html.trim());
            page.goto(&host.page(&format!("<script>{EARS}</script>{site}{loads}<script type=\"module\">{script}</script>"))).await?;
            let inner = page.inside("summit-line");
            inner.until_stands().await?;
            let few = inner.matching().await?;
            ensure!(0 < few && few < 58, "{few} events match");
            inner.click(".mark[data-key] .mark__body").await?;
            inner.until("an event is open", "!!one('.detail')").await?;
            if info.starts_with("vue") {
                let open: String = page.js("heard.findLast(({ name }) => name === 'select').detail.event.title").await?;
                page.until_with("the site knows it", "text('#site p') === $[0]", json!([open])).await?;
            }
            ensure!(page.js::<bool>("one('summit-line') === sent").await?, "the element is another one");
            let said = page.console().await?;
            ensure!(said.is_empty(), "the console says:\n  {}", said.join("\n  "));
            Ok(())
        })
        .context(client)?;
    }
    Ok(())
}

#[test]
fn a_page_that_sveltekit_has_rendered_comes_to_life() -> Result {
    let kit = npm::Kit::start(&dist()?)?;
    chromium_and_firefox(async |page| {
        page.goto("about:blank").await?;
        page.goto(&format!("{}other", kit.address())).await?;
        // As it is sent, before any script.
        let (html, imported): (String, String) = page
            .js_async("await fetch('/').then(async (answer) => [await answer.text(), answer.headers.get('x-summit-line')])", json!([]))
            .await?;
        ensure!(imported == "function, registered: false", "the server imports {imported}");
        let tag = html
            .split("<summit-line")
            .nth(1)
            .and_then(|rest| rest.split('>').next())
            .context("no element is sent")?;
        ensure!(
            tag.contains("topics=\"syria\"") && tag.contains("heading-level=\"3\""),
            "the server sends <summit-line{tag}>"
        );
        ensure!(
            html.contains("From Hamburg to Helsinki: the timeline</a>"),
            "what is between the tags is not sent"
        );

        page.goto(&kit.address()).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        page.run(EARS).await?;
        let few = inner.matching().await?;
        ensure!(0 < few && few < 58, "{few} events match");
        ensure!(
            inner.js::<u32>("level('[part~=title]')").await? == 3,
            "the level of the headline is not taken"
        );
        page.run("window.sent = one('summit-line')").await?;
        page.click_text("button", "More topics").await?;
        inner
            .until("more events match", &format!("parseInt(text('.status [role=status] b')) > {few}"))
            .await?;
        inner.click(".mark[data-key] .mark__body").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        let open: String =
            page.js("heard.findLast(({ name }) => name === 'select').detail.event.title").await?;
        page.until_with(
            "the site knows it",
            "all('p').some((each) => each.textContent === $[0])",
            json!([open]),
        )
        .await?;
        ensure!(page.js::<bool>("one('summit-line') === sent").await?, "the element is another one");

        // Within the site, without loading a page.
        page.click("a[href='/other']").await?;
        page.until("the element is gone", "!one('summit-line') && text('h1') === 'Another page'").await?;
        page.click("a[href='/']").await?;
        inner.until_matching(few).await?;
        ensure!(page.js::<bool>("window.sent instanceof HTMLElement").await?, "the page was loaded anew");
        let mut said = page.console().await?;
        // In a build for developers SvelteKit takes its own steps for those of others.
        said.retain(|message| !message.contains("history.pushState"));
        ensure!(said.is_empty(), "the console says:\n  {}", said.join("\n  "));
        Ok(())
    })
}
