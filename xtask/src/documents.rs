//! Documents that the portals deliver, as the app prints them.

use crate::corpus;
use anyhow::{Context, Result, anyhow};
use documents::Paper;
use messages::Texts;
use pico_args::Arguments;
use scenario::author::{self, Corpus};
use scenario::{Document, Scenario};
use serde_json::{json, to_value};
use std::fs;
use std::path::{Path, PathBuf};

/// `<exercise> <file> --out FILE [--seed N]`
pub fn document(mut arguments: Arguments) -> Result<()> {
    let out: PathBuf = arguments.value_from_str("--out")?;
    let seed: u64 = arguments.opt_value_from_str("--seed")?.unwrap_or(0);
    let exercise: String = arguments.free_from_str().context("say which exercise")?;
    let file: String = arguments.free_from_str().context("say which of its files")?;
    let scenario = instantiated(&corpus::load()?, &exercise, seed)?;
    let files = &scenario.exercise().files;
    let document = files.iter().find(|known| known.id == file).and_then(|known| known.document.as_ref());
    let document = document.with_context(|| format!("{exercise} has no document “{file}”"))?;
    fs::write(&out, printed(document)?).with_context(|| out.display().to_string())
}

/// Prints every document of the corpus into a folder that is emptied first, each exercise with another persona, and beside
/// each what can be read on it.
pub fn print_all(folder: &Path) -> Result<()> {
    let corpus = corpus::load()?;
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (exercise, seed) in corpus.exercises.keys().zip(0..) {
        let scenario = instantiated(&corpus, exercise, seed)?;
        for file in &scenario.exercise().files {
            if let Some(document) = &file.document {
                let name = format!("{}-{}", exercise.replace('/', "-"), file.id);
                fs::write(folder.join(format!("{name}.pdf")), printed(document)?)?;
                let facts = json!({ "title": document.title, "to": document.to, "mark": mark() });
                fs::write(folder.join(format!("{name}.json")), facts.to_string())?;
            }
        }
    }
    Ok(())
}

fn instantiated(corpus: &Corpus, exercise: &str, seed: u64) -> Result<Scenario> {
    let bundle =
        author::bundle(corpus, exercise, "fr").with_context(|| format!("there is no exercise “{exercise}”"))?;
    let scenario = bundle.ship().and_then(|shipped| shipped.instantiate(seed, &[]));
    scenario.map_err(|error| anyhow!("{exercise}: {error:?}"))
}

fn mark() -> &'static str {
    Texts::french().files_training()
}

fn printed(document: &Document) -> Result<Vec<u8>> {
    let paper: Paper = serde_json::from_value(to_value(document)?)?;
    let paper = Paper { language: "fr".to_owned(), mark: mark().to_owned(), ..paper };
    documents::pdf(&paper).map_err(|_| anyhow!("the fonts cannot be read"))
}
