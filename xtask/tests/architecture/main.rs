//! The rules of the house: what no compiler checks and no reader should have to.
//!
//! Each rule tells every breach at once: the place, what is wrong, how to mend it.

mod crates;
mod documents;
mod drawings;
mod policy;
mod rust;
mod size;
mod style;
mod texts;
mod views;

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project and its text.
struct Source {
    /// From the project's root, with `/`.
    path: String,
    text: String,
}

/// The project's root.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// One file of the project.
fn source(path: &str) -> Source {
    let text = fs::read_to_string(project().join(path));
    Source { path: path.to_owned(), text: text.unwrap_or_else(|error| panic!("{path}: {error}")) }
}

/// Every file with this extension below the folders, in the order of their names.
fn sources(folders: &[&str], extension: &str) -> Vec<Source> {
    let mut found = vec![];
    let mut ahead: Vec<String> = folders.iter().map(|folder| (*folder).to_owned()).collect();
    while let Some(folder) = ahead.pop() {
        let entries = fs::read_dir(project().join(&folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
        for entry in entries {
            let entry = entry.expect("an entry of a folder");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                ahead.push(path);
            } else if path.ends_with(&format!(".{extension}")) {
                found.push(source(&path));
            }
        }
    }
    assert!(!found.is_empty(), "no .{extension} in {folders:?}: this rule looks in the wrong place");
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Fails with the rule and every breach of it.
fn keep(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n{}\n", breaches.join("\n"));
}
