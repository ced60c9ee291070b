//! The commands of the README: `cargo xtask --help` lists them.
//!
//! Knows which command runs which module, and how a failure is shown. Everything else is in the modules.

mod assemble;
mod bench;
mod browsers;
mod build;
mod checks;
mod cli;
mod console;
mod path;
mod process;
mod project;
mod serve;
mod size;
mod story;
mod style;
mod test;
mod tidy;
mod tools;

use cli::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            console::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    std::env::set_current_dir(project::root())?;
    match command {
        Command::Help => {
            print!("{}", cli::help());
            Ok(())
        }
        Command::Setup => tools::for_release().map(|tools| tools.report()),
        Command::Serve { trunk_arguments } => serve::run(&trunk_arguments),
        Command::Build { url: None } => checks::run("build"),
        Command::Build { url: Some(url) } => build::run_for(&url),
        Command::Test(options) => test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Size => checks::run("size"),
        Command::Assemble => assemble::run(),
        Command::StoryCheck { file } => story::check(&file),
        Command::Style => style::run(),
        Command::Tidy => checks::run("tidy"),
    }
}
