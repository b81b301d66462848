//! What travels: bytes in brotli, as a static host sends them.

use super::Measure;
use crate::dist::files_below;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use e2e::places;
use std::fs;
use std::path::{Path, PathBuf};

/// Files that are already compressed.
const DENSE: &[&str] = &["woff2", "png", "webp", "jpg", "mp3", "ogg", "opus"];

/// A copy of `dist/` with a `.br` beside every file that it makes smaller.
pub fn compressed_site() -> Result<PathBuf> {
    let site = places::project().join("target/bench");
    let _ = fs::remove_dir_all(&site);
    for file in files_below(&places::dist())? {
        let copy = site.join(file.strip_prefix(places::dist())?);
        fs::create_dir_all(copy.parent().context("a folder of the site")?)?;
        let bytes = fs::read(&file)?;
        fs::write(&copy, &bytes)?;
        if !DENSE.contains(&extension(&copy)) {
            let mut name = copy.into_os_string();
            name.push(".br");
            fs::write(name, compress(&bytes)?)?;
        }
    }
    Ok(site)
}

/// The weight of the files that came before the first screen, and of the kernels.
pub fn measure(site: &Path, first: &[String]) -> Result<Vec<Measure>> {
    let (fonts, others): (Vec<_>, Vec<_>) = first.iter().partition(|path| path.ends_with(".woff2"));
    let workshop = beyond(site, first, |path| path.contains("workshop") || path.contains("engraving"))?;
    let pack = beyond(site, first, |path| path.starts_with("pack") || path == "corpus/installed.json")?;
    let codes = beyond(site, first, |path| path.starts_with("code"))?;
    let kilobytes = |paths: Vec<&String>| -> Result<f64> {
        let sizes = paths.into_iter().map(|path| sent_size(&site.join(path))).collect::<Result<Vec<_>>>()?;
        Ok(sizes.iter().sum::<u64>() as f64 / 1000.0)
    };
    Ok(vec![
        Measure::new("to the first screen, fonts apart", kilobytes(others)?, "kB", Some(200.0)),
        Measure::new("fonts of the first screen", kilobytes(fonts)?, "kB", Some(40.0)),
        Measure::new(
            "to the kernel of the workshops with its font, beyond that",
            kilobytes(workshop.iter().collect())?,
            "kB",
            None,
        ),
        Measure::new("to the check of a pack of exercises, beyond that", kilobytes(pack.iter().collect())?, "kB", None),
        Measure::new("to the kernel that reads codes, beyond that", kilobytes(codes.iter().collect())?, "kB", None),
    ])
}

/// The files that are wanted and do not come with the first screen.
fn beyond(site: &Path, first: &[String], is_wanted: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for file in files_below(site)? {
        let path = file.strip_prefix(site)?.to_string_lossy().into_owned();
        if is_wanted(&path) && !path.ends_with(".br") && !first.contains(&path) {
            paths.push(path);
        }
    }
    Ok(paths)
}

fn sent_size(file: &Path) -> Result<u64> {
    let compressed = PathBuf::from(format!("{}.br", file.display()));
    let sent = if compressed.is_file() { &compressed } else { file };
    Ok(fs::metadata(sent).with_context(|| file.display().to_string())?.len())
}

/// Compresses as a static host does.
pub fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let best = BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &best)?;
    Ok(compressed)
}

fn extension(file: &Path) -> &str {
    file.extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}
