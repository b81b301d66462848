//! Builds the app into `dist/`.

use crate::run::{command, run, say};
use crate::{finish, install};
use anyhow::{Context, Result};
use e2e::places;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

/// What is data: another corpus needs no other code.
const DATA: &[&str] = &["challenges", "exercises"];

/// All that the built app is made of.
pub const SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "challenges",
    "crates",
    "exercises",
    "index.html",
    "locales",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "worker",
    "xtask",
];

/// Builds the app as it ships.
pub fn build() -> Result<()> {
    install::for_building()?;
    say("Building the app: minutes the first time, then seconds");
    let start = Instant::now();
    let sources = digests()?;
    let advice = "mend what the lines above say";
    run(trunk()?.args(["build", "--release"]), advice)?;
    stamp_with(&sources)?;
    say(&format!("Built dist/ in {} s", start.elapsed().as_secs()));
    Ok(())
}

/// Builds the app unless `dist/` already is what the sources give.
pub fn build_if_changed() -> Result<()> {
    let stamp = fs::read_to_string(stamp()).unwrap_or_default();
    let (sources, was_built) = (digests()?, places::dist().join("sw.js").is_file());
    let (code, data) = stamp.split_once('\n').unwrap_or_default();
    if !was_built || code != sources.code {
        return build();
    }
    if data == sources.data {
        say("dist/ is up to date");
        return Ok(());
    }
    say("Putting the exercises into dist/");
    finish::into(&places::dist())?;
    stamp_with(&sources)
}

/// Trunk, which calls this very program to finish the build.
pub fn trunk() -> Result<Command> {
    let mut trunk = command("trunk");
    trunk.arg("--skip-version-check");
    trunk.env("XTASK", env::current_exe().context("the path of this program")?);
    Ok(trunk)
}

/// Every file below a folder, sorted; the folder may be a file, or missing.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(if path.is_file() { vec![path.to_owned()] } else { vec![] });
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    let nested = entries.iter().map(|entry| files_below(entry)).collect::<Result<Vec<_>>>()?;
    Ok(nested.concat())
}

fn stamp() -> PathBuf {
    places::project().join("target/dist-is-made-of")
}

/// What `dist/` was made of.
struct Digests {
    code: String,
    data: String,
}

fn digests() -> Result<Digests> {
    let code: Vec<&str> = SOURCES.iter().copied().filter(|source| !DATA.contains(source)).collect();
    Ok(Digests { code: digest(&code)?, data: digest(DATA)? })
}

fn stamp_with(Digests { code, data }: &Digests) -> Result<()> {
    fs::create_dir_all(stamp().parent().context("a folder for the stamp")?)?;
    Ok(fs::write(stamp(), format!("{code}\n{data}"))?)
}

fn digest(sources: &[&str]) -> Result<String> {
    let mut hasher = Sha256::new();
    for source in sources {
        for file in files_below(&places::project().join(source))? {
            let bytes = fs::read(&file)?;
            hasher.update(file.to_string_lossy().as_bytes());
            hasher.update(bytes.len().to_le_bytes());
            hasher.update(bytes);
        }
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
