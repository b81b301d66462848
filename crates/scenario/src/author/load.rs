//! Reading the corpus from its folder, or a pack over what is installed. Never fails: what cannot be read is left out and said.

use super::corpus::{Authored, AuthoredJourney, Corpus, Skill, SkillTexts};
use super::diagnostic::{Diagnostic, mend_name};
use super::installed::Installed;
use super::source::{Source, read};
use super::tree::Tree;
use super::{check, lend, readability};
use crate::dated_rule::DatedRule;
use crate::persona::{Paper, Persona};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// Folders that hold no domain of exercises.
const SHARED: [&str; 4] = ["sites", "skills", "glossary", "journeys"];

/// A corpus that was read and looked at.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Everything that could be read.
    pub corpus: Corpus,
    /// What is wrong.
    pub found: Vec<Diagnostic>,
    /// What could be better: hard French.
    pub advice: Vec<Diagnostic>,
}

/// Reads the corpus in `folder` and checks it: everything that could be read, and everything that is wrong, by file and
/// line. Hard French is wrong here.
pub fn load(folder: &Path) -> (Corpus, Vec<Diagnostic>) {
    let Loaded { corpus, mut found, advice } = load_tree(&Tree::read(folder));
    found.extend(advice);
    found.sort();
    found.dedup();
    (corpus, found)
}

/// The same, from authored files wherever they are.
pub fn load_tree(tree: &Tree) -> Loaded {
    let mut reader = Reader::new(tree, None);
    reader.shared();
    reader.skills();
    reader.journeys();
    reader.exercises();
    reader.checked()
}

/// Reads the exercises of a pack, which stand on what is installed: people, papers, sites, gestures, words. What the pack
/// holds of these comes after them and never in their place. Only what the pack itself says is looked at.
pub fn load_pack(installed: &Installed, pack: &Tree) -> Loaded {
    let base = installed.tree();
    let mut reader = Reader::new(pack, Some(&base));
    reader.corpus.installed.clone_from(&installed.exercises);
    reader.shared();
    reader.skills();
    reader.own();
    reader.exercises();
    let mut loaded = reader.checked();
    let of_the_pack = format!("{}/", pack.name);
    let is_own = |said: &Diagnostic| said.file.starts_with(&of_the_pack);
    loaded.found.retain(is_own);
    loaded.advice.retain(is_own);
    // French stands in for a language that the pack is not written in.
    let is_not_there = |said: &Diagnostic| {
        let path = said.file.strip_prefix(&of_the_pack).unwrap_or_default();
        !path.ends_with("/fr.toml") && is_text(&loaded.corpus, path) && !pack.has(path)
    };
    let (missing, found): (Vec<_>, Vec<_>) = loaded.found.into_iter().partition(is_not_there);
    let says = "This language is missing: French is shown in its place";
    loaded.advice.extend(missing.into_iter().map(|said| Diagnostic { what: says.to_owned(), ..said }));
    loaded.advice.sort();
    loaded.advice.dedup();
    Loaded { found, ..loaded }
}

/// Whether a path is that of texts in a language.
fn is_text(corpus: &Corpus, path: &str) -> bool {
    corpus.languages.iter().any(|language| path.ends_with(&format!("/{language}.toml")))
}

/// `personas.toml`: fictitious people.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Personas {
    /// The people, one `[[persona]]` each.
    persona: Vec<Persona>,
}

/// `papers.toml`: the papers on the table.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Papers {
    /// The papers, one `[[paper]]` each.
    paper: Vec<Paper>,
}

/// `rules.toml`: what the State may change.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    /// The rules, one `[[rule]]` each.
    #[serde(default)]
    rule: Vec<DatedRule>,
}

/// `skills/skills.toml`: the gestures.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Skills {
    /// The gestures, in the order of the map, one `[[skill]]` each.
    skill: Vec<Skill>,
}

