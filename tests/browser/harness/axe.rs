//! axe-core in the page: the accessibility rules that a program can check.

use super::npm;
use super::page::Page;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    summary: String,
}

impl Page {
    /// Fails if the page, as it stands, breaks a rule of WCAG 2.2 AA that axe-core checks.
    pub async fn ensure_accessible(&self, when: &str) -> Result<()> {
        if !self.js::<bool>("!!window.axe").await? {
            self.session().execute(source()?, Vec::new()).await?;
        }
        // Rows far out of sight have a guessed height, and what is in them is measured wrongly.
        self.run("for (const row of document.querySelectorAll('.story__row')) row.style.contentVisibility = 'visible'")
            .await?;
        let run = "(await axe.run(document, { runOnly: $[0], resultTypes: ['violations'] })).violations.map((each) => ({
            id: each.id, help: each.help,
            nodes: each.nodes.map((node) => ({ html: node.html.slice(0, 200), summary: node.failureSummary ?? '' })),
        }))";
        let found: Vec<Violation> = self.js_async(run, json!([TAGS])).await?;
        let line = |node: &Node| format!("    {}\n      {}", node.html, node.summary.replace('\n', " "));
        let told: Vec<String> = found
            .iter()
            .map(|each| {
                let nodes: Vec<String> = each.nodes.iter().take(3).map(line).collect();
                format!("  {} ({}), {} times\n{}", each.id, each.help, each.nodes.len(), nodes.join("\n"))
            })
            .collect();
        ensure!(told.is_empty(), "{when}: axe-core finds\n{}", told.join("\n"));
        Ok(())
    }
}

/// The checker's source.
fn source() -> Result<String> {
    let file = npm::modules()?.join("axe-core/axe.min.js");
    std::fs::read_to_string(&file).with_context(|| file.display().to_string())
}
