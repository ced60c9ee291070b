//! What a first-time reader wants to know, and in how many inputs the page tells it: three at most.

#![cfg(test)]

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;

/// The times of the events in sight of a reader of the list, with their titles.
async fn listed(page: &Page) -> Result<Vec<(String, String)>> {
    page.js(
        "all('[data-entry]').filter(shown).map((each) => [squeeze(each.querySelector('.story__when').textContent), squeeze(each.querySelector('.entry__title').textContent)])",
    )
    .await
}

#[test]
fn how_long_after_hamburg_came_the_sanctions_list() -> Result {
    chromium(async |page| {
        for width in [390, 1280] {
            page.resize(width, 900).await?;
            page.open("").await?;
            // Two inputs: into the search, and the words.
            page.click(".search input").await?;
            page.keys("sanctions list").await?;
            page.until("the search narrows", "parseInt(text('.status [role=status] b')) < 15").await?;
            page.drawn().await?;
            let found = listed(&page).await?;
            let told = found.iter().any(|(when, title)| {
                when.contains("29 January 2018")
                    && when.contains("206 days after Hamburg")
                    && title.contains("lists")
            });
            ensure!(told, "at {width} px: {found:?}");
            page.key(Key::Escape).await?;
        }
        Ok(())
    })
}

#[test]
fn everything_on_syria_in_july_2017() -> Result {
    chromium(async |page| {
        for width in [390, 1280] {
            page.resize(width, 900).await?;
            page.open("").await?;
            // One input: the topic.
            page.click_text("button", "Syria").await?;
            page.until_matching(18).await?;
            page.drawn().await?;
            let july: Vec<String> = listed(&page)
                .await?
                .into_iter()
                .filter(|(when, _)| when.contains("July 2017"))
                .map(|(_, title)| title)
                .collect();
            let wanted = [
                "Trump and Putin meet for the first time",
                "US and Russia agree a truce in southwest Syria",
                "Lavrov: Jordan joins in securing the truce",
                "Tillerson hails truce but sees no role for Assad",
                "Truce due to begin in southwest Syria",
            ];
            ensure!(july.len() >= wanted.len(), "at {width} px: {july:?}");
            for title in wanted {
                ensure!(july.iter().any(|each| each == title), "at {width} px “{title}” is not in {july:?}");
            }
        }
        Ok(())
    })
}
