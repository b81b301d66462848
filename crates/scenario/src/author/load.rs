//! Reading the folder of the corpus. Never fails: what cannot be read is left out and said.

use super::check;
use super::corpus::{Authored, AuthoredJourney, Corpus, Skill, SkillTexts};
use super::diagnostic::Diagnostic;
use super::source::{Source, read};
use crate::persona::{Paper, Persona};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Folders that hold no domain of exercises.
const SHARED: [&str; 5] = ["sites", "skills", "glossary", "journeys", "_template"];

/// Reads the corpus in `folder` and checks it: everything that could be read, and everything that is wrong, by file and
/// line.
pub fn load(folder: &Path) -> (Corpus, Vec<Diagnostic>) {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut reader = Reader { folder, name, corpus: Corpus::default(), found: vec![] };
    reader.shared();
    reader.skills();
    reader.journeys();
    for domain in reader.folders("") {
        if !SHARED.contains(&domain.as_str()) && !domain.starts_with('.') {
            for slug in reader.folders(&domain) {
                reader.exercise(&format!("{domain}/{slug}"));
            }
        }
    }
    let Reader { corpus, mut found, .. } = reader;
    check::check(&corpus, &mut found);
    found.sort();
    found.dedup();
    (corpus, found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Personas {
    persona: Vec<Persona>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Papers {
    paper: Vec<Paper>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Skills {
    skill: Vec<Skill>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillsTexts {
    skill: BTreeMap<String, SkillTexts>,
}

struct Reader<'a> {
    folder: &'a Path,
    name: String,
    corpus: Corpus,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// The words of a list, one a line, without remarks.
    fn word_list(&mut self, file: &str) -> Vec<String> {
        let text = if self.folder.join(file).exists() { self.text(file) } else { None };
        let lines = text.as_deref().unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
    }

    fn shared(&mut self) {
        self.corpus.empty.file = self.name.clone();
        if let Some(file) = self.toml::<Personas>("personas.toml") {
            self.corpus.personas = file.persona;
        }
        if let Some(file) = self.toml::<Papers>("papers.toml") {
            self.corpus.papers = file.paper;
        }
        self.corpus.words = self.word_list("words.txt");
        self.corpus.common_words = self.word_list("common-words.txt");
        for file in self.files("sites") {
            let id = stem(&file).to_owned();
            if let Some(site) = self.toml(&format!("sites/{file}")) {
                self.corpus.sites.insert(id, site);
            }
        }
        for file in self.files("glossary") {
            if let Some(words) = self.toml(&format!("glossary/{file}")) {
                self.corpus.languages.insert(stem(&file).to_owned());
                self.corpus.glossary.insert(stem(&file).to_owned(), words);
            }
        }
    }

    fn skills(&mut self) {
        for file in self.files("skills") {
            let path = format!("skills/{file}");
            if file == "skills.toml" {
                if let Some(skills) = self.toml::<Skills>(&path) {
                    self.corpus.skills = skills.skill;
                }
            } else if let Some(texts) = self.toml::<SkillsTexts>(&path) {
                self.corpus.languages.insert(stem(&file).to_owned());
                self.corpus.skill_texts.insert(stem(&file).to_owned(), texts.skill);
            }
        }
    }

    fn journeys(&mut self) {
        for id in self.folders("journeys") {
            let folder = format!("journeys/{id}");
            let Some(journey) = self.toml(&format!("{folder}/journey.toml")) else {
                continue;
            };
            let mut texts = BTreeMap::new();
            for file in self.files(&folder) {
                if file != "journey.toml"
                    && let Some(read) = self.toml(&format!("{folder}/{file}"))
                {
                    self.corpus.languages.insert(stem(&file).to_owned());
                    texts.insert(stem(&file).to_owned(), read);
                }
            }
            self.corpus.journeys.insert(id, AuthoredJourney { journey, texts });
        }
    }

    fn exercise(&mut self, id: &str) {
        let exercise = self.toml(&format!("{id}/exercise.toml"));
        let solution = self.toml(&format!("{id}/solution.toml")).unwrap_or_default();
        let mut texts = BTreeMap::new();
        let mut traps = BTreeMap::new();
        for file in self.files(id) {
            let path = format!("{id}/{file}");
            match stem(&file) {
                "exercise" | "solution" => {}
                name => match name.strip_prefix("trap-") {
                    Some(trap) => {
                        if let Some(trace) = self.toml(&path) {
                            traps.insert(trap.to_owned(), trace);
                        }
                    }
                    None => {
                        if let Some(read) = self.toml(&path) {
                            self.corpus.languages.insert(name.to_owned());
                            texts.insert(name.to_owned(), read);
                        }
                    }
                },
            }
        }
        if let Some(exercise) = exercise {
            let authored = Authored { exercise, texts, solution, traps };
            self.corpus.exercises.insert(id.to_owned(), authored);
        }
    }

    fn toml<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let text = self.text(path)?;
        let (value, source): (_, Source) = read(&format!("{}/{path}", self.name), &text, &mut self.found);
        self.corpus.sources.insert(path.to_owned(), source);
        value
    }

    fn text(&mut self, path: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(path)) {
            Ok(text) => Some(text),
            Err(error) => {
                let mend = match error.kind() {
                    std::io::ErrorKind::NotFound => "Write it: `_template` shows how".to_owned(),
                    _ => "Make it a readable text file in UTF-8".to_owned(),
                };
                self.found.push(Diagnostic {
                    file: format!("{}/{path}", self.name),
                    line: None,
                    what: format!("This file cannot be read ({error})"),
                    mend,
                });
                None
            }
        }
    }

    /// Names of the folders in a folder, in order.
    fn folders(&self, path: &str) -> Vec<String> {
        self.entries(path, true)
    }

    /// Names of the TOML files in a folder, in order.
    fn files(&self, path: &str) -> Vec<String> {
        let mut files = self.entries(path, false);
        files.retain(|name| name.ends_with(".toml"));
        files
    }

    fn entries(&self, path: &str, folders: bool) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join(path)).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries
            .filter(|entry| entry.path().is_dir() == folders)
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn stem(file: &str) -> &str {
    file.strip_suffix(".toml").unwrap_or(file)
}
