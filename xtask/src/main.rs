//! Everything one does with the project: `cargo xtask help`.

mod bench;
mod challenges;
mod check;
mod claim;
mod corpus;
mod dist;
mod documents;
mod finish;
mod install;
mod learner;
mod licences;
mod make;
mod new_exercise;
mod outside;
mod pack;
mod reference;
mod run;
mod serve;
mod service_worker;
mod style;
mod table;
mod test;
mod watch;

use anyhow::{Result, bail};
use pico_args::Arguments;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--watch [--exercises FOLDER]] [--app FOLDER]
                                  build the app (or take a built one) and serve it on this machine;
                                  --watch shows what is saved in exercises/ within a second;
                                  --watch-code builds again at every change of the code
  build                           build the app as it ships, into dist/
  test [stage…] [filter…]         run everything, or some of: check native storage e2e outside
  check                           formatting, lints, licences, policy, corpus
  new-exercise <domain>/<slug>    start an exercise from the template
  play <exercise> <trace> [--seed N]
                                  play a trace and print what happens
  prove [exercise…]               read the corpus and play every trace, of these exercises or of all
  pack <folder> --out FILE [--name NAME]
                                  make one file of a folder of exercises, for a mediator to add
  reference                       write docs/EXERCISE-REFERENCE.md and the schemas for editors from the model
  table                           write docs/EXERCISES.md from the corpus
  make <project> --format svg|dxf --out FILE [--lab FILE]
                                  make a machine's file from a project file
  document <exercise> <file> --out FILE [--seed N]
                                  print a document that an exercise delivers, as PDF
  bench [part] [--built]          measure against the budgets, into docs/BENCH.md; a part alone is only printed:
                                  weight exercise making many people places; and those that take too long to be
                                  among the others: durability hours; --built takes dist/ as it is
  finish [folder]                 add corpus, texts and service worker to a built app (Trunk calls it)

What is missing is installed, once, into ~/.cache/passerelle.
";

fn main() -> ExitCode {
    match dispatch(Arguments::from_env()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what is asked; false when tests or checks found something, which they have told.
fn dispatch(mut arguments: Arguments) -> Result<bool> {
    match arguments.subcommand()?.as_deref() {
        Some("test") => {
            let _claim = claim::claim()?;
            return test::test(arguments);
        }
        Some("check") => {
            let _claim = claim::claim()?;
            return check::check();
        }
        Some("serve") => serve::serve(arguments)?,
        Some("build") => {
            let _claim = claim::claim()?;
            dist::build()?;
        }
        Some("new-exercise") => new_exercise::new_exercise(arguments)?,
        Some("play") => corpus::play(arguments)?,
        Some("document") => documents::document(arguments)?,
        Some("prove") => corpus::prove_named(arguments)?,
        Some("pack") => pack::make(arguments)?,
        Some("reference") => reference::write()?,
        Some("table") => table::write()?,
        Some("make") => make::make(arguments)?,
        Some("bench") => {
            let _claim = claim::claim()?;
            bench::bench(arguments)?;
        }
        Some("finish") => finish::finish(arguments)?,
        None | Some("help") => print!("{HELP}"),
        Some(other) => bail!("there is no command “{other}”; `cargo xtask help` lists them"),
    }
    Ok(true)
}
