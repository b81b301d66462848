//! The documents: what they name exists.

use crate::{Source, keep, project, source, sources};
use std::fs;

/// Folders whose paths are looked up when a document names them.
const ROOTS: [&str; 11] =
    [".ci/", "crates/", "docs/", "exercises/", "locales/", "public/", "src/", "style/", "tests/", "worker/", "xtask/"];

#[test]
fn documents_name_only_what_exists() {
    let mut documents = sources(&["docs"], "md");
    documents.extend(["README.md", "CHANGELOG.md"].map(source));
    let mut breaches = vec![];
    for document in &documents {
        for (number, line) in document.text.lines().enumerate() {
            for path in named_paths(line) {
                let place = format!("{}:{}", document.path, number + 1);
                if let Err(fault) = look_up(document, path) {
                    breaches.push(format!("{place}: {path}: {fault}"));
                }
            }
        }
    }
    keep("Documents name only what exists.", &breaches);
}

/// Paths between backticks, and targets of links.
fn named_paths(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split('`').skip(1).step_by(2).filter(|code| ROOTS.iter().any(|root| code.starts_with(root)));
    let links = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    code.filter(|code| !code.contains(['<', '{', '*', '…', ' '])).chain(links.filter(|link| !link.contains(':')))
}

/// A path, or `path::name` of a test in it.
fn look_up(document: &Source, named: &str) -> Result<(), String> {
    let (path, name) = named.split_once("::").map_or((named, None), |(path, name)| (path, Some(name)));
    let path = path.split('#').next().unwrap_or_default();
    let beside = project().join(&document.path).with_file_name("").join(path);
    let file = [project().join(path), beside].into_iter().find(|file| file.exists()).ok_or("no such file")?;
    match name {
        Some(name) if !fs::read_to_string(file).is_ok_and(|text| text.contains(&format!("fn {name}("))) => {
            Err(format!("no test {name} in it"))
        }
        _ => Ok(()),
    }
}
