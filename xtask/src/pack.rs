//! The corpus and the texts of the interface, as compact JSON; packs of exercises for mediators.

use crate::run::say;
use crate::{challenges, corpus};
use anyhow::{Context, Result, bail};
use e2e::places;
use messages::Language;
use pico_args::Arguments;
use scenario::author::{self, Corpus, Installed, Pack, Tree};
use scenario::{PACK_SIZE, Remark, Verdict};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `corpus/` and `locales/` below a folder of the built app.
pub fn pack(folder: &Path) -> Result<()> {
    exercises(&corpus::load()?, &tree(), folder)?;
    let locales = folder.join("locales");
    fs::create_dir_all(&locales)?;
    // French is compiled in.
    for Language { code, .. } in Language::all().iter().skip(1) {
        let pack = messages::pack(code).with_context(|| format!("the texts in “{code}”"))?;
        fs::write(locales.join(format!("{code}.json")), pack)?;
    }
    Ok(())
}

/// Writes `corpus/` anew below a folder of the built app.
pub fn exercises(corpus: &Corpus, tree: &Tree, folder: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(folder.join("corpus"));
    author::pack(corpus, folder)?;
    challenges::pack(folder)?;
    // Read only where a mediator adds a pack: what its exercises can name.
    fs::write(folder.join("corpus/installed.json"), serde_json::to_vec(&installed(corpus, tree))?)?;
    Ok(())
}

fn tree() -> Tree {
    Tree::read(&places::project().join("exercises"))
}

/// What a pack can name of the corpus.
fn installed(corpus: &Corpus, tree: &Tree) -> Installed {
    let motifs = creation::motif::MOTIFS.iter().map(|motif| motif.id.to_owned());
    Installed::of(tree, corpus, motifs)
}

/// Makes one file of a folder of exercises: `<folder> --out FILE [--name NAME]`. The folder is checked as the mediator's
/// device will check it.
pub fn make(mut arguments: Arguments) -> Result<()> {
    let usage = "say which: cargo xtask pack <folder> --out mon-lot.passerelle-pack [--name \"Mon lot\"]";
    let out: PathBuf = arguments.value_from_str("--out").context(usage)?;
    let name: Option<String> = arguments.opt_value_from_str("--name")?;
    let folder: PathBuf = arguments.free_from_str().context(usage)?;
    if !folder.is_dir() {
        bail!("{} is no folder", folder.display());
    }
    let tree = Tree::read(&folder.canonicalize()?);
    let pack = Pack::of(name.as_deref().unwrap_or(&tree.name), &tree);
    let text = pack.to_json();
    check(&text)?;
    fs::write(&out, &text).with_context(|| out.display().to_string())?;
    say(&format!("{} holds “{}”: {} kB", out.display(), pack.name, text.len() / 1000));
    Ok(())
}

/// Fails with all that is wrong; what could be better is said.
fn check(text: &str) -> Result<()> {
    let installed = installed(&corpus::load()?, &tree());
    let mut guesses = vec![];
    loop {
        match worker::packs::check(&installed, text.as_bytes(), guesses.clone()) {
            Verdict::NotAPack(reason) => bail!("no pack can be made of it: {reason:?} (at most {PACK_SIZE} bytes)"),
            Verdict::AskStrength(secrets) => guesses.extend(secrets.into_iter().map(|secret| {
                let guesses = corpus::estimate(&secret.0, &secret.1);
                (secret, guesses)
            })),
            Verdict::Checked(checked) => {
                checked.advice.iter().for_each(|said| println!("advice: {}", line(said)));
                if !checked.wrong.is_empty() {
                    let wrong: Vec<String> = checked.wrong.iter().map(line).collect();
                    bail!("{}", wrong.join("\n"));
                }
                return Ok(());
            }
        }
    }
}

fn line(said: &Remark) -> String {
    let place = said.line.map_or_else(String::new, |line| format!(":{line}"));
    format!("{}{place}: {}", said.file, said.english)
}
