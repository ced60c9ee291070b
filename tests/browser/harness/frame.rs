//! Going into a frame and out again: while the session is in one, eyes and hands see and touch what stands in it.

use super::page::Page;
use anyhow::{Context, Result};
use serde_json::json;

impl Page {
    /// Goes into the frame that a selector finds in the top document.
    pub async fn enter(&self, selector: &str) -> Result<()> {
        self.leave().await?;
        self.switch(selector).await?;
        *self.entered() = Some(selector.to_owned());
        Ok(())
    }

    /// The same, and waits until the timeline in it stands.
    pub async fn enter_timeline(&self, selector: &str) -> Result<()> {
        self.enter(selector).await?;
        self.until_stands().await
    }

    /// Goes out of the frame, to the top document.
    pub async fn leave(&self) -> Result<()> {
        self.session().enter_default_frame().await?;
        *self.entered() = None;
        Ok(())
    }

    async fn switch(&self, selector: &str) -> Result<()> {
        let found =
            self.session().execute("return document.querySelector(arguments[0])", vec![json!(selector)]);
        let frame = found.await?.element().with_context(|| format!("no frame is {selector}"))?;
        Ok(frame.enter_frame().await?)
    }

    /// Where the frame that the session is in begins in the window.
    pub(super) async fn corner(&self) -> Result<(f64, f64)> {
        let Some(selector) = self.entered().clone() else { return Ok((0.0, 0.0)) };
        self.session().enter_default_frame().await?;
        let expression =
            "(({ left, top }, { clientLeft, clientTop }) => [left + clientLeft, top + clientTop])(
            document.querySelector($[0]).getBoundingClientRect(), document.querySelector($[0]))";
        let corner = self.js_with(expression, json!([selector])).await;
        self.switch(&selector).await?;
        corner
    }

    fn entered(&self) -> std::sync::MutexGuard<'_, Option<String>> {
        self.frame.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