/// `skills/<language>.toml`: what the gestures are called and where they serve.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct SkillsTexts {
    /// By gesture.
    skill: BTreeMap<String, SkillTexts>,
}

struct Reader<'a> {
    tree: &'a Tree,
    /// What a pack stands on.
    installed: Option<&'a Tree>,
    corpus: Corpus,
    found: Vec<Diagnostic>,
    advice: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn new(tree: &'a Tree, installed: Option<&'a Tree>) -> Self {
        let mut corpus = Corpus::default();
        corpus.empty.file.clone_from(&tree.name);
        Self { tree, installed, corpus, found: vec![], advice: vec![] }
    }

    fn checked(self) -> Loaded {
        let Reader { mut corpus, mut found, mut advice, .. } = self;
        lend::lend(&mut corpus);
        check::check(&corpus, &mut found);
        readability::check(&corpus, &mut advice);
        for said in [&mut found, &mut advice] {
            said.sort();
            said.dedup();
        }
        Loaded { corpus, found, advice }
    }

    /// The files that exercises share.
    fn base(&self) -> &'a Tree {
        self.installed.unwrap_or(self.tree)
    }

    /// The words of a list, one a line, without remarks.
    fn word_list(&mut self, file: &str) -> Vec<String> {
        let text = if self.base().has(file) { self.text(self.base(), file) } else { None };
        let lines = text.unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
    }

    fn shared(&mut self) {
        let base = self.base();
        if let Some(file) = self.toml::<Personas>(base, "personas.toml") {
            self.corpus.personas = file.persona;
        }
        if let Some(file) = self.toml::<Papers>(base, "papers.toml") {
            self.corpus.papers = file.paper;
        }
        if base.has("rules.toml")
            && let Some(file) = self.toml::<Rules>(base, "rules.toml")
        {
            self.corpus.rules = file.rule;
        }
        self.corpus.words = self.word_list("words.txt");
        self.corpus.common_words = self.word_list("common-words.txt");
        self.sites(base);
        for file in base.files("glossary") {
            if let Some(words) = self.toml(base, &format!("glossary/{file}")) {
                self.corpus.languages.insert(stem(&file).to_owned());
                self.corpus.glossary.insert(stem(&file).to_owned(), words);
            }
        }
    }

    fn sites(&mut self, tree: &Tree) {
        for file in tree.files("sites") {
            let (id, path) = (stem(&file).to_owned(), format!("sites/{file}"));
            if self.corpus.sites.contains_key(&id) {
                let what = format!("The site `{id}` is installed already");
                self.found.push(file_diagnostic(tree, &path, what, "Give yours another name"));
            } else if let Some(site) = self.toml(tree, &path) {
                self.corpus.sites.insert(id, site);
            }
        }
    }

    fn skills(&mut self) {
        let base = self.base();
        for file in base.files("skills") {
            let path = format!("skills/{file}");
            if file == "skills.toml" {
                if let Some(skills) = self.toml::<Skills>(base, &path) {
                    self.corpus.skills = skills.skill;
                }
            } else if let Some(texts) = self.toml::<SkillsTexts>(base, &path) {
                self.corpus.languages.insert(stem(&file).to_owned());
                self.corpus.skill_texts.insert(stem(&file).to_owned(), texts.skill);
            }
        }
    }

    /// What a pack brings beside its exercises, after what is installed.
    fn own(&mut self) {
        let tree = self.tree;
        if tree.has("personas.toml")
            && let Some(file) = self.toml::<Personas>(tree, "personas.toml")
        {
            self.corpus.personas.extend(file.persona);
        }
        if tree.has("papers.toml")
            && let Some(file) = self.toml::<Papers>(tree, "papers.toml")
        {
            self.corpus.papers.extend(file.paper);
        }
        self.sites(tree);
        for file in tree.files("glossary") {
            let path = format!("glossary/{file}");
            if self.is_spoken(stem(&file), &path)
                && let Some(words) = self.toml::<BTreeMap<String, String>>(tree, &path)
            {
                let known = self.corpus.glossary.entry(stem(&file).to_owned()).or_default();
                for (word, says) in words {
                    known.entry(word).or_insert(says);
                }
            }
        }
    }

    /// Whether the app speaks this language; says so where it does not.
    fn is_spoken(&mut self, language: &str, path: &str) -> bool {
        let is_spoken = self.installed.is_none() || self.corpus.languages.contains(language);
        if !is_spoken {
            let what = format!("The app does not speak `{language}`: this file is not read");
            let mend = mend_name(language, self.corpus.languages.iter().map(String::as_str));
            self.advice.push(file_diagnostic(self.tree, path, what, mend));
        }
        is_spoken
    }

    fn journeys(&mut self) {
        let tree = self.tree;
        for id in tree.folders("journeys") {
            let folder = format!("journeys/{id}");
            let Some(journey) = self.toml(tree, &format!("{folder}/journey.toml")) else {
                continue;
            };
            let mut texts = BTreeMap::new();
            for file in tree.files(&folder) {
                if file != "journey.toml"
                    && let Some(read) = self.toml(tree, &format!("{folder}/{file}"))
                {
                    self.corpus.languages.insert(stem(&file).to_owned());
                    texts.insert(stem(&file).to_owned(), read);
                }
            }
            self.corpus.journeys.insert(id, AuthoredJourney { journey, texts });
        }
    }

    fn exercises(&mut self) {
        for domain in self.tree.folders("") {
            if !SHARED.contains(&domain.as_str()) {
                for slug in self.tree.folders(&domain) {
                    self.exercise(&format!("{domain}/{slug}"));
                }
            }
        }
    }

    fn exercise(&mut self, id: &str) {
        let tree = self.tree;
        let exercise = self.toml(tree, &format!("{id}/exercise.toml"));
        let solution = self.toml(tree, &format!("{id}/solution.toml")).unwrap_or_default();
        let mut texts = BTreeMap::new();
        let mut traps = BTreeMap::new();
        for file in tree.files(id) {
            let path = format!("{id}/{file}");
            match stem(&file) {
                "exercise" | "solution" => {}
                name => match name.strip_prefix("trap-") {
                    Some(trap) => {
                        if let Some(trace) = self.toml(tree, &path) {
                            traps.insert(trap.to_owned(), trace);
                        }
                    }
                    None => {
                        if self.is_spoken(name, &path)
                            && let Some(read) = self.toml(tree, &path)
                        {
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

    fn toml<T: DeserializeOwned>(&mut self, tree: &Tree, path: &str) -> Option<T> {
        let text = self.text(tree, path)?;
        let (value, source): (_, Source) = read(&format!("{}/{path}", tree.name), text, &mut self.found);
        match self.corpus.sources.get_mut(path) {
            Some(before) => before.append(source),
            None => drop(self.corpus.sources.insert(path.to_owned(), source)),
        }
        value
    }

    fn text<'t>(&mut self, tree: &'t Tree, path: &str) -> Option<&'t str> {
        let said = match tree.text(path) {
            Some(Ok(text)) => return Some(text),
            Some(Err(error)) => file_diagnostic(
                tree,
                path,
                format!("This file cannot be read ({error})"),
                "Make it a readable text file in UTF-8",
            ),
            None => file_diagnostic(tree, path, "This file is missing", "Write it: `_template` shows how"),
        };
        self.found.push(said);
        None
    }
}

/// A diagnostic on a file as a whole.
fn file_diagnostic(tree: &Tree, path: &str, what: impl Into<String>, mend: impl Into<String>) -> Diagnostic {
    Diagnostic { file: format!("{}/{path}", tree.name), line: None, what: what.into(), mend: mend.into() }
}

fn stem(file: &str) -> &str {
    file.strip_suffix(".toml").unwrap_or(file)
}
