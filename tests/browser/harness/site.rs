//! A web server for a built page, under a path that is not the root, with a record of what was asked for.

use super::environment;
use anyhow::Result;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// Where the page lives: it must not mind.
const BASE: &str = "/some/sub/path/";

/// One answer.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub status: u16,
}

type Record = Arc<Mutex<Vec<Asked>>>;

/// A running server; it ends when it is dropped.
pub struct Site {
    address: SocketAddr,
    record: Record,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves the build.
    ///
    /// # Errors
    /// When there is no build, or no port.
    pub fn start() -> Result<Self> {
        let folder = environment::dist()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (record, ended) = (Record::default(), Arc::new(AtomicBool::new(false)));
        let thread = std::thread::spawn({
            let (record, ended) = (record.clone(), ended.clone());
            move || {
                for stream in listener.incoming().flatten() {
                    if ended.load(Ordering::Relaxed) {
                        break;
                    }
                    let (folder, record) = (folder.clone(), record.clone());
                    std::thread::spawn(move || answer(stream, &folder, &record));
                }
            }
        });
        Ok(Self { address, record, ended, thread: Some(thread) })
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("{}{BASE}", self.origin())
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.record.lock().map(|record| record.clone()).unwrap_or_default()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread, which waits for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(mut stream: TcpStream, folder: &Path, record: &Record) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
    let Some(path) = read_request(&stream) else { return };
    let found = file(&path, folder).and_then(|file| Some((content_type(&file), std::fs::read(file).ok()?)));
    let (status, kind, body) = match found {
        Some((kind, body)) => (200, kind, body),
        None => (404, "text/plain", b"not here".to_vec()),
    };
    if let Ok(mut record) = record.lock() {
        record.push(Asked { path, status });
    }
    let head = format!(
        "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// The path of a request, after all of its head was read.
fn read_request(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    while !lines.next()?.ok()?.is_empty() {}
    first.split(' ').nth(1).map(str::to_owned)
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
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
