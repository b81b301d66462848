//! Makes a machine's file from a project file, as the workshop does.

use anyhow::{Context, Result, anyhow};
use creation::lab::LabProfile;
use e2e::places;
use pico_args::Arguments;
use std::fs;
use std::path::{Path, PathBuf};

const ENGRAVING_FONT: &str = "public/fonts/engraving/noto-sans-bold.ttf";

/// `<project file> --format F --out FILE [--lab FILE]`
pub fn make(mut arguments: Arguments) -> Result<()> {
    let format: String = arguments.value_from_str("--format")?;
    let out: PathBuf = arguments.value_from_str("--out")?;
    let lab: Option<PathBuf> = arguments.opt_value_from_str("--lab")?;
    let project: PathBuf = arguments.free_from_str().context("say which project file")?;
    let lab = match lab {
        Some(file) => serde_json::from_slice(&read(&file)?).with_context(|| file.display().to_string())?,
        None => LabProfile::default(),
    };
    let made = creation::export(&read(&project)?, &format, &engraving_font()?, &lab);
    let made = made.map_err(|error| anyhow!("no file was made: {error}"))?;
    fs::write(&out, made).with_context(|| out.display().to_string())
}

/// The font whose outlines machines follow.
pub fn engraving_font() -> Result<Vec<u8>> {
    read(&places::project().join(ENGRAVING_FONT))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| file.display().to_string())
}
