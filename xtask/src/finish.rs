//! What Trunk calls after a build: everything is put in place before the list of files is made.

use crate::{pack, service_worker, style};
use anyhow::{Result, bail};
use e2e::places;
use pico_args::Arguments;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Adds corpus, texts, styles, headers and service worker to Trunk's staging folder, the given one, or `dist/`.
pub fn finish(mut arguments: Arguments) -> Result<()> {
    let given: Option<PathBuf> = arguments.opt_free_from_str()?;
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = given.or(staged).unwrap_or_else(places::dist);
    into(&folder)
}

/// Adds all that to this folder.
pub fn into(folder: &Path) -> Result<()> {
    if !folder.join("index.html").is_file() {
        bail!("{} has no built app: run `cargo xtask build`", folder.display());
    }
    pack::pack(folder)?;
    style::bundle(folder)?;
    fs::copy(places::project().join("public/_headers"), folder.join("_headers"))?;
    service_worker::write(folder)
}
