//! One exercise: every name in it leads somewhere, and everything in it can be met.

use super::conditions;
use super::reach;
use super::scope::Scope;
use crate::author::corpus::{Authored, Corpus};
use crate::author::diagnostic::Diagnostic;
use crate::bundle::SCHEMA;
use crate::date::Date;
use crate::device::App;
use crate::site::{Block, FieldKind};

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
    forms(scope);
    mails_and_files(scope);
    rules_goals_and_traps(scope, authored);
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
        let others: Vec<String> = corpus.exercises.keys().filter(|other| *other != id).cloned().collect();
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

fn forms(scope: &mut Scope) {
    let names = scope.field_names();
    let fields = scope.fields();
    for (name, expected) in &scope.exercise.expect {
        let path = ["expect", name.as_str()];
        if !scope.knows(&path, "field", name, &names) {
            continue;
        }
        let Some((_, field)) = fields.iter().find(|(known, _)| known == name) else {
            continue;
        };
        let is_plain = !expected.contains('{');
        match field.kind {
            FieldKind::Choice | FieldKind::List if is_plain => {
                let choices: Vec<String> = field.choices.iter().map(|choice| choice.id.clone()).collect();
                scope.knows(&path, "choice", expected, &choices);
            }
            FieldKind::Date | FieldKind::PastDate if is_plain && Date::from_iso(expected).is_none() => {
                let what = format!("“{expected}” is not a day of the calendar");
                scope.say(&path, what, "Write it as year-month-day, such as 2026-11-05");
            }
            FieldKind::Tick if expected != "yes" => {
                scope.say(&path, "A box is ticked or nothing is expected of it", "Write \"yes\"");
            }
            FieldKind::NewSecret => {
                scope.say(&path, "The learner makes this secret, so none is expected", "Take the line away");
            }
            _ => {}
        }
    }
    let reached = reach::within(scope.corpus, scope.exercise);
    for (site, page) in scope.sites().flat_map(|site| site.pages.iter().map(move |page| (site, page))) {
        let Some(form) = page.form.as_ref().filter(|_| reached.contains(&format!("{}/{}", site.id, page.id))) else {
            continue;
        };
        for field in form.fields.iter().filter(|field| field.kind == FieldKind::Secret) {
            let name = format!("{}.{}", form.id, field.id);
            if scope.exercise.expect.contains_key(&name) {
                continue;
            }
            let what = format!("No answer is right for the secret `{name}`");
            scope.say(&["sites"], what, format!("Add \"{name}\" = \"{{password}}\" to `[expect]`"));
        }
    }
    let mut seen: Vec<(&str, &str)> = vec![];
    for site in scope.sites() {
        for form in site.pages.iter().filter_map(|page| page.form.as_ref()) {
            if let Some((_, other)) = seen.iter().find(|(id, other)| *id == form.id && *other != site.id) {
                let what = format!("The form `{}` is on the sites `{other}` and `{}`", form.id, site.id);
                scope.say(&["sites"], what, "Give each form its own name");
            }
            seen.push((&form.id, &site.id));
        }
    }
}

