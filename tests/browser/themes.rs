//! Colours and motion: as the system says, as the reader chose, and visible where the system forces its own.

use crate::harness::{Page, Result, chromium};
use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::json;

/// Perceived lightness of paper and ink, 0 black to 1 white, on the timeline and on the body behind it.
#[derive(Debug, Deserialize)]
struct Colours {
    paper: f64,
    ink: f64,
    body: f64,
    controls: String,
}

const LIGHTNESS: &str = "(colour) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((part) => (part / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}";

async fn colours(page: &Page) -> Result<Colours> {
    page.js(&format!(
        "((lightness, box, body) => ({{
            paper: lightness(box.backgroundColor), ink: lightness(box.color), body: lightness(body.backgroundColor),
            controls: getComputedStyle(document.documentElement).colorScheme + ' ' + box.colorScheme,
        }}))({LIGHTNESS}, getComputedStyle(document.querySelector('.summitline')), getComputedStyle(document.body))"
    ))
    .await
}

async fn ensure_dark(page: &Page, dark: bool, when: &str) -> Result {
    let seen = colours(page).await?;
    let is = |paper: f64, ink: f64| if dark { paper < 0.1 && ink > 0.5 } else { paper > 0.8 && ink < 0.1 };
    ensure!(is(seen.paper, seen.ink), "{when}: not {}: {seen:?}", if dark { "dark" } else { "light" });
    ensure!(is(seen.body, seen.ink), "{when}: the body behind the timeline has other colours: {seen:?}");
    Ok(())
}

async fn system(page: &Page, colours: &str) -> Result {
    page.system(&[("prefers-color-scheme", colours)]).await
}

#[test]
fn colours_are_as_the_system_says() -> Result {
    chromium(async |page| {
        for view in ["axis", "list", "table"] {
            system(&page, "light").await?;
            page.open(&format!("#view={view}")).await?;
            ensure_dark(&page, false, "the system is light").await?;
            // It follows without a reload, too.
            system(&page, "dark").await?;
            ensure_dark(&page, true, "the system turned dark").await?;
            page.reload().await?;
            ensure_dark(&page, true, "the system is dark").await?;
        }
        Ok(())
    })
}

#[test]
fn colours_are_as_chosen_and_stay_so_after_a_reload() -> Result {
    chromium(async |page| {
        for (other, choice, dark) in [("light", "Dark", true), ("dark", "Light", false)] {
            system(&page, other).await?;
            page.open("").await?;
            page.open_display().await?;
            page.choose("Colours", choice).await?;
            ensure_dark(&page, dark, choice).await?;
            let controls = colours(&page).await?.controls;
            let scheme = choice.to_lowercase();
            ensure!(controls == format!("{scheme} {scheme}"), "boxes and bars are drawn {controls}");
            page.reload().await?;
            ensure_dark(&page, dark, "after a reload").await?;
            page.open_display().await?;
            let says: String = page.js("named('combobox', 'Colours')[0].selectedOptions[0].text").await?;
            ensure!(says == choice, "after a reload the choice says {says}");
            page.open_display().await?;
            page.choose("Colours", "As the system").await?;
            ensure_dark(&page, !dark, "as the system again").await?;
            page.reload().await?;
            ensure_dark(&page, !dark, "as the system, after a reload").await?;
        }
        // Colours are a reader's own: they are not passed on in a link.
        page.open_display().await?;
        page.choose("Colours", "Dark").await?;
        page.click_text("button", "Syria").await?;
        page.until_hash("holds the filter", "hash.includes('topics=syria')").await?;
        ensure!(!page.hash().await?.contains("dark"), "{}", page.hash().await?);
        Ok(())
    })
}

/// Elements that something moves or would move: animations that run, transitions and smooth scrolling that are declared.
const MOTION: &str = "[
    ...document.getAnimations().map((each) => `running: ${each.animationName ?? each.transitionProperty}`),
    ...all('html, .summitline, .summitline *').flatMap((element) => [null, '::before', '::after', '::backdrop'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const long = (times) => times.split(',').some((time) => parseFloat(time) > 0);
        const moves = long(style.transitionDuration) || style.animationName !== 'none' && long(style.animationDuration) || style.scrollBehavior === 'smooth';
        return moves && `${element.tagName.toLowerCase()}.${element.className}${pseudo ?? ''}`;
    })).filter(Boolean),
]";

#[test]
fn nothing_moves_for_those_who_ask_for_less_motion() -> Result {
    chromium(async |page| {
        for (preference, still) in [("no-preference", false), ("reduce", true)] {
            page.system(&[("prefers-reduced-motion", preference)]).await?;
            let mut moving: Vec<String> = Vec::new();
            for rest in ["#view=axis&event=new-sanctions-held-back", "#view=list", "#view=table&topics=iran"]
            {
                page.open(rest).await?;
                moving.extend(page.js::<Vec<String>>(MOTION).await?);
                page.click_text("button", "Syria").await?;
                moving.extend(page.js::<Vec<String>>(MOTION).await?);
                if rest.contains("axis") {
                    page.click_named("button", "Zoom in").await?;
                    moving.extend(page.js::<Vec<String>>(MOTION).await?);
                }
                page.click_named("button", "Keys and gestures").await?;
                moving.extend(page.js::<Vec<String>>(MOTION).await?);
            }
            if still {
                moving.dedup();
                ensure!(
                    moving.is_empty(),
                    "{} things move: {:?}",
                    moving.len(),
                    moving.iter().take(5).collect::<Vec<_>>()
                );
            } else {
                ensure!(!moving.is_empty(), "nothing ever moves: this test sees nothing");
            }
        }
        Ok(())
    })
}

