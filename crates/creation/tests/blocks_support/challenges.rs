//! The challenges as they are written in `challenges/`.

use creation::blocks::{Attempt, Challenge, ChallengeTexts};
use std::fs::{read_dir, read_to_string};
use std::path::Path;

pub struct Authored {
    pub name: String,
    pub challenge: Challenge,
    pub french: ChallengeTexts,
    pub english: ChallengeTexts,
}

fn read<T: serde::de::DeserializeOwned>(folder: &Path, file: &str) -> T {
    let path = folder.join(file);
    let text = read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every challenge, in order.
pub fn challenges() -> Vec<Authored> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../challenges");
    let mut folders: Vec<_> = read_dir(root)
        .expect("the challenges")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let authored = |folder: &std::path::PathBuf| Authored {
        name: folder.file_name().expect("a name").to_string_lossy().into_owned(),
        challenge: read(folder, "challenge.toml"),
        french: read(folder, "fr.toml"),
        english: read(folder, "en.toml"),
    };
    folders.iter().map(authored).collect()
}

pub fn is_reached(attempt: &Attempt) -> bool {
    matches!(attempt, Attempt::Reached { .. })
}
