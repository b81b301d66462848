//! Authored files by their path: read from a folder, or unpacked from a pack.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A folder of authored files, wherever it is: path from the folder on, to the text or the reason why it cannot be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// The folder's own name: the beginning of every path in a diagnostic.
    pub name: String,
    files: BTreeMap<String, Result<String, String>>,
}

impl Tree {
    /// A folder with these files.
    pub fn new(name: &str, files: BTreeMap<String, String>) -> Self {
        Self { name: name.to_owned(), files: files.into_iter().map(|(path, text)| (path, Ok(text))).collect() }
    }

    /// Reads the texts of a folder (`.toml`, `.txt`), those of its folders too. Names that begin with a full stop or with
    /// `_` are passed over.
    pub fn read(folder: &Path) -> Self {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut tree = Self { name, files: BTreeMap::new() };
        tree.read_below(folder, "");
        tree
    }

    fn read_below(&mut self, folder: &Path, before: &str) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(['.', '_']) {
                continue;
            }
            if entry.path().is_dir() {
                self.read_below(&entry.path(), &format!("{before}{name}/"));
            } else if name.ends_with(".toml") || name.ends_with(".txt") {
                let text = fs::read_to_string(entry.path()).map_err(|error| error.to_string());
                self.files.insert(format!("{before}{name}"), text);
            }
        }
    }

    /// The text at `path`, or why it cannot be read; `None` where there is no such file.
    pub fn text(&self, path: &str) -> Option<Result<&str, &str>> {
        self.files.get(path).map(|text| text.as_deref().map_err(String::as_str))
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Every text that can be read, by path.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref().ok()?)))
    }

    /// Names of the folders in a folder, in order.
    pub fn folders(&self, path: &str) -> BTreeSet<String> {
        self.below(path).filter_map(|rest| Some(rest.split_once('/')?.0.to_owned())).collect()
    }

    /// Names of the TOML files in a folder, in order.
    pub fn files(&self, path: &str) -> BTreeSet<String> {
        self.below(path).filter(|rest| !rest.contains('/') && rest.ends_with(".toml")).map(str::to_owned).collect()
    }

    fn below(&self, path: &str) -> impl Iterator<Item = &str> {
        let before = if path.is_empty() { String::new() } else { format!("{path}/") };
        self.files.keys().filter_map(move |file| file.strip_prefix(before.as_str()))
    }
}
