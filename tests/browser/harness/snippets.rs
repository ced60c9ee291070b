//! The snippets of docs/embedding.md, so that the tests run what integrators copy.

use super::environment::repository;
use super::page::Page;
use anyhow::{Context, Result};

/// What stands in the snippets for the folder of a build.
const PLACEHOLDER: &str = "https://timeline.example/";

/// The fenced block with these words behind its fence, as it stands in the document.
pub fn block(info: &str) -> Result<String> {
    let file = repository().join("docs/embedding.md");
    let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let mut lines = text.lines().skip_while(|line| *line != format!("```{info}"));
    lines.next().with_context(|| format!("no block of docs/embedding.md is “{info}”"))?;
    Ok(lines.take_while(|line| *line != "```").collect::<Vec<_>>().join("\n"))
}

impl Page {
    /// The snippet with these words behind its fence (`html element`), for the build of this test.
    ///
    /// # Errors
    /// When the document has none.
    pub fn snippet(&self, info: &str) -> Result<String> {
        Ok(block(info)?.replace(PLACEHOLDER, &self.build()))
    }

    /// The policy of a snippet, for the origin of the build: a policy names origins without a folder as the document does.
    ///
    /// # Errors
    /// When the document has none.
    pub fn policy(&self, info: &str) -> Result<String> {
        Ok(block(info)?.replace(PLACEHOLDER.trim_end_matches('/'), &self.origin()))
    }
}
