//! The command line: what was asked for, and the help text. Runs nothing.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;

/// What a person can ask for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Setup,
    Serve {
        trunk_arguments: Vec<OsString>,
    },
    Build {
        url: Option<String>,
    },
    Test(TestOptions),
    Bench(BenchOptions),
    Size,
    /// Reads a story document and says what is wrong with it.
    StoryCheck {
        file: PathBuf,
    },
    Assemble,
    Style,
    Tidy,
}

/// Which of the checks `cargo xtask test` runs.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Names of the steps to run; all of them when empty.
    pub only: Vec<String>,
    pub keep_going: bool,
    pub list: bool,
}

/// What `cargo xtask bench` measures.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// How often each page is measured.
    pub runs: Option<u32>,
    /// One short run: to see that it works, not for numbers.
    pub quick: bool,
    /// The logic on this machine instead of the page in a browser.
    pub core: bool,
}

/// One line of help a command, in the order a newcomer meets them.
const COMMANDS: [(&str, &str); 10] = [
    (
        "serve [-- ARGS]",
        "build, serve on http://127.0.0.1:8080 and rebuild on change (ARGS go to `trunk serve`)",
    ),
    (
        "build [--url URL]",
        "release build into dist/: static files that work from any path on any server (URL: where, for oEmbed)",
    ),
    ("test [OPTIONS]", "every check continuous integration runs: --only STEP, --keep-going, --list"),
    ("size", "the size of each built file, raw and compressed, against the budget"),
    (
        "bench [OPTIONS]",
        "the built page beside an empty one and two other timelines: --runs N, --quick; --core: the logic",
    ),
    ("story check FILE", "read a story document as a page would, and name every mistake in it"),
    ("tidy", "the rules on files and layers that no compiler checks"),
    (
        "setup",
        "only install the tools (Trunk, wasm-bindgen, wasm-opt, esbuild); the others do it when needed",
    ),
    ("style", "join style/*.css into target/style.css (Trunk runs it before each build)"),
    ("assemble", "render the story into a build and put its scripts in (Trunk runs it after each)"),
];

/// The text of `cargo xtask --help`.
pub fn help() -> String {
    let mut text = String::from("The commands of Summitline\n\nUsage: cargo xtask COMMAND\n\n");
    for (name, line) in COMMANDS {
        text.push_str(&format!("  {name:<16} {line}\n"));
    }
    text
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Result<Command> {
    use lexopt::prelude::*;
    let mut parser = lexopt::Parser::from_args(arguments.into_iter().map(Into::into));
    let command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => Command::Help,
            "setup" => Command::Setup,
            "serve" => return serve(&mut parser),
            "build" => return build(&mut parser),
            "test" => return test(&mut parser),
            "bench" => return bench(&mut parser),
            "size" => Command::Size,
            "story" => return story(&mut parser),
            "assemble" => Command::Assemble,
            "style" => Command::Style,
            "tidy" => Command::Tidy,
            other => bail!("there is no command `{other}`; `cargo xtask --help` lists them"),
        },
        Some(argument) => return Err(argument.unexpected().into()),
    };
    match parser.next()? {
        None => Ok(command),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(argument) => Err(argument.unexpected().into()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut trunk_arguments: Vec<OsString> = parser.raw_args()?.collect();
    if trunk_arguments.first().is_some_and(|first| first == "--") {
        trunk_arguments.remove(0);
    }
    Ok(Command::Serve { trunk_arguments })
}

fn test(parser: &mut lexopt::Parser) -> Result<Command> {
    use lexopt::prelude::*;
    let mut options = TestOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => options.only.push(parser.value()?.string()?),
            Long("keep-going") => options.keep_going = true,
            Long("list") => options.list = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test(options))
}

fn build(parser: &mut lexopt::Parser) -> Result<Command> {
    use lexopt::prelude::*;
    let mut url = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("url") => url = Some(parser.value()?.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build { url })
}

fn story(parser: &mut lexopt::Parser) -> Result<Command> {
    use lexopt::prelude::*;
    match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(verb)) if verb == "check" => {}
        Some(argument) => return Err(argument.unexpected().into()),
    }
    let file = parser.value().context("which file? cargo xtask story check FILE")?;
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    // The commands run in the project's folder, the person may be in another.
    Ok(Command::StoryCheck { file: std::path::absolute(file)? })
}

fn bench(parser: &mut lexopt::Parser) -> Result<Command> {
    use lexopt::prelude::*;
    let mut options = BenchOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("runs") => options.runs = Some(parser.value()?.parse()?),
            Long("quick") => options.quick = true,
            Long("core") => options.core = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Bench(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_help_ask_for_the_list() {
        for arguments in [&[][..], &["--help"], &["-h"], &["help"], &["build", "--help"], &["test", "-h"]] {
            assert_eq!(parse(arguments).unwrap(), Command::Help, "{arguments:?}");
        }
    }

    #[test]
    fn what_follows_serve_goes_to_trunk() {
        let expected = Command::Serve { trunk_arguments: vec!["--port".into(), "9".into()] };
        assert_eq!(parse(["serve", "--", "--port", "9"]).unwrap(), expected);
        assert_eq!(parse(["serve", "--port", "9"]).unwrap(), expected);
    }

    #[test]
    fn test_takes_steps_and_flags() {
        let Command::Test(options) =
            parse(["test", "--only", "tidy", "--only=docs", "--keep-going"]).unwrap()
        else {
            panic!("not a test command");
        };
        assert_eq!(options.only, ["tidy", "docs"]);
        assert!(options.keep_going && !options.list);
    }

    #[test]
    fn bench_takes_a_number_of_runs_and_flags() {
        let expected = BenchOptions { runs: Some(3), quick: true, core: false };
        assert_eq!(parse(["bench", "--runs", "3", "--quick"]).unwrap(), Command::Bench(expected));
        let core = BenchOptions { core: true, ..BenchOptions::default() };
        assert_eq!(parse(["bench", "--core"]).unwrap(), Command::Bench(core));
        assert!(parse(["bench", "--runs", "many"]).is_err());
    }

    #[test]
    fn a_story_is_found_from_where_the_person_is() {
        let Command::StoryCheck { file } = parse(["story", "check", "mine.json"]).unwrap() else {
            panic!("not a check");
        };
        assert_eq!(file, std::env::current_dir().unwrap().join("mine.json"));
        assert!(parse(["story", "check"]).unwrap_err().to_string().contains("which file"));
        assert!(parse(["story", "chekc", "mine.json"]).is_err());
    }

    #[test]
    fn a_typing_error_is_named() {
        let error = parse(["biuld"]).unwrap_err().to_string();
        assert!(error.contains("`biuld`"), "{error}");
        assert!(parse(["build", "--fast"]).is_err());
    }

    #[test]
    fn every_command_stands_in_the_help() {
        for name in ["serve", "build", "test", "bench", "size", "story", "tidy", "setup", "style", "assemble"]
        {
            assert!(help().contains(&format!("\n  {name}")), "{name}");
        }
    }
}
