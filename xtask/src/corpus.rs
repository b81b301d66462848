//! The authored exercises: read, proven, played.

use crate::run::command;
use anyhow::{Context, Result, anyhow, bail};
use e2e::places;
use pico_args::Arguments;
use scenario::Date;
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

/// Reads the corpus and plays every trace of the named exercises alone; of all that is wrong, says what is theirs, and what
/// is wrong in the files that exercises share.
pub fn prove_named(arguments: Arguments) -> Result<()> {
    let names: Vec<String> = arguments.finish().into_iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names.is_empty() {
        return prove();
    }
    let (corpus, found) = load_named(&names);
    for read in author::readability(&corpus) {
        println!("{read}");
    }
    all_well(&found)?;
    all_well(&author::prove(&corpus, &estimate))?;
    all_well(&author::prove_help(&corpus, &estimate))?;
    println!("{} exercises, each solved, each trap met and led out of", corpus.exercises.len());
    Ok(())
}

/// These exercises alone, and what is wrong with them and with the files that exercises share.
fn load_named(names: &[String]) -> (Corpus, Vec<Diagnostic>) {
    let (mut corpus, mut found) = author::load(&places::project().join("exercises"));
    corpus.exercises.retain(|id, _| names.contains(id));
    for unknown in names.iter().filter(|name| !corpus.exercises.contains_key(*name)) {
        println!("there is no exercise “{unknown}” that can be read");
    }
    let sites = corpus.exercises.values().flat_map(|authored| &authored.exercise.sites);
    let sites: Vec<String> = sites.map(|site| format!("exercises/sites/{site}.toml")).collect();
    found.retain(|said| {
        let is_shared = said.file.matches('/').count() == 1 || said.file.contains("/glossary/");
        is_shared || sites.contains(&said.file) || names.iter().any(|name| said.file.contains(&format!("/{name}/")))
    });
    (corpus, found)
}

/// Tells which dated rules were last checked more than twelve months ago.
pub fn old_rules() -> Result<()> {
    let corpus = load()?;
    let today = today()?;
    let old = corpus.old_rules(today);
    for rule in &old {
        println!("{}: {} — checked on {}, {}", rule.id, rule.value, rule.verified, rule.source);
    }
    match old.len() {
        0 => println!("{} dated rules, all checked within twelve months", corpus.rules.len()),
        count => {
            println!("{count} of {} dated rules are to be checked again: exercises/rules.toml", corpus.rules.len())
        }
    }
    Ok(())
}

/// The day it is on this machine.
fn today() -> Result<Date> {
    let day = String::from_utf8(command("date").arg("+%F").output().context("`date` cannot be run")?.stdout)?;
    Date::from_iso(day.trim()).with_context(|| format!("“{}” is no day", day.trim()))
}

/// Plays `<exercise> <trace>` and prints what happens.
pub fn play(mut arguments: Arguments) -> Result<()> {
    let usage = "say which: cargo xtask play <domain>/<slug> solution (or trap-<id>) [--seed N]";
    let seed = arguments.opt_value_from_str("--seed")?.unwrap_or(0);
    let exercise: String = arguments.free_from_str().context(usage)?;
    let trace: String = arguments.free_from_str().context(usage)?;
    let (corpus, found) = load_named(std::slice::from_ref(&exercise));
    for said in found {
        println!("{said}");
    }
    let replay = author::replay(&corpus, &exercise, &trace, seed, &estimate);
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
