//! Starting a browser of each engine through its driver, with an empty profile.

use super::environment::{CHROME, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER, WEBKIT_DRIVER, XVFB_RUN};
use super::process::Driver;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, which all tests run in: only its driver can touch, turn the wheel and emulate media.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    fn driver(self) -> Result<Driver> {
        match self {
            Self::Chromium => {
                let program = CHROMEDRIVER.find()?;
                Driver::start("chromedriver", |port| {
                    let mut command = Command::new(&program);
                    command.arg(format!("--port={port}"));
                    command
                })
            }
            Self::Firefox => {
                let program = GECKODRIVER.find()?;
                Driver::start("geckodriver", |port| {
                    let mut command = Command::new(&program);
                    // Its second port is taken at random too, so that two can run at a time.
                    command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
                    command
                })
            }
            Self::WebKit => {
                let (program, display) = (WEBKIT_DRIVER.find()?, XVFB_RUN.find()?);
                Driver::start("webkitdriver", |port| {
                    let mut command = Command::new(&display);
                    command.args(["-a", "--server-args=-screen 0 1400x1000x24"]);
                    command.arg(&program).arg(format!("--port={port}"));
                    // A container without user namespaces has no bubblewrap sandbox.
                    command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
                    command
                })
            }
        }
    }

    fn capabilities(self, driver: &Driver) -> Result<Value> {
        Ok(match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "binary": CHROME.find()?, "args": chromium_flags(driver) },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": FIREFOX.find()?,
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": { "network.proxy.type": 0, "app.update.enabled": false },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": MINIBROWSER.find()?, "args": ["--automation"] },
            }),
        })
    }

    /// A driver, and a session of a fresh browser. The driver must outlive the session.
    ///
    /// # Errors
    /// When a program is missing or does not start; the message says which, and what to install.
    pub async fn start(self) -> Result<(Driver, WebDriver)> {
        let driver = self.driver()?;
        let capabilities: Capabilities = serde_json::from_value(self.capabilities(&driver)?)?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{}", driver.port), capabilities)
            .request_timeout(Duration::from_secs(60))
            .await
            .with_context(|| format!("{self:?} does not start"))?;
        Ok((driver, session))
    }
}

fn chromium_flags(driver: &Driver) -> Vec<String> {
    let fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--lang=en-GB",
        "--force-color-profile=srgb",
        "--window-size=1280,900",
    ];
    let profile = format!("--user-data-dir={}", driver.profile().display());
    fixed.into_iter().map(str::to_owned).chain([profile]).collect()
}