fn mails_and_files(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("mail", exercise.mails.iter().map(|mail| mail.id.as_str()));
    scope.distinct("file", exercise.files.iter().map(|file| file.id.as_str()));
    scope.distinct("folder", exercise.folders.iter().map(|folder| folder.id.as_str()));
    scope.distinct("mail-folder", exercise.mail_folders.iter().map(|folder| folder.id.as_str()));
    let (pages, files) = (scope.pages(), scope.files());
    let (mail_folders, file_folders) = (scope.mail_folders(), scope.file_folders());
    for (rank, mail) in exercise.mails.iter().enumerate() {
        let rank = rank.to_string();
        scope.knows(&["mail", &rank, "folder"], "folder", &mail.folder, &mail_folders);
        if let Some(way) = &mail.link {
            scope.knows(&["mail", &rank, "link", "to"], "page", &way.to, &pages);
        }
        for (at, file) in mail.attached.iter().enumerate() {
            scope.knows(&["mail", &rank, "attached", &at.to_string()], "file", file, &files);
        }
        let is_delivered = exercise.rules.iter().any(|rule| rule.deliver.as_ref() == Some(&mail.id));
        if mail.later && !is_delivered {
            let what = format!("The mail `{}` never comes", mail.id);
            scope.say(&["mail", &rank], what, "Deliver it by a `[[rule]]`, or take `later` away");
        }
        if !mail.later && is_delivered {
            let what = format!("The mail `{}` is there from the start and delivered too", mail.id);
            scope.say(&["mail", &rank], what, "Add `later = true`");
        }
    }
    let documents: Vec<&str> = scope
        .sites()
        .flat_map(|site| &site.pages)
        .flat_map(|page| &page.blocks)
        .filter_map(|block| match block {
            Block::Document(file) => Some(file.as_str()),
            _ => None,
        })
        .collect();
    for (rank, file) in exercise.files.iter().enumerate() {
        let rank = rank.to_string();
        if !file.folder.is_empty() {
            scope.knows(&["file", &rank, "folder"], "folder", &file.folder, &file_folders);
        } else if !exercise.mails.iter().any(|mail| mail.attached.contains(&file.id))
            && !documents.contains(&file.id.as_str())
        {
            let what = format!("The file `{}` is nowhere", file.id);
            scope.say(&["file", &rank], what, "Give it a `folder`, or attach it to a mail");
        }
    }
}

fn rules_goals_and_traps(scope: &mut Scope, authored: &Authored) {
    let exercise = scope.exercise;
    let mails = scope.mails();
    let sites: Vec<String> = scope.sites().map(|site| site.id.clone()).collect();
    for (rank, rule) in exercise.rules.iter().enumerate() {
        let rank = rank.to_string();
        conditions::check(scope, &["rule", &rank, "when"], &rule.when);
        if let Some(mail) = &rule.deliver {
            scope.knows(&["rule", &rank, "deliver"], "mail", mail, &mails);
        }
        if let Some(site) = &rule.sign_in {
            scope.knows(&["rule", &rank, "sign-in"], "site", site, &sites);
        }
        if rule.deliver.is_none() && rule.sign_in.is_none() {
            scope.say(&["rule", &rank], "This rule does nothing", "Add `deliver` or `sign-in`");
        }
    }
    if exercise.goals.is_empty() {
        scope.say(&["goal"], "There is no goal", "Add a `[[goal]]`");
    }
    scope.distinct("goal", exercise.goals.iter().map(|goal| goal.id.as_str()));
    for (rank, goal) in exercise.goals.iter().enumerate() {
        conditions::check(scope, &["goal", &rank.to_string(), "when"], &goal.when);
    }
    scope.distinct("trap", exercise.traps.iter().map(|trap| trap.id.as_str()));
    for (rank, trap) in exercise.traps.iter().enumerate() {
        let rank = rank.to_string();
        conditions::check(scope, &["trap", &rank, "when"], &trap.when);
        if !authored.traps.contains_key(&trap.id) {
            let what = format!("The trap `{}` has no trace", trap.id);
            scope.say(&["trap", &rank, "id"], what, format!("Write `trap-{}.toml`", trap.id));
        }
    }
}

fn traces(scope: &mut Scope, id: &str, authored: &Authored) {
    let traps: Vec<&str> = scope.exercise.traps.iter().map(|trap| trap.id.as_str()).collect();
    for (trap, trace) in &authored.traps {
        let source = scope.corpus.source(&format!("{id}/trap-{trap}.toml"));
        if !traps.contains(&trap.as_str()) {
            let what = format!("There is no trap `{trap}`");
            let mend = crate::author::diagnostic::mend_name(trap, traps.iter().copied());
            scope.found.push(source.diagnostic(&[], what, mend));
        }
        if trace.steps.is_empty() {
            scope.found.push(source.diagnostic(&["do"], "This trace is empty", "Write its steps"));
        }
    }
    let solution = scope.corpus.source(&format!("{id}/solution.toml"));
    if authored.solution.steps.is_empty() && !solution.file.is_empty() && solution.line(&["do"]).is_some() {
        scope.found.push(solution.diagnostic(&["do"], "This trace is empty", "Write its steps"));
    }
}
