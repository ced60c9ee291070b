//! Crowded places: what does not fit is counted, nothing is lost, and a cluster opens on zoom.

use crate::harness::{Mark, Page, Rect, Result, chromium};
use anyhow::{Context, ensure};

/// Events that the axis accounts for, alone or counted together.
fn accounted(marks: &[Mark]) -> usize {
    marks.iter().map(|mark| if mark.event.is_some() { 1 } else { mark.count.unwrap_or(0) }).sum()
}

fn clusters(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    marks.iter().filter(|mark| mark.count.is_some())
}

async fn everything(page: &Page, rest: &str) -> Result<Vec<Mark>> {
    page.open(rest).await?;
    page.click_text("button", "All").await?;
    page.marks().await
}

#[test]
fn in_one_lane_everything_is_a_mark_or_counted_in_a_cluster() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.open_display().await?;
        page.choose("Lanes by", "One lane").await?;
        page.open_display().await?;
        page.click_text("button", "True to scale").await?;
        page.click_text("button", "All").await?;
        let marks = page.marks().await?;
        ensure!(clusters(&marks).count() > 0, "58 events fit without a cluster?");
        ensure!(accounted(&marks) == 58, "{} of 58 events are accounted for", accounted(&marks));
        for cluster in clusters(&marks) {
            let count = cluster.count.context("a cluster")?;
            ensure!(count > 1, "a cluster of {count}");
            ensure!(cluster.name.starts_with(&format!("{count} events")), "{}", cluster.name);
            ensure!(cluster.name.contains("zoom"), "{}", cluster.name);
        }
        let badges: Vec<String> =
            page.js("present('.marks .mark__badge').map((badge) => badge.innerText.trim())").await?;
        let counts: Vec<String> =
            clusters(&marks).filter_map(|mark| mark.count).map(|count| count.to_string()).collect();
        ensure!(
            badges.iter().map(|badge| badge.trim_start_matches('+')).eq(counts.iter()),
            "{badges:?}, {counts:?}"
        );
        Ok(())
    })
}

#[test]
fn the_sum_is_right_in_every_grouping_and_for_a_part_of_the_events() -> Result {
    chromium(async |page| {
        page.resize(700, 900).await?;
        for rest in [
            "#view=axis",
            "#view=axis&group=source",
            "#view=axis&group=none&topics=syria",
            "#view=axis&group=none&scale=true",
        ] {
            let marks = everything(&page, rest).await?;
            let matching = page.matching().await?;
            ensure!(accounted(&marks) == matching, "{rest}: {} of {matching}", accounted(&marks));
        }
        Ok(())
    })
}

#[test]
fn a_click_on_a_cluster_opens_it_by_zooming() -> Result {
    chromium(async |page| {
        let marks = everything(&page, "#group=none&scale=true").await?;
        let biggest = clusters(&marks).max_by_key(|mark| mark.count).context("a cluster")?.clone();
        let alone =
            |marks: &[Mark]| marks.iter().filter(|mark| mark.event.is_some() && mark.body.is_some()).count();
        let window = page.text(".axis__view").await?;
        page.click(&format!(".mark[data-count='{}'] .mark__badge", biggest.count.unwrap_or(0))).await?;
        let opened = page.marks().await?;
        ensure!(page.text(".axis__view").await? != window, "the window stays");
        let largest = clusters(&opened).filter_map(|mark| mark.count).max().unwrap_or(0);
        ensure!(largest < biggest.count.unwrap_or(0) || alone(&opened) > alone(&marks), "nothing came apart");
        ensure!(page.count(".detail").await? == 0, "a cluster is no event");
        Ok(())
    })
}

#[test]
fn clicking_clusters_on_and_on_comes_to_single_events() -> Result {
    chromium(async |page| {
        let mut marks = everything(&page, "#group=none&scale=true").await?;
        for step in 0..12 {
            let next =
                clusters(&marks).filter(|mark| mark.body.is_some()).max_by_key(|mark| mark.count).cloned();
            let Some(cluster) = next else {
                ensure!(step > 0, "no cluster can be clicked");
                let alone = marks.iter().filter(|mark| mark.event.is_some()).count();
                ensure!(alone > 0, "the last click left nothing to be seen");
                return Ok(());
            };
            page.click(&format!(".mark[data-count='{}'] .mark__badge", cluster.count.unwrap_or(0))).await?;
            // Where zooming brings nothing nearer, the list shows them.
            if page.count(".stage").await? == 0 {
                let listed: Vec<String> = page.js("all('.entry__open').filter(shown).map(name)").await?;
                ensure!(!listed.is_empty(), "step {step}");
                return Ok(());
            }
            marks = page.marks().await?;
        }
        let left: Vec<(&str, Option<Rect>)> =
            clusters(&marks).map(|mark| (mark.name.as_str(), mark.body)).collect();
        anyhow::bail!("after 12 clicks there are still clusters: {left:?}")
    })
}
