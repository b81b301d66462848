//! Everything one does with the project: `cargo xtask help`.

mod bench;
mod check;
mod dist;
mod finish;
mod install;
mod licences;
mod new_exercise;
mod pack;
mod run;
mod serve;
mod service_worker;
mod test;

use anyhow::{Result, bail};
use pico_args::Arguments;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--watch]      build the app and serve it on this machine; --watch builds again at
                                  every change, faster and less small
  build                           build the app as it ships, into dist/
  test [stage…] [filter…]         run everything, or some of: check native storage e2e outside
  check                           formatting, lints, licences, policy, corpus
  new-exercise <domain>/<slug>    start an exercise from the template
  bench                           measure against the budgets, into docs/BENCH.md
  finish [folder]                 add corpus, texts and service worker to a built app (Trunk calls it)

What is missing is installed, once, into ~/.cache/passerelle.
";

fn main() -> ExitCode {
    match dispatch(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(mut arguments: Arguments) -> Result<()> {
    match arguments.subcommand()?.as_deref() {
        Some("serve") => serve::serve(arguments),
        Some("build") => dist::build(),
        Some("test") => test::test(arguments),
        Some("check") => check::check(),
        Some("new-exercise") => new_exercise::new_exercise(arguments),
        Some("bench") => bench::bench(),
        Some("finish") => finish::finish(arguments),
        None | Some("help") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no command “{other}”; `cargo xtask help` lists them"),
    }
}
