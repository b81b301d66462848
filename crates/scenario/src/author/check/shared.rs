//! What exercises share: personas, papers, gestures.

use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::date::Date;
use std::collections::BTreeSet;

pub fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    let facts: BTreeSet<&str> =
        corpus.personas.iter().flat_map(|persona| persona.facts.keys()).map(String::as_str).collect();
    let papers = corpus.source("papers.toml");
    for (rank, paper) in corpus.papers.iter().enumerate() {
        for (row_rank, row) in paper.rows.iter().enumerate() {
            if !row.fact.is_empty() && !facts.contains(row.fact.as_str()) {
                let path = ["paper", &rank.to_string(), "row", &row_rank.to_string(), "fact"];
                let what = format!("There is no fact `{}`", row.fact);
                found.push(papers.diagnostic(&path, what, mend_name(&row.fact, facts.iter().copied())));
            }
        }
    }
    let skills = corpus.source("skills/skills.toml");
    for (rank, skill) in corpus.skills.iter().enumerate() {
        if !is_digcomp(&skill.digcomp) {
            let what = format!("“{}” is no competence of DigComp 2.2", skill.digcomp);
            let path = ["skill", &rank.to_string(), "digcomp"];
            found.push(skills.diagnostic(&path, what, "Write an area and a rank, such as 2.6"));
        }
    }
    let rules = corpus.source("rules.toml");
    for (rank, rule) in corpus.rules.iter().enumerate() {
        let rank = rank.to_string();
        if Date::from_iso(&rule.verified).is_none() {
            let what = format!("“{}” is not a day of the calendar", rule.verified);
            let mend = "Write it as year-month-day, such as 2026-11-05";
            found.push(rules.diagnostic(&["rule", &rank, "verified"], what, mend));
        }
        for (key, text) in [("value", &rule.value), ("says", &rule.says), ("source", &rule.source)] {
            if text.trim().is_empty() {
                let what = format!("`{key}` is empty");
                found.push(rules.diagnostic(&["rule", &rank, key], what, "Write it, or take the line away"));
            }
        }
    }
    for (file, list, names) in [
        ("personas.toml", "persona", ids(corpus.personas.iter().map(|persona| &persona.id))),
        ("rules.toml", "rule", ids(corpus.rules.iter().map(|rule| &rule.id))),
        ("papers.toml", "paper", ids(corpus.papers.iter().map(|paper| &paper.id))),
        ("skills/skills.toml", "skill", ids(corpus.skills.iter().map(|skill| &skill.id))),
    ] {
        let mut seen = BTreeSet::new();
        for (rank, name) in names.into_iter().enumerate() {
            if !seen.insert(name) {
                let path = [list, &rank.to_string(), "id"];
                let what = format!("Two of `{list}` are named `{name}`");
                found.push(corpus.source(file).diagnostic(&path, what, "Give each its own name"));
            }
        }
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    ids.map(String::as_str).collect()
}

/// The 21 competences of DigComp 2.2 (European Commission, JRC128415, 2022), by area.
pub fn is_digcomp(text: &str) -> bool {
    let (area, rank) = text.split_once('.').unwrap_or_default();
    let count = match area {
        "1" => 3,
        "2" => 6,
        "3" | "4" | "5" => 4,
        _ => 0,
    };
    rank.parse().is_ok_and(|rank: u32| (1..=count).contains(&rank))
}
