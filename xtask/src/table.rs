//! `docs/EXERCISES.md`: every exercise at a glance, written from the corpus itself.

use crate::corpus;
use crate::run::say;
use anyhow::{Result, bail};
use e2e::places;
use scenario::author::Corpus;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// Writes the table.
pub fn write() -> Result<()> {
    fs::write(file(), table(&corpus::load()?)?)?;
    say("docs/EXERCISES.md is written");
    Ok(())
}

/// Whether the table says what the corpus holds.
pub fn check() -> Result<()> {
    if fs::read_to_string(file()).unwrap_or_default() != table(&corpus::load()?)? {
        bail!("docs/EXERCISES.md is not up to date: run `cargo xtask table`");
    }
    Ok(())
}

fn file() -> PathBuf {
    places::project().join("docs/EXERCISES.md")
}

fn table(corpus: &Corpus) -> Result<String> {
    let mut text = format!(
        "# The exercises\n\nBy `cargo xtask table`, from `exercises/`: {} exercises, {} personas, {} skills.\n\n\
         | exercise | title | skills | DigComp | languages | traps | verified | source |\n\
         | --- | --- | --- | --- | --- | ---: | --- | --- |\n",
        corpus.exercises.len(),
        corpus.personas.len(),
        corpus.skills.len()
    );
    for (id, authored) in &corpus.exercises {
        let exercise = &authored.exercise;
        let title = authored.texts.get("fr").map(|texts| texts.title.as_str()).unwrap_or_default();
        let languages: Vec<&str> = authored.texts.keys().map(String::as_str).collect();
        writeln!(
            text,
            "| `{id}` | {title} | {} | {} | {} | {} | {} | {} |",
            exercise.skills.join(", "),
            exercise.digcomp,
            languages.join(", "),
            exercise.traps.len(),
            exercise.verified.as_deref().unwrap_or_default(),
            exercise.source.as_deref().unwrap_or_default().replace('|', "/")
        )?;
    }
    let mut practised: BTreeMap<&str, usize> = BTreeMap::new();
    for skill in corpus.exercises.values().flat_map(|authored| &authored.exercise.skills) {
        *practised.entry(skill).or_default() += 1;
    }
    text.push_str("\n## The skills\n\n| skill | DigComp | exercises |\n| --- | --- | ---: |\n");
    for skill in &corpus.skills {
        let exercises = practised.get(skill.id.as_str()).copied().unwrap_or_default();
        writeln!(text, "| {} | {} | {exercises} |", skill.id, skill.digcomp)?;
    }
    Ok(text)
}
