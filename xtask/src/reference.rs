//! The reference of the authored files, from the model itself: a JSON Schema for each kind of file, what editors need to
//! find it, and `docs/EXERCISE-REFERENCE.md`.

mod examples;
mod page;

use crate::run::say;
use anyhow::{Context, Result, bail};
use e2e::places;
use scenario::author::{FileKind, file_kinds};
use std::fmt::Write;
use std::fs;

/// Writes all of it.
pub fn write() -> Result<()> {
    let files = files()?;
    for (path, text) in &files {
        let file = places::project().join(path);
        fs::create_dir_all(file.parent().context("a folder")?)?;
        fs::write(&file, text).with_context(|| path.clone())?;
    }
    say(&format!("{} files of the reference are written", files.len()));
    Ok(())
}

/// Whether all of it says what the model is.
pub fn check() -> Result<()> {
    let is_old =
        |(path, text): &(String, String)| fs::read_to_string(places::project().join(path)).unwrap_or_default() != *text;
    let old: Vec<_> = files()?.into_iter().filter(is_old).map(|(path, _)| path).collect();
    if !old.is_empty() {
        bail!("run `cargo xtask reference`: not up to date are {}", old.join(", "));
    }
    Ok(())
}

/// Every file of the reference, by path.
fn files() -> Result<Vec<(String, String)>> {
    let kinds = file_kinds();
    let mut files = vec![];
    for kind in &kinds {
        files.push((schema_path(kind), serde_json::to_string_pretty(&kind.schema)? + "\n"));
    }
    files.push((".taplo.toml".to_owned(), editors(&kinds)?));
    files.push(("docs/EXERCISE-REFERENCE.md".to_owned(), page::page(&kinds, &examples::find(&kinds)?)?));
    Ok(files)
}

fn schema_path(kind: &FileKind) -> String {
    format!("exercises/schema/{}.schema.json", kind.name)
}

/// What tells Taplo, and the editors that use it, which schema goes with which file.
fn editors(kinds: &[FileKind]) -> Result<String> {
    let below =
        |globs: &[&str]| globs.iter().map(|glob| format!("\"exercises/{glob}\"")).collect::<Vec<_>>().join(", ");
    let mut text = String::from(
        "# Which schema goes with which authored file, for editors (Even Better TOML, Taplo).\n\
         # Written by `cargo xtask reference`.\n",
    );
    for kind in kinds {
        writeln!(text, "\n[[rule]]\ninclude = [{}]", below(kind.files))?;
        if !kind.except.is_empty() {
            writeln!(text, "exclude = [{}]", below(kind.except))?;
        }
        writeln!(text, "schema = {{ path = \"{}\", enabled = true }}", schema_path(kind))?;
    }
    Ok(text)
}
