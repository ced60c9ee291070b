//! A driver's process with everything it starts, ended when it is dropped.

use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver.
pub struct Driver {
    child: Child,
    folder: PathBuf,
    pub port: u16,
}

impl Driver {
    /// Starts a driver that listens on a free port and keeps its files in an empty folder of its own.
    ///
    /// # Errors
    /// When it does not listen in time.
    pub fn start(name: &str, command: impl Fn(u16) -> Command) -> Result<Self> {
        // Between asking for a free port and listening on it, another process may take it: then again with another.
        let mut last = None;
        for _ in 0..3 {
            match Self::attempt(name, &command) {
                Ok(driver) => return Ok(driver),
                Err(error) => last = Some(error),
            }
        }
        Err(last.context("no attempt was made")?)
    }

    fn attempt(name: &str, command: impl Fn(u16) -> Command) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = fresh_folder(name)?;
        let mut command = command(port);
        command.env("TMPDIR", &folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        in_own_group(&mut command);
        let child = command.spawn().with_context(|| format!("{name} does not start"))?;
        let mut driver = Self { child, folder, port };
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = driver.child.try_wait()? {
                bail!("{name} ended at once ({status})");
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(driver);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        bail!("{name} did not listen on port {port} within {} s", PATIENCE.as_secs())
    }

    /// An empty folder that goes when the driver goes.
    pub fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_group(self.child.id(), "TERM");
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(3) && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(10));
        }
        end_group(self.child.id(), "KILL");
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn fresh_folder(name: &str) -> Result<PathBuf> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("summitline-{}-{number}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

#[cfg(unix)]
fn in_own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn in_own_group(_: &mut Command) {}

/// Ends the process and what it started: the browser, the virtual display.
fn end_group(id: u32, signal: &str) {
    if cfg!(unix) {
        let mut command = Command::new("kill");
        command.args(["-s", signal, "--", &format!("-{id}")]);
        let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}
