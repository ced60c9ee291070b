//! What a person sees: one line a step, and a failure with its causes. Writes to standard error, so that
//! the output of tests and of tables stays alone on standard output.

use std::time::Duration;

/// Announces a step and says why it runs.
pub fn step(name: &str, why: &str) {
    eprintln!("==> {name}: {why}");
}

/// Something worth knowing inside a step.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

/// The end of a command that failed.
pub fn failure(error: &anyhow::Error) {
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}

/// `7.1 s`, `2 min 05 s`.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(seconds(Duration::from_millis(7_140)), "7.1 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
