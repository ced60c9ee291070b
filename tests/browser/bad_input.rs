//! Broken and hostile addresses: nothing fails, nothing is executed, what is not understood is named, the rest is honoured.

use crate::harness::{Page, Result, chromium};
use anyhow::{Context, ensure};
use serde_json::json;

/// An address with every key in use.
const FULL: &str = "v=1&view=table&scale=true&group=person&topics=syria,meddling&statuses=denied&match=all&q=cease%20fire&from=2018-01-01&to=2018-06-01T12:00&event=world-cup-final&sort=-title&compare=meddling";
const MARKUP: [&str; 5] = [
    "<img src=x onerror=window.executed=1>",
    "\"><svg onload=window.executed=1>",
    "<script>window.executed=1</script>",
    "javascript:window.executed=1",
    "{{constructor.constructor('window.executed=1')()}}",
];

/// Percent-encoded whole, so that nothing of it is lost on the way to the page.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The timeline stands, says how many events match, drew no nonsense, executed nothing and said nothing in the console.
async fn ensure_sound(page: &Page, what: &str) -> Result {
    let what: String = what.chars().take(120).collect();
    page.matching().await.with_context(|| what.clone())?;
    let wrong: Vec<String> = page
        .js("[
            window.executed && 'something was executed',
            document.querySelector('.summitline :is(img, script, iframe, object)') && 'foreign markup stands in the page',
            !document.querySelector('.main > *') && 'no view',
            /\\b(NaN|Infinity)\\b/.test(document.body.outerHTML) && 'a length is no number',
            all('.status__notice').length > 1 && 'more than one notice',
        ].filter(Boolean)")
        .await?;
    ensure!(wrong.is_empty(), "{what}: {wrong:?}");
    let mut said = page.console().await?;
    said.retain(|message| !message.starts_with("WARNING"));
    ensure!(said.is_empty(), "{what}: the console says {said:?}");
    Ok(())
}

async fn notice(page: &Page) -> Result<String> {
    Ok(page.js::<Option<String>>("text('.status__notice')").await?.unwrap_or_default())
}

/// Text like line noise, the same in every run.
fn noise(seed: u64, length: usize) -> String {
    const SIGNS: [&str; 24] = [
        "a", "Z", "0", "9", "&", "=", ",", "-", "%", "%2", "%00", "%FF%FE", "+", "é", "日", "\u{202e}", "<",
        ">", "'", "view=", "from=", "event=", "q=", "&v=",
    ];
    let mut state = seed;
    let step = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let choice = usize::try_from(state >> 33).unwrap_or(0) % SIGNS.len();
        SIGNS.get(choice).copied().unwrap_or_default()
    };
    (0..length).map(step).collect()
}

