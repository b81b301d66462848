//! What the app brings and a pack stands on: shipped with the app, read only where a pack is checked.

use super::corpus::Corpus;
use super::tree::Tree;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Files that exercises share, beside the folders of [`FOLDERS`].
const FILES: [&str; 5] = ["personas.toml", "papers.toml", "rules.toml", "words.txt", "common-words.txt"];
/// Folders that exercises share.
const FOLDERS: [&str; 3] = ["sites/", "skills/", "glossary/"];

/// The authored files that a pack can name, and the names that it cannot invent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Installed {
    /// By path.
    pub files: BTreeMap<String, String>,
    /// `domain/slug` of every exercise.
    pub exercises: BTreeSet<String>,
    /// Places of the town.
    pub places: BTreeSet<String>,
    /// Motifs that can be earned.
    pub motifs: BTreeSet<String>,
}

impl Installed {
    /// What a pack can name of the corpus that was read from `tree`.
    pub fn of(tree: &Tree, corpus: &Corpus, motifs: impl IntoIterator<Item = String>) -> Self {
        let is_shared = |path: &str| FILES.contains(&path) || FOLDERS.iter().any(|folder| path.starts_with(folder));
        let files = tree.texts().filter(|(path, _)| is_shared(path));
        Self {
            files: files.map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
            exercises: corpus.exercises.keys().cloned().collect(),
            places: corpus.exercises.values().map(|authored| authored.exercise.place.clone()).collect(),
            motifs: motifs.into_iter().collect(),
        }
    }

    /// The files.
    pub fn tree(&self) -> Tree {
        Tree::new("installed", self.files.clone())
    }
}
