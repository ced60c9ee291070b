//! Nothing of the host's styles and scripts reaches into the element, and nothing of the element's reaches out, but for
//! what the document names: custom properties and parts.

use crate::harness::{Host, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

const HOSTILE: &str = "<style>
* { font: 40px cursive !important; color: red !important; letter-spacing: 9px !important; word-spacing: 9px !important;
    line-height: 3 !important; text-transform: uppercase !important; text-align: right !important; text-indent: 30px !important;
    white-space: pre !important; cursor: wait !important; font-style: italic !important; list-style: square !important;
    padding: 20px !important; border: 7px solid lime !important; background: yellow !important; margin: 11px !important; }
body { visibility: visible; direction: ltr; tab-size: 2; quotes: none; }
body, summit-line { visibility: hidden; hyphens: auto; text-shadow: 3px 3px red; writing-mode: horizontal-tb; }
summit-line { margin: 0 !important; padding: 0 !important; border: 0 !important; visibility: visible; }
div, section, button, ul, li, input, svg, .stage, .mark, .summitline, .box { display: inline !important; float: left !important;
    position: static !important; width: 10px !important; opacity: 0.3 !important; }
</style>";

/// Shape and look of everything inside, except where the element itself stands.
const SEEN: &str = "(() => {
    const corner = rect(document.querySelector('summit-line'));
    return all('*').map((element) => {
        const { left, top, width, height } = rect(element);
        const style = getComputedStyle(element);
        const look = ['font', 'color', 'letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'textIndent', 'whiteSpace',
            'cursor', 'listStyle', 'visibility', 'hyphens', 'textShadow', 'display', 'position', 'float', 'opacity', 'padding',
            'border', 'margin', 'backgroundColor', 'direction', 'quotes', 'tabSize'].map((name) => `${name}: ${style[name]}`);
        const place = [left - corner.left, top - corner.top, width, height].map(Math.round);
        return `${element.tagName}.${element.getAttribute('class')} at ${place} ${look.join('; ')}`;
    });
})()";

async fn open(page: &Page, host: &Host, before: &str, after: &str) -> Result<Page> {
    let snippet = page.snippet("html element")?;
    let frame = "<style>body { margin: 0 !important; padding: 0 !important; border: 0 !important }
        html { margin: 0 !important; padding: 0 !important; border: 0 !important }
        summit-line { inline-size: 900px; position: absolute !important; left: 0; top: 0; }</style>";
    page.goto(&host.page(&format!("{before}{frame}{snippet}{after}"))).await?;
    let inner = page.inside("summit-line");
    inner.until_stands().await?;
    page.drawn().await?;
    Ok(inner)
}

#[test]
fn a_hostile_style_sheet_changes_nothing_inside() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for state in ["view=axis", "view=list&event=world-cup-final", "view=table&q=sanctions"] {
            let mut seen: Vec<Vec<String>> = Vec::new();
            for styles in ["", HOSTILE] {
                let inner = open(&page, &host, styles, "").await?;
                page.js_with::<Value>("(one('summit-line').state = $[0], null)", json!([state])).await?;
                // From the pointer's place nothing is hovered, and no transition runs.
                inner.until("nothing moves", "scope.getAnimations().length === 0").await?;
                page.drawn().await?;
                let gone =
                    "['.marks > li', '.tick'].every((each) => all(each).length === present(each).length)";
                inner.until("nothing lingers", gone).await?;
                seen.push(inner.js(SEEN).await?);
            }
            ensure!(
                seen[0].len() > 100 && seen[0].len() == seen[1].len(),
                "{} and {}",
                seen[0].len(),
                seen[1].len()
            );
            let differ: Vec<_> =
                seen[0].iter().zip(&seen[1]).filter(|(clean, hostile)| clean != hostile).collect();
            ensure!(
                differ.is_empty(),
                "{state}: {} differ, first {:#?}",
                differ.len(),
                differ.iter().take(2).collect::<Vec<_>>()
            );
        }
        Ok(())
    })
}