#[test]
fn noise_and_cut_addresses_are_survived() -> Result {
    chromium(async |page| {
        for seed in 1..=8 {
            let noise = noise(seed, 150);
            let rest = if seed % 2 == 0 { format!("#{noise}") } else { format!("?{noise}") };
            page.open(&rest).await?;
            ensure_sound(&page, &rest).await?;
        }
        // Going from hash to hash loads nothing anew, which is another way in.
        page.open("#view=list").await?;
        for cut in (1..FULL.len()).step_by(9) {
            let part = FULL.get(..cut).context("a cut")?;
            page.js_with::<()>("void (location.hash = $[0])", json!([part])).await?;
            page.drawn().await?;
            ensure_sound(&page, part).await?;
        }
        page.js_with::<()>("void (location.hash = $[0])", json!([FULL])).await?;
        page.until(
            "all of it is honoured at last",
            "!!document.querySelector('.detail') && !document.querySelector('.status__notice')",
        )
        .await
    })
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_is_honoured() -> Result {
    chromium(async |page| {
        for (rest, unknown) in [
            ("#view=list&topics=syria&view2=x", "view2=x"),
            ("#view=list&topics=syria,atlantis", "topics=atlantis"),
            ("#view=list&topics=syria&v=2", "version 2"),
            ("#view=list&topics=syria&v=abc", "version abc"),
            ("#view=list&topics=syria&event=no-such-event", "event=no-such-event"),
            ("#view=list&topics=syria&from=2018-13-45", "from=2018-13-45"),
            ("#view=list&topics=syria&from=2018-06-01&to=2018-01-01", "2018-06-01"),
            ("#view=list&topics=syria&sort=colour", "sort=colour"),
            ("#view=list&topics=syria&scale=huge&group=mood", "group=mood"),
            ("#view=list&topics=syria&__proto__=1&constructor=2", "__proto__=1"),
            ("?view=list&topics=syria&event=%FF%FE%00", "event="),
            ("#view=list&topics=syria&%zz=%", "%zz=%"),
        ] {
            page.open(rest).await?;
            ensure_sound(&page, rest).await?;
            let said = notice(&page).await?;
            ensure!(said.contains(unknown), "{rest}: “{said}” does not name {unknown}");
            ensure!(page.count(".reading").await? == 1, "{rest}: the view is lost");
            let chips: Vec<String> = page.js("all('.chip[data-hue][aria-pressed=true]').map(words)").await?;
            ensure!(chips == ["Syria"], "{rest}: the topic is lost: {chips:?}");
            ensure!(page.matching().await? < 58);
        }
        page.open("#view=axis&from=99999-01-01&to=99999-12-31").await?;
        ensure_sound(&page, "a window long after the story").await?;
        page.open("#view=axis&from=-99999-01-01&to=99999-12-31").await?;
        ensure_sound(&page, "a window of all time").await?;
        ensure!(!page.marks().await?.is_empty(), "a window of all time shows nothing");
        page.open("#view=axis&from=2018-01-01T00:00:00&to=2018-01-01T00:00:01").await?;
        ensure_sound(&page, "a window of one second").await
    })
}

#[test]
fn the_notice_goes_when_the_address_is_right_again() -> Result {
    chromium(async |page| {
        page.open("#view=list&topics=atlantis").await?;
        ensure!(notice(&page).await?.contains("topics=atlantis"));
        page.js::<()>("void (location.hash = 'view=list&topics=syria')").await?;
        page.until("the notice is gone", "!document.querySelector('.status__notice')").await
    })
}

#[test]
fn overlong_addresses_are_cut_and_the_notice_stays_short() -> Result {
    chromium(async |page| {
        let long = "a".repeat(100_000);
        let pairs = "sort=1&view=2&".repeat(8_000);
        let ids = (0..12_000).map(|number| format!("t{number}")).collect::<Vec<_>>().join(",");
        for (what, tail) in [
            ("a long search", format!("q={long}")),
            ("many pairs", pairs),
            ("many topics", format!("people={ids}")),
        ] {
            for mark in ["#", "?"] {
                page.open(&format!("{mark}view=list&topics=syria&{tail}")).await?;
                let what = format!("{mark}, {what}");
                ensure_sound(&page, &what).await?;
                let said = notice(&page).await?;
                ensure!(said.contains("16,384"), "{what}: “{}”", said.chars().take(200).collect::<String>());
                let length = said.chars().count();
                ensure!(
                    length <= 600,
                    "{what}: the notice has {length} characters, and pushes the timeline away"
                );
                ensure!(
                    page.attribute(".summitline", "data-view").await?.as_deref() == Some("list"),
                    "{what}"
                );
                let wide: f64 = page.js("document.documentElement.scrollWidth - innerWidth").await?;
                ensure!(wide <= 0.0, "{what}: the page is {wide} px wider than the window");
            }
        }
        Ok(())
    })
}

#[test]
fn markup_in_the_address_is_text() -> Result {
    chromium(async |page| {
        for (number, markup) in MARKUP.iter().enumerate() {
            let hostile = encoded(markup);
            let mark = if number % 2 == 0 { "#" } else { "?" };
            page.open(&format!("{mark}view=list&q={hostile}")).await?;
            ensure_sound(&page, &format!("{mark}q={markup}")).await?;
            let typed: String = page.js("document.querySelector('input[type=search]').value").await?;
            ensure!(typed == *markup, "searched for {typed}");
            let offered = page.text(".empty").await?;
            ensure!(offered.contains(markup), "{offered}");
            page.open(&format!(
                "{mark}view=list&{hostile}={hostile}&topics={hostile}&event={hostile}&v={hostile}"
            ))
            .await?;
            ensure_sound(&page, &format!("{mark} everywhere: {markup}")).await?;
            let shown: String = markup.chars().take(12).collect();
            ensure!(notice(&page).await?.contains(&shown), "{}", notice(&page).await?);
            // As a browser sends it that nobody asked to encode anything.
            page.open("").await?;
            page.js_with::<()>("void (location.hash = $[0])", json!([format!("view=list&q={markup}")]))
                .await?;
            page.until_is("document.querySelector('.summitline').dataset.view", "list").await?;
            ensure_sound(&page, &format!("by hand: {markup}")).await?;
        }
        Ok(())
    })
}

#[test]
fn markup_typed_into_the_search_is_text() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.focus("input[type=search]").await?;
        page.keys(MARKUP[0]).await?;
        page.until_matching(0).await?;
        ensure_sound(&page, "typed").await?;
        // What is found in the texts is highlighted around the letters, not in their markup.
        page.open("#view=list&q=%26").await?;
        ensure_sound(&page, "&").await?;
        page.open("#view=list&q=mark").await?;
        ensure_sound(&page, "mark").await
    })
}
