//! The documents: what they name exists, and what authors can write is named.

use crate::rust::Rust;
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

/// What an author can write: the types whose keys or values are the words of the corpus.
const WRITTEN: [(&str, &str); 20] = [
    ("exercise.rs", "struct Exercise "),
    ("exercise.rs", "struct Start "),
    ("exercise.rs", "struct MailTemplate "),
    ("exercise.rs", "struct Rule "),
    ("exercise.rs", "struct ExerciseTexts "),
    ("exercise.rs", "struct HintTexts "),
    ("exercise.rs", "struct BridgeTexts "),
    ("world.rs", "struct File "),
    ("world.rs", "struct Folder "),
    ("when.rs", "struct When "),
    ("event.rs", "enum Reason "),
    ("device.rs", "enum App "),
    ("device.rs", "enum Frame "),
    ("site.rs", "struct Site "),
    ("site.rs", "struct CookieBanner "),
    ("site.rs", "struct Page "),
    ("site.rs", "enum Block "),
    ("site.rs", "struct Form "),
    ("site.rs", "struct Field "),
    ("site.rs", "enum FieldKind "),
];

#[test]
fn the_manual_names_every_word_of_the_corpus() {
    let manual = source("docs/WRITING-EXERCISES.md").text;
    let is_named = |word: &str| {
        let mut rest = manual.as_str();
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
        while let Some(position) = rest.find(word) {
            let (before, after) = (&rest[..position], &rest[position + word.len()..]);
            if !before.ends_with(is_part) && !after.starts_with(is_part) {
                return true;
            }
            rest = after;
        }
        false
    };
    let mut breaches = vec![];
    for (file, kind) in WRITTEN {
        let path = format!("crates/scenario/src/{file}");
        let words = words_of(&path, kind);
        assert!(words.len() > 1, "{path}: {kind} has too few words: this rule reads it wrongly");
        for word in words.iter().filter(|word| !is_named(word)) {
            breaches.push(format!("{path}: {kind}: explain `{word}` in docs/WRITING-EXERCISES.md"));
        }
    }
    keep("The manual for authors names every word that they can write.", &breaches);
}

/// The keys of a struct or the variants of an enum, as TOML has them.
fn words_of(path: &str, kind: &str) -> Vec<String> {
    let file = source(path);
    let body = |text: &str| {
        let start = text.find(&format!("pub {kind}")).unwrap_or_else(|| panic!("{path}: no {kind}"));
        let end = text[start..].find("\n}").map_or(text.len(), |end| start + end);
        start..end
    };
    let rust = Rust::read(&file);
    let range = body(&rust.code);
    let mut words = vec![];
    let mut renamed = None;
    for (line, written) in rust.code[range.clone()].lines().zip(file.text[range].lines()).skip(1) {
        if let Some((_, name)) = written.split_once("rename = \"") {
            renamed = name.split('"').next().map(str::to_owned);
        }
        let line = line.trim();
        let name = line.strip_prefix("pub ").and_then(|rest| rest.split_once(':')).map(|(name, _)| name);
        let variant =
            line.split([',', '(', '{']).next().filter(|word| word.starts_with(|letter: char| letter.is_uppercase()));
        if let Some(name) = name.or(variant.filter(|_| kind.starts_with("enum"))) {
            words.push(renamed.take().unwrap_or_else(|| kebab(name)));
        }
    }
    words
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (rank, letter) in name.char_indices() {
        if letter.is_uppercase() && rank > 0 {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab.replace('_', "-")
}
