//! What a host's address holds beside the states of its timelines, and which of them it holds.

use crate::harness::{Host, Result, chromium};
use anyhow::ensure;

/// Goes into a frame once its timeline stands.
#[test]
fn two_frames_of_one_name_do_not_steer_each_other() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        let frame = |id: &str, query: &str| {
            format!(
                "<iframe id=\"{id}\" src=\"{build}embed.html?{query}\" title=\"{id}\" width=\"100%\" height=\"600\" data-summitline-link=\"timeline\"></iframe>"
            )
        };
        let script = format!("<script src=\"{build}embed.js\"></script>");
        let frames = [frame("first", "view=list"), frame("second", "topics=syria&view=list")].concat();
        page.goto(&host.page(&format!("{frames}{script}"))).await?;
        page.enter_timeline("#first").await?;
        page.click_text("button", "Table").await?;
        page.leave().await?;
        page.until_hash("has the state of the first", "hash.includes('view=table')").await?;
        page.enter_timeline("#second").await?;
        let matching = page.matching().await?;
        page.click_text("button", "Table").await?;
        page.leave().await?;
        page.back().await?;
        page.enter_timeline("#second").await?;
        ensure!(page.matching().await? == matching, "the second frame took the state of the first");
        page.until("its own view stays", "!!one('table')").await?;
        page.leave().await?;
        let said = page.console().await?;
        ensure!(said.iter().any(|each| each.contains("an earlier frame")), "nothing is said: {said:?}");
        Ok(())
    })
}

#[test]
fn an_anchor_of_the_host_beside_the_state_is_gone_to() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let build = page.build();
        let far = "<div style=\"block-size: 3000px\"></div><h2 id=\"section\">A section</h2><div style=\"block-size: 2000px\"></div>";
        let frame = format!(
            "<iframe src=\"{build}embed.html\" title=\"A\" loading=\"lazy\" data-summitline-link=\"timeline\"></iframe><script src=\"{build}embed.js\"></script>"
        );
        let element = format!(
            "<script type=\"module\" src=\"{build}summit-line.js\"></script><summit-line url-state></summit-line>"
        );
        for kind in [frame, element] {
            let address = host.page(&format!("{far}{kind}"));
            page.goto(&format!("{address}#section&timeline=v%3D1%26view%3Dlist")).await?;
            page.until(
                "the section is in sight",
                "rect(one('h2')).top > -9 && rect(one('h2')).top < innerHeight",
            )
            .await?;
        }
        Ok(())
    })
}
