//! A web server on a port of its own, so that it is an origin of its own. Knows requests and answers, not what is served.

use anyhow::Result;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a connection may say nothing, and how long an answer may hang.
const PATIENCE: Duration = Duration::from_secs(10);

/// One answer.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub status: u16,
}

/// How the body of an answer goes out.
#[derive(Clone, Copy, Debug, Default)]
pub enum Pace {
    /// At once.
    #[default]
    Whole,
    /// In so many pieces, with a pause before each.
    Pieces(usize, Duration),
    /// Half of it; then nothing more comes.
    Hangs,
}

/// An answer to a request.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<String>,
    pub body: Vec<u8>,
    pub pace: Pace,
}

type Record = Arc<Mutex<Vec<Asked>>>;
type Answers = Arc<dyn Fn(&str) -> Answer + Send + Sync>;

/// A running server; it ends when it is dropped, and so does every answer that still hangs.
pub struct Server {
    address: SocketAddr,
    record: Record,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves what a function answers for each path.
    ///
    /// # Errors
    /// When there is no port.
    pub fn start(answers: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (record, ended) = (Record::default(), Arc::new(AtomicBool::new(false)));
        let answers: Answers = Arc::new(answers);
        let thread = std::thread::spawn({
            let (record, ended) = (record.clone(), ended.clone());
            move || {
                for stream in listener.incoming().flatten() {
                    if ended.load(Ordering::Relaxed) {
                        break;
                    }
                    let (answers, record, ended) = (answers.clone(), record.clone(), ended.clone());
                    std::thread::spawn(move || talk(stream, &answers, &record, &ended));
                }
            }
        });
        Ok(Self { address, record, ended, thread: Some(thread) })
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.record.lock().map(|record| record.clone()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the thread, which waits for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn talk(mut stream: TcpStream, answers: &Answers, record: &Record, ended: &AtomicBool) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let Some(path) = read_request(&stream) else { return };
    let answer = answers(&path);
    if let Ok(mut record) = record.lock() {
        record.push(Asked { path, status: answer.status });
    }
    // Whoever asked may have gone: then there is nobody to tell.
    let _ = send(&mut stream, &answer, ended);
}

/// The path of a request with its query, after all of its head was read.
fn read_request(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    while !lines.next()?.ok()?.is_empty() {}
    first.split(' ').nth(1).map(str::to_owned)
}

fn send(stream: &mut TcpStream, answer: &Answer, ended: &AtomicBool) -> std::io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {} -\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n",
        answer.status,
        answer.body.len()
    );
    for header in &answer.headers {
        head.extend([header.as_str(), "\r\n"]);
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    match answer.pace {
        Pace::Whole => stream.write_all(&answer.body),
        Pace::Pieces(count, pause) => {
            for piece in answer.body.chunks(answer.body.len().div_ceil(count.max(1)).max(1)) {
                rest(pause, ended);
                stream.write_all(piece)?;
            }
            Ok(())
        }
        Pace::Hangs => {
            let (sent, _) = answer.body.split_at(answer.body.len() / 2);
            stream.write_all(sent)?;
            rest(PATIENCE, ended);
            Ok(())
        }
    }
}

/// Waits, but no longer than the server runs.
fn rest(length: Duration, ended: &AtomicBool) {
    let start = Instant::now();
    while start.elapsed() < length && !ended.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(10));
    }
}
