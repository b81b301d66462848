//! Texts: in every language the corpus speaks, one for each goal, trap, gesture and step, and none for nothing.

use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::author::source::Source;
use crate::bundle::SCHEMA;
use crate::exercise::ExerciseTexts;
use crate::journey::StepKind;

pub fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for language in &corpus.languages {
        for (id, authored) in &corpus.exercises {
            let path = format!("{id}/{language}.toml");
            let Some(texts) = authored.texts.get(language) else {
                missing(corpus, &path, found);
                continue;
            };
            let source = corpus.source(&path);
            let goals = authored.exercise.goals.iter().map(|goal| goal.id.as_str());
            same_names(source, "goal", goals, texts.goals.keys(), found);
            let traps = authored.exercise.traps.iter().map(|trap| trap.id.as_str());
            same_names(source, "trap", traps, texts.traps.keys(), found);
            sheet(id, texts, source, found);
        }
        for (id, authored) in &corpus.journeys {
            let path = format!("journeys/{id}/{language}.toml");
            let Some(texts) = authored.texts.get(language) else {
                missing(corpus, &path, found);
                continue;
            };
            let steps = authored.journey.steps.iter().map(|step| step.id.as_str());
            same_names(corpus.source(&path), "step", steps, texts.steps.keys(), found);
        }
        let path = format!("skills/{language}.toml");
        match corpus.skill_texts.get(language) {
            Some(texts) => {
                let skills = corpus.skills.iter().map(|skill| skill.id.as_str());
                same_names(corpus.source(&path), "skill", skills, texts.keys(), found);
            }
            None => missing(corpus, &path, found),
        }
        glossary(corpus, language, found);
    }
    journeys(corpus, found);
    empty(corpus, found);
}

/// A portal exercise has the sheet of the real procedure, and a sheet fits on a page.
fn sheet(id: &str, texts: &ExerciseTexts, source: &Source, found: &mut Vec<Diagnostic>) {
    let Some(sheet) = &texts.sheet else {
        if id.starts_with("portals/") {
            found.push(source.diagnostic_at(None, "The sheet of the procedure is missing", "Add a `[sheet]`"));
        }
        return;
    };
    if !(3..=8).contains(&sheet.steps.len()) {
        found.push(source.diagnostic(&["sheet", "steps"], "A sheet has 3 to 8 steps", "Join steps, or cut them"));
    }
    for (key, list) in [("documents", &sheet.documents), ("help", &sheet.help)] {
        if list.is_empty() {
            found.push(source.diagnostic(&["sheet", key], format!("`{key}` is empty"), "Name one at least"));
        }
    }
}

/// A file of a language that another part of the corpus is written in; one that was read and is broken is told already.
fn missing(corpus: &Corpus, path: &str, found: &mut Vec<Diagnostic>) {
    if !corpus.sources.contains_key(path) {
        found.push(Diagnostic {
            file: format!("{}/{path}", corpus.empty.file),
            line: None,
            what: "This file is missing: another part of the corpus is in this language".to_owned(),
            mend: "Translate it from `fr.toml`".to_owned(),
        });
    }
}

fn same_names<'a>(
    source: &Source,
    list: &str,
    wanted: impl Iterator<Item = &'a str>,
    written: impl Iterator<Item = &'a String>,
    found: &mut Vec<Diagnostic>,
) {
    let wanted: Vec<&str> = wanted.collect();
    let written: Vec<&str> = written.map(String::as_str).collect();
    for name in wanted.iter().filter(|name| !written.contains(name)) {
        let what = format!("The {list} `{name}` has no text");
        found.push(source.diagnostic_at(None, what, format!("Add `[{list}.{name}]`")));
    }
    for name in written.iter().filter(|name| !wanted.contains(name)) {
        let what = format!("There is no {list} `{name}`");
        found.push(source.diagnostic(&[list, name], what, mend_name(name, wanted.iter().copied())));
    }
}

/// Every language explains the words that French explains.
fn glossary(corpus: &Corpus, language: &str, found: &mut Vec<Diagnostic>) {
    let Some(french) = corpus.glossary.get("fr") else {
        return;
    };
    let path = format!("glossary/{language}.toml");
    let Some(words) = corpus.glossary.get(language) else {
        missing(corpus, &path, found);
        return;
    };
    let source = corpus.source(&path);
    for word in french.keys().filter(|word| !words.contains_key(*word)) {
        let what = format!("The word “{word}” is not explained in this language");
        found.push(source.diagnostic_at(None, what, format!("Add `\"{word}\" = …`")));
    }
    for word in words.keys().filter(|word| !french.contains_key(*word)) {
        let what = format!("The word “{word}” is not in the French glossary");
        let mend = mend_name(word, french.keys().map(String::as_str));
        found.push(source.diagnostic(&[word], what, mend));
    }
}

fn journeys(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for (id, authored) in &corpus.journeys {
        let source = corpus.source(&format!("journeys/{id}/journey.toml"));
        let journey = &authored.journey;
        if journey.schema != SCHEMA {
            let what = format!("Version {} of the format is not known", journey.schema);
            found.push(source.diagnostic(&["schema"], what, format!("Write `schema = {SCHEMA}`")));
        }
        for (rank, step) in journey.steps.iter().enumerate() {
            let at = rank.to_string();
            if journey.steps.iter().take(rank).any(|other| other.id == step.id) {
                let what = format!("Two steps are named `{}`", step.id);
                found.push(source.diagnostic(&["step", &at, "id"], what, "Give each its own name"));
            }
            if let StepKind::Exercise(exercise) = &step.kind
                && !corpus.exercises.contains_key(exercise)
            {
                let what = format!("There is no exercise `{exercise}`");
                let mend = mend_name(exercise, corpus.exercises.keys().map(String::as_str));
                found.push(source.diagnostic(&["step", &at, "exercise"], what, mend));
            }
        }
    }
}

/// A text that is there is not empty.
fn empty(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for (path, source) in &corpus.sources {
        let is_text = corpus.languages.iter().any(|language| path.ends_with(&format!("/{language}.toml")));
        for (key, line, text) in source.texts() {
            if is_text && text.trim().is_empty() {
                let what = format!("`{key}` is empty");
                found.push(source.diagnostic_at(Some(line), what, "Write it, or take the line away"));
            }
        }
    }
}
