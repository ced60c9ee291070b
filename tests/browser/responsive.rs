//! Every width from a phone's to a wide screen's: nothing is cut off, nothing scrolls sideways, every target is large enough.

use crate::harness::{Page, Result, chromium};
use anyhow::ensure;
use serde::Deserialize;
use serde_json::json;

const WIDTHS: [u32; 6] = [320, 360, 768, 1280, 1920, 2560];
/// Smallest side of a target, in CSS pixels.
const TARGET: f64 = 24.0;
const STATES: [&str; 7] = [
    "#view=axis",
    "#view=axis&group=none&scale=true&from=1974-05-20&to=2018-12-31",
    "#view=list&q=sanctions",
    "#view=table",
    "#view=list&event=new-sanctions-held-back&topics=sanctions",
    "#q=zzzz&topics=syria&statuses=denied",
    "#view=then-now&compare=syria",
];

/// Elements that show words or are operated and reach beyond the window. What stands in a box that scrolls can be reached, and
/// the stage is a window of its own: there only the visible part counts.
const OUTSIDE: &str = "all('.summitline *').filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own && !element.matches('button, input, select, a[href], .stage, .overview, [role=slider]')) return false;
    if (!shown(element) || element.closest('.skip, .stage *, dialog:not([open])')) return false;
    const scrolls = (each) => each && (['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.clientWidth < each.scrollWidth || scrolls(each.parentElement));
    const { left, right } = rect(element);
    return (left < -0.5 || right > innerWidth + 0.5) && !scrolls(element.parentElement);
}).map((element) => `${element.tagName.toLowerCase()}.${element.className} “${squeeze(element.textContent).slice(0, 40)}” ${Math.round(rect(element).left)}–${Math.round(rect(element).right)}`)";

/// Elements whose words are wider than they are, and are cut without a sign.
const CUT: &str = "all('.summitline *').filter((element) => {
    const style = getComputedStyle(element);
    return shown(element) && !element.matches('.stage, .stage *, .skip, .quietly, .status[data-all], svg *') && element.tagName !== 'INPUT'
        && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
}).map((element) => `${element.tagName.toLowerCase()}.${element.className} “${squeeze(element.textContent).slice(0, 40)}”`)";

/// Boxes that scroll sideways.
const SIDEWAYS: &str = "all('.summitline *').filter((element) => shown(element) && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    && element.scrollWidth > element.clientWidth + 1).map((element) => element.className)";

#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    width: f64,
    height: f64,
}

/// Everything that can be pressed, as large as it can be pressed: a box with a label is as large as both.
async fn targets(page: &Page) -> Result<Vec<Target>> {
    page.js(
        "all('button, input, select, a[href], [role=slider]')
            .filter((element) => shown(element) && !element.closest('.skip, dialog:not([open])'))
            .map((element) => {
                const pressed = element.matches('input[type=checkbox], select') ? element.closest('label') ?? element : element;
                const { width, height } = rect(pressed);
                return { name: `${element.tagName.toLowerCase()}.${element.className} “${name(element).slice(0, 50)}”`, width, height };
            })",
    )
    .await
}

async fn ensure_fits(page: &Page, width: u32, when: &str) -> Result {
    let mut wrong: Vec<String> = Vec::new();
    let page_width: u32 = page.js("document.documentElement.scrollWidth").await?;
    if page_width > width {
        wrong.push(format!("the page is {page_width} px wide"));
    }
    for (what, script) in [("reaches out of the window", OUTSIDE), ("is cut", CUT)] {
        let found: Vec<String> = page.js(script).await?;
        wrong.extend(found.into_iter().take(4).map(|each| format!("{each} {what}")));
    }
    let sideways: Vec<String> = page.js(SIDEWAYS).await?;
    // A table needs both directions. The chips are one row on a phone, and each can be reached.
    let exempt = ["tablebox", "chips"];
    wrong.extend(
        sideways
            .into_iter()
            .filter(|each| !exempt.contains(&each.as_str()))
            .map(|each| format!(".{each} scrolls sideways")),
    );
    let targets = targets(page).await?;
    // Where nothing is found there are the controls alone.
    let least = if when.contains("zzzz") { 10 } else { 15 };
    ensure!(targets.len() > least, "{when}: only {} targets", targets.len());
    let small = targets.iter().filter(|target| target.width < TARGET - 0.01 || target.height < TARGET - 0.01);
    // One of a kind is enough: they have their size from one rule.
    let mut kinds = Vec::new();
    for target in small {
        let kind = target.name.split(' ').next().unwrap_or_default();
        if !kinds.contains(&kind) {
            kinds.push(kind);
            wrong.push(format!("{} is {:.1} × {:.1} px", target.name, target.width, target.height));
        }
    }
    ensure!(wrong.is_empty(), "{when}, {width} px:\n  {}", wrong.join("\n  "));
    Ok(())
}

