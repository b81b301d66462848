//! One exercise: every name in it leads somewhere, and everything in it can be met.

use super::scope::Scope;
use super::{clues, contents, photos, talks};
use crate::author::corpus::{Authored, Corpus};
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::bundle::SCHEMA;
use crate::date::Date;
use crate::device::App;

pub fn check(corpus: &Corpus, id: &str, found: &mut Vec<Diagnostic>) {
    let Some(authored) = corpus.exercises.get(id) else {
        return;
    };
    let scope = &mut Scope {
        corpus,
        exercise: &authored.exercise,
        source: corpus.source(&format!("{id}/exercise.toml")),
        found,
    };
    head(scope, id);
    start(scope);
    contents::check(scope, authored);
    talks::check(scope);
    photos::check(scope);
    clues::check(scope);
    traces(scope, id, authored);
}

fn head(scope: &mut Scope, id: &str) {
    let (corpus, exercise) = (scope.corpus, scope.exercise);
    if exercise.schema != SCHEMA {
        let what = format!("Version {} of the format is not known", exercise.schema);
        scope.say(&["schema"], what, format!("Write `schema = {SCHEMA}`"));
    }
    let personas: Vec<String> = corpus.personas.iter().map(|persona| persona.id.clone()).collect();
    let papers: Vec<String> = corpus.papers.iter().map(|paper| paper.id.clone()).collect();
    let sites: Vec<String> = corpus.sites.keys().cloned().collect();
    let skills: Vec<String> = corpus.skills.iter().map(|skill| skill.id.clone()).collect();
    for (key, kind, names, known) in [
        ("personas", "persona", &exercise.personas, &personas),
        ("papers", "paper", &exercise.papers, &papers),
        ("sites", "site", &exercise.sites, &sites),
        ("skills", "skill", &exercise.skills, &skills),
    ] {
        for (rank, name) in names.iter().enumerate() {
            scope.knows(&[key, &rank.to_string()], kind, name, known);
        }
    }
    if exercise.skills.is_empty() {
        scope.say(&["skills"], "No gesture is practised", "Name one of `skills/skills.toml`");
    }
    if let Some(twin) = &exercise.twin {
        let others: Vec<String> =
            corpus.exercises.keys().filter(|other| *other != id).chain(&corpus.installed).cloned().collect();
        scope.knows(&["twin"], "other exercise", twin, &others);
    }
    for (key, day) in [("clock", Some(&exercise.clock)), ("verified", exercise.verified.as_ref())] {
        if let Some(day) = day.filter(|day| Date::from_iso(day).is_none()) {
            let what = format!("“{day}” is not a day of the calendar");
            scope.say(&[key], what, "Write it as year-month-day, such as 2026-11-05");
        }
    }
    if exercise.verified.is_some() != exercise.source.is_some() {
        let what = "`verified` and `source` go together";
        scope.say(&["verified"], what, "Say when the facts were checked and where they stand");
    }
    if !(1..=30).contains(&exercise.minutes) {
        scope.say(&["minutes"], "An exercise lasts from 1 to 30 minutes", "Cut it in two, or mend the number");
    }
    if !super::shared::is_digcomp(&exercise.digcomp) {
        let what = format!("“{}” is no competence of DigComp 2.2", exercise.digcomp);
        scope.say(&["digcomp"], what, "Write an area and a rank, such as 2.6");
    }
}

fn start(scope: &mut Scope) {
    let start = &scope.exercise.start;
    let pages = scope.pages();
    match &start.page {
        Some(page) => {
            scope.knows(&["start", "page"], "page", page, &pages);
        }
        None if start.app == App::Browser => {
            scope.say(&["start"], "The browser starts without a page", "Add `page = \"site/page\"`");
        }
        None => {}
    }
    for (rank, page) in start.before.iter().enumerate() {
        scope.knows(&["start", "before", &rank.to_string()], "page", page, &pages);
    }
    let apps = &scope.exercise.apps;
    if !apps.is_empty() && !apps.contains(&start.app) {
        let what = format!("The app `{}` is at the start and not on the device", start.app.id());
        scope.say(&["apps"], what, "Add it to `apps`");
    }
    let sites: Vec<String> = scope.sites().map(|site| site.id.clone()).collect();
    for (rank, site) in start.signed_in.iter().enumerate() {
        scope.knows(&["start", "signed-in", &rank.to_string()], "site", site, &sites);
    }
}

fn traces(scope: &mut Scope, id: &str, authored: &Authored) {
    let traps: Vec<&str> = scope.exercise.traps.iter().map(|trap| trap.id.as_str()).collect();
    for trap in authored.traps.keys() {
        let source = scope.corpus.source(&format!("{id}/trap-{trap}.toml"));
        if !traps.contains(&trap.as_str()) {
            let mend = mend_name(trap, traps.iter().copied());
            let what = format!("There is no trap `{trap}`");
            scope.found.push(source.diagnostic(&[], what, mend));
        }
    }
    let names = authored.traps.keys().map(|trap| format!("trap-{trap}"));
    for name in names.chain(["solution".to_owned()]) {
        let source = scope.corpus.source(&format!("{id}/{name}.toml"));
        if source.is_empty_list(&["do"]) {
            scope.found.push(source.diagnostic(&["do"], "This trace is empty", "Write its steps"));
        }
    }
}
