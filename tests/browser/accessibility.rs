//! What axe-core can check of WCAG 2.2 AA, in every state that a reader comes to.

use crate::harness::{Page, Result, chromium};
use anyhow::ensure;

/// Checks the page as it is opened, light and dark, wide and narrow; all findings are told at once.
async fn everywhere(page: &Page, rest: &str, prepare: impl AsyncFn(&Page) -> Result) -> Result {
    let mut found = Vec::new();
    for width in [1280, 360] {
        page.resize(width, 900).await?;
        for colours in ["light", "dark"] {
            page.system(&[("prefers-color-scheme", colours)]).await?;
            page.open(rest).await?;
            prepare(page).await?;
            let when = format!("{rest} at {width} px, {colours}");
            if let Err(error) = page.ensure_accessible(&when).await {
                found.push(format!("{error:#}"));
            }
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn the_axis() -> Result {
    chromium(async |page| everywhere(&page, "#view=axis", async |_| Ok(())).await)
}

#[test]
fn the_axis_with_clusters() -> Result {
    chromium(async |page| {
        everywhere(&page, "#view=axis&group=none&scale=true&from=1974-05-20&to=2018-12-31", async |_| Ok(()))
            .await
    })
}

#[test]
fn then_and_now() -> Result {
    chromium(async |page| everywhere(&page, "#view=then-now&compare=meddling", async |_| Ok(())).await)
}

#[test]
fn the_list() -> Result {
    chromium(async |page| everywhere(&page, "#view=list", async |_| Ok(())).await)
}

#[test]
fn the_table() -> Result {
    chromium(async |page| everywhere(&page, "#view=table", async |_| Ok(())).await)
}

#[test]
fn an_open_event() -> Result {
    chromium(async |page| {
        everywhere(&page, "#view=axis&event=new-sanctions-held-back", async |_| Ok(())).await
    })
}

#[test]
fn a_search_with_an_open_event() -> Result {
    chromium(async |page| {
        everywhere(&page, "#view=list&q=sanctions&event=new-sanctions-held-back", async |_| Ok(())).await
    })
}

#[test]
fn an_empty_result() -> Result {
    chromium(async |page| everywhere(&page, "#q=zzzz&topics=syria", async |_| Ok(())).await)
}

#[test]
fn all_facets() -> Result {
    chromium(async |page| {
        everywhere(&page, "#view=list&topics=syria&statuses=denied", async |page| {
            page.click_named("button", "Filters").await
        })
        .await
    })
}

#[test]
fn the_key_map() -> Result {
    chromium(async |page| {
        everywhere(&page, "#view=list", async |page| {
            if !page.js::<bool>("shown(one('.toolbar > .tools button'))").await? {
                page.open_display().await?;
            }
            page.click_named("button", "Keys and gestures").await
        })
        .await
    })
}
