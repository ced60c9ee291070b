//! A page in a browser: opening it, asking it, waiting for it, picturing it.

use super::browser::Engine;
use super::environment;
use super::server::Asked;
use super::site::{Fault, Site};
use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;

const PROBE: &str = include_str!("probe.js");
/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(10);
/// The timeline stands when it has said how many events match, and nothing of the axis before lingers.
const READY: &str = "!!one('.summitline .status [role=status] b')?.textContent
    && !one('[data-beside], [aria-busy]')
    && present('.marks > li, .tick, .break').length === all('.marks > li, .tick, .break').length";

/// A page; copies are handles to the same one.
#[derive(Clone)]
pub struct Page {
    /// Where the eyes and hands look: an expression of a document or a shadow root.
    scope: String,
    /// The selector of the frame that the session is in.
    pub(super) frame: Arc<Mutex<Option<String>>>,
    engine: Engine,
    session: WebDriver,
    site: Arc<Site>,
    name: String,
    said: Arc<Mutex<Vec<String>>>,
}

impl Page {
    pub(super) fn new(engine: Engine, session: WebDriver, site: Arc<Site>, name: String) -> Self {
        let scope = "document".to_owned();
        Self { scope, frame: Arc::default(), engine, session, site, name, said: Arc::default() }
    }

    /// A handle whose eyes and hands look for what they are told inside the shadow root of an element.
    pub fn inside(&self, selector: &str) -> Self {
        let scope = format!("document.querySelector({})?.shadowRoot", json!(selector));
        Self { scope, ..self.clone() }
    }

    pub(super) async fn quit(self) {
        let _ = self.session.quit().await;
    }

    /// The test's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The engine it runs in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session, for what this page has no word for.
    pub fn session(&self) -> &WebDriver {
        &self.session
    }

    /// The server's origin.
    pub fn origin(&self) -> String {
        self.site.origin()
    }

    /// The address of the folder of the build.
    pub fn build(&self) -> String {
        self.site.url()
    }

    /// Has the server of the build send one more header from now on.
    pub fn serve_with(&self, header: &str) {
        self.site.say(header);
    }

    /// Has the server of the build spoil the files whose path has this part in it.
    pub fn spoil(&self, part: &str, fault: Fault) {
        self.site.spoil(part, fault);
    }

    /// Has the server of the build spoil nothing any more.
    pub fn heal(&self) {
        self.site.heal();
    }

