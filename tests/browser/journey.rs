//! One way through the page, in every engine, by what every WebDriver can do.

use crate::harness::{Key, Page, Result, each_engine};
use anyhow::ensure;
use thirtyfour::By;

async fn press(page: &Page, selector: &str) -> Result {
    page.session().find(By::Css(selector)).await?.click().await?;
    Ok(())
}

#[test]
fn load_filter_search_open_and_go_back() -> Result {
    each_engine(async |page| {
        page.open("").await?;
        ensure!(page.text("h1").await?.contains("Hamburg to Helsinki"));
        ensure!(page.texts(".end__flag").await? == ["Hamburg · 7 July 2017", "Helsinki · 16 July 2018"]);
        ensure!(page.marks().await?.len() > 10, "the axis has marks");

        page.screenshot(&format!("journey-{:?}", page.engine()).to_lowercase()).await?;
        press(&page, ".chip[aria-label^='Syria']").await?;
        page.until("the filter is on", "parseInt(text('.status [role=status] b')) < 58").await?;
        page.until_hash("holds the filter", "hash.includes('topics=syria')").await?;
        let syria = page.matching().await?;

        let search = page.session().find(By::Css("input[type=search]")).await?;
        search.send_keys("ceasefire").await?;
        page.until("the search narrows", &format!("parseInt(text('.status [role=status] b')) < {syria}"))
            .await?;
        page.until_hash("holds the search", "hash.includes('q=ceasefire')").await?;
        search.send_keys(String::from(char::from(Key::Enter))).await?;
        page.until("the best match is open", "!!document.querySelector('.detail__title')").await?;
        page.until_hash("holds the event", "hash.includes('event=')").await?;

        page.back().await?;
        page.until("back closes the event", "!document.querySelector('.detail')").await?;
        ensure!(page.matching().await? < syria, "the search is still on");
        page.forward().await?;
        page.until("forward opens it again", "!!document.querySelector('.detail')").await?;
        page.reload().await?;
        page.until("it is open after a reload", "!!document.querySelector('.detail')").await
    })
}

#[test]
fn the_views_stand_in_every_engine() -> Result {
    each_engine(async |page| {
        page.open("#view=list").await?;
        ensure!(page.count(".entry").await? == 58);
        press(&page, ".segments button:nth-of-type(4)").await?;
        page.until("the table stands", "all('.table tbody tr').length === 58").await?;
        press(&page, ".segments button:nth-of-type(1)").await?;
        page.until("the axis stands", "all('.marks > li').length > 10").await?;
        page.ensure_tidy_axis("at first").await
    })
}
