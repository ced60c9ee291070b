//! The oEmbed answer of a build for an address: a site that unfolds links shows what it says, and sees the timeline.

use crate::harness::{Host, Result, artefacts, chromium, repository};
use anyhow::{Context, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// What a build for an address publishes (`cargo xtask build --url` runs the same).
fn answer(home: &str, into: &Path) -> Result<Value> {
    std::fs::create_dir_all(into)?;
    let mut command = Command::new(std::env::var_os("CARGO").context("cargo runs these tests")?);
    command.args(["run", "--quiet", "--package", "summitline-core", "--features", "authoring"]);
    command.args(["--example", "publish"]).current_dir(repository());
    let output = command.env("TRUNK_STAGING_DIR", into).env("SUMMITLINE_URL", home).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_str(&std::fs::read_to_string(into.join("oembed.json"))?)?)
}

#[test]
fn the_markup_of_the_answer_shows_the_timeline() -> Result {
    chromium(async |page| {
        let answer = answer(&page.build(), &artefacts()?.join("oembed"))?;
        ensure!(answer["version"] == "1.0" && answer["type"] == "rich", "{answer}");
        let host = Host::start()?;
        page.goto(&host.page(answer["html"].as_str().context("there is no markup")?)).await?;
        let height = answer["height"].as_f64();
        let place = page.rect("iframe").await?;
        ensure!(
            height.is_some_and(|height| (place.height() - height).abs() < 5.0),
            "{place:?}, not {height:?}"
        );
        ensure!(page.attribute("iframe", "title").await? == answer["title"].as_str().map(str::to_owned));
        page.enter("iframe").await?;
        page.until_stands().await?;
        ensure!(page.matching().await? == 58);
        page.leave().await
    })
}
