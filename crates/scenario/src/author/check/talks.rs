//! Text messages, telephone numbers and talks: every name leads somewhere, every line can come, every talk can end.

use super::data::{PHONE, may_be_printed};
use super::scope::Scope;
use crate::device::{App, Line, Talk};
use std::collections::BTreeSet;

pub fn check(scope: &mut Scope) {
    messages(scope);
    numbers(scope);
    let exercise = scope.exercise;
    scope.distinct("talk", exercise.talks.iter().map(|talk| talk.id.as_str()));
    for (rank, talk) in exercise.talks.iter().enumerate() {
        one(scope, &rank.to_string(), talk);
    }
    if exercise.talks.iter().filter(|talk| talk.rings).count() > 1 {
        let what = "The telephone cannot ring with two talks at the start";
        scope.say(&["talk"], what, "Let a `[[rule]]` ring with the others");
    }
    let uses = |app: App| exercise.start.app == app || exercise.apps.contains(&app);
    for (app, lacks, mend) in [
        (App::Messages, exercise.texts.is_empty(), "Add a `[[sms]]`"),
        (App::Phone, exercise.talks.is_empty() && exercise.numbers.is_empty(), "Add a `[[number]]` or a `[[talk]]`"),
        (App::Talk, exercise.talks.is_empty(), "Add a `[[talk]]`"),
    ] {
        if uses(app) && lacks {
            scope.say(&["apps"], format!("There is nothing in the app `{}`", app.id()), mend);
        }
    }
}

fn messages(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("sms", exercise.texts.iter().map(|text| text.id.as_str()));
    let (pages, mails) = (scope.pages(), scope.mails());
    for (rank, text) in exercise.texts.iter().enumerate() {
        let rank = rank.to_string();
        let at = ["sms", &rank, "id"];
        if mails.contains(&text.id) {
            scope.say(&at, format!("A mail is named `{}` too", text.id), "Give each its own name");
        }
        if let Some(way) = &text.link {
            scope.knows(&["sms", &rank, "link", "to"], "page", &way.to, &pages);
        }
        let delivered = exercise.rules.iter().any(|rule| rule.deliver.as_ref() == Some(&text.id));
        if text.later && !delivered {
            let what = format!("The text message `{}` never comes", text.id);
            scope.say(&["sms", &rank], what, "Deliver it by a `[[rule]]`, or take `later` away");
        }
        if !text.later && delivered {
            let what = format!("The text message `{}` is there from the start and delivered too", text.id);
            scope.say(&["sms", &rank], what, "Add `later = true`");
        }
        if text.from.starts_with(|letter: char| letter.is_ascii_digit() || letter == '+') {
            safe(scope, &["sms", &rank, "from"], &text.from);
        }
    }
}

fn numbers(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("number", exercise.numbers.iter().map(|number| number.id.as_str()));
    let talks: Vec<String> = exercise.talks.iter().map(|talk| talk.id.clone()).collect();
    for (rank, number) in exercise.numbers.iter().enumerate() {
        let rank = rank.to_string();
        safe(scope, &["number", &rank, "number"], &number.number);
        if let Some(talk) = &number.talk {
            scope.knows(&["number", &rank, "talk"], "talk", talk, &talks);
        }
    }
}

fn safe(scope: &mut Scope, path: &[&str], number: &str) {
    let filled = number.starts_with('{');
    if !filled && !may_be_printed(number) {
        let what = format!("The number {number} could be somebody’s");
        scope.say(path, what, PHONE);
    }
}

fn one(scope: &mut Scope, rank: &str, talk: &Talk) {
    let ids: Vec<String> = talk.lines.iter().map(|line| line.id.clone()).collect();
    if ids.is_empty() {
        let what = format!("Nothing is said in the talk `{}`", talk.id);
        scope.say(&["talk", rank], what, "Add a `[[talk.line]]`");
        return;
    }
    if !talk.number.is_empty() {
        safe(scope, &["talk", rank, "number"], &talk.number);
    }
    let reached = reached(talk);
    let ending = ending(talk);
    let mut seen = BTreeSet::new();
    for (line_rank, line) in talk.lines.iter().enumerate() {
        let line_rank = line_rank.to_string();
        let at = ["talk", rank, "line", &line_rank];
        if !seen.insert(&line.id) {
            let what = format!("Two lines of `{}` are named `{}`", talk.id, line.id);
            scope.say(&[at.as_slice(), &["id"]].concat(), what, "Give each its own name");
        } else if !reached.contains(line.id.as_str()) {
            let what = format!("The line `{}` is never said", line.id);
            scope.say(&at, what, "Lead an answer to it, or take it away");
        } else if !ending.contains(line.id.as_str()) {
            let what = format!("The talk cannot end after the line `{}`", line.id);
            scope.say(&at, what, "Add an answer without `to`, or one that leads to a line without answers");
        }
        answers(scope, &at, line, &ids);
    }
    for name in std::iter::once(&talk.id).chain(&ids).filter(|name| name.contains('.')) {
        let what = format!("There is a full stop in the name `{name}`");
        scope.say(&["talk", rank], what, "Write it with hyphens");
    }
}

fn answers(scope: &mut Scope, line_at: &[&str], line: &Line, ids: &[String]) {
    let mut seen = BTreeSet::new();
    for (rank, answer) in line.answers.iter().enumerate() {
        let rank = rank.to_string();
        let at = [line_at, &["answer", &rank]].concat();
        if !seen.insert(&answer.id) {
            let what = format!("Two answers to `{}` are named `{}`", line.id, answer.id);
            scope.say(&[at.as_slice(), &["id"]].concat(), what, "Give each its own name");
        }
        if let Some(to) = &answer.to {
            scope.knows(&[at.as_slice(), &["to"]].concat(), "line", to, ids);
        }
    }
}

/// The lines that can come.
fn reached(talk: &Talk) -> BTreeSet<&str> {
    let mut reached: BTreeSet<&str> = talk.lines.first().into_iter().map(|line| line.id.as_str()).collect();
    grow(talk, &mut reached, |reached, line| {
        let comes = reached.contains(line.id.as_str());
        if comes { line.answers.iter().filter_map(|answer| answer.to.as_deref()).collect() } else { vec![] }
    });
    reached
}

/// The lines after which the talk can end.
fn ending(talk: &Talk) -> BTreeSet<&str> {
    let mut ending = BTreeSet::new();
    grow(talk, &mut ending, |ending, line| {
        let ends = line.answers.is_empty()
            || line.answers.iter().any(|answer| answer.to.as_deref().is_none_or(|to| ending.contains(to)));
        if ends { vec![line.id.as_str()] } else { vec![] }
    });
    ending
}

/// Adds to a set of lines what each line brings, until nothing is added.
fn grow<'a>(
    talk: &'a Talk,
    lines: &mut BTreeSet<&'a str>,
    brings: impl Fn(&BTreeSet<&'a str>, &'a Line) -> Vec<&'a str>,
) {
    loop {
        let before = lines.len();
        for line in &talk.lines {
            let more = brings(lines, line);
            lines.extend(more);
        }
        if lines.len() == before {
            return;
        }
    }
}
