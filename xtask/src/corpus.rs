//! The authored exercises: read, proven, played.

use anyhow::{Context, Result, anyhow, bail};
use e2e::places;
use pico_args::Arguments;
use scenario::author::{self, Corpus, Diagnostic};
use worker::strength::{Request, look};

/// Reads the corpus; fails with all that is to be mended in it.
pub fn load() -> Result<Corpus> {
    let (corpus, found) = author::load(&places::project().join("exercises"));
    all_well(&found)?;
    Ok(corpus)
}

/// Reads the corpus and plays every trace with every persona.
pub fn prove() -> Result<()> {
    let corpus = load()?;
    for read in author::readability(&corpus) {
        println!("{read}");
    }
    all_well(&author::prove(&corpus, &estimate))?;
    println!("{} exercises, each solved and each trap met", corpus.exercises.len());
    Ok(())
}

/// Plays `<exercise> <trace>` and prints what happens.
pub fn play(mut arguments: Arguments) -> Result<()> {
    let usage = "say which: cargo xtask play <domain>/<slug> solution (or trap-<id>) [--seed N]";
    let seed = arguments.opt_value_from_str("--seed")?.unwrap_or(0);
    let exercise: String = arguments.free_from_str().context(usage)?;
    let trace: String = arguments.free_from_str().context(usage)?;
    let replay = author::replay(&load()?, &exercise, &trace, seed, &estimate);
    print!("{}", replay.map_err(|reason| anyhow!(reason))?);
    Ok(())
}

/// How many guesses a secret takes, as a power of ten, by the estimator that the app ships.
pub fn estimate(secret: &str, own: &[String]) -> f64 {
    look(&Request { passphrase: secret.to_owned(), words: own.to_vec() }).guesses_log10
}

fn all_well(found: &[Diagnostic]) -> Result<()> {
    if !found.is_empty() {
        let list: Vec<_> = found.iter().map(Diagnostic::to_string).collect();
        bail!("{}", list.join("\n"));
    }
    Ok(())
}
