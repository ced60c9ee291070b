//! A server of another origin than the build's: pages that hold timelines, and the files that a test wants them to find.

use super::server::{Answer, Asked, Pace, Server};
use anyhow::Result;
use std::sync::{Arc, Mutex};

/// Records what a timeline tells the page: `heard` has each event with its name, the id of its target, and its detail;
/// `violations` what a policy forbade; `messages` what frames sent to the window.
pub const EARS: &str = "
window.heard = []; window.violations = []; window.messages = [];
for (const name of ['ready', 'select', 'filter', 'state', 'error']) {
    document.addEventListener(`summitline-${name}`, ({ target, detail, bubbles, composed }) =>
        window.heard.push({ name, id: target.id, detail, bubbles, composed }));
}
document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
window.addEventListener('message', ({ data }) => window.messages.push(data));
";

type Shelf = Arc<Mutex<Vec<(String, Dish)>>>;

/// A file that a host serves: its body, and how.
#[derive(Clone, Debug)]
pub struct Dish {
    statuses: Vec<u16>,
    served: usize,
    headers: Vec<String>,
    body: Vec<u8>,
    pace: Pace,
}

impl Dish {
    /// A file of a type.
    pub fn new(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![format!("Content-Type: {kind}")];
        Self { statuses: vec![200], served: 0, headers, body: body.into(), pace: Pace::Whole }
    }

    /// A JSON document that every origin may read.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::new("application/json", body).header("Access-Control-Allow-Origin: *")
    }

    /// One more header.
    pub fn header(mut self, header: &str) -> Self {
        self.headers.push(header.to_owned());
        self
    }

    /// The status of the first answer, of the second …; the last one stays.
    pub fn statuses(mut self, statuses: &[u16]) -> Self {
        self.statuses = statuses.to_vec();
        self
    }

    /// How the body goes out.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    fn answer(&mut self) -> Answer {
        let status = self.statuses.get(self.served).or(self.statuses.last()).copied().unwrap_or(200);
        self.served += 1;
        Answer { status, headers: self.headers.clone(), body: self.body.clone(), pace: self.pace }
    }
}

/// A running host; it ends when it is dropped.
pub struct Host {
    server: Server,
    shelf: Shelf,
}

impl Host {
    /// A host that has nothing yet.
    ///
    /// # Errors
    /// When there is no port.
    pub fn start() -> Result<Self> {
        let shelf = Shelf::default();
        let found = shelf.clone();
        let server = Server::start(move |path| {
            let path = path.split(['?', '#']).next().unwrap_or_default();
            if path == "/favicon.ico" {
                return Answer { status: 204, ..Answer::default() };
            }
            let mut shelf = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            match shelf.iter_mut().rev().find(|(name, _)| name == path) {
                Some((_, dish)) => dish.answer(),
                None => Answer { status: 404, body: b"not here".to_vec(), ..Answer::default() },
            }
        })?;
        Ok(Self { server, shelf })
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        self.server.origin()
    }

    /// Serves a file under a path that begins with `/`; answers its address. The newest under a path counts.
    pub fn serve(&self, path: &str, dish: Dish) -> String {
        self.shelf.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((path.to_owned(), dish));
        format!("{}{path}", self.origin())
    }

    /// Serves a page: what stands in its head and body, or the whole of it if it begins with `<!doctype`.
    pub fn page(&self, content: &str) -> String {
        self.page_with(content, &[])
    }

    /// The same, with headers.
    pub fn page_with(&self, content: &str, headers: &[&str]) -> String {
        let number = self.shelf.lock().map_or(0, |shelf| shelf.len());
        let html = if content.starts_with("<!doctype") {
            content.to_owned()
        } else {
            format!(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A host</title>\n{content}"
            )
        };
        let dish = Dish::new("text/html; charset=utf-8", html);
        let dish = headers.iter().fold(dish, |dish, header| dish.header(header));
        self.serve(&format!("/page-{number}.html"), dish)
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.server.asked()
    }

    /// How often a path was asked for.
    pub fn times(&self, path: &str) -> usize {
        self.asked().iter().filter(|asked| asked.path.split('?').next() == Some(path)).count()
    }
}