/// What a picture of the window shows within rectangles: the share of pixels that stand out from the rectangle's corner by a
/// contrast of 3:1, which WCAG asks of what carries meaning.
async fn shares(page: &Page, selector: &str) -> Result<Vec<(String, f64)>> {
    page.js_with::<()>(
        "void document.querySelector($[0])?.scrollIntoView({ block: 'nearest' })",
        json!([selector]),
    )
    .await?;
    page.drawn().await?;
    let picture = page.cdp("Page.captureScreenshot", json!({ "format": "png" })).await?;
    let data = picture.get("data").and_then(|data| data.as_str()).context("a picture")?.to_owned();
    let promise = "await (async () => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob($[0]), (sign) => sign.charCodeAt(0))]));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
        context.drawImage(picture, 0, 0);
        const frame = document.querySelector('.stage') ? stage() : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        const light = (r, g, b) => [r, g, b].map((part) => (part / 255) ** 2.2).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
        return all($[1]).filter(shown).map((element) => {
            const seen = clipped(element, element.closest('.stage') ? frame : window);
            if (!seen || seen.bottom > innerHeight || seen.width < 6 || seen.height < 6) return null;
            const [left, top] = [Math.max(0, Math.floor(seen.left) - 4), Math.max(0, Math.floor(seen.top) - 4)];
            const { data, width } = context.getImageData(left, top, Math.ceil(seen.width) + 8, Math.ceil(seen.height) + 8);
            const ground = light(data[0], data[1], data[2]);
            let marked = 0;
            for (let at = 0; at < data.length; at += 4) {
                const here = light(data[at], data[at + 1], data[at + 2]);
                if ((Math.max(here, ground) + 0.05) / (Math.min(here, ground) + 0.05) >= 3) marked += 1;
            }
            const told = element.closest('[aria-label]')?.ariaLabel ?? element.className;
            return [`${element.className} of ${told}`, marked / (data.length / 4)];
        }).filter(Boolean);
    })()";
    page.js_async(promise, json!([data, selector])).await
}

#[test]
fn marks_are_visible_in_forced_colours() -> Result {
    chromium(async |page| {
        page.resize(1280, 1400).await?;
        for scheme in ["light", "dark"] {
            page.system(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await?;
            for (rest, selector, least) in [
                ("#view=axis", ".marks .mark__body", 10),
                ("#view=axis&group=none&scale=true&from=1974-05-20&to=2018-12-31", ".marks .mark__badge", 1),
                ("#view=axis", ".brush__handle", 2),
            ] {
                page.open(rest).await?;
                ensure!(
                    page.js::<bool>("matchMedia('(forced-colors: active)').matches").await?,
                    "colours are not forced"
                );
                let shares = shares(&page, selector).await?;
                ensure!(shares.len() >= least, "{rest}: {} of {selector} are in view", shares.len());
                for (what, share) in &shares {
                    ensure!(
                        *share > 0.02,
                        "{rest}, {scheme}: {what} cannot be seen: {:.1} % stands out",
                        share * 100.0
                    );
                }
            }
        }
        Ok(())
    })
}

#[test]
fn what_is_chosen_and_what_has_the_focus_is_visible_in_forced_colours() -> Result {
    chromium(async |page| {
        page.system(&[("forced-colors", "active")]).await?;
        page.open("#view=axis&topics=sanctions&event=new-sanctions-held-back").await?;
        let look = "(element) => ((style) => [style.backgroundColor, style.borderColor, style.borderStyle, style.outlineStyle, style.outlineColor, style.fontWeight].join())(getComputedStyle(element))";
        for (chosen, other) in [
            (".chip[data-hue][aria-pressed=true]", ".chip[data-hue][aria-pressed=false]"),
            (".segments [aria-pressed=true]", ".segments [aria-pressed=false]"),
            (
                ".mark[aria-current] .mark__body",
                ".mark:not([aria-current]):not([data-start]):not([data-hollow]) .mark__body",
            ),
        ] {
            let looks: Vec<String> = page
                .js_with(
                    &format!("$.map((selector) => ({look})(document.querySelector(selector)))"),
                    json!([chosen, other]),
                )
                .await?;
            ensure!(looks.first() != looks.last(), "{chosen} looks like {other}: {looks:?}");
        }
        for stop in [".chip", ".marks [tabindex='0']", ".brush__handle", "input[type=search]"] {
            page.focus(stop).await?;
            page.key_with(thirtyfour::Key::Shift, "").await?;
            let outline: (String, f64) = page
                .js("((style) => [style.outlineStyle, parseFloat(style.outlineWidth)])(getComputedStyle(document.activeElement))")
                .await?;
            ensure!(outline.0 != "none" && outline.1 >= 2.0, "{stop} shows no focus: {outline:?}");
        }
        Ok(())
    })
}

#[test]
fn more_contrast_is_more_contrast() -> Result {
    chromium(async |page| {
        let quiet =
            format!("({LIGHTNESS})(getComputedStyle(document.querySelector('.masthead__facts')).color)");
        let mut seen = Vec::new();
        for contrast in ["no-preference", "more"] {
            page.system(&[("prefers-color-scheme", "light"), ("prefers-contrast", contrast)]).await?;
            page.open("#view=axis").await?;
            seen.push(page.js::<f64>(&quiet).await?);
        }
        ensure!(
            matches!(seen.as_slice(), [plain, more] if more < plain),
            "quiet text has lightness {seen:?}"
        );
        Ok(())
    })
}
