//! Running other programs: every failure names the command and what to do about it.

use anyhow::{Context, Result, bail};
use std::process::{Command, Stdio};

/// Runs the command with its output visible.
///
/// # Errors
/// When it cannot be started or ends with a failure; `remedy` is what the person should do then.
pub fn run(command: &mut Command, remedy: &str) -> Result<()> {
    let status = command.status().with_context(|| describe(command, "could not be started", remedy))?;
    if !status.success() {
        bail!(describe(command, &format!("failed ({status})"), remedy));
    }
    Ok(())
}

/// Runs the command and returns what it prints, without surrounding white space.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("`{}` could not be started", line(command)))?;
    if !output.status.success() {
        bail!("`{}`: {}", line(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Becomes the command, so that Ctrl-C and the exit code are its own. Where a system cannot do that, waits.
///
/// # Errors
/// When it cannot be started (or, where it is waited for, ends with a failure).
pub fn replace(command: &mut Command, remedy: &str) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(error).with_context(|| describe(command, "could not be started", remedy))
    }
    #[cfg(not(unix))]
    run(command, remedy)
}

fn describe(command: &Command, what: &str, remedy: &str) -> String {
    format!("`{}` {what}\n  remedy: {remedy}", line(command))
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_command_and_remedy() {
        let error = run(Command::new("no-such-program").arg("--flag"), "install it").unwrap_err();
        let text = error.to_string();
        assert!(text.contains("`no-such-program --flag`") && text.contains("remedy: install it"), "{text}");
    }
}
