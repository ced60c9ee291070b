//! The keyboard alone: Tab goes everywhere in order, single keys are heard where they should be and nowhere else.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::json;

/// The parts of the page that Tab goes through, in this order.
const PARTS: &str = ".skip, .toolbar, .filters, .main, .panel, .footer";
/// Everything that a key can operate. Of the marks only one is a stop; arrows reach the others.
const STOPS: &str = "button, input, select, summary, a[href], [tabindex]";

/// Where Tab stopped.
#[derive(Clone, Debug, Deserialize, PartialEq)]
struct Stop {
    /// Its number among all elements of the document.
    place: usize,
    name: String,
    part: String,
    left: f64,
    top: f64,
    bottom: f64,
}

const STOP: &str = "((element) => ({
    place: all('*').indexOf(element),
    name: `${element.tagName.toLowerCase()} “${name(element).slice(0, 50)}”`,
    part: element.closest($[0])?.className ?? '',
    left: rect(element).left + scrollX, top: rect(element).top + scrollY, bottom: rect(element).bottom + scrollY,
}))";

/// Presses Tab through the whole page, from its start until the focus leaves it.
async fn tab_through(page: &Page) -> Result<Vec<Stop>> {
    let mut stops = Vec::new();
    loop {
        page.key(Key::Tab).await?;
        let script =
            format!("document.activeElement === document.body ? null : {STOP}(document.activeElement)");
        let stop: Option<Stop> = page.js_with(&script, json!([PARTS])).await?;
        let Some(stop) = stop.filter(|stop| !stops.contains(stop)) else { return Ok(stops) };
        let seen: bool = page
            .js("((element) => {
                const { left, top, right, bottom } = rect(element);
                const style = getComputedStyle(element);
                return element.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                    && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
            })(document.activeElement)")
            .await?;
        ensure!(seen, "the focus is on {}, and is not to be seen", stop.name);
        stops.push(stop);
        ensure!(stops.len() < 300, "Tab goes on and on");
    }
}

#[test]
fn tab_reaches_everything_in_the_order_of_reading() -> Result {
    chromium(async |page| {
        for (width, rest) in [
            (1280, "#view=axis"),
            (1280, "#view=axis&event=new-sanctions-held-back"),
            (1280, "#view=table&topics=iran"),
            (360, "#view=list&topics=iran"),
        ] {
            page.resize(width, 900).await?;
            page.open(rest).await?;
            let script = format!(
                "all({}).filter((element) => (shown(element) || element.matches('.skip')) && element.tabIndex >= 0
                    && !element.disabled && !element.closest('dialog')).map({STOP})",
                json!(STOPS)
            );
            let wanted: Vec<Stop> = page.js_with(&script, json!([PARTS])).await?;
            let stops = tab_through(&page).await.with_context(|| rest.to_owned())?;
            for stop in &wanted {
                let reached = stops.iter().any(|each| each.place == stop.place);
                ensure!(reached, "{rest}: Tab never reaches {}", stop.name);
            }
            ensure!(stops.len() == wanted.len(), "{rest}: {} stops, {} wanted", stops.len(), wanted.len());
            ensure!(
                stops.is_sorted_by_key(|stop| stop.place),
                "{rest}: out of the document's order: {stops:?}"
            );
            let mut parts: Vec<&str> = stops.iter().map(|stop| stop.part.as_str()).collect();
            parts.dedup();
            // There is nothing to press in the panel while no event is open.
            let panel = rest.contains("event=").then_some("panel");
            let order = ["skip", "toolbar", "filters", "main"].into_iter().chain(panel);
            ensure!(
                parts.iter().copied().take(4 + usize::from(panel.is_some())).eq(order),
                "{rest}: {parts:?}"
            );
            for (one, next) in wanted.iter().zip(wanted.iter().skip(1)) {
                let below = next.top >= one.bottom - 4.0;
                let beside = next.bottom > one.top + 4.0 && next.left >= one.left;
                // The handles of the brush lie side by side, however wide it is; the foot of the panel stays in sight.
                ensure!(
                    one.part != next.part
                        || below
                        || beside
                        || ["main", "panel"].contains(&one.part.as_str()),
                    "{rest} at {width} px: after {} the focus goes back up or to the left, to {}",
                    one.name,
                    next.name
                );
            }
        }
        Ok(())
    })
}

#[test]
fn the_first_stop_skips_to_the_events() -> Result {
    chromium(async |page| {
        for view in ["axis", "list", "table"] {
            page.open(&format!("#view={view}")).await?;
            page.key(Key::Tab).await?;
            ensure!(page.focused().await? == "button Skip to the timeline", "{}", page.focused().await?);
            let skip = page.rect(".skip").await?;
            ensure!(
                skip.width() > 24.0 && skip.height() >= 24.0,
                "the skip link is not to be seen: {skip:?}"
            );
            page.key(Key::Enter).await?;
            page.until("the focus is among the events", "!!document.activeElement.closest('.main')").await?;
            let stops: bool = page.js("document.activeElement.tabIndex === 0").await?;
            ensure!(stops, "{view}: the focus is on {}, which is no stop", page.focused().await?);
        }
        Ok(())
    })
}

