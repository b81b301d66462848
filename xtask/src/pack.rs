//! The corpus and the texts of the interface, as compact JSON.

use crate::corpus;
use anyhow::{Context, Result};
use messages::Language;
use scenario::author;
use std::fs;
use std::path::Path;

/// Writes `corpus/` and `locales/` below a folder of the built app.
pub fn pack(folder: &Path) -> Result<()> {
    author::pack(&corpus::load()?, folder)?;
    let locales = folder.join("locales");
    fs::create_dir_all(&locales)?;
    // French is compiled in.
    for Language { code, .. } in Language::all().iter().skip(1) {
        let pack = messages::pack(code).with_context(|| format!("the texts in “{code}”"))?;
        fs::write(locales.join(format!("{code}.json")), pack)?;
    }
    Ok(())
}
