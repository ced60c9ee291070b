//! The server of a build, under a path that is not the root, for pages of every origin.

use super::environment;
use super::server::{Answer, Asked, Server};
use anyhow::Result;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Where the page lives: it must not mind.
const BASE: &str = "/some/sub/path/";

/// A running server of the build; it ends when it is dropped.
pub struct Site {
    server: Server,
    extra: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves the build.
    ///
    /// # Errors
    /// When there is no build, or no port.
    pub fn start() -> Result<Self> {
        let folder = environment::dist()?;
        let extra = Arc::<Mutex<Vec<String>>>::default();
        let said = extra.clone();
        let server = Server::start(move |path| {
            let mut answer = answer(path, &folder);
            answer.headers.extend(said.lock().map(|extra| extra.clone()).unwrap_or_default());
            answer
        })?;
        Ok(Self { server, extra })
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        self.server.origin()
    }

    /// The address of the page, which is the folder of the build.
    pub fn url(&self) -> String {
        format!("{}{BASE}", self.origin())
    }

    /// Sends one more header with every answer from now on.
    pub fn say(&self, header: &str) {
        if let Ok(mut extra) = self.extra.lock() {
            extra.push(header.to_owned());
        }
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.server.asked()
    }
}

fn answer(path: &str, folder: &Path) -> Answer {
    let found = file(path, folder).and_then(|file| Some((content_type(&file), std::fs::read(file).ok()?)));
    let (status, kind, body) = match found {
        Some((kind, body)) => (200, kind, body),
        None => (404, "text/plain", b"not here".to_vec()),
    };
    let headers = vec![format!("Content-Type: {kind}"), "Access-Control-Allow-Origin: *".to_owned()];
    Answer { status, headers, body, ..Answer::default() }
}

fn file(path: &str, folder: &Path) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let inner = path.strip_prefix(BASE)?;
    let inner = Path::new(if inner.is_empty() { "index.html" } else { inner });
    let plain = inner.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(inner))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("ts") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