#[test]
fn a_reader_without_a_mouse_finds_opens_reads_and_closes_an_event() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.key(Key::Tab).await?;
        page.key(Key::Enter).await?;
        page.until("the focus is on a mark", "!!document.activeElement.closest('.marks')").await?;
        page.key(Key::Right).await?;
        page.until("the focus is on a mark", "!!document.activeElement.dataset.event").await?;
        let event: String = page.js("document.activeElement.dataset.event").await?;
        for opener in [String::from(char::from(Key::Enter)), " ".to_owned()] {
            page.keys(opener).await?;
            page.until_is("document.querySelector('.detail')?.dataset.event ?? ''", event.clone()).await?;
            page.until_is("document.activeElement.className", "detail__title").await?;
            // From the title on, Tab reads on in the event.
            page.key(Key::Tab).await?;
            ensure!(
                page.js::<bool>("!!document.activeElement.closest('.detail')").await?,
                "{}",
                page.focused().await?
            );
            page.key(Key::Escape).await?;
            page.until("the event is closed", "!document.querySelector('.detail')").await?;
            page.until_is("document.activeElement.dataset.event ?? ''", event.clone()).await?;
        }
        Ok(())
    })
}

#[test]
fn the_help_keeps_the_focus_and_gives_it_back() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        for opener in [".marks [tabindex='0']", "[aria-label='Keys and gestures']:not(dialog)", ".chip"] {
            page.focus(opener).await?;
            let before = page.focused().await?;
            page.keys("?").await?;
            page.until("the help is open", "document.querySelector('dialog').open").await?;
            page.until("it has the focus", "!!document.activeElement.closest('dialog')").await?;
            for back in [false, true] {
                for _ in 0..4 {
                    if back {
                        page.key_with(Key::Shift, String::from(char::from(Key::Tab))).await?;
                    } else {
                        page.key(Key::Tab).await?;
                    }
                    // The browser itself is a stop between the last and the first.
                    let kept = "document.activeElement === document.body || !!document.activeElement.closest('dialog')";
                    ensure!(
                        page.js::<bool>(kept).await?,
                        "Tab leaves the help for {}",
                        page.focused().await?
                    );
                }
            }
            page.focus("dialog button").await?;
            page.keys("3").await?;
            ensure!(page.attribute(".summitline", "data-view").await?.as_deref() == Some("axis"));
            page.key(Key::Escape).await?;
            page.until("the help is closed", "!document.querySelector('dialog').open").await?;
            page.until_with("the focus is back", "focused() === $[0]", json!([before])).await?;
        }
        page.focus("[aria-label='Keys and gestures']:not(dialog)").await?;
        page.key(Key::Enter).await?;
        page.until("the button opens the help", "document.querySelector('dialog').open").await?;
        page.key(Key::Enter).await?;
        page.until("Enter on × closes it", "!document.querySelector('dialog').open").await?;
        page.until("the focus is back", "name(document.activeElement) === 'Keys and gestures'").await
    })
}

#[test]
fn the_help_names_every_key() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.focus(".marks [tabindex='0']").await?;
        page.keys("?").await?;
        let keys = page.texts("dialog kbd").await?;
        for key in [
            "←",
            "→",
            "↑",
            "↓",
            "Home",
            "End",
            "Page Up",
            "Page Down",
            "+",
            "−",
            "0",
            "Enter",
            "Esc",
            "/",
            "?",
        ] {
            ensure!(keys.iter().any(|each| each == key), "{key} is not in {keys:?}");
        }
        Ok(())
    })
}

#[test]
fn digits_switch_views_one_after_the_other() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.focus(".marks [tabindex='0']").await?;
        for (key, view) in
            [("2", "then-now"), ("3", "list"), ("4", "table"), ("1", "axis"), ("4", "table"), ("3", "list")]
        {
            page.keys(key).await?;
            page.until_with(
                &format!("{key} shows the {view}, with the focus where the view before left it"),
                "document.querySelector('.summitline').dataset.view === $[0]",
                json!([view]),
            )
            .await?;
        }
        Ok(())
    })
}

#[test]
fn slash_goes_to_the_search_where_single_keys_are_text() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.focus(".marks [tabindex='0']").await?;
        let window = page.text(".axis__view").await?;
        page.keys("/").await?;
        page.until("the search has the focus", "document.activeElement.type === 'search'").await?;
        for key in ["2", "3", "?", "/", "+", "-", "0"] {
            page.keys(key).await?;
        }
        page.until_is("document.activeElement.value", "23?/+-0").await?;
        ensure!(page.attribute(".summitline", "data-view").await?.as_deref() == Some("axis"));
        ensure!(!page.js::<bool>("document.querySelector('dialog').open").await?, "? opened the help");
        page.key(Key::Escape).await?;
        page.until_is("document.querySelector('input[type=search]').value", "").await?;
        ensure!(page.text(".axis__view").await? == window, "a key zoomed");
        Ok(())
    })
}

#[test]
fn outside_the_timeline_single_keys_do_nothing() -> Result {
    chromium(async |page| {
        page.open("#view=axis").await?;
        page.js::<()>("void document.activeElement.blur()").await?;
        let seen = "JSON.stringify([document.querySelector('.summitline').dataset.view, text('.status'), document.querySelector('dialog').open, focused()])";
        let before: String = page.js(seen).await?;
        ensure!(before.ends_with(r#""body"]"#), "{before}");
        for key in ["1", "2", "3", "?", "/", "+", "-", "0"] {
            page.keys(key).await?;
            ensure!(page.js::<String>(seen).await? == before, "{key} is heard outside the timeline");
        }
        // With Ctrl they are the browser's.
        page.focus(".marks [tabindex='0']").await?;
        page.key_with(Key::Control, "2").await?;
        ensure!(page.attribute(".summitline", "data-view").await?.as_deref() == Some("axis"));
        Ok(())
    })
}