    /// What the server was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.site.asked()
    }

    /// Opens the page with a query and hash (`"?view=list#q=x"`), afresh, and waits until the timeline stands.
    pub async fn open(&self, rest: &str) -> Result<()> {
        // Going to the same address with another hash would load nothing.
        if self.engine != Engine::WebKit {
            self.session.goto("about:blank").await?;
        }
        self.load(rest).await?;
        self.until_stands().await
    }

    /// Waits until the timeline stands that the eyes look at.
    pub async fn until_stands(&self) -> Result<()> {
        self.until("the timeline stands", READY).await
    }

    /// Opens an address and waits for nothing but its document.
    pub async fn goto(&self, address: &str) -> Result<()> {
        Ok(self.session.goto(address).await?)
    }

    /// Opens the page and waits for nothing.
    pub async fn load(&self, rest: &str) -> Result<()> {
        Ok(self.session.goto(format!("{}{rest}", self.site.url())).await?)
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.session.refresh().await?;
        self.until_stands().await
    }

    /// The browser's back button.
    pub async fn back(&self) -> Result<()> {
        self.session.back().await?;
        self.drawn().await
    }

    /// The browser's forward button.
    pub async fn forward(&self) -> Result<()> {
        self.session.forward().await?;
        self.drawn().await
    }

    /// The address, whole.
    pub async fn address(&self) -> Result<String> {
        self.js("location.href").await
    }

    /// The part of the address after `#`, decoded no further.
    pub async fn hash(&self) -> Result<String> {
        self.js("location.hash.slice(1)").await
    }

    /// The value of an expression, in which the functions of `probe.js` can be used.
    pub async fn js<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.js_with(expression, json!([])).await
    }

    /// The same, with arguments as `$[0]`, `$[1]` ….
    pub async fn js_with<T: DeserializeOwned>(&self, expression: &str, arguments: Value) -> Result<T> {
        let script = format!("{}\nconst $ = arguments[0];\nreturn ({expression});", self.probe());
        let found = self.session.execute(script, vec![arguments]).await;
        let found = found.with_context(|| format!("asking the page for {expression}"))?;
        found.convert().with_context(|| format!("the page's answer to {expression}: {}", found.json()))
    }

    fn probe(&self) -> String {
        format!("const scope = ({}) ?? new DocumentFragment();\n{PROBE}", self.scope)
    }

    /// Runs statements in the page.
    pub async fn run(&self, statements: &str) -> Result<()> {
        self.js::<Value>(&format!("(() => {{ {statements} }})(), null")).await.map(drop)
    }

    /// The value of a promise.
    pub async fn js_async<T: DeserializeOwned>(&self, promise: &str, arguments: Value) -> Result<T> {
        let script = format!(
            "{}\nconst $ = arguments[0]; const done = arguments[arguments.length - 1];\n\
             (async () => ({promise}))().then((value) => done([value]), (error) => done([null, String(error)]));",
            self.probe()
        );
        let found = self.session.execute_async(script, vec![arguments]).await;
        let found = found.with_context(|| format!("asking the page for {promise}"))?;
        match found.json().get(1) {
            Some(error) => bail!("the page's answer to {promise}: {error}"),
            None => Ok(serde_json::from_value(found.json().get(0).cloned().unwrap_or_default())?),
        }
    }

    /// Waits until an expression is true; `what` says in words what should have come about.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        self.until_with(what, expression, json!([])).await
    }

    /// The same, with arguments.
    pub async fn until_with(&self, what: &str, expression: &str, arguments: Value) -> Result<()> {
        let start = Instant::now();
        loop {
            let seen = self.js_with::<Value>(expression, arguments.clone()).await;
            match &seen {
                Ok(Value::Bool(true)) => return Ok(()),
                _ if start.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(40)).await,
                Ok(other) => {
                    bail!("waited {} s until {what}\n  {expression}\n  is {other}", PATIENCE.as_secs())
                }
                Err(_) => return seen.map(drop).with_context(|| format!("waiting until {what}")),
            }
        }
    }

    /// Waits until an expression has a value.
    pub async fn until_is(&self, expression: &str, wanted: impl Into<Value>) -> Result<()> {
        let start = Instant::now();
        let wanted = wanted.into();
        loop {
            let seen = self.js::<Value>(expression).await?;
            if seen == wanted {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!(
                    "waited {} s until\n  {expression}\n  wanted {wanted}\n  seen   {seen}",
                    PATIENCE.as_secs()
                );
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until the browser has drawn what it knows of.
    pub async fn drawn(&self) -> Result<()> {
        // Marks that slide to their places are there after a moment.
        let frame = "await (async () => {
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            for (let frames = 0; frames < 60 && (await frame(), scope?.querySelector?.('.stage[data-slide]')); frames += 1);
        })(), true";
        self.js_async::<bool>(frame, json!([])).await.map(drop)
    }

    /// Waits until the address's hash meets a condition on `hash`, decoded.
    pub async fn until_hash(&self, what: &str, condition: &str) -> Result<()> {
        let expression = format!(
            "((hash) => {condition})(decodeURIComponent(location.hash.slice(1).replaceAll('+', ' ')))"
        );
        self.until(&format!("the address {what}"), &expression).await
    }

    /// Sends a command to Chromium's DevTools.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.session.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())
    }

    /// Runs a script before any of the page's, in every page opened from now on.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    /// Gives the window a size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.drawn().await
    }

    /// Says what the system asks of pages: `("prefers-color-scheme", "dark")`.
    pub async fn system(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": features })).await?;
        self.drawn().await
    }

    /// Warnings and errors of the console so far, panics among them. Only Chromium's driver tells them.
    pub async fn console(&self) -> Result<Vec<String>> {
        let new = match self.engine {
            Engine::Chromium => self.session.browser_log().await?,
            Engine::Firefox | Engine::WebKit => Vec::new(),
        };
        let serious = new.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        let mut said = self.said.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        said.extend(serious.map(|entry| format!("{}: {}", entry.level, entry.message)));
        Ok(said.clone())
    }

    /// Takes messages that belong to the test out of the console: those that hold both words. There must be one.
    pub async fn forgive(&self, first: &str, second: &str) -> Result<()> {
        let before = self.console().await?.len();
        let mut said = self.said.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        said.retain(|message| !(message.contains(first) && message.contains(second)));
        if said.len() == before {
            bail!("the console says nothing of {first} and {second}");
        }
        Ok(())
    }

    /// Takes all messages out of the console, for tests that break the page.
    pub async fn forgive_all(&self) -> Result<Vec<String>> {
        self.console().await?;
        let mut said = self.said.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(std::mem::take(&mut *said))
    }

    /// Keeps a picture of the window, under a name.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = environment::artefacts()?.join(format!("{name}.png"));
        self.session.screenshot(&path).await?;
        Ok(path)
    }

    /// Addresses of all requests since the session began, as the browser's network stack saw them.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let entries = self.session.get_log("performance").await?;
        let messages = entries.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        let address = |message: Value| {
            let message = message.get("message")?.clone();
            let sent = message.get("method")?.as_str()? == "Network.requestWillBeSent";
            let url = message.pointer("/params/request/url")?.as_str()?.to_owned();
            sent.then_some(url)
        };
        Ok(messages.filter_map(address).collect())
    }
}