/// All findings are told at once.
async fn at_widths(
    page: &Page,
    widths: &[u32],
    rest: &str,
    prepare: impl AsyncFn(&Page) -> Result,
) -> Result {
    let mut found = Vec::new();
    for &width in widths {
        page.resize(width, 900).await?;
        page.open(rest).await?;
        prepare(page).await?;
        if let Err(error) = ensure_fits(page, width, rest).await {
            found.push(format!("{error:#}"));
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn every_view_fits_every_width() -> Result {
    chromium(async |page| {
        let mut found = Vec::new();
        for rest in STATES {
            if let Err(error) = at_widths(&page, &WIDTHS, rest, async |_| Ok(())).await {
                found.push(format!("{error:#}"));
            }
        }
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

#[test]
fn the_facets_fit_every_width() -> Result {
    chromium(async |page| {
        at_widths(&page, &[320, 768, 1920], "#view=list&topics=iran&statuses=denied", async |page| {
            page.js::<()>("void document.querySelector('.menu--filters > button').click()").await?;
            page.until("the facets are open", "!!document.querySelector('.facets')").await
        })
        .await
    })
}

#[test]
fn the_help_fits_every_width() -> Result {
    chromium(async |page| {
        at_widths(&page, &[320, 768, 1920], "#view=list&topics=iran", async |page| {
            if !page.js::<bool>("shown(document.querySelector('.toolbar > .tools button'))").await? {
                page.open_display().await?;
            }
            page.click_named("button", "Keys and gestures").await?;
            page.until("the help is open", "document.querySelector('dialog').open").await?;
            let fits: bool = page.js("((box) => box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight)(rect(document.querySelector('dialog')))").await?;
            ensure!(fits, "the help is larger than the window");
            Ok(())
        })
        .await
    })
}

#[test]
fn marks_and_badges_have_targets_of_their_own() -> Result {
    chromium(async |page| {
        for (width, rest) in
            [(360, STATES[0]), (1280, STATES[0]), (1280, STATES[1]), (1920, "#view=axis&group=person")]
        {
            page.resize(width, 900).await?;
            page.open(rest).await?;
            let marks = page.marks().await?;
            ensure!(marks.len() > 5, "{rest}: {} marks", marks.len());
            for (number, one) in marks.iter().enumerate() {
                let (wide, high) = (one.target.width(), one.target.height());
                ensure!(
                    wide >= TARGET - 0.01 && high >= TARGET - 0.01,
                    "{rest} at {width} px: “{}” is {wide} × {high} px",
                    one.name
                );
                for other in marks.iter().skip(number + 1) {
                    ensure!(
                        !one.target.overlaps(&other.target),
                        "{rest} at {width} px: the targets of “{}” and “{}” overlap: {:?} {:?}",
                        one.name,
                        other.name,
                        one.target,
                        other.target
                    );
                }
            }
        }
        Ok(())
    })
}

#[test]
fn below_640_px_the_list_comes_first() -> Result {
    chromium(async |page| {
        let view = async || page.attribute(".summitline", "data-view").await.map(Option::unwrap_or_default);
        for (width, wanted) in
            [(320, "list"), (360, "list"), (600, "list"), (768, "axis"), (1280, "axis"), (2560, "axis")]
        {
            page.resize(width, 900).await?;
            page.open("").await?;
            ensure!(view().await? == wanted, "at {width} px the {} comes first", view().await?);
        }
        // It follows a turn of the phone, until the reader has chosen.
        page.resize(360, 800).await?;
        page.until_is("document.querySelector('.summitline').dataset.view", "list").await?;
        page.resize(800, 360).await?;
        page.until_is("document.querySelector('.summitline').dataset.view", "axis").await?;
        page.click_text("button", "Table").await?;
        page.resize(360, 800).await?;
        page.drawn().await?;
        ensure!(view().await? == "table", "the reader's choice is lost");
        page.choose("View", "Timeline").await?;
        page.drawn().await?;
        ensure!(view().await? == "axis", "a phone may show the axis too");
        page.ensure_tidy_axis("on a phone").await
    })
}

#[test]
fn at_320_px_all_of_it_is_there_in_one_column() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#view=list&event=new-sanctions-held-back").await?;
        let parts = "all('.masthead *, .toolbar button, .toolbar select, .toolbar input, .chip, .entry__open, .detail *, .footer *').filter((element) => shown(element)
            && element.matches('button, select, input, a') || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
            .map((element) => words(element).slice(0, 60)).sort()";
        let wide: Vec<String> = page.js(parts).await?;
        page.resize(320, 900).await?;
        page.drawn().await?;
        page.click_named("button", "Display").await?;
        let narrow: Vec<String> = page.js(parts).await?;
        // The views are a select box there, and the line of chips is pushed sideways.
        let other = ["Timeline", "List", "Table"];
        let lost: Vec<&String> = wide
            .iter()
            .filter(|each| {
                !narrow.contains(each) && !other.contains(&each.as_str()) && !each.starts_with('+')
            })
            .collect();
        ensure!(lost.is_empty(), "not there at 320 px: {lost:?}");
        let size: f64 = page.js("Math.min(...all('.entry__open, .entry__summary, .detail p, .chip, .toolbar button').filter(shown).map((each) => parseFloat(getComputedStyle(each).fontSize)))").await?;
        ensure!(size >= 12.0, "letters of {size} px");
        Ok(())
    })
}

#[test]
fn more_space_between_letters_and_lines_cuts_nothing() -> Result {
    chromium(async |page| {
        // WCAG 1.4.12: what a reader's own style may ask of a page.
        let style = ".summitline * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }";
        for width in [320, 1280] {
            page.resize(width, 900).await?;
            for rest in [
                "#view=list&event=new-sanctions-held-back",
                "#view=table&topics=iran",
                "#view=axis",
                "#view=then-now",
            ] {
                page.open(rest).await?;
                let add = "void (() => { const sheet = new CSSStyleSheet(); sheet.replaceSync($[0]); document.adoptedStyleSheets = [sheet]; })()";
                page.js_with::<()>(add, json!([style])).await?;
                page.drawn().await?;
                ensure_fits(&page, width, rest).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn twice_the_size_of_text_fits_too() -> Result {
    chromium(async |page| {
        let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 32 } });
        page.cdp("Page.setFontSizes", sizes).await?;
        for width in [360, 1280] {
            page.resize(width, 900).await?;
            for rest in
                ["#view=axis", "#view=list&event=new-sanctions-held-back", "#view=table", "#view=then-now"]
            {
                page.open(rest).await?;
                ensure_fits(&page, width, rest).await?;
                if rest == "#view=axis" {
                    page.ensure_tidy_axis(&format!("{width} px")).await?;
                }
                page.screenshot(&format!("text-200-{width}-{}", &rest[6..10])).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn labels_are_measured_again_when_a_font_arrives() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        page.open("#view=axis").await?;
        let rows = "JSON.stringify(marks().map(({ name, box }) => [name, box.top]))";
        let before: String = page.js(rows).await?;
        // A face that is twice as wide as the one the page was laid out with.
        page.run(
            "const face = new FontFace('Wide', 'local(\"DejaVu Sans Mono\"), local(\"Liberation Mono\"), local(\"DejaVu Sans\")', { sizeAdjust: '170%' });
            document.fonts.add(face);
            document.querySelector('.summitline').style.setProperty('--sans', 'Wide, sans-serif');
            face.load();",
        )
        .await?;
        page.until_with("the marks are laid out anew", &format!("{rows} !== $[0]"), json!([before])).await?;
        let crossing: usize = page
            .js("(() => {
                const labels = marks().map(({ label }) => label).filter(Boolean);
                return labels.filter((one, at) => labels.slice(at + 1).some((other) =>
                    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 2 && other.top < one.bottom - 2)).length;
            })()")
            .await?;
        ensure!(crossing == 0, "{crossing} labels lie on each other");
        Ok(())
    })
}