#[test]
fn nothing_leaks_out() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let content = "<style>html { overflow-y: scroll }</style><h1 class=\"masthead__title summitline\" id=\"h\">A host</h1><button class=\"button chip\">Press</button>
            <ul class=\"marks\"><li class=\"mark\">One</li></ul><table class=\"table\"><tr><td>1</td></tr></table>
            <dialog class=\"dialog\" open>Open</dialog><p style=\"color: var(--ink, rgb(1, 2, 3))\">Text</p>";
        let seen = "({
            looks: [...document.body.querySelectorAll('*')].filter((each) => each.localName !== 'summit-line' && !each.closest('summit-line'))
                .concat(document.body, document.documentElement).map((each) => [...getComputedStyle(each)]
                .filter((name) => !['perspective-origin', 'transform-origin', 'block-size', 'height', 'inline-size', 'width'].includes(name))
                .map((name) => `${name}: ${getComputedStyle(each)[name]}`).join(';')),
            sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
            head: document.head.children.length, body: document.body.children.length,
            attributes: [document.documentElement, document.body].map((each) => each.attributes.length),
            globals: Object.getOwnPropertyNames(window).filter((name) => name !== 'ret_nodes' && !/^\\d+$/.test(name)).sort(),
            ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
            natives: [Array, Object, String, Promise, Element, Node, HTMLElement, History, Window].map((each) => [
                Object.getOwnPropertyNames(each).length, Object.getOwnPropertyNames(each.prototype).length]),
            title: document.title, hash: location.hash, cookies: document.cookie, storage: localStorage.length + sessionStorage.length,
            history: history.length, active: document.activeElement.localName,
        })";
        let snippet = page.snippet("html element")?;
        let without = snippet.lines().filter(|line| !line.contains("<script")).collect::<Vec<_>>().join("\n");
        // The same length of history for both.
        page.goto(&host.page(&format!("{content}{without}"))).await?;
        let before: Value = page.js(seen).await?;
        page.js_with::<Value>(
            "(() => { const script = document.createElement('script'); script.type = 'module'; script.src = $[0]; script.onload = () => script.remove(); document.head.append(script); })(), null",
            json!([format!("{}summit-line.js", page.build())]),
        )
        .await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        page.run("one('summit-line').select('world-cup-final')").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        inner.click_text("button", "Syria").await?;
        page.run("document.activeElement.blur()").await?;
        page.until("the script element is gone", "!all('head script').length").await?;
        let after: Value = page.js(seen).await?;
        for (key, value) in before.as_object().into_iter().flatten() {
            let items = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            let (was, is) = (items(value), items(&after[key]));
            let new: Vec<_> = is.iter().filter(|item| !was.contains(item)).collect();
            ensure!(
                was.len() == is.len() && new.is_empty(),
                "{key} changed: {} and {} items, new {new:?}",
                was.len(),
                is.len()
            );
        }
        Ok(())
    })
}

#[test]
fn the_documented_looks_take_effect() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let looks = page.snippet("css looks")?;
        let inner =
            open(&page, &host, &format!("<style>html {{ font-size: 10px }} {looks}</style>"), "").await?;
        let title = "getComputedStyle(one('[part~=title]'))";
        ensure!(inner.js::<String>(&format!("{title}.fontStyle")).await? == "italic");
        ensure!(inner.js::<String>(&format!("{title}.fontFamily")).await?.contains("Times New Roman"));
        let accent = "all('*').some((each) => { const style = getComputedStyle(each);
            return [style.color, style.backgroundColor, style.borderTopColor].includes('rgb(0, 85, 140)'); })";
        ensure!(inner.js::<bool>(accent).await?, "nothing has the accent");
        Ok(())
    })
}

#[test]
fn every_custom_property_is_read_and_every_part_is_there() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let inner = open(&page, &host, "", "").await?;
        let colours = [
            ("paper", "backgroundColor"),
            ("raised", "backgroundColor"),
            ("sunk", "backgroundColor"),
            ("ink", "color"),
            ("quiet", "color"),
            ("rule", "borderTopColor"),
            ("edge", "borderTopColor"),
            ("accent", "color"),
        ];
        page.run("one('summit-line').select('new-sanctions-held-back')").await?;
        inner.until("an event is open", "!!one('.detail')").await?;
        for (number, (name, _)) in colours.iter().enumerate() {
            let value = format!("rgb(1, 2, {})", 100 + number);
            page.js_with::<Value>(
                "(one('summit-line').style.setProperty($[0], $[1]), null)",
                json!([format!("--summitline-{name}"), value]),
            )
            .await?;
            let used = "all('*').some((each) => [...getComputedStyle(each)].some((name) => getComputedStyle(each)[name] === $[0]))";
            inner.until_with(&format!("--summitline-{name} is used"), used, json!([value])).await?;
        }
        page.run("one('summit-line').style.setProperty('--summitline-sans', 'monospace')").await?;
        inner.until("the font is used", "getComputedStyle(one('button')).fontFamily === 'monospace'").await?;
        let sized = "parseFloat(getComputedStyle(one('.status')).fontSize)";
        let before: f64 = inner.js(sized).await?;
        page.run("one('summit-line').style.setProperty('--summitline-rem', '32px')").await?;
        inner
            .until_with(
                "the text is twice as large",
                &format!("Math.abs({sized} - 2 * $[0]) < 0.1"),
                json!([before]),
            )
            .await?;
        for part in [
            "timeline",
            "header",
            "title",
            "full-page",
            "toolbar",
            "filters",
            "status",
            "view",
            "panel",
            "footer",
        ] {
            ensure!(inner.count(&format!("[part~={part}]")).await? >= 1, "there is no part {part}");
        }
        Ok(())
    })
}
