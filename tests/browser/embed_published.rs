//! What a build and the commands give to those who make sites: the oEmbed answer, digests, the element's manifest, and
//! the check of stories. Each is taken by its word.

use crate::harness::{Dish, EARS, Host, Result, artefacts, chromium, dist, repository, stories};
use anyhow::{Context, ensure};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// An example of the core, which commands and builds run.
fn core_example(name: &str) -> Result<Command> {
    let mut command = Command::new(std::env::var_os("CARGO").context("cargo runs these tests")?);
    command.args(["run", "--quiet", "--package", "summitline-core", "--features", "authoring"]);
    command.args(["--example", name]).current_dir(repository());
    Ok(command)
}

fn json_of(file: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(serde_json::from_str(&text)?)
}

#[test]
fn the_markup_of_the_oembed_answer_shows_the_timeline() -> Result {
    chromium(async |page| {
        let into = artefacts()?.join("oembed");
        std::fs::create_dir_all(&into)?;
        // What `cargo xtask build --url` runs.
        let mut publish = core_example("publish")?;
        let output = publish.env("TRUNK_STAGING_DIR", &into).env("SUMMITLINE_URL", page.build()).output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let answer = json_of(&into.join("oembed.json"))?;
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
        page.enter_timeline("iframe").await?;
        ensure!(page.matching().await? == 58);
        page.leave().await
    })
}

#[test]
fn a_script_pinned_by_its_digest_runs_and_another_does_not() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        let digests = json_of(&dist()?.join("integrity.json"))?;
        let digest = digests["embed.js"].as_str().context("embed.js has no digest")?;
        let snippet = page.snippet("html frame-with-script")?;
        for (digest, runs) in [(digest, true), (&*digest.replace("sha384-", "sha384-0000"), false)] {
            let pinned = format!("integrity=\"{digest}\" crossorigin=\"anonymous\" async");
            page.goto(&host.page(&format!("<script>{EARS}</script>{}", snippet.replace("async", &pinned))))
                .await?;
            page.enter_timeline("iframe").await?;
            page.leave().await?;
            if runs {
                page.until("the frame has its height", "one('iframe').style.height !== ''").await?;
            } else {
                page.until("the frame has told it", "messages.some((data) => data?.type === 'height')")
                    .await?;
                page.drawn().await?;
                ensure!(page.js::<bool>("one('iframe').style.height === ''").await?, "the script runs");
                page.forgive("integrity", "embed.js").await?;
            }
        }
        let element = digests["summit-line.js"].as_str().context("summit-line.js has no digest")?;
        let pinned = format!("integrity=\"{element}\" crossorigin=\"anonymous\" src=");
        page.goto(&host.page(&page.snippet("html element")?.replace("src=", &pinned))).await?;
        page.inside("summit-line").until_stands().await
    })
}

#[test]
fn the_manifest_says_what_the_element_has() -> Result {
    chromium(async |page| {
        let manifest = json_of(&dist()?.join("custom-elements.json"))?;
        let element = &manifest["modules"][0]["declarations"][0];
        let names = |what: &str| -> BTreeSet<String> {
            let list = element[what].as_array().into_iter().flatten();
            list.filter_map(|each| each["name"].as_str().map(str::to_owned)).collect()
        };
        let host = Host::start()?;
        page.goto(&host.page(&page.snippet("html element")?)).await?;
        let inner = page.inside("summit-line");
        inner.until_stands().await?;
        let observed: BTreeSet<String> =
            page.js("customElements.get('summit-line').observedAttributes").await?;
        ensure!(names("attributes") == observed, "{observed:?}");
        let members: BTreeSet<String> = page
            .js("Object.getOwnPropertyNames(customElements.get('summit-line').prototype)
                .filter((name) => !/^constructor$|Callback$/.test(name))")
            .await?;
        ensure!(names("members") == members, "{members:?}");
        page.run("one('summit-line').select('new-sanctions-held-back')").await?;
        inner.until("the event is open", "!!one('[part~=panel] .detail')").await?;
        let shown: BTreeSet<String> = inner.js("all('[part]').flatMap((each) => [...each.part])").await?;
        // Those of notices are seen where a story is loading or fails.
        let parts: BTreeSet<String> =
            names("cssParts").into_iter().filter(|name| name != "loading" && name != "error").collect();
        ensure!(parts == shown, "{shown:?}");
        let text = std::fs::read_to_string(repository().join("docs/embedding.md"))?;
        for what in ["attributes", "members", "events", "cssParts", "cssProperties"] {
            for name in names(what) {
                let plain = text.contains(&format!("`{name}`")) || text.contains(&format!("`{name}("));
                let known = observed.iter().any(|attribute| {
                    attribute.replace('-', "") == name.to_lowercase()
                        && text.contains(&format!("`{attribute}`"))
                });
                ensure!(plain || known, "docs/embedding.md does not name {name} of {what}");
            }
        }
        Ok(())
    })
}

#[test]
fn the_check_of_a_story_prints_what_the_element_tells() -> Result {
    chromium(async |page| {
        let mut broken = stories::small("Broken", 3);
        broken["events"][0]["date"] = json!("yesterday");
        broken["events"][1]["topics"] = json!(["nothing-such"]);
        broken["language"] = json!("");
        let file = artefacts()?.join("broken-story.json");
        std::fs::write(&file, broken.to_string())?;
        let output = core_example("check_story")?.arg("--").arg(&file).output()?;
        ensure!(!output.status.success(), "the check takes it");
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();

        let host = Host::start()?;
        host.serve("/broken.json", Dish::json(broken.to_string()));
        let snippet =
            page.snippet("html element")?.replace("<summit-line", "<summit-line src=\"broken.json\"");
        page.goto(&host.page(&format!("<script>{EARS}</script>{snippet}"))).await?;
        page.until("it is told", "heard.some(({ name }) => name === 'error')").await?;
        let problems: Vec<(String, String)> = page
            .js("heard.find(({ name }) => name === 'error').detail.problems.map(({ path, rule }) => [path, rule])")
            .await?;
        ensure!(problems.len() == 3, "{problems:?}");
        for (path, rule) in &problems {
            let line = printed.lines().find(|line| line.trim_start().starts_with(&format!("{path}:")));
            ensure!(
                line.is_some_and(|line| line.ends_with(rule.as_str())),
                "{path}: {rule}\nprinted:\n{printed}"
            );
        }
        Ok(())
    })
}
