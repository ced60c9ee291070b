//! Running a test: a slot, a browser, the body; then the console is looked at, and a failure leaves a picture.

use super::browser::Engine;
use super::environment;
use super::page::Page;
use super::site::Site;
use anyhow::{Context, Result, anyhow, ensure};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Condvar, Mutex};

/// Runs a test in Chromium.
///
/// # Errors
/// What the test says; a message in the console that it did not expect.
pub fn chromium<F: Future<Output = Result<()>>>(body: impl FnOnce(Page) -> F) -> Result<()> {
    in_engine(Engine::Chromium, body)
}

/// Runs a test in one engine after the other; all of them run, and the first error is told.
///
/// # Errors
/// As [`chromium`].
pub fn each_engine<F: Future<Output = Result<()>>>(body: impl Fn(Page) -> F) -> Result<()> {
    each_of(&Engine::ALL, body)
}

/// Runs a test in Chromium, then in Firefox.
///
/// # Errors
/// As [`chromium`].
pub fn chromium_and_firefox<F: Future<Output = Result<()>>>(body: impl Fn(Page) -> F) -> Result<()> {
    each_of(&[Engine::Chromium, Engine::Firefox], body)
}

fn each_of<F: Future<Output = Result<()>>>(engines: &[Engine], body: impl Fn(Page) -> F) -> Result<()> {
    let results: Vec<Result<()>> = engines
        .iter()
        .copied()
        .map(|engine| in_engine(engine, &body).with_context(|| format!("in {engine:?}")))
        .collect();
    results.into_iter().collect()
}

fn in_engine<F: Future<Output = Result<()>>>(engine: Engine, body: impl FnOnce(Page) -> F) -> Result<()> {
    let _slot = Slot::take();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
    runtime.block_on(async {
        let site = Arc::new(Site::start()?);
        let (driver, session) = engine.start().await?;
        let page = Page::new(engine, session, site, name);
        let outcome = match AssertUnwindSafe(body(page.clone())).catch_unwind().await {
            Ok(outcome) => outcome,
            Err(panic) => Err(anyhow!("the test panicked: {}", text_of(&*panic))),
        };
        let outcome = match outcome {
            Ok(()) => quiet_console(&page).await,
            failed => failed,
        };
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(traces(&page).await)),
        };
        page.quit().await;
        drop(driver);
        outcome
    })
}

/// No test may leave an error in the console, a panic among them.
async fn quiet_console(page: &Page) -> Result<()> {
    let mut said = page.console().await?;
    said.retain(|message| !message.starts_with("WARNING"));
    ensure!(said.is_empty(), "the console has errors:\n  {}", said.join("\n  "));
    Ok(())
}

/// What a failure leaves behind, in words.
async fn traces(page: &Page) -> String {
    let name = format!("failed-{}-{:?}", page.name(), page.engine()).to_lowercase();
    let picture = match page.screenshot(&name).await {
        Ok(path) => format!("picture: {}", path.display()),
        Err(error) => format!("no picture: {error:#}"),
    };
    let console = page.console().await.unwrap_or_default().join("\n  ");
    let address = page.address().await.unwrap_or_default();
    let shown: String = address.chars().take(300).collect();
    let console = if console.is_empty() { "quiet" } else { &console };
    format!("{} failed\n{picture}\naddress: {shown}\nconsole: {console}", page.name())
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without a message").to_owned()
}

/// The right to run a browser: two at a time, however many threads the test runner has.
struct Slot;

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl Slot {
    fn take() -> Self {
        let most = environment::sessions();
        let taken = TAKEN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let waited = FREED.wait_while(taken, |taken| *taken >= most);
        *waited.unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(std::sync::PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
