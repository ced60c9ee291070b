//! `cargo xtask test`: runs the checks in order and ends with a table of what took how long.
//!
//! Knows how steps are chosen, stopped and reported; what they do is in `checks`.

use crate::checks::{STEPS, Step};
use crate::cli::TestOptions;
use crate::console;
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// Runs the chosen steps; the first failure ends the run unless it should keep going.
pub fn run(options: &TestOptions) -> Result<()> {
    if options.list {
        for step in &STEPS {
            println!("{:<12} {}", step.name, step.why);
        }
        return Ok(());
    }
    let chosen = choose(&options.only)?;
    let mut results: Vec<(&str, Outcome)> = Vec::new();
    for step in &chosen {
        console::step(step.name, step.why);
        let start = Instant::now();
        let outcome = match (step.run)() {
            Ok(()) => Outcome::Passed(start.elapsed()),
            Err(error) => {
                console::failure(&error.context(format!("step `{}` failed", step.name)));
                Outcome::Failed(start.elapsed())
            }
        };
        let failed = matches!(outcome, Outcome::Failed(_));
        results.push((step.name, outcome));
        if failed && !options.keep_going {
            break;
        }
    }
    let skipped = chosen.iter().skip(results.len()).map(|step| (step.name, Outcome::NotRun));
    results.extend(skipped.collect::<Vec<_>>());
    print!("{}", table(&results));
    match results.iter().find(|(_, outcome)| matches!(outcome, Outcome::Failed(_))) {
        None => Ok(()),
        Some((name, _)) => {
            bail!("step `{name}` failed; again, only this one: cargo xtask test --only {name}")
        }
    }
}

#[derive(Clone, Copy)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotRun,
}

fn choose(only: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|step| step.name == name.as_str())) {
        bail!("there is no step `{unknown}`; `cargo xtask test --list` lists them");
    }
    Ok(STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect())
}

fn table(results: &[(&str, Outcome)]) -> String {
    let mut text = String::from("\n  step         result         time\n");
    for (name, outcome) in results {
        let (word, time) = match outcome {
            Outcome::Passed(time) => ("ok", console::seconds(*time)),
            Outcome::Failed(time) => ("FAILED", console::seconds(*time)),
            Outcome::NotRun => ("not run", String::new()),
        };
        text.push_str(format!("  {name:<12} {word:<8} {time:>10}").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_and_keep_their_order() {
        let names = |only: &[&str]| -> Vec<&str> {
            let only: Vec<String> = only.iter().map(|name| (*name).to_owned()).collect();
            choose(&only).unwrap().iter().map(|step| step.name).collect()
        };
        assert_eq!(names(&["docs", "tidy"]), ["tidy", "docs"]);
        assert_eq!(names(&[]).len(), STEPS.len());
        assert!(choose(&["dosc".to_owned()]).is_err());
    }

    #[test]
    fn the_table_tells_what_failed_and_what_did_not_run() {
        let second = Duration::from_secs(1);
        let text = table(&[
            ("tidy", Outcome::Passed(second)),
            ("docs", Outcome::Failed(second)),
            ("size", Outcome::NotRun),
        ]);
        let lines: Vec<&str> = text.trim_start_matches('\n').lines().collect();
        assert_eq!(lines[1], "  tidy         ok            1.0 s");
        assert_eq!(lines[2], "  docs         FAILED        1.0 s");
        assert_eq!(lines[3], "  size         not run");
    }
}
