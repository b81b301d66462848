//! Placeholders: every `{fact}` is one that the personas of the exercise have, in a form that it takes.

use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::author::source::Source;
use crate::bundle::facts;
use crate::template::{Facts, fill};
use std::collections::BTreeSet;

const FORMS: [&str; 10] =
    ["caps", "full", "long", "digits", "day", "month", "year", "month-name", "month-year", "of-month"];

pub fn check(corpus: &Corpus, id: &str, found: &mut Vec<Diagnostic>) {
    let Some(authored) = corpus.exercises.get(id) else {
        return;
    };
    let exercise = &authored.exercise;
    let rules = corpus.rule_values();
    let personas: Vec<(&str, Facts)> = corpus
        .personas_of(exercise)
        .into_iter()
        .map(|persona| (persona.id.as_str(), facts(persona, 0, &exercise.clock, &rules)))
        .collect();
    let mut unable = BTreeSet::new();
    let before = found.len();
    for (source, line, text) in texts(corpus, id) {
        let missing: Vec<BTreeSet<String>> = personas.iter().map(|(_, facts)| missing(text, facts)).collect();
        let names: BTreeSet<&String> = missing.iter().flatten().collect();
        for name in names {
            let lacking: Vec<&str> = personas
                .iter()
                .zip(&missing)
                .filter(|(_, missing)| missing.contains(name))
                .map(|((persona, _), _)| *persona)
                .collect();
            if lacking.len() == personas.len() {
                let (what, mend) = explain(name, &personas);
                found.push(source.diagnostic_at(Some(line), what, mend));
            } else if !exercise.personas.is_empty() {
                for persona in &lacking {
                    let what = format!("The persona `{persona}` of {id} has no fact `{name}`");
                    let mend = "Give it to the persona, or take the persona from the exercise";
                    found.push(source.diagnostic_at(Some(line), what, mend));
                }
            }
            unable.extend(lacking);
        }
    }
    if found.len() == before && !personas.is_empty() && unable.len() == personas.len() {
        let source = corpus.source(&format!("{id}/exercise.toml"));
        let what = "No persona has all the facts that this exercise names";
        found.push(source.diagnostic(&["papers"], what, "Give one of them the facts that it lacks"));
    }
}

/// Every text with a placeholder that the exercise shows or plays.
fn texts<'a>(corpus: &'a Corpus, id: &str) -> Vec<(&'a Source, usize, &'a str)> {
    let Some(authored) = corpus.exercises.get(id) else {
        return vec![];
    };
    let own = format!("{id}/");
    let exercise = &authored.exercise;
    let sites: Vec<String> = exercise.sites.iter().map(|site| format!("sites/{site}.toml")).collect();
    let files = corpus
        .sources
        .iter()
        .filter(|(path, _)| path.starts_with(&own) || sites.contains(*path))
        .flat_map(|(_, source)| source.texts().into_iter().map(move |(_, line, text)| (source, line, text)));
    let papers = corpus.source("papers.toml");
    let ranks = (0..corpus.papers.len())
        .filter(|rank| corpus.papers.get(*rank).is_some_and(|paper| exercise.papers.contains(&paper.id)));
    let printed = ranks.flat_map(|rank| {
        let texts = papers.texts_at(&["paper", &rank.to_string()]);
        texts.into_iter().map(|(_, line, text)| (papers, line, text))
    });
    files.chain(printed).filter(|(_, _, text)| text.contains('{')).collect()
}

fn missing(text: &str, facts: &Facts) -> BTreeSet<String> {
    let mut missing = vec![];
    fill(text, facts, &mut missing);
    missing.into_iter().collect()
}

fn explain(name: &str, personas: &[(&str, Facts)]) -> (String, String) {
    let facts: BTreeSet<&str> = personas.iter().flat_map(|(_, facts)| facts.keys()).map(String::as_str).collect();
    match name.split_once(':') {
        Some((key, form)) if facts.contains(key) && FORMS.contains(&form) => {
            (format!("The fact `{key}` is no date, so it has no form `{form}`"), format!("Write `{{{key}}}`"))
        }
        Some((key, form)) if facts.contains(key) => (format!("There is no form `{form}`"), mend_name(form, FORMS)),
        _ => {
            let key = name.split(':').next().unwrap_or(name);
            (format!("No persona has the fact `{key}`"), mend_name(key, facts))
        }
    }
}
