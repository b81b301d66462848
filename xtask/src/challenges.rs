//! The challenges of block programming: read from their folders, checked, written for the app.

use anyhow::{Context, Result, anyhow, bail};
use creation::blocks::challenge::{Challenge, ChallengeEntry, ChallengeTexts};
use e2e::places;
use messages::Language;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// Every challenge in a language, in the order of their numbers.
pub fn load(language: &str) -> Result<Vec<ChallengeEntry>> {
    let root = places::project().join("challenges");
    let mut folders: Vec<PathBuf> = fs::read_dir(&root)
        .with_context(|| root.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    folders.iter().map(|folder| entry(folder, language)).collect()
}

/// Fails with everything that is wrong in the challenges, one line each.
pub fn check() -> Result<()> {
    let faults = |Language { code, .. }: &Language| match load(code) {
        Err(error) => vec![format!("{error:#}")],
        Ok(entries) => entries.iter().filter_map(|entry| fault(entry, code)).collect(),
    };
    let faults: Vec<String> = Language::all().iter().flat_map(faults).collect();
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("\n")) }
}

fn fault(entry: &ChallengeEntry, language: &str) -> Option<String> {
    let of_challenge = entry.challenge.fault().map(|fault| format!("{}/challenge.toml: {fault}", entry.id));
    let of_texts = || entry.texts.fault().map(|fault| format!("{}/{language}.toml: {fault}", entry.id));
    let of_name = || progress::Slug::new(&entry.id).is_err().then(|| format!("{}: not a name for a folder", entry.id));
    of_challenge.or_else(of_texts).or_else(of_name).map(|fault| format!("challenges/{fault}"))
}

/// Writes `corpus/<language>/challenges.json` below a folder of the built app.
pub fn pack(folder: &Path) -> Result<()> {
    for Language { code, .. } in Language::all() {
        let file = folder.join(format!("corpus/{code}/challenges.json"));
        fs::write(&file, serde_json::to_vec(&load(code)?)?).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

fn entry(folder: &Path, language: &str) -> Result<ChallengeEntry> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Some((_, id)) = name.split_once('-').filter(|(number, _)| number.parse::<u8>().is_ok()) else {
        bail!("challenges/{name}: a folder is called by a number and a name, such as 01-to-the-door");
    };
    let challenge: Challenge = read(&folder.join("challenge.toml"))?;
    let texts: ChallengeTexts = read(&folder.join(format!("{language}.toml")))?;
    Ok(ChallengeEntry { id: id.to_owned(), challenge, texts })
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    toml::from_str(&text).map_err(|error| anyhow!("{}: {error}", file.display()))
}
