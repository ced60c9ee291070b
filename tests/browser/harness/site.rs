//! The server of a build, under a path that is not the root, for pages of every origin.

use super::environment;
use super::server::{Answer, Asked, Pace, Server};
use anyhow::Result;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Where the page lives: it must not mind.
const BASE: &str = "/some/sub/path/";

/// What can go wrong with a file on its way.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// It is said to be plain text.
    WrongType,
    /// The answer is a page, as servers of single-page applications give it for what they do not have.
    Page,
    /// Only its first half arrives.
    CutShort,
    /// Some of its bytes are others.
    Damaged,
    /// Half of it arrives; then nothing more comes.
    Hangs,
}

/// A running server of the build; it ends when it is dropped.
pub struct Site {
    server: Server,
    extra: Arc<Mutex<Vec<String>>>,
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
}

impl Site {
    /// Serves the build.
    ///
    /// # Errors
    /// When there is no build, or no port.
    pub fn start() -> Result<Self> {
        let folder = environment::dist()?;
        let extra = Arc::<Mutex<Vec<String>>>::default();
        let faults = Arc::<Mutex<Vec<(String, Fault)>>>::default();
        let (said, broken) = (extra.clone(), faults.clone());
        let server = Server::start(move |path| {
            let mut answer = answer(path, &folder);
            answer.headers.extend(said.lock().map(|extra| extra.clone()).unwrap_or_default());
            let faults = broken.lock().map(|faults| faults.clone()).unwrap_or_default();
            let fault = faults.iter().find(|(part, _)| path.contains(part.as_str()));
            fault.map_or(answer.clone(), |(_, fault)| spoil(answer, *fault))
        })?;
        Ok(Self { server, extra, faults })
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

    /// Spoils the files whose path has this part in it, from now on.
    pub fn spoil(&self, part: &str, fault: Fault) {
        if let Ok(mut faults) = self.faults.lock() {
            faults.push((part.to_owned(), fault));
        }
    }

    /// Spoils nothing any more.
    pub fn heal(&self) {
        if let Ok(mut faults) = self.faults.lock() {
            faults.clear();
        }
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.server.asked()
    }
}

fn spoil(mut answer: Answer, fault: Fault) -> Answer {
    match fault {
        Fault::Missing => {
            answer.status = 404;
            answer.body = b"not here".to_vec();
        }
        Fault::WrongType => {
            answer.headers.retain(|header| !header.starts_with("Content-Type"));
            answer.headers.push("Content-Type: text/plain".to_owned());
        }
        Fault::Page => {
            answer.status = 200;
            answer.headers.retain(|header| !header.starts_with("Content-Type"));
            answer.headers.push("Content-Type: text/html".to_owned());
            answer.body = b"<!doctype html><title>Home</title>".to_vec();
        }
        Fault::CutShort => answer.body.truncate(answer.body.len() / 2),
        Fault::Damaged => {
            let middle = answer.body.len() / 2;
            answer.body.iter_mut().skip(middle).step_by(7).take(50).for_each(|byte| *byte ^= 0x5a);
        }
        Fault::Hangs => answer.pace = Pace::Hangs,
    }
    answer
}

fn answer(path: &str, folder: &Path) -> Answer {
    let found = file(path, folder).and_then(|file| Some((content_type(&file), std::fs::read(file).ok()?)));
    let (status, kind, body) = match found {
        Some((kind, body)) => (200, kind, body),
        None => (404, "text/plain", b"not here".to_vec()),
    };
    let mut headers = vec![format!("Content-Type: {kind}"), "Access-Control-Allow-Origin: *".to_owned()];
    if kind.starts_with("text/html") {
        headers.extend(policy(folder));
    }
    Answer { status, headers, body, ..Answer::default() }
}

/// The policy that the build is published with. Stories may come from the servers of the tests, which the documents say
/// how to allow.
fn policy(folder: &Path) -> Option<String> {
    let policy = std::fs::read_to_string(folder.join("content-security-policy.txt")).ok()?;
    let policy = policy.trim().replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*");
    Some(format!("Content-Security-Policy: {policy}"))
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
